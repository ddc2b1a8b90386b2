import { verifyWebhook, type WebhookEvent } from '@farstu/contracts-accounts';
import { MailServerError } from '@farstu/platform/mail';
import { sendMailTask } from '@farstu/platform/mail-out';
import { systemActor } from '@farstu/platform/room';
import type { TestRoom } from '@farstu/platform/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { runJobAgain } from '../administration/attention-commands.ts';
import type { IdentityDb } from '../database.ts';
import { identity } from '../index.ts';
import { anInvitation, callerOf, valueIn } from '../testing/accounts-api.ts';
import { browser } from '../testing/browser.ts';
import { identityRoom, KUND, OTHER_KUND, PASSWORD, WEBHOOK_SECRET } from '../testing/identity-room.ts';

let room: TestRoom<IdentityDb>;
const told: WebhookEvent[] = [];
const refused = new Set<string>();
const broken = new Set<string>();
const away = new Set<string>();
let hr: ReturnType<typeof callerOf>;

beforeAll(async () => {
  room = await identityRoom({
    postgresUrl: inject('postgresUrl'),
    now: '2026-11-29T09:00:00+01:00',
    mailer: {
      send: async (mail) => {
        if (away.has(mail.to)) throw new MailServerError({ retryable: true, response: '421 4.3.2 Not now' });
        if (broken.has(mail.to))
          throw new MailServerError({ retryable: false, response: `554 5.7.1 <${mail.to}>: sender not allowed` });
        if (refused.has(mail.to))
          return { accepted: false, refused: 'address', by: 'mail-server', response: '550 No such user' };
        sent.push(mail);
        return { accepted: true, response: '250 ok' };
      },
      check: async () => undefined,
      close: () => undefined,
    },
    fetch: async (_url, init) => {
      const verdict = verifyWebhook({
        headers: Object.fromEntries(new Headers(init?.headers)),
        body: String(init?.body),
        secrets: [WEBHOOK_SECRET],
      });
      if (verdict.valid) told.push(verdict.event);
      return new Response(null, { status: verdict.valid ? 204 : 400 });
    },
  });
  hr = callerOf(room.app, 'hr-5257');
});
afterAll(() => room.close());

const sent: { to: string; subject: string; text: string; from?: { name: string } }[] = [];
const mailTo = (email: string) => sent.filter(({ to }) => to === email).at(-1);
const tokenIn = (text = '') => /\/identity\/invitation\/(\S+)/.exec(text)?.[1] ?? '';
const page = (token: string) => `/identity/_/invitation/${token}`;

/** The queue's next try, without the wait before it. */
async function tryMailAgain(invitationId: string): Promise<void> {
  const { rows } = await room.house.read(KUND, (db) =>
    sql<{ id: string }>`select id from mail where about_id like ${`${invitationId}:%`}`.execute(db),
  );
  const run = { attempt: 2, log: room.house.log };
  for (const { id } of rows) await sendMailTask(identity)(room.house, { tenant: KUND, id }, run);
}

async function invited(email: string, more: object = {}) {
  const { id } = valueIn(await hr.invite(anInvitation(email, email, more)));
  await room.settle();
  return { id, token: tokenIn(mailTo(email)?.text) };
}

describe('a new person', () => {
  test('E9: looking twenty times, GET and HEAD, uses nothing up; confirming by POST makes the account and signs in', async () => {
    const { id, token } = await invited('asa@ny.example');
    const person = browser(room.app);
    for (let look = 0; look < 10; look++) {
      expect((await person.get(page(token))).json()).toMatchObject({ state: 'open', step: 'choose-password' });
      expect((await person.head(page(token))).statusCode).toBe(200);
    }
    expect(valueIn(await hr.invitation(id))).toMatchObject({ state: 'sent', visited_at: '2026-11-29T08:00:00Z' });
    await room.settle();
    expect(told.filter(({ data }) => data.id === id).at(-1)).toMatchObject({
      type: 'invitation.visited',
      timestamp: '2026-11-29T08:00:00Z',
      data: { state: 'sent', visited_at: '2026-11-29T08:00:00Z', user_id: null },
    });

    const accepted = await person.post(`${page(token)}/accept`, {
      kind: 'choose-password',
      password: PASSWORD,
      lastName: 'Ny',
    });
    expect(accepted.json()).toEqual({
      redirectTo: expect.stringMatching(/^http:\/\/localhost:8080\/people\/sign-in\?iss=/),
    });
    expect((await person.get('/identity/_/account')).json()).toMatchObject({
      email: 'asa@ny.example',
      emailVerified: true,
      firstName: 'Åsa',
      lastName: 'Ny',
      applications: [{ name: 'Lunds Tegelbruk' }],
    });
    await room.settle();
    const verified = valueIn(await hr.invitation(id));
    expect(verified).toMatchObject({
      state: 'verified',
      user_id: expect.any(String),
      linked_at: '2026-11-29T08:00:00Z',
    });
    expect(told.filter(({ data }) => data.id === id).map(({ type }) => type)).toEqual([
      'invitation.sent',
      'invitation.visited',
      'invitation.verified',
    ]);

    const again = await person.post(`${page(token)}/accept`, { kind: 'choose-password', password: PASSWORD });
    expect(again.statusCode).toBe(409);
    expect(again.json()).toMatchObject({
      code: 'invitation_verified',
      signInUrl: expect.stringContaining('/people/sign-in'),
    });
    expect((await person.get(page(token))).json()).toMatchObject({ state: 'verified' });
  });

  test('E29: the mail names the employer, the last day and nothing of the person but the first name; E30: in their language', async () => {
    await invited('mail.sv@ny.example');
    await invited('mail.en@ny.example', { language: 'en-GB' });
    expect(mailTo('mail.sv@ny.example')).toMatchObject({
      from: { name: 'Lunds Tegelbruk' },
      subject: 'Verifiera din e-postadress för Lunds Tegelbruk',
      text: expect.stringMatching(
        /^Hej Åsa,[\s\S]*till och med torsdag 3 december\.[\s\S]*Verifiera e-postadress:\nhttp/,
      ),
    });
    expect(mailTo('mail.en@ny.example')?.text).toMatch(/Hello Åsa,[\s\S]*until the end of Thursday 3 December\./);
  });

  test('INV-10: after an outage of the mail server the mail names the day on which the link really ends', async () => {
    const email = 'avbrott@ny.example';
    away.add(email);
    const { id } = valueIn(await hr.invite(anInvitation(email, email)));
    await room.settle();
    expect([mailTo(email), valueIn(await hr.invitation(id)).state]).toEqual([undefined, 'queued']);
    away.delete(email);
    const before = room.clock.now().toString();
    room.clock.set('2026-12-02T07:00:00+01:00');
    await tryMailAgain(id);
    room.clock.set(before);
    expect(mailTo(email)?.text).toContain('till och med söndag 6 december.');
    expect(valueIn(await hr.invitation(id))).toMatchObject({ state: 'sent', expires_at: '2026-12-06T23:00:00Z' });
    const { state } = (await browser(room.app).get(page(tokenIn(mailTo(email)?.text)))).json();
    expect(state).toBe('open');
  });

  test('a weak password is refused in the person’s own language, and the link still works', async () => {
    const { token } = await invited('svag@ny.example');
    const person = browser(room.app);
    const weak = await person.post(`${page(token)}/accept`, { kind: 'choose-password', password: 'svag' });
    expect(weak.statusCode).toBe(422);
    expect(weak.json().errors).toEqual([
      { pointer: '/password', code: 'password_too_short', message: 'Lösenordet måste ha minst 12 tecken.' },
    ]);
    expect((await person.get(page(token))).json()).toMatchObject({ state: 'open' });
  });
});

describe('E11: somebody who already has an account', () => {
  test('must sign in to it; then it is linked, not doubled, and the mail said so', async () => {
    const { id, token } = await invited('anna.alm@ALM.example');
    expect(mailTo('anna.alm@ALM.example')?.text).toContain('Du har redan ett konto');
    const person = browser(room.app);
    expect((await person.get(page(token))).json()).toMatchObject({ state: 'open', step: 'sign-in' });
    const taken = await person.post(`${page(token)}/accept`, { kind: 'choose-password', password: PASSWORD });
    expect(taken.json()).toMatchObject({ status: 409, code: 'other_step' });
    const wrong = await person.post(`${page(token)}/accept`, { kind: 'sign-in', password: 'fel lösenord helt' });
    expect(wrong.json()).toMatchObject({ status: 401, code: 'wrong_credentials' });
    const stranger = await person.post(`${page(token)}/accept`, { kind: 'consent' });
    expect(stranger.json()).toMatchObject({ status: 409, code: 'other_step' });
    expect((await person.post(`${page(token)}/accept`, { kind: 'sign-in', password: PASSWORD })).statusCode).toBe(200);
    const { user_id } = valueIn(await hr.invitation(id));
    expect(valueIn(await hr.findAccount('Anna.Alm@alm.example'))).toMatchObject({ id: user_id, last_name: 'Alm' });
  });

  test('one that is signed in already only consents', async () => {
    const { token } = await invited('anna.alm@alm.example', { client_reference: 'anna again' });
    const person = browser(room.app);
    const first = await invited('bo@ny.example');
    await person.post(`${page(first.token)}/accept`, { kind: 'choose-password', password: PASSWORD });
    expect((await person.get(page(token))).json(), 'Bo is not Anna').toMatchObject({ step: 'sign-in' });
    await person.post(`${page(token)}/accept`, { kind: 'sign-in', password: PASSWORD });
    const third = await invited('anna.alm@alm.example', { client_reference: 'anna once more' });
    expect((await person.get(page(third.token))).json()).toMatchObject({ step: 'consent' });
    const ends = async () => (await person.get('/identity/_/account')).json().sessions[0].expiresAt;
    await sql`update oidc_artefact set expires_at = expires_at - interval '9 hours' where model = 'Session'`.execute(
      room.house.database.kysely,
    );
    const end = await ends();
    expect((await person.post(`${page(third.token)}/accept`, { kind: 'consent' })).statusCode).toBe(200);
    expect(await ends(), 'the session is not begun anew without a password').toBe(end);
  });
});

describe('a link that no longer works', () => {
  test('E8: after the last day the page offers a new link; E7: the new mail kills the old link', async () => {
    const { id, token } = await invited('sen@ny.example');
    const person = browser(room.app);
    room.clock.set('2026-12-04T00:00:00+01:00');
    expect((await person.get(page(token))).json(), 'before anything has noted it').toEqual({
      state: 'expired',
      employer: 'Lunds Tegelbruk',
      language: 'sv',
    });
    await room.settle();
    expect(valueIn(await hr.invitation(id)).state).toBe('expired');
    const late = await person.post(`${page(token)}/accept`, { kind: 'choose-password', password: PASSWORD });
    expect(late.json()).toMatchObject({ status: 410, code: 'invitation_expired' });

    expect((await person.post(`${page(token)}/renew`)).statusCode).toBe(202);
    await room.settle();
    const renewed = tokenIn(mailTo('sen@ny.example')?.text);
    expect(renewed).not.toBe(token);
    expect((await person.get(page(token))).json()).toMatchObject({ state: 'replaced' });
    expect((await person.get(page(renewed))).json()).toMatchObject({ state: 'open', lastDay: '2026-12-08' });
    await person.get(page(renewed));
    await room.settle();
    const events = told.filter(({ data }) => data.id === id).map(({ type }) => type);
    expect(events, 'E9: each link’s first visit is told').toEqual([
      'invitation.sent',
      'invitation.expired',
      'invitation.sent',
      'invitation.visited',
    ]);
    for (let more = 0; more < 2; more++) await person.post(`${page(renewed)}/renew`);
    expect((await person.post(`${page(renewed)}/renew`)).statusCode, 'three in an hour').toBe(429);
  });

  test('E8: the expired page and the answer to a renewal are the same whether or not there is an account', async () => {
    const [stranger, known] = [
      await invited('ingen@ny.example'),
      await invited('anna.alm@alm.example', { client_reference: 'late' }),
    ];
    room.clock.set('2026-12-20T00:00:00+01:00');
    const person = browser(room.app);
    const looks = [(await person.get(page(stranger.token))).body, (await person.get(page(known.token))).body];
    expect(looks[0]).toBe(looks[1]);
    const answers = [
      await person.post(`${page(stranger.token)}/renew`),
      await person.post(`${page(known.token)}/renew`),
    ];
    expect(answers.map(({ statusCode, body }) => [statusCode, body])).toEqual([
      [202, '{}'],
      [202, '{}'],
    ]);
  });

  test('E5: revoked, the page is neutral and the link dead; a mail on its way is stopped', async () => {
    const { id, token } = await invited('angrad@ny.example');
    expect(valueIn(await hr.revokeInvitation(id)).state).toBe('revoked');
    const person = browser(room.app);
    expect((await person.get(page(token))).json()).toEqual({ state: 'closed', language: 'sv' });
    const accept = await person.post(`${page(token)}/accept`, { kind: 'choose-password', password: PASSWORD });
    expect(accept.json()).toMatchObject({ status: 410, code: 'invitation_closed' });

    const unsent = valueIn(await hr.invite(anInvitation('never', 'aldrig@ny.example')));
    await hr.revokeInvitation(unsent.id);
    await room.settle();
    expect(mailTo('aldrig@ny.example')).toBeUndefined();
    expect(valueIn(await hr.invitation(unsent.id))).toMatchObject({ state: 'revoked', sent_at: null });
  });

  test('E15: an address that the mail server refuses is bounced with its words; nothing was sent and nothing runs out', async () => {
    refused.add('finns.inte@ny.example');
    const { id } = await invited('finns.inte@ny.example');
    expect(valueIn(await hr.invitation(id))).toMatchObject({
      state: 'bounced',
      reason: '550 No such user',
      sent_at: null,
      expires_at: null,
    });
    expect(told.at(-1)).toMatchObject({ type: 'invitation.bounced', data: { id, reason: '550 No such user' } });
  });

  test('E15: a mail that the server will never take is bounced too, and nothing of the address is repeated', async () => {
    broken.add('trasig@ny.example');
    const { id } = await invited('trasig@ny.example');
    const reason = '554 5.7.1 <…>: sender not allowed';
    expect(valueIn(await hr.invitation(id))).toMatchObject({ state: 'bounced', reason, sent_at: null });
    expect(told.at(-1)).toMatchObject({ type: 'invitation.bounced', data: { id, reason } });
  });

  test('E15: sent again after all, when an administrator has had the mail server mended, the link in it works', async () => {
    broken.add('lagad@ny.example');
    const { id } = await invited('lagad@ny.example');
    expect(valueIn(await hr.invitation(id)).state).toBe('bounced');
    broken.delete('lagad@ny.example');
    const administrator = { ...systemActor(KUND, 'test'), kind: 'person' as const };
    const row = await room.house.read(KUND, (db) =>
      db
        .selectFrom('attention')
        .select('id')
        .where('task', '=', 'identity.mail.send')
        .orderBy('first_at', 'desc')
        .executeTakeFirstOrThrow(),
    );
    await room.house.execute(runJobAgain, administrator, { id: row.id });
    await room.settle();
    expect(valueIn(await hr.invitation(id))).toMatchObject({ state: 'sent', reason: null });
    const token = tokenIn(mailTo('lagad@ny.example')?.text);
    expect((await browser(room.app).get(page(token))).json()).toMatchObject({ state: 'open' });
    expect(told.at(-1)).toMatchObject({ type: 'invitation.sent', data: { id } });
  });

  test('one that was asked too early when it ends is asked again when it does', async () => {
    const { id } = await invited('fortidigt@ny.example');
    await room.house.database.inTenant(KUND, async (db) => {
      await db.updateTable('due').set({ handled_at: room.clock.now().toString() }).where('key', '=', id).execute();
    });
    await identity.tasks['identity.invitations.expire']?.(
      room.house,
      { tenant: KUND, key: id },
      { attempt: 1, log: room.house.log },
    );
    const { expires_at: end } = valueIn(await hr.invitation(id));
    const now = room.clock.now();
    await room.settle(String(end));
    expect(valueIn(await hr.invitation(id))).toMatchObject({ state: 'expired' });
    room.clock.set(now);
  });

  test('F12: changed by one bit, 256 times, no link is accepted and none says anything', async () => {
    const { token } = await invited('bit@ny.example');
    const bits = Buffer.from(token.slice(4), 'base64url');
    for (let bit = 0; bit < 256; bit++) {
      const forged = Buffer.from(bits);
      forged.writeUInt8(forged.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      const person = browser(room.app, { address: `198.51.100.${bit % 250}` });
      const answer = await person.post(`/identity/_/invitation/fsi_${forged.toString('base64url')}/accept`, {
        kind: 'consent',
      });
      expect(answer.statusCode).toBe(404);
    }
    expect((await browser(room.app).get(page(token))).json()).toMatchObject({ state: 'open' });
  });

  test('F12: whoever keeps guessing links is held back', async () => {
    const guesser = browser(room.app, { address: '192.0.2.99' });
    const codes = [];
    for (let guess = 0; guess < 31; guess++) codes.push((await guesser.get(page(`fsi_${'a'.repeat(43)}`))).statusCode);
    expect(codes.filter((code) => code === 404)).toHaveLength(30);
    expect(codes.at(-1)).toBe(429);
  });
});

describe('whose invitations they are', () => {
  test('another installation’s application finds nothing, and may use the same reference', async () => {
    const { id } = await invited('vems@ny.example');
    const other = callerOf(room.app, 'hr-6001');
    expect(await other.invitation(id)).toMatchObject({ ok: false, failure: { code: 'not-found' } });
    expect(await other.revokeInvitation(id)).toMatchObject({ ok: false, failure: { code: 'not-found' } });
    expect(await other.invite(anInvitation('vems@ny.example', 'vems@ny.example'))).toMatchObject({ ok: true });
    const seen = await room.house.read(OTHER_KUND, (db) => db.selectFrom('invitation').select('tenant_id').execute());
    expect(new Set(seen.map((row) => row.tenant_id)), 'row-level security').toEqual(new Set([OTHER_KUND]));
    const foreign = room.house.read(KUND, (db) =>
      db.updateTable('invitation').set({ tenant_id: OTHER_KUND }).where('id', '=', id).execute(),
    );
    await expect(foreign).rejects.toThrow(/row-level security/);
  });

  test('the same reference again sends nothing; with other content it is refused; a batch is taken whole or not at all', async () => {
    const asked = anInvitation('once', 'en.gang@ny.example');
    const [first, second] = [valueIn(await hr.invite(asked)), valueIn(await hr.invite(asked))];
    expect(second.id).toBe(first.id);
    await room.settle();
    expect(sent.filter(({ to }) => to === 'en.gang@ny.example')).toHaveLength(1);
    const other = await hr.invite({ ...asked, employer: 'Någon annan' });
    expect(other).toMatchObject({ failure: { code: 'conflict', problem: { code: 'client_reference_in_use' } } });
    const batch = [anInvitation('b1', 'b1@ny.example'), { ...asked, employer: 'Någon annan' }];
    expect(await hr.inviteAll(batch)).toMatchObject({ ok: false, failure: { code: 'conflict' } });
    await room.settle();
    expect(mailTo('b1@ny.example')).toBeUndefined();
    const many = Array.from({ length: 50 }, (_, index) => anInvitation(`many ${index}`, `many.${index}@ny.example`));
    expect(valueIn(await hr.inviteAll(many)).data.map((row) => row.client_reference)).toEqual(
      many.map((row) => row.client_reference),
    );
  });

  test('no token, password or address of anybody stands in a log line or a job', async () => {
    const { token } = await invited('tyst@ny.example');
    await browser(room.app).get(page(token));
    const lines = room.logged.join('\n');
    expect(lines).toContain('/identity/_/invitation/:token');
    for (const secret of [token, 'tyst@ny.example', PASSWORD]) expect(lines).not.toContain(secret);
  });
});
