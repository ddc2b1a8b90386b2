import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type HiresInTest, hiresInTest } from '../new-hires/hires-in-test.ts';
import { type Api, apiIn } from './api-in-test.ts';

let room: HiresInTest;
let api: Api;
beforeAll(async () => {
  room = await hiresInTest(inject('postgresUrl'));
  api = await apiIn(room);
});
afterAll(() => room.close());

test('more previews at once than there are connections are all answered', { timeout: 8_000 }, async () => {
  const body = {
    company: 1010,
    employmentDate: '2026-12-10',
    emailConnect: 'ny@utan-doman.example',
    review: 'none',
    decidedAt: '2026-11-22T10:00:00+01:00',
  };
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, key) =>
      api.post('invitations/preview', body, { 'idempotency-key': `preview ${key}` }),
    ),
  );
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 200));
});
