import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { administrator, type Browser, customer, hr, setUp } from '../access/people-in-test.ts';
import { linkSignIn } from '../users/link-sign-in.ts';
import { type HiresInTest, hiresInTest } from './hires-in-test.ts';

// People sign in at an outside issuer: set-up has entered no identity of ours that could invite anybody.

let room: HiresInTest;
let hrBrowser: Browser;
let admin: Browser;
beforeAll(async () => {
  room = await hiresInTest(inject('postgresUrl'));
  const none = {
    identity_issuer: null,
    identity_client_id: null,
    identity_client_secret: null,
    identity_webhook_secret: null,
  };
  await room.house.read(customer, (db) =>
    db.updateTable('installation').set(none).where('tenant_id', '=', customer).execute(),
  );
  hrBrowser = await room.signedIn(hr);
  admin = await room.signedIn(administrator);
});
afterAll(() => room.close());

/** A hire whose user an administrator has linked by the id at the issuer, and who is signed in. */
async function linked(employmentDate: string, subject: string) {
  const { hireId, user } = await room.hire({ employmentDate });
  const userId = String(user?.id);
  await room.house.execute(linkSignIn, setUp, { userId, subject });
  await room.settle();
  const session = await room.session(subject, userId);
  const isSignedIn = async () => (await session.get('session')).json().signedIn;
  expect(await isSignedIn()).toBe(true);
  return { hireId, userId, isSignedIn };
}
const twice = (email: string) => ({ emailConnect: email, emailConnectRepeated: email });

test.each([
  ['planned', '2026-12-10'],
  ['near', '2026-11-23'],
])(
  'E10: at an outside issuer another address, of a start that is %s, leaves the link and the sessions',
  async (how, date) => {
    const { hireId, userId, isSignedIn } = await linked(date, `Sub|${how}`);
    const email = `${how}@utan-doman.example`;
    const answer = await room.patch(hrBrowser, `new-hires/${hireId}`, { fields: twice(email) });
    expect(answer.statusCode).toBe(200);
    expect(answer.json().effect.code).not.toMatch(/^(re|un)linked/);
    await room.settle();
    expect(await room.userOf(userId)).toMatchObject({
      connect_subject: `Sub|${how}`,
      connect_status: 'verified',
      connect_email: email,
    });
    expect(await isSignedIn()).toBe(true);
    const corrected = `rattad-${email}`;
    const path = `new-hires/${hireId}/invitation/address`;
    expect((await hrBrowser.send('PUT', path, { email: corrected, emailRepeated: corrected })).statusCode).toBe(200);
    await room.settle();
    expect(await room.userOf(userId)).toMatchObject({ connect_subject: `Sub|${how}`, connect_email: corrected });

    const states = async () => (await room.invitationsOf(hireId)).map(({ state }) => state);
    expect((await admin.send('POST', `users/${userId}/unlink`)).statusCode).toBe(200);
    const after = await states();
    await room.patch(hrBrowser, `new-hires/${hireId}`, { fields: { employmentDate: '2026-11-24' } });
    await room.settle();
    expect(await states(), 'nobody has asked for a mail').toEqual(after);
  },
);
