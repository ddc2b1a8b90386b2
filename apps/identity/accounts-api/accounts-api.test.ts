import { verifyWebhook, type WebhookEvent } from '@farstu/contracts-accounts';
import type { TestRoom } from '@farstu/platform/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { IdentityDb } from '../database.ts';
import { anInvitation, callerOf, valueIn } from '../testing/accounts-api.ts';
import { identityRoom, KUND, WEBHOOK_SECRET } from '../testing/identity-room.ts';

let room: TestRoom<IdentityDb>;
let hr: ReturnType<typeof callerOf>;
let other: ReturnType<typeof callerOf>;
const told: { id: string; event: WebhookEvent }[] = [];
let answers: number[] = [];
beforeAll(async () => {
  room = await identityRoom({
    postgresUrl: inject('postgresUrl'),
    fetch: async (_url, init) => {
      const status = answers.shift() ?? 200;
      const headers = Object.fromEntries(new Headers(init?.headers));
      const verdict = verifyWebhook({ headers, body: String(init?.body), secrets: [WEBHOOK_SECRET] });
      if (!verdict.valid) throw new Error(verdict.because);
      if (status === 200) told.push(verdict);
      return new Response(null, { status });
    },
  });
  hr = callerOf(room.app, 'hr-5257');
  other = callerOf(room.app, 'hr-6001');
});
afterAll(() => room.close());
beforeEach(async () => {
  await room.settle();
  told.length = 0;
  answers = [];
});

const nils = (email: string) => ({
  email,
  first_name: 'Nils',
  last_name: 'Ny',
  preferred_language: 'sv-SE',
  country_code: 'SE',
});

describe('accounts', () => {
  test('refused without a token; 422 for an address that the installation does not answer for; else made and linked', async () => {
    const bare = await room.app.inject({ url: '/identity/v1.0/users?email=a@b.example' });
    expect([bare.statusCode, bare.json().code, bare.headers['www-authenticate']]).toEqual([
      401,
      'invalid_client',
      'Bearer error="invalid_token"',
    ]);
    const outside = await hr.createAccount(nils('anna.alm@alm.example'));
    expect(outside).toMatchObject({
      failure: { code: 'invalid', problem: { errors: [{ pointer: '/email', code: 'domain_not_verified' }] } },
    });
    const sub = await hr.createAccount(nils('nils@avd.farstu.test'));
    expect(sub, 'E23: never a sub-domain').toMatchObject({ failure: { code: 'invalid' } });

    const made = await hr.createAccount(nils('Nils@FARSTU.test'));
    expect(made).toMatchObject({
      ok: true,
      status: 201,
      value: { email_verified: false, last_login_date: null, preferred_language: 'sv' },
    });
    const again = await hr.createAccount({ ...nils('nils@farstu.test'), first_name: 'Någon annan' });
    expect(again).toMatchObject({ ok: true, status: 200, value: { first_name: 'Nils' } });
    expect(valueIn(again).id).toBe(valueIn(made).id);
    const audit = await room.house.read(KUND, (db) =>
      db
        .selectFrom('audit')
        .select(['action', 'actor_id'])
        .where('subject_id', '=', valueIn(made).id)
        .orderBy('id')
        .execute(),
    );
    expect(audit).toEqual([
      { action: 'account.created', actor_id: 'hr-5257' },
      { action: 'account.linked', actor_id: 'hr-5257' },
    ]);
  });

  test('another installation’s application finds, changes and unlinks nothing', async () => {
    const { id } = valueIn(await hr.createAccount(nils('min@farstu.test')));
    for (const call of [other.account(id), other.updateAccount(id, { first_name: 'X' }), other.unlinkAccount(id)])
      expect(await call).toMatchObject({ ok: false, failure: { code: 'not-found' } });
    expect(valueIn(await other.findAccount('min@farstu.test'))).toBeUndefined();
    expect(valueIn(await hr.findAccount('MIN@farstu.test'))?.id).toBe(id);
  });

  test('a change is told to the linked applications; unlinked, the account stays but is no longer theirs (E6)', async () => {
    const { id } = valueIn(await hr.createAccount(nils('byter@farstu.test')));
    expect(valueIn(await hr.updateAccount(id, { last_name: 'Nytt', preferred_language: 'fi' }))).toMatchObject({
      last_name: 'Nytt',
      preferred_language: 'en',
    });
    await room.settle();
    expect(told.map(({ event }) => event)).toMatchObject([
      { type: 'account.updated', data: { id, last_name: 'Nytt' } },
    ]);
    expect(await hr.unlinkAccount(id)).toMatchObject({ ok: true, status: 204 });
    expect(await hr.account(id)).toMatchObject({ failure: { code: 'not-found' } });
    const kept = await room.house.database.kysely.selectFrom('account').select('id').where('id', '=', id).execute();
    expect(kept).toHaveLength(1);
    expect(await hr.account('not-an-id')).toMatchObject({ failure: { code: 'not-found' } });
  });
});

describe('domains', () => {
  test('asked for, a domain says which record to set; verified on an administrator’s word, it says so, and the application is told', async () => {
    const asked = await hr.addDomain({ domain: 'tegel.example' });
    expect(asked).toMatchObject({
      status: 201,
      value: {
        state: 'pending',
        verified_by: null,
        txt_record: {
          name: '_farstu-verification.tegel.example',
          value: expect.stringMatching(/^farstu-verification_/),
        },
      },
    });
    const { id } = valueIn(asked);
    expect(await hr.addDomain({ domain: 'tegel.example' })).toMatchObject({ status: 200, value: { id } });
    expect(valueIn(await hr.verifyDomain(id))).toMatchObject({ state: 'verified', verified_by: 'administrator' });
    expect(valueIn(await hr.domains()).data.map(({ domain }) => domain)).toEqual(['farstu.test', 'tegel.example']);
    await room.settle();
    expect(told.at(-1)?.event).toMatchObject({ type: 'domain.verified', data: { id } });
  });

  test('the first to verify has it; another’s is not found; a domain for anybody is nobody’s', async () => {
    const theirs = valueIn(await other.addDomain({ domain: 'farstu.test' }));
    expect(await other.verifyDomain(theirs.id)).toMatchObject({ failure: { problem: { code: 'domain_taken' } } });
    expect(await hr.verifyDomain(theirs.id)).toMatchObject({ failure: { code: 'not-found' } });
    const mail = valueIn(await hr.addDomain({ domain: 'gmail.com' }));
    expect(await hr.verifyDomain(mail.id)).toMatchObject({ failure: { problem: { code: 'domain_not_proved' } } });
    expect(valueIn(await other.domains()).data.map(({ state }) => state)).toEqual(['pending']);
  });
});

describe('webhooks', () => {
  test('a failed try is made again with the same id, and no later event of the same invitation overtakes it', async () => {
    answers = [503];
    const { id } = valueIn(await hr.invite(anInvitation('order', 'ordning@ny.example')));
    await room.settle();
    expect(told).toEqual([]);
    await hr.revokeInvitation(id);
    await room.settle();
    expect(told.map(({ event }) => event.type)).toEqual(['invitation.sent', 'invitation.revoked']);
    expect(new Set(told.map((each) => each.id)).size).toBe(2);
    const kept = await room.house.read(KUND, (db) =>
      db.selectFrom('webhook_event').select('sealed').where('subject', '=', `invitation:${id}`).execute(),
    );
    expect(
      kept.map(({ sealed }) => sealed),
      'nothing personal is kept of what has been told',
    ).toEqual(['', '']);
  });

  test('an address that wants no more is a matter for a person', async () => {
    answers = [410];
    valueIn(await hr.invite(anInvitation('gone', 'borta@ny.example')));
    await room.settle();
    const rows = await room.house.read(KUND, (db) => db.selectFrom('attention').select(['task', 'reason']).execute());
    expect(rows).toEqual([
      { task: 'identity.webhooks.deliver', reason: expect.stringMatching(/^webhook_refused: hr-5257 410/) },
    ]);
  });
});

test('what is wrong with an invitation is pointed at, alone or in its place in the list', async () => {
  const wrong = (reference: string) => ({
    ...anInvitation(reference, 'fel@ny.example', { valid: { days: 5, zone: 'Europe/Stockholm', policy: 'hours' } }),
    employr: 'Lunds Tegelbruk',
  });
  const at = (...pointers: string[]) => ({
    failure: { code: 'invalid', problem: { errors: pointers.map((pointer) => ({ pointer })) } },
  });
  expect(await hr.invite(wrong('wrong-1'))).toMatchObject(at('/valid/policy', '/employr'));
  const listed = await hr.inviteAll([anInvitation('right-1', 'ratt@ny.example'), wrong('wrong-2')]);
  expect(listed).toMatchObject(at('/1/valid/policy', '/1/employr'));
});

describe('an invitation that nobody knows to be taken in', () => {
  const mailed = (email: string) => room.sent.filter(({ to }) => to === email);

  test('E4 E10: revoked by the application’s reference before it came, it is made revoked when it comes, and no mail goes', async () => {
    const asked = anInvitation('late', 'sen@ny.example');
    expect(await hr.revokeByReference('late')).toEqual({ ok: true, status: 204, value: undefined });
    expect(await hr.revokeByReference('late')).toMatchObject({ status: 204 });
    const late = valueIn(await hr.invite(asked));
    expect(late).toMatchObject({ client_reference: 'late', state: 'revoked' });
    expect(valueIn(await hr.invite(asked))).toEqual(late);
    expect(valueIn(await hr.invitation(late.id))).toMatchObject({ state: 'revoked', sent_at: null });
    expect(valueIn(await hr.inviteAll([asked, anInvitation('on-time', 'itid@ny.example')]))).toMatchObject({
      data: [{ state: 'revoked' }, { state: 'queued' }],
    });
    await room.settle();
    expect([mailed('sen@ny.example').length, mailed('itid@ny.example').length]).toEqual([0, 1]);
    const audit = await room.house.read(KUND, (db) =>
      db.selectFrom('audit').select(['action', 'actor_id']).where('subject_id', '=', 'late').execute(),
    );
    expect(audit[0]).toEqual({ action: 'invitation.reference_revoked', actor_id: 'hr-5257' });
  });

  test('E5: one that was taken in is revoked like any other, and only by the application whose reference it is', async () => {
    const { id } = valueIn(await hr.invite(anInvitation('taken-in', 'inne@ny.example')));
    expect(await other.revokeByReference('taken-in')).toMatchObject({ status: 204 });
    expect(valueIn(await hr.invitation(id)).state).toBe('queued');
    expect(valueIn(await hr.revokeByReference('taken-in'))).toMatchObject({ id, state: 'revoked' });
    await room.settle();
    expect(mailed('inne@ny.example')).toEqual([]);
    expect(told.map(({ event }) => event.type)).toEqual(['invitation.revoked']);
  });

  test('E4: taken back while it is being taken in, at the same moment, it ends revoked whichever is first', async () => {
    const references = Array.from({ length: 12 }, (_, index) => `meet-${index}`);
    await Promise.all(
      references.flatMap((reference) => [
        hr.invite(anInvitation(reference, `${reference}@ny.example`)),
        hr.revokeByReference(reference),
      ]),
    );
    const rows = await room.house.read(KUND, (db) =>
      db.selectFrom('invitation').select('state').where('client_reference', 'like', 'meet-%').execute(),
    );
    expect(rows.map(({ state }) => state)).toEqual(references.map(() => 'revoked'));
  });
});

describe('an event that is refused for good', () => {
  test('does not stop what comes after it of the same invitation', async () => {
    answers = [503, 410];
    const { id } = valueIn(await hr.invite(anInvitation('refused-first', 'forst@ny.example')));
    await room.settle();
    const before = told.length;
    await hr.revokeInvitation(id);
    await room.settle();
    expect(told.slice(before).map(({ event }) => event.type)).toEqual(['invitation.revoked']);
  });
});

describe('bad input', () => {
  test.each([
    ['unreadable', '{', 400],
    ['not an address', { ...anInvitation('x', 'ingen adress') }, 422],
    [
      'a zone that is none',
      { ...anInvitation('x', 'a@b.example'), valid: { days: 5, zone: 'Lund', policy: 'calendar-days' } },
      422,
    ],
    [
      'sixty-one days',
      { ...anInvitation('x', 'a@b.example'), valid: { days: 61, zone: 'Europe/Stockholm', policy: 'calendar-days' } },
      422,
    ],
    ['501 at once', Array.from({ length: 501 }, (_, index) => anInvitation(`${index}`, 'a@b.example')), 422],
  ])('an invitation that is %s', async (_what, payload, status) => {
    const token = await room.app.inject({
      method: 'POST',
      url: '/identity/connect/token',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({
        grant_type: 'client_credentials',
        scope: 'accounts',
        client_id: 'hr-5257',
        client_secret: `fsc_${'hr-5257'.padEnd(43, 'x')}`,
      }).toString(),
    });
    const answer = await room.app.inject({
      method: 'POST',
      url: '/identity/v1.0/invitations',
      headers: { authorization: `Bearer ${token.json().access_token}`, 'content-type': 'application/json' },
      payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
    });
    expect(answer.statusCode).toBe(status);
  });
});
