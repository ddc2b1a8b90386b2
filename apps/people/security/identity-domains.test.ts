import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { administrator, type Browser, customer, hr, setUp, told } from '../access/people-in-test.ts';
import { readDomains } from '../accounts-link/read-domains.ts';
import { makeAccount } from '../invitations/make-account.ts';
import { type HiresInTest, hiresInTest } from '../new-hires/hires-in-test.ts';
import { approveLevel } from '../new-hires/review-commands.ts';
import { mirrorDomain, mirroredDomain as mirrored } from './mirror-domain.ts';

let room: HiresInTest;
let admin: Browser;
const noon = '2026-11-22T12:00:00+01:00';
beforeAll(async () => {
  room = await hiresInTest(inject('postgresUrl'));
  // Nothing has to be filled in at the levels.
  await room.house.read(customer, (db) => db.updateTable('flow_level').set({ fields: '[]' }).execute());
  admin = await room.signedIn(administrator);
});
beforeEach(() => room.clock.set(noon));
afterAll(() => room.close());

const add = (domain: string, browser = admin) => browser.send('POST', 'security/verified-domains', { domain });
const verify = (domain: string, browser = admin) =>
  browser.send('POST', `security/verified-domains/${encodeURIComponent(domain)}/verify`);
const shown = (answer: Awaited<ReturnType<typeof add>>, name: string) =>
  answer.json<{ verified: { domain: string }[] }>().verified.find(({ domain }) => domain === name);
const actions = async (domain: string) => (await room.audited(domain)).map(({ action }) => action);
const calls = () => room.identity.asked.filter(({ path }) => path.startsWith('/v1.0/domains')).length;

describe('a domain is added', () => {
  test('by administrators of the whole installation', async () => {
    const before = calls();
    for (const roles of [hr, [{ role: 'administrator', scope: 'company' as const, company: 1010 }]]) {
      const other = await room.signedIn(roles);
      expect((await add('nekad.test', other)).statusCode).toBe(403);
      expect((await verify('nekad.test', other)).statusCode).toBe(403);
    }
    expect(calls()).toBe(before);
  });

  test('by its name, with the record to set as the answer', async () => {
    expect(told(await add('ingen domän'))).toMatchObject({ status: 422, errors: ['/domain domain_invalid'] });
    const answer = await add(' @Företag.test ');
    expect(shown(answer, 'xn--fretag-wxa.test')).toMatchObject({
      unicode: 'företag.test',
      state: 'pending',
      byHand: false,
      verifiedBy: null,
      record: { name: '_farstu-verification.xn--fretag-wxa.test', value: expect.any(String) },
    });
    expect((await add('företag.test')).json(), 'asked again').toEqual(answer.json());
    expect((await admin.get('security/domains')).json()).toEqual(answer.json());
    expect(await actions('xn--fretag-wxa.test')).toEqual(['domain.pending']);
    expect((await room.audited('xn--fretag-wxa.test'))[0]?.actor_id).toBe(admin.userId);
  });

  test('it gives no account before it is verified', async () => {
    await add('inte-an.test');
    expect((await room.hire({ emailConnect: 'a@inte-an.test' })).plan.how).toBe('mail');
  });
});

describe('a domain is verified on an administrator’s word', () => {
  test('E21 INV-11: hires whose mail is not due get accounts, and those hired afterwards at once', async () => {
    await add('ordet.test');
    const planned = await room.hire({ employmentDate: '2026-12-10', emailConnect: 'a@ordet.test' });
    expect(planned.plan.how).toBe('mail');
    const answer = await verify('ordet.test');
    expect(shown(answer, 'ordet.test')).toMatchObject({
      state: 'verified',
      verifiedBy: 'administrator',
      byHand: false,
      record: null,
    });
    await room.settle();
    expect((await room.invitationsOf(planned.hireId)).map(({ state }) => state)).toEqual(['not-needed']);
    expect(room.identity.accounts.has('a@ordet.test')).toBe(true);
    expect((await room.hire({ employmentDate: '2026-12-10', emailConnect: 'b@ordet.test' })).plan).toMatchObject({
      how: 'account-without-mail',
      because: 'verified-domain',
    });

    expect((await verify('ordet.test')).json(), 'asked again').toEqual(answer.json());
    const audit = await room.audited('ordet.test');
    expect(audit.map(({ action }) => action)).toEqual(['domain.pending', 'domain.verified', 'domain.vouched']);
    expect(audit.at(-1)).toMatchObject({ actor_id: admin.userId, facts: { verifiedBy: 'administrator' } });
  });

  test('E21: also when identity’s own event is quicker than its answer, and then once', async () => {
    await add('snabb.test');
    const domain = room.identity.domains.find((each) => each.domain === 'snabb.test');
    if (!domain) throw new Error('not asked for');
    const verified = { ...domain, state: 'verified' as const, verified_by: 'administrator' as const };
    await room.tell({ type: 'domain.verified', timestamp: '2026-11-22T11:00:00Z', data: verified });
    expect((await verify('snabb.test')).statusCode).toBe(200);
    expect((await actions('snabb.test')).filter((action) => action === 'domain.verified')).toHaveLength(1);
  });

  test('one that nobody has asked for is not found', async () => {
    expect((await verify('okand.test')).statusCode).toBe(404);
    expect((await verify('fel')).statusCode).toBe(404);
  });

  test('E22: lost, later decisions only are different, and the record is shown again', async () => {
    await add('tappad.test');
    await verify('tappad.test');
    const early = await room.hire({ employmentDate: '2026-12-10', emailConnect: 'a@tappad.test' });
    await room.settle();
    const domain = room.identity.domains.find((each) => each.domain === 'tappad.test');
    if (!domain) throw new Error('not asked for');
    await room.tell({
      type: 'domain.lost',
      timestamp: '2026-11-22T11:00:01Z',
      data: { ...domain, state: 'lost', verified_by: null },
    });
    expect((await room.invitationsOf(early.hireId)).map(({ state }) => state)).toEqual(['not-needed']);
    expect((await room.hire({ emailConnect: 'b@tappad.test' })).plan.how).toBe('mail');
    expect(shown(await admin.get('security/domains'), 'tappad.test')).toMatchObject({
      state: 'lost',
      verifiedBy: null,
      record: { name: '_farstu-verification.tappad.test' },
    });
  });
});

describe('a domain is removed', () => {
  const remove = (domain: string, browser = admin) => browser.send('DELETE', `security/verified-domains/${domain}`);
  const removal = async (domain: string) =>
    (await admin.get(`security/verified-domains/${domain}/removal`)).json<Record<string, unknown>>();
  const lastState = async (hireId: string) => (await room.invitationsOf(hireId)).at(-1);
  const lose = (domain: string) => {
    const theirs = room.identity.domains.find((each) => each.domain === domain);
    if (!theirs) throw new Error('not asked for');
    Object.assign(theirs, { state: 'lost', verified_by: null });
    return { ...theirs, state: 'lost' as const };
  };
  const verified = async (domain: string) => {
    await add(domain);
    await verify(domain);
  };

  test('by administrators of the whole installation', async () => {
    await verified('nekad-bort.test');
    const before = calls();
    for (const roles of [hr, [{ role: 'administrator', scope: 'company' as const, company: 1010 }]]) {
      expect((await remove('nekad-bort.test', await room.signedIn(roles))).statusCode).toBe(403);
    }
    expect((await remove('okand.test')).statusCode).toBe(404);
    expect((await admin.get('security/verified-domains/okand.test/removal')).statusCode).toBe(404);
    expect(calls()).toBe(before);
  });

  test('E22: it is said who counted on it; then they are invited by mail, when the plan says, and accounts stay', async () => {
    await verified('bort.test');
    const there = await room.hire({ emailConnect: 'a@bort.test' });
    await room.settle();
    const planned = { template: 'TJM' };
    const later = await room.hire({ ...planned, emailConnect: 'b@bort.test', employmentDate: '2026-12-10' });
    const soon = await room.hire({ ...planned, emailConnect: 'c@bort.test', employmentDate: '2026-11-23' });
    await room.hire({ ...planned, emailConnect: 'd@bort.test', employmentDate: null });
    expect(await removal('bort.test')).toEqual({
      ...{ domain: 'bort.test', underReview: 3, atOnce: 1, withoutDate: 1, ordered: 0, accounts: 1 },
      firstMail: 'onsdag 9 december kl. 09:00',
    });

    expect(shown(await remove('bort.test'), 'bort.test')).toMatchObject({ state: 'lost', verifiedBy: null });
    expect((await remove('bort.test')).statusCode, 'asked again').toBe(200);
    expect(await actions('bort.test')).toEqual([
      ...['domain.pending', 'domain.verified', 'domain.vouched', 'domain.lost', 'domain.removed', 'domain.removed'],
    ]);
    const reviewer = { ...setUp, id: await room.user(hr) };
    for (const { hireId } of [later, soon]) {
      await room.house.execute(approveLevel, reviewer, { hireId, level: 'hr' });
      await room.house.execute(approveLevel, reviewer, { hireId, level: 'chef', fields: {} });
    }
    await room.settle();
    expect(await lastState(later.hireId)).toMatchObject({ state: 'scheduled', due_at: '2026-12-09T08:00:00Z' });
    expect(await lastState(soon.hireId)).toMatchObject({ state: 'sending', how: 'mail' });
    expect(await lastState(there.hireId)).toMatchObject({ state: 'not-needed' });
    expect(await room.userOf(String(there.user?.id))).toMatchObject({ connect_status: 'verified' });
  });

  test('one that only waits is forgotten, also when the answer was lost, or somebody removed it at identity', async () => {
    for (const domain of ['glomd.test', 'tappat-svar.test', 'borta-dar.test']) await add(domain);
    expect(shown(await remove('glomd.test'), 'glomd.test')).toBeUndefined();
    expect(room.identity.domains.map(({ domain }) => domain)).not.toContain('glomd.test');
    expect(await actions('glomd.test')).toEqual(['domain.pending', 'domain.forgotten']);

    room.identity.failOnce(() => {
      const at = room.identity.domains.findIndex(({ domain }) => domain === 'tappat-svar.test');
      room.identity.domains.splice(at, 1);
      throw Object.assign(new Error('reset'), { code: 'ECONNRESET' });
    });
    expect(told(await remove('tappat-svar.test'))).toMatchObject({ status: 503, code: 'identity_unreachable' });
    expect(shown(await remove('tappat-svar.test'), 'tappat-svar.test')).toBeUndefined();

    room.identity.domains.splice(
      room.identity.domains.findIndex(({ domain }) => domain === 'borta-dar.test'),
      1,
    );
    room.clock.set('2026-11-22T13:01:00+01:00');
    await readDomains(room.house, { tenant: customer, key: 'hourly' }, { attempt: 1, log: room.house.log });
    expect(shown(await admin.get('security/domains'), 'borta-dar.test')).toBeUndefined();
  });

  test('E22: a user’s own account that is on its way is counted too, though no hire ordered it', async () => {
    await verified('for-hand.test');
    await room.hire({ emailConnect: 'a@for-hand.test' });
    const userId = await room.user(hr, { connectEmail: 'b@for-hand.test' });
    expect((await admin.send('POST', `users/${userId}/verify`)).statusCode).toBe(200);
    expect(await removal('for-hand.test')).toMatchObject({ ordered: 2, accounts: 0 });
  });

  test('E22: an account that is on its way when the domain goes is an invitation instead, and nothing is lost', async () => {
    await verified('mitt-i.test');
    const input = { emailConnect: 'a@mitt-i.test', employmentDate: '2026-12-10' };
    const { hireId, user } = await room.hire(input);
    expect(await lastState(hireId)).toMatchObject({ state: 'not-needed' });
    expect(await removal('mitt-i.test')).toMatchObject({ underReview: 0, ordered: 1 });
    // Identity has lost it, and its event has not come.
    lose('mitt-i.test');
    await room.settle();
    expect((await room.invitationsOf(hireId)).map(({ state }) => state)).toEqual(['superseded', 'scheduled']);
    expect(await lastState(hireId)).toMatchObject({ how: 'mail', due_at: '2026-12-09T08:00:00Z' });
    expect((await room.invitationsOf(hireId))[0]).toMatchObject({ account_asked_at: null, failure: null });
    expect(await room.userOf(String(user?.id))).toMatchObject({ connect_status: 'none', connect_subject: null });
    expect(shown(await admin.get('security/domains'), 'mitt-i.test')).toMatchObject({ state: 'lost' });
    expect((await room.codesOf(hireId)).slice(-3)).toEqual([
      'account-ordered',
      'account-not-verified',
      'invitation-scheduled',
    ]);
    const page = await room.page(await room.signedIn(hr), hireId);
    expect(page.timeline.map(({ text }) => text).join('\n')).toContain('mitt-i.test inte längre är verifierad');
    expect(page.flags).toEqual([]);
    await room.settle('2026-12-09T09:00:00+01:00');
    expect(room.identity.invitations().filter(({ request }) => request.email === input.emailConnect)).toHaveLength(1);
  });

  test('E22: start tomorrow: the mail goes at once; without a start date it waits for one', async () => {
    await verified('snart-bort.test');
    const soon = await room.hire({ emailConnect: 'a@snart-bort.test', employmentDate: '2026-11-23' });
    const undated = await room.hire({ emailConnect: 'b@snart-bort.test', employmentDate: null });
    await room.tell({ type: 'domain.lost', timestamp: '2026-11-22T11:00:00Z', data: lose('snart-bort.test') });
    await room.settle();
    expect(await lastState(soon.hireId)).toMatchObject({ state: 'sending', how: 'mail' });
    expect(room.identity.invitations().some(({ request }) => request.email === 'a@snart-bort.test')).toBe(true);
    expect((await room.invitationsOf(undated.hireId)).map(({ state }) => state)).toEqual(['superseded', 'none']);
    expect(await room.userOf(String(undated.user?.id))).toMatchObject({ connect_status: 'none' });
  });

  test('E21 E22: removed and verified again before the refusal is read: the account is asked for again', async () => {
    await verified('fram-ater.test');
    const { hireId } = await room.hire({ emailConnect: 'a@fram-ater.test' });
    const data = lose('fram-ater.test');
    room.identity.meanwhile(async () => {
      room.clock.set('2026-11-22T12:00:05+01:00');
      await room.house.execute(mirrorDomain, setUp, { ...mirrored(data), asOf: '2026-11-22T11:00:01Z' });
      Object.assign(room.identity.domains.find(({ id }) => id === data.id) ?? {}, { state: 'verified' });
      const again = { ...mirrored(data), state: 'verified' as const, asOf: '2026-11-22T11:00:02Z' };
      await room.house.execute(mirrorDomain, setUp, again);
    });
    const run = { attempt: 1, log: room.house.log };
    const payload = { tenant: customer, invitationId: String((await lastState(hireId))?.id) };
    await expect(makeAccount(room.house, payload, run)).rejects.toThrow('verified again');
    await room.settle();
    expect((await room.invitationsOf(hireId)).map(({ state }) => state)).toEqual(['not-needed']);
    expect(room.identity.accounts.has('a@fram-ater.test')).toBe(true);
  });
});

describe('what can go wrong', () => {
  test('identity does not answer: said with its words, and nothing is kept', async () => {
    room.identity.failOnce(room.identity.problem(503, 'not_ready', 'Databasen startar om.'));
    const answer = await add('tyst.test');
    expect(answer.json()).toMatchObject({ status: 503, code: 'identity_unreachable', words: 'Databasen startar om.' });
    expect(answer.json().detail).toContain('Databasen startar om.');
    expect(shown(await admin.get('security/domains'), 'tyst.test')).toBeUndefined();
    room.identity.failOnce(() => {
      throw Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
    });
    expect(told(await add('tyst.test'))).toMatchObject({ status: 503, code: 'identity_unreachable' });
  });

  test('E21: an answer that was lost on the way is mended by asking again', async () => {
    await add('borta.test');
    room.identity.failOnce(() => {
      throw Object.assign(new Error('reset'), { code: 'ECONNRESET' });
    });
    expect(told(await verify('borta.test'))).toMatchObject({ status: 503, code: 'identity_unreachable' });
    expect(shown(await admin.get('security/domains'), 'borta.test')).toMatchObject({ state: 'pending' });
    expect(shown(await verify('borta.test'), 'borta.test')).toMatchObject({ state: 'verified' });
  });

  test.each([
    [422, 'domain_not_proved', 422],
    [409, 'domain_taken', 409],
    [403, 'scope_missing', 502],
    [404, 'not_found', 404],
  ])('identity says no with %i %s', async (status, code, answered) => {
    await add('nej.test');
    room.identity.failOnce(room.identity.problem(status, code, 'Nej.'));
    const known = { 422: code, 409: code, 502: 'identity_refused', 404: 'not_found' }[answered];
    expect(told(await verify('nej.test'))).toEqual({ status: answered, code: known });
    expect(shown(await admin.get('security/domains'), 'nej.test')).toMatchObject({ state: 'pending' });
  });

  test('no credential, or an outside issuer: said before anything is called', async () => {
    const before = calls();
    const installation = (columns: { identity_client_id?: string | null; domains_by_hand?: boolean }) =>
      room.house.read(customer, (db) => db.updateTable('installation').set(columns).execute());
    await installation({ identity_client_id: null });
    expect(told(await add('utan.test'))).toMatchObject({ status: 409, code: 'identity_not_connected' });
    await installation({ domains_by_hand: true });
    expect(told(await add('utan.test'))).toMatchObject({ status: 409, code: 'domains_by_hand' });
    expect(told(await verify('utan.test'))).toMatchObject({ status: 409, code: 'domains_by_hand' });
    expect(calls()).toBe(before);
    await installation({ identity_client_id: 'people', domains_by_hand: false });
  });
});
