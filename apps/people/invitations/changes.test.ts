import type { CreateInvitation } from '@farstu/contracts-accounts';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { administrator, customer, told } from '../access/people-in-test.ts';
import { type InvitedInTest, invitedInTest, later, noon, tomorrow } from './invited-in-test.ts';

let room: InvitedInTest['room'];
let hrBrowser: InvitedInTest['hrBrowser'];
let change: InvitedInTest['change'];
let states: InvitedInTest['states'];
let mailsTo: InvitedInTest['mailsTo'];
let askedOf: InvitedInTest['askedOf'];
let sent: InvitedInTest['sent'];
beforeAll(async () => {
  ({ room, hrBrowser, change, states, mailsTo, askedOf, sent } = await invitedInTest(inject('postgresUrl')));
});
beforeEach(() => room.clock.set(noon));
afterAll(() => room.close());

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
    expect((await room.page(hrBrowser, hireId)).may).toMatchObject({ resend: false });
    expect(told(await hrBrowser.send('POST', `new-hires/${hireId}/invitation/resend`))).toMatchObject({
      code: 'invitation_waits',
    });
    await room.settle('2026-12-09T09:00:00+01:00');
    expect(await states(hireId)).toEqual(['cancelled']);
    await switchUser('activate');
    expect(await states(hireId)).toEqual(['sending']);
    expect((await room.page(hrBrowser, hireId)).may).toMatchObject({ resend: false });
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
