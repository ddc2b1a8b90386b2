import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { told } from '../access/people-in-test.ts';
import { type Api, apiIn, hireBy } from '../hr-api/api-in-test.ts';
import { type HiresInTest, hiresInTest } from './hires-in-test.ts';

let room: HiresInTest;
let api: Api;
beforeAll(async () => {
  room = await hiresInTest(inject('postgresUrl'));
  api = await apiIn(room);
});
afterAll(() => room.close());

const hired = async () => {
  const { newHire } = await hireBy(api, { accounts: [{ dimension: 'cost-centre', code: '200' }] });
  return `newhires/${newHire?.id}`;
};
interface Detail {
  status: string;
  levels: { code: string; reviewedAt?: string }[];
}

test('F11: a level that several tick at once is ticked once, and the others are told so', async () => {
  const hire = await hired();
  const answers = await Promise.all([1, 2, 3, 4].map(() => api.post(`${hire}/review/hr`, {})));
  expect(answers.map((each) => told(each).code ?? each.statusCode).sort()).toEqual([
    200,
    'level_already_approved',
    'level_already_approved',
    'level_already_approved',
  ]);
});

test('F11: ticking the last level while the first is undone never approves a hire that HR has not reviewed', async () => {
  for (let turn = 0; turn < 8; turn++) {
    const hire = await hired();
    await api.post(`${hire}/review/hr`, {});
    await Promise.all([api.post(`${hire}/review/chef`, {}), api.delete(`${hire}/review/hr`)]);
    const { status, levels } = (await api.get(hire)).json<Detail>();
    const [hr, chef] = levels.map(({ reviewedAt }) => reviewedAt !== undefined);
    expect([status, hr, chef]).toEqual(hr ? ['approved', true, true] : ['under-review', false, false]);
  }
});
