import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { administrator, type Browser, hr, type PeopleInTest, peopleInTest, told } from './access/people-in-test.ts';

let room: PeopleInTest;
let browser: Browser;
beforeAll(async () => {
  room = await peopleInTest(inject('postgresUrl'));
  browser = await room.signedIn([...administrator, ...hr]);
});
afterAll(() => room.close());

const cursorOf = (...keys: unknown[]) => Buffer.from(JSON.stringify(keys)).toString('base64url');
const id = crypto.randomUUID();
const instant = '2026-11-22T10:00:00Z';

const newestFirst = [
  cursorOf('x', id),
  cursorOf('2026-02-30T10:00:00Z', id),
  cursorOf('0000-01-01T00:00:00Z', id),
  cursorOf(instant, 'y'),
  cursorOf(instant, 7),
  cursorOf(instant),
];

test.each([
  ['companies', [cursorOf('a'), cursorOf(1e99), cursorOf(1.5), cursorOf(1010, 1010)]],
  ['employees', [cursorOf('Ek', 'Åsa', 'y'), cursorOf('Ek', 'a\0', id), cursorOf('Ek', 1, id)]],
  ['users', [cursorOf('a', 'b'), cursorOf('a\0', id), cursorOf('a\ud800', id)]],
  ['accounts', [cursorOf('cost-centre', '\0'), cursorOf(1, 2)]],
  ['dimensions', [cursorOf('\0')]],
  ['employment-templates', [cursorOf('x', 'TJM'), cursorOf(1e12, 'TJM')]],
  ['user-templates', [cursorOf('\0')]],
  ['new-hires', newestFirst],
  ['integrations/inbox', newestFirst],
  ['integrations/cards', newestFirst],
  ['integrations/attention', newestFirst],
])('a cursor that is not of the list is refused: %s', async (list, forged) => {
  const others = [{ a: 1 }, null, [[]], 7].map((other) => Buffer.from(JSON.stringify(other)).toString('base64url'));
  for (const cursor of [...forged, ...others, 'x', '']) {
    expect(told(await browser.get(`${list}?cursor=${cursor}`)), `${list} ${cursor}`).toEqual({
      status: 422,
      code: 'invalid_input',
      errors: ['/cursor invalid'],
    });
  }
});

test('a list’s own cursor leads on', async () => {
  await room.employee();
  await room.employee();
  await room.signedIn(hr);
  for (const list of ['companies', 'employees', 'users']) {
    const first = (await browser.get(`${list}?limit=1`)).json();
    const second = await browser.get(`${list}?limit=1&cursor=${first.nextCursor}`);
    expect(second.statusCode, list).toBe(200);
    expect(second.json().data[0], list).not.toEqual(first.data[0]);
  }
});
