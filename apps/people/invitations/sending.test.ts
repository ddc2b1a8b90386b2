import { settableClock } from '@farstu/platform/clock';
import { startTicker } from '@farstu/platform/due';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { customer } from '../access/people-in-test.ts';
import { type InvitedInTest, invitedInTest, later, noon, tomorrow } from './invited-in-test.ts';

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
