import type { CreateInvitation } from '@farstu/contracts-accounts';
import { settableClock } from '@farstu/platform/clock';
import { startTicker } from '@farstu/platform/due';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { administrator, type Browser, customer, hr, setUp, told } from '../access/people-in-test.ts';
import { signedDelivery } from '../accounts-link/fake-identity.ts';
import { startReadingDomains } from '../accounts-link/read-domains.ts';
import { type HiresInTest, hiresInTest } from '../new-hires/hires-in-test.ts';
import { mirrorDomain } from '../security/mirror-domain.ts';

let room: HiresInTest;
let hrBrowser: Browser;
const noon = '2026-11-22T12:00:00+01:00';
beforeAll(async () => {
  room = await hiresInTest(inject('postgresUrl'));
  hrBrowser = await room.signedIn(hr);
});
beforeEach(() => room.clock.set(noon));
afterAll(() => room.close());

const tomorrow = '2026-11-23';
const later = '2026-12-10';
const change = (hireId: string, fields: object, query = '') =>
  room.patch(hrBrowser, `new-hires/${hireId}${query}`, { fields });
const states = async (hireId: string) => (await room.invitationsOf(hireId)).map(({ state }) => state);
const mailsTo = (email: string) => room.identity.invitations().filter(({ request }) => request.email === email);
const askedOf = (path: string) => room.identity.asked.filter((each) => each.path.startsWith(path));

async function sent(given: object = {}) {
  const answer = await room.hire({ employmentDate: tomorrow, ...given });
  await room.settle();
  const [row] = (await room.invitationsOf(answer.hireId)).slice(-1);
  if (!row) throw new Error('no invitation');
  const event = room.identity.eventOf(row.id, 'invitation.sent', '2026-11-22T11:00:05Z', {
    sent_at: '2026-11-22T11:00:05Z',
    expires_at: '2026-11-26T23:00:00Z',
  });
  await room.tell(event);
  return { ...answer, reference: row.id, email: row.email };
}

describe('sending', () => {
  test('INV-3 INV-4 E29 E30: at once when the start is near, with the employer’s name, a first name and the person’s language', async () => {
    const { hireId, email } = await sent({ firstName: 'Åsa' });
    const [mail] = mailsTo(email);
    expect(mail?.request).toEqual({
      email,
      first_name: 'Åsa',
      employer: 'Norrsken Vård AB',
      language: 'sv',
      valid: { days: 5, zone: 'Europe/Stockholm', policy: 'calendar-days' },
      client_reference: mail?.request.client_reference,
    });
    const page = await room.page(hrBrowser, hireId);
    expect(page.invitation).toMatchObject({ state: 'sent', linkExpiresAt: '2026-11-26T23:00:00Z' });
    expect(page.timeline.at(-1)?.text).toBe(
      `Inbjudan skickad till ${email}. Länken gäller till och med torsdag 26 november.`,
    );
    expect(page.user?.connect).toBe('pending');
  });

  test('INV-5 E13 E24: at 09:00 the day before, also when nothing was running then', async () => {
    const onTime = await room.hire({ employmentDate: '2026-11-30' });
    await room.settle('2026-11-29T08:59:59+01:00');
    expect(await states(onTime.hireId)).toEqual(['scheduled']);
    await room.settle('2026-11-29T09:00:00+01:00');
    expect(await states(onTime.hireId)).toEqual(['sending']);
    room.clock.set(noon);
    const missed = await room.hire({ employmentDate: '2026-12-01' });
    await room.settle('2026-12-02T15:00:00+01:00');
    expect(await states(missed.hireId)).toEqual(['sending']);
    expect(await room.codesOf(missed.hireId)).toContain('invitation-sending-late');
  });

  test('INV-5: goes also when the node that sends has a clock behind the one that saw the time come', async () => {
    const { hireId } = await room.hire({ employmentDate: '2026-12-03' });
    const clock = settableClock('2026-12-02T09:00:00.3+01:00');
    const ahead = startTicker({ ...room.house, clock } as never, 3_600_000);
    await ahead.tick();
    await ahead.stop();
    await room.settle('2026-12-02T08:59:59+01:00');
    expect(await states(hireId)).toEqual(['sending']);
  });

  test('INV-5: asked before its time, it is asked again when the time comes', async () => {
    const { hireId } = await room.hire({ employmentDate: '2026-12-05' });
    await room.house.database.inTenant(customer, async (db) => {
      await db.updateTable('due').set({ handled_at: noon }).where('key', '=', hireId).execute();
    });
    const { invitationsTasks } = await import('./tasks.ts');
    await invitationsTasks['people.invitations.send']?.(
      room.house,
      { tenant: customer, key: hireId },
      { attempt: 1, log: room.house.log },
    );
    expect(await states(hireId)).toEqual(['scheduled']);
    await room.settle('2026-12-04T09:00:00+01:00');
    expect(await states(hireId)).toEqual(['sending']);
  });

  test('E14: run twice, even at once, one mail is asked for', async () => {
    const { hireId } = await room.hire({ employmentDate: later });
    room.clock.set('2026-12-09T09:00:00+01:00');
    const { invitationsTasks } = await import('./tasks.ts');
    const send = () =>
      invitationsTasks['people.invitations.send']?.(
        room.house,
        { tenant: customer, key: hireId },
        { attempt: 1, log: room.house.log },
      );
    await Promise.all([send(), send(), send()]);
    await room.settle();
    const [row] = await room.invitationsOf(hireId);
    expect(await states(hireId)).toEqual(['sending']);
    expect(
      askedOf('/v1.0/invitations').filter(
        ({ body }) => (body as { client_reference?: string })?.client_reference === row?.id,
      ),
    ).toHaveLength(1);
  });

  test('an answer that was lost is asked for again with exactly the same request', async () => {
    room.identity.failOnce(() => {
      throw Object.assign(new Error('reset'), { code: 'ECONNRESET' });
    });
    const { hireId } = await room.hire({ employmentDate: tomorrow });
    const { invitationsTasks } = await import('./tasks.ts');
    await room.settle();
    const [row] = await room.invitationsOf(hireId);
    expect(row).toMatchObject({ state: 'sending', external_id: null });
    await invitationsTasks['people.invitations.deliver']?.(
      room.house,
      { tenant: customer, invitationId: String(row?.id) },
      { attempt: 2, log: room.house.log },
    );
    const bodies = askedOf('/v1.0/invitations').flatMap(({ body }) =>
      (body as { client_reference?: string })?.client_reference === row?.id ? [JSON.stringify(body)] : [],
    );
    expect(bodies).toHaveLength(2);
    expect(new Set(bodies).size).toBe(1);
    expect((await room.invitationsOf(hireId))[0]?.external_id).not.toBeNull();
  });

  test('a refusal is shown in the other side’s words, where a person sees it', async () => {
    room.identity.failOnce(room.identity.problem(422, 'invalid_input', 'That domain throws mail away.'));
    const { hireId } = await room.hire({ employmentDate: tomorrow });
    await room.settle();
    const page = await room.page(hrBrowser, hireId);
    expect(page.invitation).toMatchObject({ state: 'failed', failure: 'That domain throws mail away.' });
    expect(page.flags.map(({ code }) => code)).toEqual(['invitation-failed']);
    const { failedInvitations } = (await hrBrowser.get('start-page')).json();
    expect(failedInvitations).toContainEqual(
      expect.objectContaining({ hireId, failure: 'That domain throws mail away.' }),
    );
    const attention = await room.house.read(customer, (db) =>
      db.selectFrom('attention').select(['task', 'reason']).execute(),
    );
    expect(attention).toContainEqual({
      task: 'people.invitations.deliver',
      reason: expect.stringContaining('That domain throws mail away.'),
    });
  });
});

describe('changes', () => {
  test('E1 E2: another start date moves the mail, and the effect is known before it is saved', async () => {
    const { hireId } = await room.hire({ employmentDate: later });
    const tried = (await change(hireId, { employmentDate: '2026-12-20' }, '?dryRun=true')).json();
    expect(tried.effect).toMatchObject({
      code: 'moved',
      text: expect.stringContaining('lördag 19 december kl. 09:00'),
    });
    expect((await room.page(hrBrowser, hireId)).employmentDate).toBe(later);
    await change(hireId, { employmentDate: '2026-12-20' });
    expect((await room.invitationsOf(hireId))[0]?.due_at).toBe('2026-12-19T08:00:00Z');
    expect((await change(hireId, { employmentDate: tomorrow })).json()).toMatchObject({
      effect: { code: 'sent-now' },
      invitation: { because: 'starts-soon' },
    });
    await room.settle('2026-12-19T09:00:00+01:00');
    expect(await states(hireId)).toEqual(['sending']);
  });

  test('E3: a start date that moves after the mail leaves the mail alone', async () => {
    const { hireId, email } = await sent();
    expect((await change(hireId, { employmentDate: later })).json().effect.code).toBe('already-sent');
    await room.settle('2026-12-09T09:00:00+01:00');
    expect(mailsTo(email)).toHaveLength(1);
    expect(await room.codesOf(hireId)).toContain('start-moved-after-sending');
  });

  /** Asked for while identity is away: nobody knows whether it was taken in, and it was not. */
  async function hiredWhileAway() {
    room.identity.failOnce(() => {
      throw new TypeError('socket hang up');
    });
    const { hireId } = await room.hire({ employmentDate: tomorrow });
    await room.settle();
    const [row] = await room.invitationsOf(hireId);
    const lost = askedOf('/v1.0/invitations').at(-1)?.body as CreateInvitation;
    expect([row?.external_id, lost.client_reference]).toEqual([null, row?.id]);
    return { hireId, email: lost.email, lost };
  }

  test('E4: withdrawn while identity is away, what it never took in is not made by being taken back, nor when it comes late', async () => {
    const { hireId, email, lost } = await hiredWhileAway();
    const before = askedOf('/v1.0/invitations').length;
    await hrBrowser.send('POST', `new-hires/${hireId}/withdraw`, { reason: 'Ångrade sig' });
    await room.settle();
    expect(mailsTo(email)).toEqual([]);
    expect(askedOf('/v1.0/invitations').slice(before)).toEqual([
      { method: 'POST', path: '/v1.0/invitations/revoke', body: { client_reference: lost.client_reference } },
    ]);
    const url = `${room.identity.issuer}/v1.0/invitations`;
    await room.identity.fetch(url, { method: 'POST', body: JSON.stringify(lost) });
    expect(mailsTo(email).map(({ state }) => state)).toEqual(['revoked']);
  });

  test('E10: an address that is corrected while identity is away is the only one that is mailed', async () => {
    const { hireId, email } = await hiredWhileAway();
    const fixed = { email: 'ratt3@utan-doman.example', emailRepeated: 'ratt3@utan-doman.example' };
    await hrBrowser.send('PUT', `new-hires/${hireId}/invitation/address`, fixed);
    await room.settle();
    expect(mailsTo(email)).toEqual([]);
    expect(mailsTo(fixed.email)).toMatchObject([{ state: 'queued' }]);
  });

  test('INV-5 F18: a user who is deactivated is not invited, and is when activated again', async () => {
    const { hireId, user } = await room.hire({ employmentDate: later });
    const admin = await room.signedIn(administrator);
    const switchUser = async (verb: string) => {
      expect((await admin.send('POST', `users/${user?.id}/${verb}`)).statusCode).toBe(200);
      await room.settle();
    };
    await switchUser('deactivate');
    expect((await room.page(hrBrowser, hireId)).invitation).toMatchObject({
      state: 'cancelled',
      because: 'user-inactive',
    });
    expect(told(await hrBrowser.send('POST', `new-hires/${hireId}/invitation/resend`))).toMatchObject({
      code: 'invitation_waits',
    });
    await room.settle('2026-12-09T09:00:00+01:00');
    expect(await states(hireId)).toEqual(['cancelled']);
    await switchUser('activate');
    expect(await states(hireId)).toEqual(['sending']);
    expect((await room.invitationsOf(hireId)).map(({ because }) => because)).toEqual(['starts-soon']);
  });

  test('E10: an address that is taken away leaves no invitation, neither on the page nor in the worklist', async () => {
    const { hireId } = await sent();
    await change(hireId, { emailConnect: null });
    const page = await room.page(hrBrowser, hireId);
    expect(page.invitation).toMatchObject({ state: 'none', because: 'no-address', sentAt: null });
    const { data } = (await hrBrowser.get('new-hires?limit=200')).json<{ data: { id: string }[] }>();
    expect(data.find(({ id }) => id === hireId)).toMatchObject({ invitation: { state: 'none' } });
  });

  test('E10: another address before the mail takes its place; after it the old link dies', async () => {
    const early = await room.hire({ employmentDate: later });
    await hrBrowser.send('PUT', `new-hires/${early.hireId}/invitation/address`, {
      email: 'ratt1@utan-doman.example',
      emailRepeated: 'Ratt1@utan-doman.example',
    });
    expect(await room.invitationsOf(early.hireId)).toMatchObject([
      { state: 'scheduled', email: 'ratt1@utan-doman.example' },
    ]);

    const late = await sent();
    const fixed = (
      await hrBrowser.send('PUT', `new-hires/${late.hireId}/invitation/address`, {
        email: 'ratt2@utan-doman.example',
        emailRepeated: 'ratt2@utan-doman.example',
      })
    ).json();
    expect(fixed.effect.code).toBe('replaced-now');
    await room.settle();
    expect(await room.invitationsOf(late.hireId)).toMatchObject([
      { state: 'superseded', email: late.email },
      { state: 'sending', email: 'ratt2@utan-doman.example', generation: 2 },
    ]);
    expect(mailsTo(late.email)[0]?.state).toBe('revoked');
    expect(
      told(
        await hrBrowser.send('PUT', `new-hires/${late.hireId}/invitation/address`, {
          email: 'a@b.example',
          emailRepeated: 'c@b.example',
        }),
      ),
    ).toMatchObject({ status: 422 });
  });

  test('E5: withdrawn after the mail, the link dies at once', async () => {
    const { hireId, email } = await sent();
    const done = (await hrBrowser.send('POST', `new-hires/${hireId}/withdraw`, { reason: 'Ångrade sig' })).json();
    expect(done.will.map(({ code }: { code: string }) => code)).toEqual([
      'invitation-revoked',
      'user-deactivated',
      'employee-hidden',
    ]);
    await room.settle();
    expect(mailsTo(email)[0]?.state).toBe('revoked');
  });

  test('E5: the person was quicker: the account is let go of, and nobody is linked', async () => {
    const { hireId, reference, user } = await sent();
    await hrBrowser.send('POST', `new-hires/${hireId}/withdraw`, { reason: 'Ångrade sig' });
    const event = room.identity.eventOf(reference, 'invitation.verified', '2026-11-22T11:30:00Z', {
      user_id: 'sub-quick',
      linked_at: '2026-11-22T11:30:00Z',
    });
    await room.tell(event);
    expect(await room.userOf(user?.id ?? '')).toMatchObject({ connect_subject: null });
    expect(askedOf('/v1.0/users/sub-quick')).toMatchObject([{ method: 'DELETE' }]);
  });

  test('INV-16: another zone moves what has not been sent', async () => {
    const { hireId } = await room.hire({ employmentDate: later, company: 1020 });
    const zone = (time_zone: string) =>
      room.house.read(customer, (db) =>
        db.updateTable('company').set({ time_zone }).where('number', '=', 1020).execute(),
      );
    await zone('Europe/Helsinki');
    const { invitationsTasks } = await import('./tasks.ts');
    await invitationsTasks['people.invitations.replan-company']?.(
      room.house,
      { tenant: customer, company: 1020 },
      { attempt: 1, log: room.house.log },
    );
    expect((await room.invitationsOf(hireId))[0]).toMatchObject({
      due_at: '2026-12-09T07:00:00Z',
      zone: 'Europe/Helsinki',
    });
    await zone('Europe/Stockholm');
  });
});

describe('a verified domain', () => {
  test('INV-11 INV-12: makes the account at once and sends nothing, whatever the start date', async () => {
    const { hireId, plan, user } = await room.hire({ employmentDate: '2027-06-01', emailConnect: 'tyst@farstu.test' });
    expect(plan).toMatchObject({ how: 'account-without-mail', because: 'verified-domain' });
    await room.settle();
    expect(await room.userOf(user?.id ?? '')).toMatchObject({
      connect_status: 'verified',
      connect_subject: room.identity.accounts.get('tyst@farstu.test'),
    });
    expect(mailsTo('tyst@farstu.test')).toEqual([]);
    expect(await states(hireId)).toEqual(['not-needed']);
    expect(await room.codesOf(hireId)).toEqual(['created', 'account-ordered', 'account-made']);
  });

  test('E6: withdrawn, the user is unlinked and the account stays with the person', async () => {
    const { hireId, user } = await room.hire({ emailConnect: 'tyst2@farstu.test' });
    await room.settle();
    const subject = room.identity.accounts.get('tyst2@farstu.test');
    await hrBrowser.send('POST', `new-hires/${hireId}/withdraw`, { reason: 'Ångrade sig' });
    await room.settle();
    expect(await room.userOf(user?.id ?? '')).toMatchObject({ active: false, connect_subject: null });
    expect(askedOf(`/v1.0/users/${subject}`)).toMatchObject([{ method: 'DELETE' }]);
  });

  test('E21 E22: verified while mails are planned, reviewed hires get accounts; lost, only later decisions differ', async () => {
    const planned = await room.hire({ employmentDate: later, emailConnect: 'a@blir-verifierad.example' });
    const open = await room.hire({ template: 'TJM', employmentDate: later, emailConnect: 'b@blir-verifierad.example' });
    const domain = { domain: 'blir-verifierad.example', externalId: 'd1' };
    await room.house.execute(mirrorDomain, setUp, { ...domain, state: 'verified' });
    await room.settle();
    expect(await states(planned.hireId)).toEqual(['not-needed']);
    expect(await states(open.hireId)).toEqual(['awaiting-review']);
    await room.settle('2026-12-09T09:00:00+01:00');
    expect(mailsTo('a@blir-verifierad.example')).toEqual([]);
    room.clock.set(noon);
    await room.house.execute(mirrorDomain, setUp, { ...domain, state: 'lost' });
    await room.settle();
    expect(await states(planned.hireId)).toEqual(['not-needed']);
    expect((await room.hire({ employmentDate: later, emailConnect: 'c@blir-verifierad.example' })).plan.how).toBe(
      'mail',
    );
  });

  test('an event that never came is made up for by the hourly reading', async () => {
    room.identity.domains.push({
      id: 'd2',
      domain: 'last-hour.example',
      state: 'verified',
      txt_record: { name: 'x', value: 'y' },
      verified_by: 'dns',
      verified_at: noon,
      created_at: noon,
    });
    await startReadingDomains(room.house);
    await room.settle();
    expect((await room.hire({ emailConnect: 'x@last-hour.example' })).plan.because).toBe('verified-domain');
    const due = await room.house.read(customer, (db) =>
      db.selectFrom('due').select('due_at').where('kind', '=', 'people.accounts.read-domains').execute(),
    );
    expect(due).toEqual([{ due_at: '2026-11-22T12:00:00Z' }]);
  });

  test('E23: a sub-domain is another domain', async () => {
    expect((await room.hire({ emailConnect: 'x@dept.farstu.test' })).plan.how).toBe('mail');
  });
});

describe('re-sending', () => {
  test('E7: the old link is dead, the new one is another, and three an hour is enough', async () => {
    const { hireId, email, reference } = await sent();
    const reader = await room.signedIn([{ role: 'manager', scope: 'installation' }]);
    expect((await reader.send('POST', `new-hires/${hireId}/invitation/resend`)).statusCode).toBe(403);
    expect((await hrBrowser.send('POST', `new-hires/${hireId}/invitation/resend`)).json().effect.code).toBe(
      'replaced-now',
    );
    await room.settle();
    expect(mailsTo(email).map(({ state }) => state)).toEqual(['revoked', 'queued']);
    expect(mailsTo(email)[1]?.request.client_reference).not.toBe(reference);
    expect((await room.audited(hireId)).at(-1)).toMatchObject({ action: 'invitation.resent' });
    expect(told(await hrBrowser.send('POST', `new-hires/${hireId}/invitation/resend`))).toMatchObject({
      status: 409,
      code: 'invitation_being_sent',
    });
    await hrBrowser.send('POST', `new-hires/${hireId}/invitation/resend`);
    expect(told(await hrBrowser.send('POST', `new-hires/${hireId}/invitation/resend`))).toMatchObject({ status: 429 });
  });

  test('revoking kills the link; the same address stays without one until somebody asks', async () => {
    const { hireId, email } = await sent();
    expect((await hrBrowser.send('POST', `new-hires/${hireId}/invitation/revoke`)).json().invitation.state).toBe(
      'revoked',
    );
    await room.settle();
    expect(mailsTo(email)[0]?.state).toBe('revoked');
    expect((await change(hireId, { employmentDate: later })).json().invitation.state).toBe('revoked');
    await hrBrowser.send('POST', `new-hires/${hireId}/invitation/resend`);
    await room.settle();
    expect(mailsTo(email)).toHaveLength(2);
  });
});

describe('what identity tells', () => {
  test('is taken only with its signature, once, and answered when it is durable', async () => {
    const { reference } = await sent();
    const event = room.identity.eventOf(reference, 'invitation.expired', '2026-11-26T23:00:00Z');
    const url = `/people/accounts-events/${customer}`;
    const wrong = signedDelivery('whsec_d3Jvbmctc2VjcmV0LXdyb25nLXNlY3JldA==', event);
    expect((await room.app.inject({ method: 'POST', url, ...wrong })).statusCode).toBe(401);
    expect((await room.app.inject({ method: 'POST', url: '/people/accounts-events/99', ...wrong })).statusCode).toBe(
      404,
    );
    const right = signedDelivery(room.identity.webhookSecret, event, 'the-same');
    for (let times = 0; times < 3; times++)
      expect((await room.app.inject({ method: 'POST', url, ...right })).statusCode).toBe(202);
    await room.settle();
    const rows = await room.house.read(customer, (db) =>
      db.selectFrom('inbox').select(['state']).where('event_id', '=', 'the-same').execute(),
    );
    expect(rows).toEqual([{ state: 'handled' }]);
  });

  test('INV-3 E11: verified links the user by the account’s id, and the link was visited', async () => {
    const { hireId, reference, user, email } = await sent();
    await room.tell(
      room.identity.eventOf(reference, 'invitation.verified', '2026-11-22T11:40:00Z', {
        user_id: 'sub-1',
        linked_at: '2026-11-22T11:40:00Z',
        visited_at: '2026-11-22T11:35:00Z',
      }),
    );
    expect(await room.userOf(user?.id ?? '')).toMatchObject({ connect_subject: 'sub-1', connect_status: 'verified' });
    const page = await room.page(hrBrowser, hireId);
    expect(page.timeline.map(({ code }) => code)).toEqual(expect.arrayContaining(['link-visited', 'verified']));
    expect(page.timeline.find(({ code }) => code === 'link-visited')?.text).toBe('Länken har besökts.');
    expect(told(await hrBrowser.send('POST', `new-hires/${hireId}/invitation/resend`))).toMatchObject({
      code: 'invitation_already_verified',
    });

    await hrBrowser.send('PUT', `new-hires/${hireId}/invitation/address`, {
      email: 'nytt@utan-doman.example',
      emailRepeated: 'nytt@utan-doman.example',
    });
    await room.settle();
    expect(await room.userOf(user?.id ?? ''), 'E10').toMatchObject({
      connect_subject: null,
      connect_address: 'nytt@utan-doman.example',
    });
    expect(askedOf('/v1.0/users/sub-1')).toMatchObject([{ method: 'DELETE' }]);
    expect(mailsTo('nytt@utan-doman.example')).toHaveLength(1);
    expect(mailsTo(email)).toHaveLength(1);
  });

  test('an account that is another user’s here is not taken from them', async () => {
    const one = await sent();
    const two = await sent();
    const verified = (reference: string, at: string) =>
      room.identity.eventOf(reference, 'invitation.verified', at, { user_id: 'sub-shared', linked_at: at });
    await room.tell(verified(one.reference, '2026-11-22T11:41:00Z'));
    await room.tell(verified(two.reference, '2026-11-22T11:42:00Z'));
    expect(await room.userOf(two.user?.id ?? '')).toMatchObject({ connect_subject: null });
    expect(await room.codesOf(two.hireId)).toContain('account-of-other');
    expect(await states(two.hireId)).toEqual(['failed']);
    expect((await room.page(hrBrowser, two.hireId)).flags).toMatchObject([{ code: 'account-of-other' }]);
    expect((await hrBrowser.get('start-page')).json().failedInvitations).toContainEqual(
      expect.objectContaining({ hireId: two.hireId }),
    );
  });

  test('E15: a hard bounce is failed, on the hire and on the start page, in the server’s words', async () => {
    const { hireId, reference } = await sent();
    await room.tell(
      room.identity.eventOf(reference, 'invitation.bounced', '2026-11-22T11:10:00Z', { reason: '550 no such user' }),
    );
    expect((await room.page(hrBrowser, hireId)).invitation).toMatchObject({
      state: 'failed',
      failure: '550 no such user',
    });
    expect((await hrBrowser.get('start-page')).json().failedInvitations).toContainEqual(
      expect.objectContaining({ hireId, failure: '550 no such user' }),
    );
  });

  test('E25: sent and run out without being used is on the start page', async () => {
    const { hireId, reference } = await sent();
    const listed = async () =>
      (await hrBrowser.get('start-page')).json().expiredInvitations.map((each: { hireId: string }) => each.hireId);
    expect(await listed()).not.toContain(hireId);
    room.clock.set('2026-11-27T08:00:00+01:00');
    expect(await listed()).toContain(hireId);
    await room.tell(room.identity.eventOf(reference, 'invitation.expired', '2026-11-26T23:00:00Z'));
    expect(await states(hireId)).toEqual(['expired']);
    expect(await listed()).toContain(hireId);
    await room.tell(
      room.identity.eventOf(reference, 'invitation.sent', '2026-11-27T07:00:00Z', {
        sent_at: '2026-11-27T07:00:00Z',
        expires_at: '2026-12-01T23:00:00Z',
      }),
    );
    expect(await states(hireId), 'E8: renewed by the person').toEqual(['sent']);
  });

  test('events that come late change nothing that has happened since', async () => {
    const { hireId, reference } = await sent();
    await room.tell(room.identity.eventOf(reference, 'invitation.expired', '2026-11-26T23:00:00Z'));
    await room.tell(
      room.identity.eventOf(reference, 'invitation.sent', '2026-11-22T11:00:05Z', {
        sent_at: '2026-11-22T11:00:05Z',
        expires_at: '2026-11-26T23:00:00Z',
      }),
    );
    expect(await states(hireId)).toEqual(['expired']);
  });

  test('a closed account ends the link; a changed address is followed', async () => {
    const { hireId, reference, user } = await sent();
    await room.tell(
      room.identity.eventOf(reference, 'invitation.verified', '2026-11-22T11:50:00Z', {
        user_id: 'sub-9',
        linked_at: '2026-11-22T11:50:00Z',
      }),
    );
    const account = {
      id: 'sub-9',
      email: 'gift@utan-doman.example',
      email_verified: true,
      email_verified_date: null,
      first_name: 'Å',
      last_name: 'Ny',
      preferred_language: 'sv',
      country_code: 'SE',
      created_date: '2026-11-22T11:50:00Z',
      last_login_date: null,
      linked_at: '2026-11-22T11:50:00Z',
    };
    await room.tell({ type: 'account.updated', timestamp: '2026-11-23T11:50:00Z', data: account });
    expect(await room.userOf(user?.id ?? '')).toMatchObject({
      connect_subject: 'sub-9',
      connect_email: 'gift@utan-doman.example',
    });
    await room.tell({
      type: 'account.closed',
      timestamp: '2026-11-24T11:50:00Z',
      data: { id: 'sub-9', closed_at: '2026-11-24T11:50:00Z' },
    });
    expect(await room.userOf(user?.id ?? '')).toMatchObject({ connect_subject: null, connect_status: 'none' });
    expect((await room.page(hrBrowser, hireId)).may.resend).toBe(true);
  });
});
