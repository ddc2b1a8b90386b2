import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { customer, told } from '../access/people-in-test.ts';
import { signedDelivery } from '../accounts-link/fake-identity.ts';
import { type InvitedInTest, invitedInTest, noon } from './invited-in-test.ts';

let room: InvitedInTest['room'];
let hrBrowser: InvitedInTest['hrBrowser'];
let states: InvitedInTest['states'];
let mailsTo: InvitedInTest['mailsTo'];
let askedOf: InvitedInTest['askedOf'];
let sent: InvitedInTest['sent'];
beforeAll(async () => {
  ({ room, hrBrowser, states, mailsTo, askedOf, sent } = await invitedInTest(inject('postgresUrl')));
});
beforeEach(() => room.clock.set(noon));
afterAll(() => room.close());

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
