import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { TeamtailorHost } from '@farstu/contracts-teamtailor-partner/host';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Canary, leaksIn, spellingsOf } from './leaks-in.ts';
import { basic, bearer, type Doors, type WatchedHouse, watchedHouse } from './watched-house.ts';

const testNumbers = readFileSync(new URL('../fixtures/skatteverket-test-personnummer.csv', import.meta.url), 'utf8')
  .split(/\r?\n/)
  // The demo's own people are younger.
  .filter((line) => /^195\d{9}$/.test(line));
const [number = '', teamtailorNumber = ''] = testNumbers;
/** One digit wrong, which no checksum forgives; it is as near to the person as the right one. */
const nearly = (digits: string) => digits.slice(0, 11) + String((Number(digits[11]) + 1) % 10);
const spellings = spellingsOf(number);

describe('the whole product, with canaries through every door', { timeout: 120_000 }, () => {
  const secret = (name: string, value = `kanarie-${randomBytes(18).toString('base64url')}`): Canary => ({
    name,
    value,
    kind: 'secret',
  });
  const person = (name: string, value: string): Canary => ({ name, value, kind: 'identity-number' });
  const wrongPassword = secret('a wrong password');
  const newPassword = secret('a chosen password');
  const apiPassword = secret('the password of an API user');
  const wrongToken = secret('a bearer token of nobody');
  const savedSecret = secret('a webhook secret that was saved');
  const savedKey = secret('a partner key that was saved');
  const people = [
    person('the number', number),
    person('the number with a digit wrong', nearly(number)),
    person('the number from Teamtailor', teamtailorNumber),
    person('the number from Teamtailor with a digit wrong', nearly(teamtailorNumber)),
  ];
  const canaries = [...people, wrongPassword, newPassword, apiPassword, wrongToken, savedSecret, savedKey];
  /** Links in mails hold tokens: they belong in the mailbox and nowhere else. */
  const tokens: Canary[] = [];
  const all = () => [...canaries, ...tokens];

  let house: WatchedHouse;
  let demo: Doors;
  let call: WatchedHouse['call'];

  beforeAll(async () => {
    house = await watchedHouse();
    ({ demo, call } = house);
    const { hrApi, teamtailor } = demo.people;
    const { accountsApi, relyingParty } = demo.identity;
    canaries.push(
      secret('the demo password', house.user('hr').password),
      secret('the HR API’s password', hrApi.password),
      secret('Teamtailor’s partner key', teamtailor.apiKey),
      secret('Teamtailor’s webhook secret', teamtailor.webhookSecret),
      secret('the accounts API’s secret', accountsApi.clientSecret),
      secret('the relying party’s secret', relyingParty.clientSecret),
      secret('the mailbox’s token', demo.mailbox.token),
      secret('the clock’s token', demo.clock.token),
    );
  }, 120_000);
  afterAll(() => house?.stop(), 60_000);

  /** Begins tomorrow, so that the invitation goes at once. */
  const hireOf = (lastName: string, personalNumber: string) => ({
    company: demo.companies[0]?.number ?? 0,
    employmentTemplate: 'KOLL',
    firstName: 'Kanarie',
    lastName,
    personalNumber,
    emailConnect: `${lastName.toLowerCase().replaceAll(/[^a-z]/g, '')}@utan-doman.example`,
    employmentDate: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
  });

  test('the HR API: right and wrong numbers, credentials and bodies', async () => {
    const { url, instance, username, password } = demo.people.hrApi;
    const wrong = { instance, username, password: wrongPassword.value };
    expect((await call('POST', `${url}token`, wrong)).status).toBe(401);
    expect(
      (await call('GET', `${url}employees`, undefined, { instance, ...basic(username, wrongPassword.value) })).status,
    ).toBe(401);
    expect((await call('POST', `${url}token`, { ...wrong, instance: 99 })).status).toBe(401);
    expect((await call('POST', `${url}token`, { instance, username, password: [wrongPassword.value] })).status).toBe(
      422,
    );
    expect((await call('POST', `${url}token`, `{"password": "${wrongPassword.value}" oops`)).status).toBe(400);
    expect((await call('GET', `${url}employees`, undefined, bearer(wrongToken.value))).status).toBe(401);
    const { access_token } = (await call('POST', `${url}token`, { instance, username, password })).json<{
      access_token: string;
    }>();
    const mine = bearer(access_token);
    tokens.push(secret('the HR API’s token', access_token));

    let made = 0;
    for (const [spelling, spelled] of Object.entries(spellings)) {
      const body = hireOf('Ek', spelled);
      const right = await call('POST', `${url}employees`, body, { ...mine, 'idempotency-key': spelling });
      if (right.status === 201) made++;
      expect([201, 409, 422], right.body).toContain(right.status);
      const near = spelled.slice(0, -1) + nearly(number).slice(-1);
      expect((await call('POST', `${url}employees`, { ...body, personalNumber: near }, mine)).status, spelling).toBe(
        422,
      );
      expect(
        (await call('POST', `${url}employees`, { ...body, employmentDate: spelled, emailWork: spelled }, mine)).status,
      ).toBe(422);
      expect((await call('POST', `${url}employees`, `{"personalNumber": ${spelled} oops`, mine)).status).toBe(400);
      expect((await call('POST', `${url}employees`, { ...body, [spelled]: spelled }, mine)).status).toBe(422);
      const inAddress = encodeURIComponent(spelled);
      expect((await call('GET', `${url}employees/${inAddress}`, undefined, mine)).status).toBe(404);
      await call('GET', `${url}employees?company=${inAddress}&cursor=${inAddress}`, undefined, mine);
      await call('GET', `${demo.baseUrl}/nothing/${inAddress}?q=${inAddress}`);
      await call('GET', `${demo.baseUrl}/people/%E0%A4%A/${inAddress}`);
    }
    expect(made).toBeGreaterThan(0);
    for (const path of ['employees', 'newhires', 'users']) await call('GET', url + path, undefined, mine);
  });

  test('the pages: the form, the review, the search, and a number shown with a reason', async () => {
    const hr = house.visitor();
    await hr.signIn(house.user('hr').email, house.user('hr').password);
    expect((await hr.go('GET', '/people/_/session')).json()).toMatchObject({ signedIn: true });
    const form = (spelled: string, lastName: string) =>
      hr.go('POST', '/people/_/new-hires', {
        ...hireOf(lastName, spelled),
        emailConnectRepeated: hireOf(lastName, '').emailConnect,
      });
    for (const spelled of Object.values(spellings)) {
      expect([201, 409, 422]).toContain((await form(spelled, 'Alm')).status);
      expect((await form(spelled.slice(0, -1) + nearly(number).slice(-1), 'Alm')).status).toBe(422);
      for (const path of ['people-search?q=', 'employees?search=', 'new-hires?search=']) {
        await hr.go('GET', `/people/_/${path}${encodeURIComponent(spelled)}`);
      }
    }
    const { data } = (await hr.go('GET', '/people/_/new-hires?search=Kanarie')).json<{
      data: { id: string; employeeId: string | null }[];
    }>();
    expect(data.length).toBeGreaterThan(0);
    for (const { id, employeeId } of data) {
      for (const value of [number, nearly(number)])
        await hr.go('PATCH', `/people/_/new-hires/${id}`, { fields: { personalNumber: value } });
      await hr.go('GET', `/people/_/new-hires/${id}`);
      if (employeeId === null) continue;
      await hr.go('GET', `/people/_/employees/${employeeId}`);
      const shown = await hr.go('POST', `/people/_/employees/${employeeId}/identity-number`, { reason: 'En kontroll' });
      if (shown.status !== 200) continue;
      // The one answer that shows it: taken out of what is scanned, and the proof that the scan would have seen it.
      expect(leaksIn(shown.body, people)).toHaveLength(1);
      house.answers.pop();
    }
    tokens.push(
      ...hr.cookies
        .filter(({ value }) => value.length > 20)
        .map(({ name, value }) => secret(`the cookie ${name}`, decodeURIComponent(value))),
    );
  });

  test('Teamtailor: numbers in a custom field, wrong keys, signatures and bodies', async () => {
    const { baseUrl, apiKey, webhookSecret } = demo.people.teamtailor;
    const { instance, username, password } = demo.people.hrApi;
    const settings = {
      url: demo.people.hrApi.url,
      instance,
      username,
      language: 'sv',
      connect_email: 'candidate',
      report_completed: 'approved',
    };
    const host = await TeamtailorHost.start({ baseUrl, apiKey, webhookSecret, answers: { ...settings, password } });
    const stranger = await TeamtailorHost.start({
      baseUrl,
      apiKey,
      webhookSecret,
      answers: { ...settings, password: wrongPassword.value },
    });
    const keep = (what: string, { status, text }: { status: number; text: string }) =>
      house.watch({ method: what, url: baseUrl, status, body: text });
    try {
      tokens.push(secret('the provider key', await host.providerKey()));
      keep('validate', await host.validate());
      keep('validate', await stranger.validate());
      keep('config', await stranger.config({ webhook_data: { company: teamtailorNumber } }));
      for (const value of [...Object.values(spellingsOf(teamtailorNumber)), nearly(teamtailorNumber)]) {
        const event = host.newEvent({
          answers: { company: String(demo.companies[0]?.number), instance, employment_template: 'KOLL' },
          candidate: { 'first-name': 'Kanarie', 'last-name': 'Lind' },
          customFields: { 'personal-number': value, 'start-date': value },
        });
        keep('webhook', await host.trigger(event));
        keep('webhook', await host.trigger(event, { signature: null }));
        keep('webhook', await host.trigger(event, { bearer: wrongToken.value }));
        keep('webhook', await host.trigger(event, { bearer: await host.providerKey(undefined, wrongToken.value) }));
        keep('webhook', await host.trigger(event, { bytes: `{"partner-event": {"id": "${value}", oops` }));
        keep('webhook', await stranger.trigger(event));
        keep('retry', await host.clickAction('hire/retry', event));
      }
      expect((await house.settle()).status).toBe(200);
    } finally {
      await host.close();
      await stranger.close();
    }
  });

  test('identity: wrong passwords, the token endpoint, the accounts API, links from mails', async () => {
    const { issuer, accountsApi } = demo.identity;
    expect(
      (await house.visitor().signIn(house.user('employee').email, wrongPassword.value)).status,
    ).toBeGreaterThanOrEqual(400);
    await house.visitor().signIn(`${number}@nobody.example`, wrongPassword.value);
    const page = { 'sec-fetch-site': 'same-origin' };
    for (const email of [house.user('employee').email, 'nobody@nowhere.example', wrongPassword.value, number]) {
      await call('POST', `${issuer}/_/forgot-password`, { email }, page);
    }
    await house.settle();
    const reset = await house.tokenOfMail(house.user('employee').email, '/identity/reset-password');
    tokens.push(secret('the token of a reset link', reset));
    await call('GET', `${issuer}/_/reset-password/${reset}`, undefined, page);
    await call('GET', `${issuer}/_/reset-password/${wrongToken.value}`, undefined, page);
    await call('POST', `${issuer}/_/reset-password/${wrongToken.value}`, { password: newPassword.value }, page);
    await call('POST', `${issuer}/_/reset-password/${reset}`, { password: [newPassword.value] }, page);
    await call('POST', `${issuer}/_/reset-password/${reset}`, { password: newPassword.value }, page);

    const invited = hireOf('Ek', '').emailConnect;
    const invitation = await house.tokenOfMail(invited, '/identity/invitation');
    tokens.push(secret('the token of an invitation', invitation));
    await call('GET', `${issuer}/_/invitation/${invitation}`, undefined, page);
    await call('GET', `${demo.baseUrl}/identity/invitation/${invitation}`, undefined, { accept: 'text/html' });
    await call(
      'POST',
      `${issuer}/_/invitation/${invitation}/accept`,
      { firstName: 7, lastName: 'Ek', password: newPassword.value },
      page,
    );
    await call(
      'POST',
      `${issuer}/_/invitation/${invitation}/accept`,
      { firstName: 'Kanarie', lastName: 'Ek', password: newPassword.value },
      page,
    );

    const { token_endpoint } = (await call('GET', `${issuer}/.well-known/openid-configuration`)).json<{
      token_endpoint: string;
    }>();
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const grant = `grant_type=client_credentials&scope=accounts&resource=${encodeURIComponent(accountsApi.url)}`;
    const ask = (clientSecret: string) =>
      call('POST', token_endpoint, grant, { ...form, ...basic(accountsApi.clientId, clientSecret) });
    expect((await ask(wrongPassword.value)).status).toBe(401);
    await call(
      'POST',
      token_endpoint,
      `${grant}&client_id=${accountsApi.clientId}&client_secret=${wrongPassword.value}`,
      form,
    );
    const { access_token } = (await ask(accountsApi.clientSecret)).json<{ access_token: string }>();
    tokens.push(secret('the accounts API’s token', access_token));
    const account = {
      email: 'kanarie@farstu.test',
      first_name: 'Kanarie',
      last_name: 'Ask',
      preferred_language: 'sv',
      country_code: 'SE',
    };
    expect((await call('POST', `${accountsApi.url}/users`, account, bearer(wrongToken.value))).status).toBe(401);
    for (const body of [
      account,
      { ...account, country_code: number },
      { ...account, email: number },
      `{"email": ${number} oops`,
    ]) {
      await call('POST', `${accountsApi.url}/users`, body, bearer(access_token));
    }
    for (const spelled of Object.values(spellings)) {
      await call(
        'GET',
        `${accountsApi.url}/users?email=${encodeURIComponent(spelled)}`,
        undefined,
        bearer(access_token),
      );
      await call('GET', `${accountsApi.url}/users/${encodeURIComponent(spelled)}`, undefined, bearer(access_token));
      await call(
        'POST',
        `${accountsApi.url}/invitations`,
        { client_reference: 1, email: spelled, first_name: spelled },
        bearer(access_token),
      );
    }
    const events = `${demo.baseUrl}/people/accounts-events/${demo.customerNumber}`;
    await call('POST', events, `{"type":"account.updated","data":{"number":"${number}"}}`, {
      'webhook-signature': wrongToken.value,
    });
    await call('POST', `${demo.baseUrl}/people/backchannel-logout`, `logout_token=${wrongToken.value}`, form);
    await call('GET', `${issuer}/connect/authorize?client_id=x&login_hint=${number}&state=${wrongToken.value}`);
    await call('GET', `${demo.baseUrl}/people/_/callback?code=${wrongToken.value}&state=${wrongToken.value}`);
  });

  test('the registers: API users’ passwords and Teamtailor’s secrets', async () => {
    const administrator = house.visitor();
    await administrator.signIn(house.user('administrator').email, house.user('administrator').password);
    const made = await administrator.go('POST', '/people/_/users', {
      kind: 'api',
      username: 'kanarie',
      name: 'Kanarie',
      roles: [{ role: 'teamtailor-api', scope: 'installation' }],
      password: apiPassword.value,
    });
    expect(made.status).toBe(201);
    const { user: api } = made.json<{ user: { id: string } }>();
    expect(
      (await administrator.go('POST', `/people/_/users/${api.id}/password`, { password: apiPassword.value })).status,
    ).toBe(200);
    const short = `${wrongPassword.value} `.repeat(60);
    expect((await administrator.go('POST', `/people/_/users/${api.id}/password`, { password: short })).status).toBe(
      422,
    );
    const saved = { apiKey: savedKey.value, webhookSecret: savedSecret.value };
    expect(
      (
        await administrator.go('PUT', '/people/_/integrations/teamtailor', {
          ...saved,
          webhookSecret: `${savedSecret.value} x`,
        })
      ).status,
    ).toBe(422);
    expect((await administrator.go('PUT', '/people/_/integrations/teamtailor', saved)).status).toBe(200);
    for (const path of [
      'integrations',
      'integrations/teamtailor',
      'integrations/inbox',
      'integrations/cards',
      'integrations/attention',
      'users',
    ]) {
      await administrator.go('GET', `/people/_/${path}`);
    }
    expect((await house.settle()).status).toBe(200);
  });

  test('nothing of it is in any answer', () => {
    const given = house.answers.map(({ method, url, status, body }) => ({
      what: `${method} ${new URL(url).pathname.split('/')[1]} ${status}`,
      status,
      body,
    }));
    expect(given.filter(({ status }) => status >= 500)).toEqual([]);
    const told = given.flatMap(({ what, status, body }) =>
      // A token is answered to who has just proved who they are.
      leaksIn(body, status >= 400 ? all() : canaries).map((leak) => `${what}: ${leak}`),
    );
    expect(told).toEqual([]);
  });

  test('nothing of it is in a mail, or among the numbers that are measured', async () => {
    const sent = await house.mails();
    expect(sent.length).toBeGreaterThan(2);
    expect(sent.flatMap(({ subject, text, html }) => leaksIn([subject, text, html].join('\n'), canaries))).toEqual([]);
    expect(
      sent.flatMap(({ text }) => leaksIn(text, tokens)),
      'links hold tokens',
    ).not.toEqual([]);
    expect(leaksIn(await (await fetch(`${demo.baseUrl}/metrics`)).text(), all())).toEqual([]);
  });

  test('nothing of it lies readable in a table: jobs, inbox, audit, attention, mail, and every other', async () => {
    const counted: Record<string, number> = {};
    const leaks: string[] = [];
    const tables = await house.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    for (const { name } of tables) {
      const rows = await house.query<{ row: string }>(`select to_jsonb(t)::text as row from ${name} as t`);
      counted[name] = rows.length;
      for (const { row } of rows) leaks.push(...leaksIn(row, all()).map((leak) => `${name}: ${leak}`));
    }
    for (const name of [
      'public.seen_job',
      'people.inbox',
      'people.audit',
      'people.mail',
      'identity.mail',
      'people.employee',
      'people.idempotency',
    ]) {
      expect(counted[name], `${name} was looked in`).toBeGreaterThan(0);
    }
    expect(leaks).toEqual([]);
  });

  test('nothing of it has been printed, by us or by PostgreSQL', async () => {
    await house.end();
    // The demo greets with its password: a page of this machine only, and the one line that may say it.
    const lines = house.printed().split('\n');
    const greetings = lines.filter((line) =>
      /^(Logga in som|Sign in as) \S+ (med lösenordet|with the password) \S+$/.test(line),
    );
    const rest = lines.filter((line) => !greetings.includes(line));
    expect(greetings.length).toBeLessThanOrEqual(1);
    expect(rest.filter((line) => line.includes('"request"')).length).toBeGreaterThan(100);
    expect(rest.flatMap((line) => leaksIn(line, all()))).toEqual([]);
    expect(leaksIn(house.printedByPostgres(), all())).toEqual([]);
  });
});
