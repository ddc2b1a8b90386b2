import { verifyWebhook, type WebhookEvent } from '@farstu/contracts-accounts';
import type { TenantId } from '@farstu/platform/database';
import { MailServerError } from '@farstu/platform/mail';
import type { TestRoom } from '@farstu/platform/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { type IdentityDb, nobodysInstallation } from '../database.ts';
import { setUpIdentity } from '../demo/index.ts';
import { identity } from '../index.ts';
import { anInvitation, callerOf, valueIn } from '../testing/accounts-api.ts';
import { type Browser, browser, signIn } from '../testing/browser.ts';
import { identityRoom, KUND, OTHER_KUND, PASSWORD, secretOf, WEBHOOK_SECRET } from '../testing/identity-room.ts';
import { administratorsOf } from './administrator.ts';

const BOSS = 'karin@tegel.example';
const COLLEAGUE = 'bo@tegel.example';
const NEIGHBOUR = 'nina@andra.example';
const THIRD_KUND = 7001 as number as TenantId;
const NOW = '2026-11-22T10:00:00+01:00';
const path = '/identity/_/administration/5257';

let room: TestRoom<IdentityDb>;
let hr: ReturnType<typeof callerOf>;
let boss: Browser;
let colleague: Browser;
const told: WebhookEvent[] = [];
/** What the application answers; 200 when nothing is left. */
let answers: number[] = [];
const brokenMail = new Set<string>();

beforeAll(async () => {
  room = await identityRoom({
    postgresUrl: inject('postgresUrl'),
    now: NOW,
    mailer: {
      send: async ({ to }) => {
        if (brokenMail.has(to)) throw new MailServerError({ retryable: false, response: '554 5.7.1 not you' });
        return { accepted: true, response: '250 ok' };
      },
      check: async () => undefined,
      close: () => undefined,
    },
    fetch: async (url, init) => {
      if (String(url).endsWith('/backchannel')) return new Response(null, { status: answers.shift() ?? 200 });
      const status = answers.shift() ?? 200;
      const headers = Object.fromEntries(new Headers(init?.headers));
      const verdict = verifyWebhook({ headers, body: String(init?.body), secrets: [WEBHOOK_SECRET] });
      if (status === 200 && verdict.valid) told.push(verdict.event);
      return new Response(status === 200 ? null : 'closed for today', { status });
    },
  });
  const person = (email: string, firstName: string, linkTo: string) => ({
    ...{ email, firstName, lastName: 'Ek', password: PASSWORD, linkTo },
  });
  await setUpIdentity(room.house, {
    customer: KUND,
    clients: [],
    accounts: [person(BOSS, 'Karin', 'hr-5257'), person(COLLEAGUE, 'Bo', 'hr-5257')],
  });
  await setUpIdentity(room.house, {
    customer: OTHER_KUND,
    clients: [],
    accounts: [person(NEIGHBOUR, 'Nina', 'hr-6001')],
  });
  hr = callerOf(room.app, 'hr-5257');
  boss = browser(room.app);
  colleague = browser(room.app);
  await signIn(boss, BOSS, PASSWORD);
  await signIn(colleague, COLLEAGUE, PASSWORD);
});
afterAll(() => room.close());
beforeEach(async () => {
  answers = [];
  await room.settle();
  told.length = 0;
});

const audited = (subject: string) =>
  room.house.read(KUND, (db) =>
    db
      .selectFrom('audit')
      .select(['action', 'actor_id', 'facts'])
      .where('subject_id', '=', subject)
      .orderBy('id')
      .execute(),
  );
const overview = async () => (await boss.get(path)).json();
const open = async () => (await boss.get(`${path}/attention`)).json().data;

describe('who sees to identity', () => {
  test('is the first account of an installation: not its others, not another installation’s, not somebody signed out', async () => {
    expect((await browser(room.app).get(path)).json()).toMatchObject({ status: 401, code: 'not_signed_in' });
    for (const url of ['/identity/_/administration', path, `${path}/attention`, `${path}/domains`])
      expect((await colleague.get(url)).json()).toMatchObject({ status: 403, code: 'permission_missing' });
    const neighbour = browser(room.app);
    await signIn(neighbour, NEIGHBOUR, PASSWORD);
    expect((await neighbour.get(path)).json()).toMatchObject({ status: 404 });
    expect((await boss.get('/identity/_/administration')).json()).toEqual({ customers: [5257] });
    expect((await boss.get('/identity/_/account')).json()).toMatchObject({ administrator: true });
    expect((await boss.get(path)).statusCode).toBe(200);
  });

  test('can be one more, who has a linked account; never nobody', async () => {
    const all = await boss.get(`${path}/administrators`);
    expect(all.json().data).toMatchObject([{ email: BOSS, isYou: true, appointedAt: '2026-11-22T09:00:00Z' }]);
    const you = all.json().data[0].accountId;
    expect((await boss.delete(`${path}/administrators/${you}`)).json()).toMatchObject({
      status: 409,
      code: 'last_administrator',
    });
    for (const email of ['ingen@ingenstans.example', NEIGHBOUR]) {
      const answer = await boss.post(`${path}/administrators`, { email });
      expect(answer.json(), email).toMatchObject({
        status: 422,
        errors: [{ pointer: '/email', code: 'not_linked_here' }],
      });
    }
    const two = await boss.post(`${path}/administrators`, { email: COLLEAGUE });
    expect(two.json().data.map(({ email }: { email: string }) => email)).toEqual([COLLEAGUE, BOSS]);
    expect((await colleague.get(path)).statusCode).toBe(200);
    const bo = two.json().data[0].accountId;
    expect((await boss.delete(`${path}/administrators/${bo}`)).json().data).toHaveLength(1);
    expect((await colleague.get(path)).statusCode).toBe(403);
    expect((await audited(bo)).map(({ action, actor_id }) => [action, actor_id])).toEqual([
      ['administrator.appointed', you],
      ['administrator.dismissed', you],
    ]);
  });

  test('whoever is no longer linked is no longer let in', async () => {
    await boss.post(`${path}/administrators`, { email: COLLEAGUE });
    const { id } = valueIn(await hr.findAccount(COLLEAGUE)) ?? { id: '' };
    await hr.unlinkAccount(id);
    expect((await colleague.get(path)).statusCode).toBe(403);
    expect((await boss.get(`${path}/administrators`)).json().data).toHaveLength(1);
  });

  test('who is unlinked sees to it no more, nobody gets it by chance, and set-up makes it somebody’s again', async () => {
    const setUp = (email: string, clients: Parameters<typeof setUpIdentity>[1]['clients'] = []) =>
      setUpIdentity(room.house, {
        customer: THIRD_KUND,
        clients,
        accounts: [{ email, firstName: 'Eva', lastName: 'Ek', password: PASSWORD, linkTo: 'hr-7001' }],
      });
    const administrators = async () =>
      (await room.house.read(THIRD_KUND, (db) => administratorsOf(db, THIRD_KUND))).map(({ email }) => email);
    const service = { kind: 'service' as const, id: 'hr-7001', name: 'Tredje AB', customer: THIRD_KUND };
    const first = await setUp('ett@tredje.example', [{ ...service, secret: secretOf('hr-7001') }]);
    await setUp('tva@tredje.example');
    expect(await administrators()).toEqual(['ett@tredje.example']);
    const accountId = first.accounts[0]?.id ?? '';
    expect(await callerOf(room.app, 'hr-7001').unlinkAccount(accountId)).toMatchObject({ ok: true });
    expect(await administrators()).toEqual([]);
    await setUp('tva@tredje.example');
    expect(await administrators()).toEqual(['tva@tredje.example']);
  });

  test('what changes anything must come from our own pages', async () => {
    const forged = browser(room.app, { origin: 'https://evil.example' });
    for (const [key, cookie] of boss.cookies) forged.cookies.set(key, cookie);
    const id = crypto.randomUUID();
    expect((await forged.post(`${path}/attention/${id}/dismiss`)).json()).toMatchObject({ code: 'forged_request' });
    expect((await forged.delete(`${path}/domains/${id}`)).json()).toMatchObject({ code: 'forged_request' });
  });
});

describe('an application that refuses', () => {
  test('is told of with its own words and what to do; run again, the event arrives and the row is settled', async () => {
    answers = [410];
    const { id } = valueIn(await hr.invite(anInvitation('refused', 'nekad@ny.example')));
    await room.settle();
    const [row] = await open();
    expect(row).toMatchObject({
      shared: false,
      what: 'Lämna ett besked till Lunds Tegelbruk',
      reason: 'Tjänsten tar inte längre emot besked på den adressen.',
      words: '410 closed for today',
      whatToDo: expect.stringContaining('Kör igen'),
      attempts: 1,
      mayRunAgain: true,
    });
    expect(await overview()).toMatchObject({
      attention: { open: 1 },
      receivers: [
        {
          clientId: 'hr-5257',
          name: 'Lunds Tegelbruk',
          url: 'https://hr.example/webhook',
          waiting: 0,
          givenUp: 1,
          lastFailureAt: '2026-11-22T09:00:00Z',
          lastAnswer: '410 closed for today',
        },
      ],
    });
    expect((await boss.get(`${path}/events`)).json().data).toMatchObject([
      { what: 'Inbjudan skickad', application: 'Lunds Tegelbruk', state: 'given-up', answer: '410 closed for today' },
    ]);

    expect((await boss.post(`${path}/attention/${crypto.randomUUID()}/run-again`)).statusCode).toBe(404);
    expect((await boss.post(`${path}/attention/${row.id}/run-again`)).statusCode).toBe(200);
    expect((await boss.post(`${path}/attention/${row.id}/run-again`)).json()).toMatchObject({
      status: 409,
      code: 'attention_settled',
    });
    await room.settle();
    expect(told).toMatchObject([{ type: 'invitation.sent', data: { id } }]);
    expect(await open()).toEqual([]);
    expect(await overview()).toMatchObject({
      attention: { open: 0 },
      receivers: [{ waiting: 0, givenUp: 0, lastSuccessAt: '2026-11-22T09:00:00Z' }],
    });
    expect((await audited(row.id)).map(({ action }) => action)).toEqual(['attention.run_again']);
  });

  test('what waits for its next try is seen, and can be sent at once, alone or all together', async () => {
    answers = [503, 503, 503];
    for (const each of ['en', 'tva', 'tre']) await hr.invite(anInvitation(`wait ${each}`, `${each}@ny.example`));
    await room.settle();
    expect(await overview()).toMatchObject({
      receivers: [{ waiting: 3, waitingSince: expect.any(String), lastAnswer: '503 closed for today' }],
    });
    const { data } = (await boss.get(`${path}/events`)).json();
    expect(data).toHaveLength(3);
    expect(data[0]).toMatchObject({
      state: 'waiting',
      triedAt: '2026-11-22T09:00:00Z',
      answer: '503 closed for today',
    });
    expect((await boss.post(`${path}/events/${data[1].id}/send-again`)).statusCode).toBe(200);
    await room.settle();
    expect(told).toHaveLength(1);
    expect((await boss.post(`${path}/events/${data[1].id}/send-again`)).json()).toMatchObject({
      code: 'event_delivered',
    });
    expect((await boss.post(`${path}/receivers/hr-6001/send-again`)).statusCode, 'another’s').toBe(404);
    expect((await boss.post(`${path}/receivers/hr-5257/send-again`)).json()).toEqual({ count: 2 });
    await room.settle();
    expect(told).toHaveLength(3);
    expect((await boss.get(`${path}/events`)).json()).toEqual({ data: [] });
  });

  test('sent again from the list of events, the problem is settled with it; dismissed, it is nobody’s any more', async () => {
    answers = [410, 410];
    await hr.invite(anInvitation('two refused a', 'a2@ny.example'));
    await hr.invite(anInvitation('two refused b', 'b2@ny.example'));
    await room.settle();
    const [first, second] = (await boss.get(`${path}/events`)).json().data;
    await boss.post(`${path}/events/${first.id}/send-again`);
    await room.settle();
    const [left, ...more] = await open();
    expect(more).toEqual([]);
    expect((await boss.post(`${path}/attention/${left.id}/dismiss`)).statusCode).toBe(200);
    expect(await overview()).toMatchObject({ attention: { open: 0 }, receivers: [{ givenUp: 0 }] });
    expect((await boss.get(`${path}/events`)).json().data, second.id).toEqual([]);
    expect((await audited(left.id)).map(({ action }) => action)).toEqual(['attention.dismissed']);
  });
});

describe('what belongs to no installation', () => {
  test('a sign-out that an application did not confirm is seen and run again by administrators', async () => {
    answers = [500];
    await sql`update oidc_artefact set expires_at = now() where account_id = ${(await colleague.get('/identity/_/account')).json().id}`.execute(
      room.house.database.kysely,
    );
    await identity.tasks['identity.sessions.end-expired']?.(
      room.house,
      { tenant: nobodysInstallation },
      { attempt: 1, log: room.house.log },
    );
    await room.settle();
    await room.house.database.inTenant(nobodysInstallation, (db) =>
      sql`insert into attention (tenant_id, task, payload, attempts, reason) values (0, 'identity.sessions.tell',
        '{"tenant":0,"accountId":"a","clientId":"people","sid":"s"}', 8, 'back-channel logout: people 500')`.execute(
        db,
      ),
    );
    const [row] = await open();
    expect(row).toMatchObject({ shared: true, what: 'Logga ut någon ur Farstu', words: '500', mayRunAgain: true });
    expect((await boss.post(`${path}/attention/${row.id}/run-again`)).statusCode).toBe(200);
    await room.settle();
    expect(await open()).toEqual([]);
  });

  test('a sign-out of one installation’s application is seen, counted and settled by its own administrators only', async () => {
    for (const clientId of ['hr-5257', 'hr-6001'])
      await room.house.database.inTenant(nobodysInstallation, (db) =>
        sql`insert into attention (tenant_id, task, payload, attempts, reason) values (0, 'identity.sessions.tell',
          ${JSON.stringify({ tenant: 0, accountId: 'a', clientId, sid: 's' })}::jsonb, 8,
          ${`back-channel logout: ${clientId} said by ${clientId}`})`.execute(db),
      );
    const neighbour = browser(room.app);
    await signIn(neighbour, NEIGHBOUR, PASSWORD);
    const theirs = '/identity/_/administration/6001';
    const [row, ...others] = (await neighbour.get(`${theirs}/attention`)).json().data;
    expect([row, others]).toMatchObject([
      { shared: false, what: 'Logga ut någon ur Andra AB', words: 'said by hr-6001' },
      [],
    ]);
    const mine = await open();
    expect(mine).toMatchObject([{ shared: false, what: 'Logga ut någon ur Lunds Tegelbruk' }]);
    expect(JSON.stringify(mine)).not.toMatch(/Andra AB|hr-6001/);
    expect(await overview()).toMatchObject({ attention: { open: 1 } });
    for (const verb of ['run-again', 'dismiss'])
      expect((await boss.post(`${path}/attention/${row.id}/${verb}`)).statusCode, verb).toBe(404);
    expect((await neighbour.post(`${theirs}/attention/${row.id}/dismiss`)).statusCode).toBe(200);
    expect((await boss.post(`${path}/attention/${mine[0].id}/dismiss`)).statusCode).toBe(200);
    expect(await open()).toEqual([]);
  });

  test('a mail whose link has died can only be dismissed', async () => {
    brokenMail.add(BOSS);
    await browser(room.app).post('/identity/_/forgot-password', { email: BOSS });
    await room.settle();
    const fresh = (await open())[0];
    expect(fresh).toMatchObject({
      shared: true,
      what: 'Skicka ett mejl',
      words: '554 5.7.1 not you',
      mayRunAgain: true,
    });
    await room.house.database.inTenant(nobodysInstallation, (db) =>
      sql`update mail set created_at = created_at - interval '1 hour'`.execute(db),
    );
    const [row] = await open();
    expect(row).toMatchObject({ mayRunAgain: false, whatToDo: expect.stringContaining('Ingenting') });
    expect((await boss.post(`${path}/attention/${row.id}/dismiss`)).statusCode).toBe(200);
  });
});

describe('a verified domain is removed', () => {
  const domainNamed = async (name: string) =>
    (await boss.get(`${path}/domains`)).json().data.find(({ domain }: { domain: string }) => domain === name);
  const nils = (email: string) => ({
    ...{ email, first_name: 'Nils', last_name: 'Ny', preferred_language: 'sv', country_code: 'SE' },
  });

  test('E22: it is said what follows; then addresses there get no account, applications are told, and accounts stay', async () => {
    const { id } = await domainNamed('farstu.test');
    const made = valueIn(await hr.createAccount(nils('kvar@farstu.test')));
    await hr.createAccount(nils('under@avd.farstu.test'));
    expect((await boss.get(`${path}/domains/${id}/removal`)).json()).toEqual({ accounts: 1, withoutPassword: 1 });

    expect((await colleague.delete(`${path}/domains/${id}`)).statusCode).toBe(401);
    expect((await boss.delete(`${path}/domains/${crypto.randomUUID()}`)).statusCode).toBe(404);
    const answer = await boss.delete(`${path}/domains/${id}`);
    expect(answer.json().data).toMatchObject([{ id, state: 'lost', verifiedBy: null }]);
    await room.settle();
    expect(told).toMatchObject([{ type: 'domain.lost', data: { id, state: 'lost', verified_by: null } }]);
    expect(valueIn(await hr.domains()).data, 'what the hourly reading sees').toMatchObject([{ id, state: 'lost' }]);
    expect(await hr.createAccount(nils('ny@farstu.test'))).toMatchObject({
      failure: { problem: { errors: [{ pointer: '/email', code: 'domain_not_verified' }] } },
    });
    expect(valueIn(await hr.account(made.id)).id).toBe(made.id);
    const audit = await audited(id);
    expect(audit.at(-1)).toMatchObject({
      action: 'domain.removed',
      facts: { domain: 'farstu.test', verifiedBy: 'administrator' },
    });

    const before = audit.length;
    expect((await boss.delete(`${path}/domains/${id}`)).statusCode, 'asked again').toBe(200);
    await room.settle();
    expect([told.length, (await audited(id)).length]).toEqual([1, before]);
    expect(valueIn(await hr.verifyDomain(id)), 'it can be verified again').toMatchObject({ state: 'verified' });
  });

  test('through the accounts API as well; one that only waits is gone; another’s is not found', async () => {
    const waiting = valueIn(await hr.addDomain({ domain: 'vantar.example' }));
    expect(await hr.removeDomain(waiting.id)).toEqual({ ok: true, status: 204, value: undefined });
    expect(valueIn(await hr.domains()).data.map(({ domain }) => domain)).not.toContain('vantar.example');
    expect((await audited(waiting.id)).map(({ action }) => action)).toEqual(['domain.added', 'domain.removed']);
    expect(await hr.removeDomain(waiting.id), 'asked again').toMatchObject({ failure: { code: 'not-found' } });
    const { id } = valueIn(await hr.addDomain({ domain: 'vantar.example' }));
    await hr.verifyDomain(id);
    const removed = async (client: string) => {
      const payload = new URLSearchParams({
        ...{ grant_type: 'client_credentials', scope: 'accounts', client_id: client },
        client_secret: `fsc_${client.padEnd(43, 'x')}`,
      });
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      const url = '/identity/connect/token';
      const token = await room.app.inject({ method: 'POST', url, headers, payload: payload.toString() });
      return await room.app.inject({
        method: 'DELETE',
        url: `/identity/v1.0/domains/${id}`,
        headers: { authorization: `Bearer ${token.json().access_token}` },
      });
    };
    expect((await removed('hr-6001')).statusCode).toBe(404);
    expect((await removed('hr-5257')).json()).toMatchObject({ id, state: 'lost' });
  });
});

describe('events that nobody needs any more', () => {
  test('go a month after they arrived, three after they were given up and seen to; the last success stays', async () => {
    await room.house.read(KUND, async (db) => {
      await db.deleteFrom('webhook_event').execute();
      await db.deleteFrom('attention').execute();
      const put = (subject: string, delivered: number | null, givenUp: number | null) =>
        sql`insert into webhook_event (tenant_id, client_id, subject, type, sealed, delivered_at, given_up_at)
          select 5257, 'hr-5257', ${subject}, 'account.updated', '', ${NOW}::timestamptz - make_interval(days => ${delivered}),
            ${NOW}::timestamptz - make_interval(days => ${givenUp})`.execute(db);
      await put('delivered 29', 29, null);
      await put('delivered 31', 31, null);
      await put('given up 89', null, 89);
      await put('given up 91', null, 91);
      await put('given up 91, open', null, 91);
      await put('waiting', null, null);
      await sql`insert into webhook_event (tenant_id, client_id, subject, type, sealed, delivered_at)
        select 5257, 'hr-5257', 'many', 'account.updated', '', ${NOW}::timestamptz - interval '40 days' from generate_series(1, 2300)`.execute(
        db,
      );
      await sql`insert into attention (tenant_id, task, payload, attempts, reason)
        select 5257, 'identity.webhooks.deliver', json_build_object('tenant', 5257, 'id', id), 25, 'webhook_failed: hr-5257'
        from webhook_event where subject = 'given up 91, open'`.execute(db);
    });
    const before = (await overview()).receivers[0].lastSuccessAt;
    await identity.started?.(room.house);
    await room.settle('2026-11-23T03:10:00+01:00');
    const left = await room.house.read(KUND, (db) =>
      db.selectFrom('webhook_event').select('subject').orderBy('subject').execute(),
    );
    expect(left.map(({ subject }) => subject)).toEqual(['delivered 29', 'given up 89', 'given up 91, open', 'waiting']);
    expect(before).toBeTruthy();
    expect((await overview()).receivers[0].lastSuccessAt).toBe(before);
    const { rows } = await sql<{ due_at: string }>`select due_at from due where kind = 'identity.webhooks.purge'
      and handled_at is null`.execute(room.house.sweeper.kysely);
    expect(rows, 'and again the next night').toEqual([{ due_at: '2026-11-24T02:10:00Z' }]);
  });
});
