import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { administrator, type Browser, customer, hr, told } from '../access/people-in-test.ts';
import { type HiresInTest, hiresInTest } from '../new-hires/hires-in-test.ts';

let room: HiresInTest;
let admin: Browser;
let hrBrowser: Browser;
beforeAll(async () => {
  room = await hiresInTest(inject('postgresUrl'));
  admin = await room.signedIn(administrator, { username: 'admin', name: 'Ada Administratör' });
  hrBrowser = await room.signedIn(hr, { username: 'hr', name: 'Harriet Rask' });
});
afterAll(() => room.close());

let made = 0;
/** A person whom an administrator has made a user by hand. */
async function byHand(given: object = {}) {
  made++;
  const email = `hand${made}@utan-doman.example`;
  const body = { kind: 'person', username: `hand${made}`, name: 'Nils Ny', connectEmail: email, roles: [], ...given };
  const { user } = (await admin.send('POST', 'users', body)).json();
  return { id: String(user.id), email };
}

const verify = (id: string, browser = admin) => browser.send('POST', `users/${id}/verify`);
const correct = (id: string, email: string, browser = admin) =>
  browser.send('PUT', `users/${id}/address`, { email, emailRepeated: email });
const unlink = (id: string, browser = admin) => browser.send('POST', `users/${id}/unlink`);
const connect = async (id: string) => (await admin.get(`users/${id}`)).json().connect;
const own = (id: string) =>
  room.house.read(customer, (db) =>
    db.selectFrom('invitation').selectAll().where('user_id', '=', id).orderBy('generation').execute(),
  );
const mailsTo = (email: string) => room.identity.invitations().filter(({ request }) => request.email === email);
const actions = (id: string) =>
  room.house.read(customer, (db) =>
    db.selectFrom('audit').select('action').where('subject_id', '=', id).orderBy('id').execute(),
  );

/** The person answers the latest mail. */
async function answered(id: string, subject: string) {
  const reference = (await own(id)).at(-1)?.id ?? '';
  const at = '2026-11-22T11:40:00Z';
  await room.tell(room.identity.eventOf(reference, 'invitation.verified', at, { user_id: subject, linked_at: at }));
}

test('INV-3: a user made by hand is invited with Verifiera konto, and can sign in when the address is verified', async () => {
  const { id, email } = await byHand();
  const employee = await room.signedIn([{ role: 'employee', scope: 'installation' }]);
  expect(told(await verify(id, employee))).toMatchObject({ status: 403, code: 'permission_missing' });
  const asked = await verify(id, hrBrowser);
  expect(asked.json().connect).toMatchObject({ status: 'pending', hireId: null, invitation: { state: 'sending' } });
  await room.settle();
  expect(mailsTo(email)).toMatchObject([
    { request: { first_name: 'Nils', employer: 'Norrsken Vård AB', valid: { days: 5, zone: 'Europe/Stockholm' } } },
  ]);
  await answered(id, 'sub-by-hand');
  expect(await connect(id)).toMatchObject({ status: 'verified', invitation: { state: 'verified' } });
  expect(told(await verify(id))).toMatchObject({ status: 409, code: 'invitation_already_verified' });
  expect((await actions(id)).map(({ action }) => action)).toEqual(
    expect.arrayContaining(['user.created', 'invitation.resent', 'user.linked']),
  );
});

test('INV-11: an address in a verified domain gets its account at once, without a mail', async () => {
  const { id } = await byHand({ connectEmail: 'hand@farstu.test' });
  await verify(id);
  await room.settle();
  expect(await connect(id)).toMatchObject({ status: 'verified' });
  expect(mailsTo('hand@farstu.test')).toEqual([]);
});

test('E7: asked again, the old link is dead; nobody is invited without an address, or while inactive', async () => {
  const { id, email } = await byHand();
  await verify(id);
  await room.settle();
  const sentAt = '2026-11-22T11:00:05Z';
  const first = (await own(id))[0]?.id ?? '';
  const expiresAt = '2026-11-26T23:00:00Z';
  const told1 = room.identity.eventOf(first, 'invitation.sent', sentAt, { sent_at: sentAt, expires_at: expiresAt });
  await room.tell(told1);
  expect(await connect(id)).toMatchObject({ invitation: { state: 'sent', sentAt, expiresAt } });
  expect((await verify(id)).statusCode).toBe(200);
  await room.settle();
  expect((await own(id)).map(({ state }) => state)).toEqual(['superseded', 'sending']);
  expect(mailsTo(email)).toHaveLength(2);

  const none = await byHand({ connectEmail: null });
  expect((await verify(none.id)).json()).toMatchObject({ code: 'invitation_waits', because: 'no-address' });
  const off = await byHand();
  await admin.send('POST', `users/${off.id}/deactivate`);
  expect((await verify(off.id)).json()).toMatchObject({ code: 'invitation_waits', because: 'user-inactive' });
});

test('E10: before any mail an address is only corrected; after it the old link dies and the new address is invited', async () => {
  const { id } = await byHand();
  expect(told(await correct(id, 'x@utan-doman.example', hrBrowser))).toMatchObject({ code: 'permission_missing' });
  const different = { email: 'a@utan-doman.example', emailRepeated: 'b@utan-doman.example' };
  expect(told(await admin.send('PUT', `users/${id}/address`, different))).toMatchObject({
    errors: ['/emailRepeated emails_differ'],
  });
  const other = await byHand();
  expect(told(await correct(id, other.email))).toMatchObject({ status: 409, code: 'address_in_use' });
  await correct(id, 'ratt1@utan-doman.example');
  expect(await own(id)).toEqual([]);
  await verify(id);
  await room.settle();
  await correct(id, 'ratt2@utan-doman.example');
  await room.settle();
  expect((await own(id)).map(({ state, email }) => [state, email])).toEqual([
    ['superseded', 'ratt1@utan-doman.example'],
    ['sending', 'ratt2@utan-doman.example'],
  ]);
  const [old] = await own(id);
  const at = '2026-11-22T11:41:00Z';
  await room.tell(
    room.identity.eventOf(old?.id ?? '', 'invitation.verified', at, { user_id: 'sub-stranger', linked_at: at }),
  );
  expect(await connect(id)).toMatchObject({ status: 'pending', email: 'ratt2@utan-doman.example' });
  await answered(id, 'sub-right');
  expect(await room.userOf(id)).toMatchObject({ connect_subject: 'sub-right' });
});

test('E10 F18: with the link taken away nobody signs in by the old account, and it stays so until somebody asks', async () => {
  const { id, email } = await byHand();
  expect(told(await unlink(id))).toMatchObject({ status: 409, code: 'user_not_linked' });
  await verify(id);
  await room.settle();
  await answered(id, 'sub-goes');
  expect(told(await unlink(id, hrBrowser))).toMatchObject({ status: 403, code: 'permission_missing' });
  expect((await unlink(id)).json().connect).toMatchObject({ status: 'none', invitation: { state: 'revoked' } });
  await room.settle();
  expect(room.identity.asked).toContainEqual(
    expect.objectContaining({ method: 'DELETE', path: expect.stringContaining('sub-goes') }),
  );
  expect(mailsTo(email)).toHaveLength(1);
  await verify(id);
  await room.settle();
  expect(mailsTo(email)).toHaveLength(2);
  expect((await actions(id)).map(({ action }) => action)).toContain('invitation.unlinked');
});

test('E10: a linked user whose address is corrected is let go of the old account, and invited at the new address', async () => {
  const { id } = await byHand();
  await verify(id);
  await room.settle();
  await answered(id, 'sub-before');
  await correct(id, 'flyttad@utan-doman.example');
  await room.settle();
  expect(await room.userOf(id)).toMatchObject({ connect_subject: null, connect_status: 'pending' });
  expect(mailsTo('flyttad@utan-doman.example')).toHaveLength(1);
});

test('E18: the link of a user of a hire can be taken away too, and its hire invites anew when somebody asks', async () => {
  const { hireId, user } = await room.hire({ employmentDate: '2026-11-23' });
  await room.settle();
  const id = user?.id ?? '';
  await answered(id, 'sub-of-hire');
  expect((await unlink(id)).json().connect).toMatchObject({ status: 'none', hireId });
  await room.settle();
  expect(await room.codesOf(hireId)).toContain('account-unlinked');
  expect((await verify(id, admin)).json().connect).toMatchObject({ status: 'pending' });
  expect((await room.invitationsOf(hireId)).map(({ state }) => state)).toEqual(['revoked', 'sending']);
});

test('F18 E6: deactivated, a user who has been invited without a hire is so no longer: what is queued or sent is taken back at once', async () => {
  const queued = await byHand();
  await verify(queued.id);
  expect((await admin.send('POST', `users/${queued.id}/deactivate`)).json()).toMatchObject({
    active: false,
    connect: { status: 'none', invitation: { state: 'revoked' } },
  });
  await room.settle();
  expect(mailsTo(queued.email)).toEqual([]);

  const sent = await byHand();
  await verify(sent.id);
  await room.settle();
  const [row] = await own(sent.id);
  const at = '2026-11-22T11:00:05Z';
  const times = { sent_at: at, expires_at: '2026-11-26T23:00:00Z' };
  await room.tell(room.identity.eventOf(row?.id ?? '', 'invitation.sent', at, times));
  const revokedBefore = room.identity.asked.length;
  await admin.send('POST', `users/${sent.id}/deactivate`);
  await room.settle();
  expect((await own(sent.id)).map(({ state }) => state)).toEqual(['revoked']);
  expect(room.identity.asked.slice(revokedBefore)).toContainEqual(
    expect.objectContaining({ path: expect.stringContaining('revoke') }),
  );
  expect(await room.audited(sent.id)).toContainEqual(
    expect.objectContaining({ action: 'user.deactivated', facts: { invitations: 1 } }),
  );
  // Nobody is invited by being activated: that is asked for.
  expect((await admin.send('POST', `users/${sent.id}/activate`)).json()).toMatchObject({
    active: true,
    connect: { status: 'none', invitation: { state: 'revoked' } },
  });
  await room.settle();
  expect(mailsTo(sent.email)).toHaveLength(1);
});

test('E18: a user who is linked stays so while inactive', async () => {
  const { id } = await byHand();
  await verify(id);
  await room.settle();
  await answered(id, 'sub-on-leave');
  await admin.send('POST', `users/${id}/deactivate`);
  await room.settle();
  expect(await room.userOf(id)).toMatchObject({ active: false, connect_subject: 'sub-on-leave' });
  expect((await own(id)).map(({ state }) => state)).toEqual(['verified']);
});

test('E25: a user’s own invitation that failed or ran out is on the start page of whoever can do something about it', async () => {
  const failed = await byHand({ name: 'Frida Fel' });
  const expired = await byHand({ name: 'Ulla Ut' });
  const off = await byHand();
  const at = '2026-11-22T11:00:05Z';
  for (const { id } of [failed, expired, off]) await verify(id);
  await room.settle();
  const reference = async ({ id }: { id: string }) => (await own(id)).at(-1)?.id ?? '';
  const reason = '550 no such user';
  await room.tell(room.identity.eventOf(await reference(failed), 'invitation.bounced', at, { reason }));
  for (const each of [expired, off]) {
    const times = { sent_at: at, expires_at: '2026-11-22T12:00:00Z' };
    await room.tell(room.identity.eventOf(await reference(each), 'invitation.sent', at, times));
  }
  await admin.send('POST', `users/${off.id}/deactivate`);
  await room.settle('2026-11-22T14:00:00+01:00');
  const { failedInvitations, expiredInvitations } = (await hrBrowser.get('start-page')).json();
  expect(failedInvitations).toContainEqual(
    expect.objectContaining({ hireId: null, userId: failed.id, name: 'Frida Fel', company: null, email: failed.email }),
  );
  expect(expiredInvitations).toContainEqual(
    expect.objectContaining({ hireId: null, userId: expired.id, name: 'Ulla Ut', employmentDate: null }),
  );
  expect(expiredInvitations.map(({ userId }: { userId: string }) => userId)).not.toContain(off.id);
  const ofCompany = await room.signedIn([{ role: 'hr', scope: 'company', company: 1010 }]);
  for (const browser of [await room.signedIn([{ role: 'manager', scope: 'installation' }]), ofCompany]) {
    const page = (await browser.get('start-page')).json();
    const listed = [...page.failedInvitations, ...page.expiredInvitations];
    expect(listed.filter(({ hireId }: { hireId: string | null }) => hireId === null)).toEqual([]);
  }
  // Sent anew, it is somebody else's turn.
  await verify(failed.id);
  const again = (await hrBrowser.get('start-page')).json();
  expect(again.failedInvitations.map(({ userId }: { userId: string }) => userId)).not.toContain(failed.id);
});

test('the last administrator who can sign in is not unlinked, and nothing has changed', async () => {
  expect(told(await unlink(admin.userId))).toMatchObject({ status: 409, code: 'last_administrator' });
  expect((await admin.get(`users/${admin.userId}`)).json().connect).toMatchObject({ status: 'verified' });
});
