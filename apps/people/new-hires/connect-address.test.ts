import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { hr, setUp } from '../access/people-in-test.ts';
import { placeRoles } from '../users/change-user.ts';
import { type HiresInTest, hiresInTest } from './hires-in-test.ts';

let room: HiresInTest;
beforeAll(async () => {
  room = await hiresInTest(inject('postgresUrl'));
});
afterAll(() => room.close());

test('E10: HR cannot take over the rights of an administrator by correcting the address on their hire', async () => {
  const hrBrowser = await room.signedIn(hr);
  const { hireId, user } = await room.hire({ emailConnect: 'eva@utan-doman.example' });
  const userId = user?.id ?? '';
  const roles = [{ scope: 'self' as const, role: 'employee' }];
  await room.house.execute(placeRoles, setUp, {
    id: userId,
    roles: [...roles, { scope: 'installation', role: 'administrator' }],
  });
  const email = 'hr-sjalv@utan-doman.example';
  const corrected = () =>
    hrBrowser.send('PUT', `new-hires/${hireId}/invitation/address`, { email, emailRepeated: email });
  const refused = await corrected();
  expect([refused.statusCode, refused.json().code]).toEqual([403, 'roles_not_assignable']);
  const fields = { emailConnect: email, emailConnectRepeated: email };
  const edited = await room.patch(hrBrowser, `new-hires/${hireId}`, { fields });
  expect([edited.statusCode, edited.json().code]).toEqual([403, 'roles_not_assignable']);
  expect(await room.userOf(userId)).toMatchObject({ connect_email: 'eva@utan-doman.example' });

  await room.house.execute(placeRoles, setUp, { id: userId, roles });
  expect((await corrected()).statusCode).toBe(200);
});
