import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Browser, hr } from '../access/people-in-test.ts';
import { type HiresInTest, hiresInTest } from '../new-hires/hires-in-test.ts';
import type { StartPage } from './start-page.ts';

let room: HiresInTest;
beforeAll(async () => {
  room = await hiresInTest(inject('postgresUrl'));
});
afterAll(() => room.close());

const ownOf = async (browser: Browser) => (await browser.get('start-page')).json<StartPage>().own;

test('somebody who starts tomorrow and sees nobody else has their own employment on the start page', async () => {
  const { employeeId, hireId } = await room.hire({
    template: 'EXT',
    firstName: 'Åsa',
    lastName: 'Ek',
    employmentDate: '2026-11-23',
  });
  await room.patch(await room.signedIn(hr), `new-hires/${hireId}`, { fields: { costCentre: '200' } });
  const self = await room.signedIn([{ role: 'employee', scope: 'self' }], { employeeId: employeeId ?? '' });
  expect(await ownOf(self)).toMatchObject({
    id: employeeId,
    firstName: 'Åsa',
    lastName: 'Ek',
    startDate: '2026-11-23',
    status: 'future',
    manager: { name: 'Maja Chef' },
  });
  expect((await self.get(`employees/${employeeId}`)).statusCode).toBe(200);
});

test('whoever sees others has none', async () => {
  const manager = await room.signedIn(
    [
      { role: 'employee', scope: 'self' },
      { role: 'manager', scope: 'coding', dimension: 'cost-centre', code: '200' },
    ],
    { employeeId: room.managerId },
  );
  expect(await ownOf(manager)).toBeNull();
  expect(await ownOf(await room.signedIn(hr))).toBeNull();
});
