import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { type Browser, customer, hr, setUp } from '../access/people-in-test.ts';
import { command } from '../database.ts';
import { replan } from '../invitations/replan.ts';
import { invitationsTasks } from '../invitations/tasks.ts';
import { type HiresInTest, hiresInTest, testNumbers } from './hires-in-test.ts';

// One live link a user: somebody with two hires is invited by the first of them that is due, and the other says so.

let room: HiresInTest;
let hrBrowser: Browser;
beforeAll(async () => {
  room = await hiresInTest(inject('postgresUrl'));
  hrBrowser = await room.signedIn(hr);
});
beforeEach(() => room.clock.set('2026-11-22T12:00:00+01:00'));
afterAll(() => room.close());

const tomorrow = '2026-11-23';

/** Somebody who has been hired twice, as one and the same person, before the first mail was answered. */
async function hiredTwice(
  numberAt: number,
  emailConnect: string,
  dates: readonly [string, string] = [tomorrow, tomorrow],
) {
  const given = { personalNumber: testNumbers[numberAt] ?? '', emailConnect, source: 'teamtailor' as const };
  const first = await room.hire({ ...given, employmentDate: dates[0] });
  await room.settle();
  const second = await room.hire({ ...given, employmentDate: dates[1] });
  const tried = (await decide(second.hireId, '?dryRun=true')).json();
  const decided = (await decide(second.hireId)).json();
  await room.settle();
  return { one: first.hireId, two: second.hireId, userId: first.user?.id ?? '', tried, decided };
}
const decide = (hireId: string, query = '') =>
  hrBrowser.send('POST', `new-hires/${hireId}/decision${query}`, { as: 'same-person' });

const sending = command('test.sending', async (tx, hireId: string) => void (await replan(tx, hireId)));
const statesOf = async (hireId: string) =>
  (await room.invitationsOf(hireId)).map(({ state, email }) => `${state} ${email}`);
const latest = async (hireId: string) => (await room.invitationsOf(hireId)).at(-1)?.id ?? '';
const tell = (reference: string, type: 'sent' | 'verified' | 'bounced', at: string, data: Record<string, string>) =>
  room.tell(room.identity.eventOf(reference, `invitation.${type}`, at, data));
const sent = (reference: string) =>
  tell(reference, 'sent', '2026-11-22T11:05:00Z', {
    sent_at: '2026-11-22T11:05:00Z',
    expires_at: '2026-11-26T23:00:00Z',
  });
const verified = (reference: string, subject: string) =>
  tell(reference, 'verified', '2026-11-22T11:42:00Z', { user_id: subject, linked_at: '2026-11-22T11:42:00Z' });
const mailsTo = (email: string) => room.identity.invitations().filter(({ request }) => request.email === email);
const alive = (email: string) => mailsTo(email).filter(({ state }) => state === 'queued');
const textsOf = async (hireId: string) =>
  (await room.page(hrBrowser, hireId)).timeline.map(({ text, explanation }) => `${text} ${explanation ?? ''}`.trim());

describe('the second hire', () => {
  test('E7: sends nothing while the link of the first works, and says so before it is decided, on its page and in its timeline', async () => {
    const email = 'en.lank@utan-doman.example';
    const { one, two, tried, decided } = await hiredTwice(40, email);
    for (const answer of [tried, decided]) {
      expect(answer).toMatchObject({
        invitation: { how: 'wait', because: 'already-invited', at: null },
        effect: { code: 'already-invited' },
      });
    }
    expect([...(await statesOf(one)), ...(await statesOf(two))]).toEqual([`sending ${email}`, `none ${email}`]);
    expect((await room.page(hrBrowser, two)).invitation.text).toBe(
      'Ingen egen inbjudan skickas, eftersom personen redan har bjudits in genom en annan nyanställning.',
    );
    expect(await textsOf(two)).toContainEqual(
      expect.stringMatching(
        /^Personen är redan inbjuden genom en annan nyanställning\. En person behöver bara en länk/,
      ),
    );
    await sent(await latest(one));
    await room.settle('2026-11-28T09:00:00+01:00');
    expect(mailsTo(email)).toHaveLength(1);
  });

  test('E14: of two mails that are due at the same moment, worked off at the same time, one goes', async () => {
    const email = 'samma.morgon@utan-doman.example';
    const { one, two } = await hiredTwice(41, email, ['2026-12-10', '2026-12-10']);
    expect([...(await statesOf(one)), ...(await statesOf(two))]).toEqual([`scheduled ${email}`, `scheduled ${email}`]);
    room.clock.set('2026-12-09T09:00:00+01:00');
    const others: Promise<unknown>[] = [];
    const slowly = command('test.slow-sending', async (tx) => {
      await replan(tx, one);
      others.push(room.house.execute(sending, setUp, two));
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    await room.house.execute(slowly, setUp, undefined);
    await Promise.all(others);
    await room.settle();
    expect([...(await statesOf(one)), ...(await statesOf(two))]).toEqual([`sending ${email}`, `cancelled ${email}`]);
    expect(mailsTo(email)).toHaveLength(1);
  });

  test('INV-5: sends on its own day when the link of the first has run out by then; before, its plan says when', async () => {
    const email = 'senare.behov@utan-doman.example';
    const { one, two, decided } = await hiredTwice(42, email, [tomorrow, '2027-02-01']);
    expect(decided.invitation).toMatchObject({ because: 'day-before-start', at: '2027-01-31T08:00:00Z' });
    await sent(await latest(one));
    await room.settle('2027-01-31T08:59:00+01:00');
    expect(mailsTo(email)).toHaveLength(1);
    await room.settle('2027-01-31T09:00:00+01:00');
    expect(await statesOf(two)).toEqual([`sending ${email}`]);
    expect(mailsTo(email)).toHaveLength(2);
  });

  test('E1: planned within the life of the first link it is worked out anew when that mail goes, and when its own day is moved beyond it', async () => {
    const email = 'flyttas@utan-doman.example';
    const { one, two } = await hiredTwice(43, email, ['2026-12-01', '2026-12-03']);
    expect(await statesOf(two)).toEqual([`scheduled ${email}`]);
    await room.settle('2026-11-30T09:00:00+01:00');
    expect([...(await statesOf(one)), ...(await statesOf(two))]).toEqual([`sending ${email}`, `cancelled ${email}`]);
    const moved = await room.patch(hrBrowser, `new-hires/${two}`, { fields: { employmentDate: '2026-12-20' } });
    expect(moved.json().effect).toMatchObject({ code: 'scheduled' });
    await room.settle('2026-12-19T09:00:00+01:00');
    expect(mailsTo(email)).toHaveLength(2);
  });

  test('E5: sends when the first is withdrawn with its link, and whoever withdraws it is told so first', async () => {
    const email = 'andra.kvar@utan-doman.example';
    const { one, two } = await hiredTwice(44, email);
    const withdraw = async (query = '') =>
      (await hrBrowser.send('POST', `new-hires/${one}/withdraw${query}`, { reason: 'Ångrade sig' })).json().will;
    const will = await withdraw('?dryRun=true');
    expect(will).toContainEqual(expect.objectContaining({ code: 'other-hire-sent-now' }));
    expect(await withdraw()).toEqual(will);
    await room.settle();
    expect([...(await statesOf(one)), ...(await statesOf(two))]).toEqual([`revoked ${email}`, `sending ${email}`]);
    expect(alive(email)).toHaveLength(1);
  });

  test('E15: sends when the mail of the first did not arrive', async () => {
    const email = 'kom.inte.fram@utan-doman.example';
    const { one, two } = await hiredTwice(45, email);
    await tell(await latest(one), 'bounced', '2026-11-22T11:06:00Z', { reason: '450 try later' });
    expect(await statesOf(two)).toEqual([`sending ${email}`]);
  });

  test('E15 E18: a mail that did not arrive leaves nothing to mend once the other hire’s has been answered', async () => {
    const { one, two } = await hiredTwice(51, 'brister.forst@utan-doman.example');
    await sent(await latest(one));
    await tell(await latest(one), 'bounced', '2026-11-22T11:06:00Z', { reason: '550 no such user' });
    const flagsOf = async (hireId: string) => (await room.page(hrBrowser, hireId)).flags;
    expect(JSON.stringify(await flagsOf(one))).toContain('invitation-failed');
    await room.clock.set('2026-11-22T13:00:00+01:00');
    await hrBrowser.send('POST', `new-hires/${two}/invitation/resend`);
    await room.settle();
    await verified(await latest(two), 'sub-second-try');
    for (const hireId of [one, two]) expect(JSON.stringify(await flagsOf(hireId))).not.toContain('invitation-failed');
  });

  test('E7: asked for, it sends, and the link of the first is dead; asked for by the first, the other way round', async () => {
    const email = 'begars@utan-doman.example';
    const { one, two } = await hiredTwice(46, email);
    await sent(await latest(one));
    for (const [asked, other] of [
      [two, one],
      [one, two],
    ] as const) {
      expect((await room.page(hrBrowser, asked)).may.resend).toBe(true);
      expect((await hrBrowser.send('POST', `new-hires/${asked}/invitation/resend`)).statusCode).toBe(200);
      await room.settle();
      expect((await statesOf(asked)).at(-1)).toBe(`sending ${email}`);
      expect((await statesOf(other)).slice(-2)).toEqual([`superseded ${email}`, `none ${email}`]);
      expect((await room.page(hrBrowser, other)).invitation).toMatchObject({ because: 'already-invited' });
      expect(alive(email)).toHaveLength(1);
      await sent(await latest(asked));
    }
  });

  test('a link that somebody has revoked is not made up for by the other hire', async () => {
    const email = 'aterkallad@utan-doman.example';
    const { one, two } = await hiredTwice(47, email);
    await sent(await latest(one));
    await hrBrowser.send('POST', `new-hires/${one}/invitation/revoke`);
    await room.settle();
    const change = { fields: { phoneMobile: '070-174 06 05' } };
    await room.patch(hrBrowser, `new-hires/${two}`, change);
    await room.settle('2026-11-24T12:00:00+01:00');
    expect(mailsTo(email)).toHaveLength(1);
    expect(alive(email)).toEqual([]);
  });
});

describe('both hires', () => {
  test('E10: get the address that is corrected on one, whose mail goes; no old link works, and the stranger is not linked', async () => {
    const wrong = 'frammande@utan-doman.example';
    const right = 'ratt@utan-doman.example';
    const { one, two, userId } = await hiredTwice(48, wrong);
    // Also one that was sent before only one hire of a user was.
    await hrBrowser.send('POST', `new-hires/${two}/invitation/resend`);
    await room.settle();
    const before = [...(await room.invitationsOf(one)), ...(await room.invitationsOf(two))];
    const links = before.filter(({ state }) => state !== 'none').map(({ id }) => id);
    expect(links).toHaveLength(2);
    const corrected = await hrBrowser.send('PUT', `new-hires/${one}/invitation/address`, {
      email: right,
      emailRepeated: right,
    });
    expect(corrected.json().effect).toMatchObject({ code: 'sent-now', text: `Inbjudan går direkt till ${right}.` });
    await room.settle();
    expect((await statesOf(one)).at(-1)).toBe(`sending ${right}`);
    expect((await statesOf(two)).slice(-2)).toEqual([`superseded ${wrong}`, `none ${right}`]);
    for (const hireId of [one, two]) expect((await room.page(hrBrowser, hireId)).invitation.email).toBe(right);
    expect(await room.codesOf(two)).toContain('address-corrected');
    expect([alive(wrong), alive(right).length]).toEqual([[], 1]);
    for (const link of links) await verified(link, 'sub-stranger');
    expect(await room.userOf(userId)).toMatchObject({ connect_subject: null, connect_email: right });
  });

  test('E10: corrected on the hire that did not make the link, the old account is let go of all the same', async () => {
    const { one, two, userId } = await hiredTwice(49, 'gammal@utan-doman.example');
    await verified(await latest(one), 'sub-old');
    const email = 'nyast@utan-doman.example';
    await hrBrowser.send('PUT', `new-hires/${two}/invitation/address`, { email, emailRepeated: email });
    await room.settle();
    expect(await room.userOf(userId)).toMatchObject({ connect_subject: null, connect_email: email });
    expect(mailsTo(email)).toHaveLength(1);
  });

  test('E18 E25: are settled when one is verified, also a mail of each from before, and none is listed as run out', async () => {
    const { one, two, userId } = await hiredTwice(50, 'tvaggar@utan-doman.example');
    const reference = await latest(two);
    const out = { state: 'sending', how: 'mail', because: 'starts-soon' };
    await room.house.read(customer, (db) =>
      db.updateTable('invitation').set(out).where('id', '=', reference).execute(),
    );
    const run = { attempt: 1, log: room.house.log };
    const payload = { tenant: customer, invitationId: reference };
    await invitationsTasks['people.invitations.deliver']?.(room.house, payload, run);
    await sent(reference);
    await verified(await latest(one), 'sub-twice');
    expect(await room.userOf(userId)).toMatchObject({ connect_subject: 'sub-twice' });
    expect((await room.invitationsOf(two)).map(({ state }) => state)).toEqual(['verified']);
    await room.settle('2026-11-28T09:00:00+01:00');
    const { expiredInvitations } = (await hrBrowser.get('start-page')).json();
    expect(expiredInvitations.map(({ hireId }: { hireId: string }) => hireId)).not.toContain(two);
  });
});
