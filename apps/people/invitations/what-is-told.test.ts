import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { type Browser, customer, hr } from '../access/people-in-test.ts';
import { type HiresInTest, hiresInTest, testNumbers } from '../new-hires/hires-in-test.ts';
import { invitationsTasks } from './tasks.ts';

// What a page says of an invitation is so, and what a change is said to do is all that it does.

let room: HiresInTest;
let hrBrowser: Browser;
beforeAll(async () => {
  room = await hiresInTest(inject('postgresUrl'));
  hrBrowser = await room.signedIn(hr);
});
beforeEach(() => room.settle('2026-11-22T12:00:00+01:00'));
afterAll(() => room.close());

const tomorrow = '2026-11-23';
const invitationOf = async (hireId: string) => (await room.page(hrBrowser, hireId)).invitation;
const latest = async (hireId: string) => (await room.invitationsOf(hireId)).at(-1)?.id ?? '';
const at = '2026-11-22T11:30:00Z';
const verified = (reference: string, subject: string) =>
  room.tell(room.identity.eventOf(reference, 'invitation.verified', at, { user_id: subject, linked_at: at }));
const change = (hireId: string, fields: object, query = '') =>
  room.patch(hrBrowser, `new-hires/${hireId}${query}`, { fields });
const twice = (emailConnect: string) => ({ emailConnect, emailConnectRepeated: emailConnect });

test('revoked before it was told that it had gone, an invitation is not said to be on its way', async () => {
  const { hireId } = await room.hire({ employmentDate: tomorrow });
  await room.settle();
  await hrBrowser.send('POST', `new-hires/${hireId}/invitation/revoke`);
  expect(await invitationOf(hireId)).toMatchObject({
    state: 'revoked',
    at: null,
    expiresAt: null,
    text: 'Inbjudan är återkallad. Ingen ny skickas förrän någon begär det.',
  });
});

test('E15: refused, it is not said to go at once', async () => {
  room.identity.failOnce(room.identity.problem(422, 'invalid_input', 'Nej'));
  const { hireId } = await room.hire({ employmentDate: tomorrow });
  await room.settle();
  expect(await invitationOf(hireId)).toMatchObject({
    state: 'failed',
    at: null,
    text: 'Inbjudan kunde inte skickas. Rätta adressen eller skicka igen.',
  });
});

test('verified before it was told that it had gone, it is said to be answered', async () => {
  const { hireId } = await room.hire({ employmentDate: tomorrow });
  await room.settle();
  await verified(await latest(hireId), 'sub-quick');
  expect(await invitationOf(hireId)).toMatchObject({ state: 'verified', text: 'Personen har kopplat sitt konto.' });
});

test.each([
  [
    'now',
    tomorrow,
    'ny.nu@utan-doman.example',
    'relinked-now',
    /^Användaren kopplas bort från kontot\. En ny inbjudan går direkt/,
  ],
  ['later', '2027-02-01', 'ny.sen@utan-doman.example', 'relinked-later', /går söndag 31 januari 2027 kl\. 09:00/],
  ['account', tomorrow, 'ny.konto@farstu.test', 'relinked-account', /Ett annat konto skapas direkt/],
])(
  'E10: another address for somebody who is linked is said to cut the link first: %s',
  async (name, employmentDate, email, code, text) => {
    const { hireId, user } = await room.hire({ employmentDate, emailConnect: `kopplad.${name}@utan-doman.example` });
    await hrBrowser.send('POST', `new-hires/${hireId}/invitation/resend`);
    await room.settle();
    await verified(await latest(hireId), `sub-${name}`);
    const tried = (await change(hireId, twice(email), '?dryRun=true')).json();
    expect(tried.effect).toEqual({ code, text: expect.stringMatching(text) });
    expect(await room.userOf(user?.id ?? '')).toMatchObject({ connect_subject: `sub-${name}` });
    expect((await change(hireId, twice(email))).json().effect).toEqual(tried.effect);
    expect(await room.userOf(user?.id ?? '')).toMatchObject({ connect_subject: null, connect_email: email });
  },
);

test('E14: what could not be sent is not sent again, when another hire of the user has sent one since', async () => {
  const given = {
    personalNumber: testNumbers[60] ?? '',
    emailConnect: 'gor.om@utan-doman.example',
    source: 'teamtailor' as const,
    employmentDate: tomorrow,
  };
  const first = await room.hire(given);
  const second = await room.hire(given);
  await hrBrowser.send('POST', `new-hires/${second.hireId}/decision`, { as: 'same-person' });
  room.identity.failOnce(room.identity.problem(422, 'invalid_input', 'Nej'));
  await room.settle();
  const states = async () =>
    [...(await room.invitationsOf(first.hireId)), ...(await room.invitationsOf(second.hireId))].map(
      ({ state }) => state,
    );
  expect(await states()).toEqual(['failed', 'sending']);
  const payload = { tenant: customer, invitationId: await latest(first.hireId) };
  await invitationsTasks['people.invitations.deliver']?.(room.house, payload, { attempt: 1, log: room.house.log });
  expect(await states()).toEqual(['failed', 'sending']);
  expect(room.identity.invitations().filter(({ request }) => request.email === given.emailConnect)).toHaveLength(1);
});

test('E10: an address that followed the person’s account is the hire’s too, and writing it there cuts no link', async () => {
  const { hireId, user } = await room.hire({ employmentDate: tomorrow });
  await room.settle();
  await verified(await latest(hireId), 'sub-follows');
  const email = 'gift.och.flyttad@utan-doman.example';
  const person = { first_name: 'Å', last_name: 'Ny', preferred_language: 'sv', country_code: 'SE' } as const;
  const since = { email_verified_date: null, created_date: at, last_login_date: null, linked_at: at };
  const data = { id: 'sub-follows', email, email_verified: true, ...person, ...since };
  await room.tell({ type: 'account.updated', timestamp: '2026-11-22T11:50:00Z', data });
  const { fields } = await room.page(hrBrowser, hireId);
  expect(fields.find(({ field }) => field === 'emailConnect')?.value).toBe(email);
  await room.house.read(customer, (db) =>
    db
      .updateTable('new_hire')
      .set({ email_connect: 'fran.forr@utan-doman.example' })
      .where('id', '=', hireId)
      .execute(),
  );
  expect((await change(hireId, twice(email))).json().effect).toMatchObject({ code: 'already-linked' });
  expect(await room.userOf(user?.id ?? '')).toMatchObject({ connect_subject: 'sub-follows', connect_email: email });
});
