import { formAnswer, type PartnerEvent } from '@farstu/contracts-teamtailor-partner';
import { partnerConformance } from '@farstu/contracts-teamtailor-partner/conformance';
import type { TeamtailorHost } from '@farstu/contracts-teamtailor-partner/host';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { customer } from '../access/people-in-test.ts';
import { partnerKey, type TeamtailorInTest, teamtailorInTest, webhookSecret } from './teamtailor-in-test.ts';

let room: TeamtailorInTest;
let host: TeamtailorHost;
beforeAll(async () => {
  room = await teamtailorInTest(inject('postgresUrl'));
  host = await room.host();
});
afterAll(() => room.close());

const errorsOf = (answer: { json: unknown }) => (answer.json as { errors: string[] }).errors.join('\n');
interface Field {
  id?: string;
  type: string;
  value?: string;
  refetch?: boolean;
  message?: string;
  options?: { id: string; label: string }[];
}
const fieldsOf = (answer: { json: unknown }) => (answer.json as { config: { fields: Field[] } }).config.fields;
const field = (answer: { json: unknown }, id: string) => fieldsOf(answer).find((each) => each.id === id);
const idsOf = (found: Field | undefined) => found?.options?.map(({ id }) => id);

describe('activation', () => {
  test('TTH-1: the form asks for url, instance, user and password, and maps three fields', async () => {
    const answer = await host.activation();
    expect(answer.status).toBe(200);
    expect(fieldsOf(answer).flatMap(({ id }) => id ?? [])).toEqual([
      'url',
      'instance',
      'username',
      'password',
      'language',
      'connect_email',
      'report_completed',
    ]);
    expect(answer.json).toMatchObject({
      validateEndpoint: 'activation/validate',
      config: {
        validateEndpoint: 'activation/validate',
        customFieldMapping: [
          { apiName: 'personal-number', type: 'text' },
          { apiName: 'start-date', type: 'text' },
          { apiName: 'work-email', type: 'text' },
        ],
      },
    });
  });

  test.each([
    'http://localhost:8080/people/webapi/api/',
    'http://localhost:8080/people/webapi/api',
    'http://localhost:8080/people//api//',
    'HTTP://LOCALHOST:8080/people/api',
  ])('TTH-1: %s is one of our own addresses', async (url) => {
    const answer = await host.validate({ bearer: await host.providerKey(room.answers({ url })) });
    expect([answer.status, answer.text]).toEqual([200, '{"validated":true}']);
  });

  test('TTH-2: each thing that is wrong has its own words, and the right forms of the url are named', async () => {
    const validate = async (given: Record<string, string>, key = partnerKey) => {
      const answer = await host.validate({ bearer: await host.providerKey(room.answers(given), key) });
      return [answer.status, errorsOf(answer)] as const;
    };
    const wrong = [
      await validate({ instance: '9999' }),
      await validate({ instance: 'Norrsken' }),
      await validate({ username: 'nobody' }),
      await validate({ password: 'wrong' }),
      await validate({ url: 'https://norrsken.flexhosting.se/webapi/api/' }),
      await validate({}, 'another-partner-key-0123456789'),
      await validate({ instance: '6000' }),
    ];
    expect(wrong.map(([status]) => status)).toEqual([401, 401, 401, 401, 422, 401, 401]);
    expect(wrong[0]?.[1]).toContain('Kund 9999 finns inte här');
    expect(wrong[2]?.[1]).toContain('nobody');
    expect(wrong[4]?.[1]).toContain('http://localhost:8080/people/webapi/api/');
    expect(wrong[4]?.[1]).toContain('http://localhost:8080/people/api/');
    expect(wrong[5]?.[1]).toContain('signerad med en annan nyckel');
    expect(wrong[6]?.[1]).toContain('Kund 6000 har ingen partnernyckel');
    expect(JSON.stringify(wrong)).not.toContain('wrong');
    expect(new Set(wrong.map(([, text]) => text)).size).toBe(7);
  });

  test('TTH-2: errors are in the language of the activation', async () => {
    const bearer = await host.providerKey(room.answers({ language: 'en', url: 'https://elsewhere.test/api' }));
    expect(errorsOf(await host.validate({ bearer }))).toContain('is not ours');
  });

  test('TTH-5: a right that the role lacks is named, at every call', async () => {
    const one = await room.apiUser([{ role: 'winningtemp-api', scope: 'installation' }]);
    const bearer = await host.providerKey(room.answers({ username: one.username, password: one.password }));
    const refused = await host.validate({ bearer });
    expect([refused.status, errorsOf(refused)]).toEqual([403, expect.stringContaining('api.system')]);
    expect(errorsOf(refused)).toContain('Anropa api (systemspecifikt)');
    expect((await host.trigger(host.newEvent({ answers: room.trigger() }), { bearer })).status).toBe(403);
    expect(fieldsOf(await host.config({}, { bearer }))).toMatchObject([{ type: 'error' }]);

    const two = await room.apiUser();
    const good = await host.providerKey(room.answers({ username: two.username, password: two.password }));
    expect((await host.validate({ bearer: good })).status).toBe(200);
    await room.house.read(customer, (db) =>
      db
        .updateTable('role')
        .set({ assigns: 'none', assigns_everywhere: false })
        .where('code', '=', 'teamtailor-api')
        .execute(),
    );
    const limited = await host.validate({ bearer: good });
    expect([limited.status, errorsOf(limited)]).toEqual([403, expect.stringContaining('tilldela alla roller')]);
    await room.house.read(customer, (db) =>
      db
        .updateTable('role')
        .set({ assigns: 'all', assigns_everywhere: true })
        .where('code', '=', 'teamtailor-api')
        .execute(),
    );
    await room.house.read(customer, (db) =>
      db.updateTable('users').set({ active: false }).where('id', '=', two.id).execute(),
    );
    expect((await host.validate({ bearer: good })).status).toBe(401);
  });

  test('TTH-5: company right and system right count where both are held, through whichever roles', async () => {
    await room.house.read(customer, (db) =>
      db
        .insertInto('role')
        .values(
          (['api.company', 'api.system'] as const).map((right) => ({
            tenant_id: customer,
            code: right,
            name: right,
            capabilities: [right],
            assigns: 'all',
            assigns_everywhere: true,
          })),
        )
        .execute(),
    );
    const bearerOf = async (...roles: Parameters<typeof room.apiUser>[0] & object) => {
      const { username, password } = await room.apiUser(roles);
      return { bearer: await host.providerKey(room.answers({ username, password })) };
    };
    const apart = await bearerOf(
      { role: 'api.company', scope: 'company', company: 1010 },
      { role: 'api.system', scope: 'company', company: 1020 },
    );
    const refused = await host.validate(apart);
    expect([refused.status, errorsOf(refused)]).toEqual([403, expect.stringContaining('i olika företag')]);
    const together = await bearerOf(
      { role: 'api.company', scope: 'company', company: 1010 },
      { role: 'api.system', scope: 'installation' },
    );
    expect((await host.validate(together)).status).toBe(200);
  });

  test('a bare UUID and a missing key are refused in words', async () => {
    expect((await host.validate({ bearer: crypto.randomUUID() })).status).toBe(401);
    const answer = await room.app.inject({ url: '/people/teamtailor/activation/validate' });
    expect([answer.statusCode, answer.json<{ errors: string[] }>().errors[0]]).toEqual([
      401,
      expect.stringContaining('saknar aktiveringens nyckel'),
    ]);
  });
});

describe('the trigger', () => {
  test('TTH-3: companies by number, the one instance, and the templates of the lowest company by code', async () => {
    const answer = await host.config({ job_id: 1, stage_id: 2, user_id: 3 });
    expect(fieldsOf(answer).map(({ id }) => id)).toEqual(['company', 'instance', 'employment_template']);
    expect(field(answer, 'company')).toMatchObject({ value: '1010', refetch: true, required: true });
    expect(idsOf(field(answer, 'company'))).toEqual(['1010', '1020']);
    expect(field(answer, 'instance')).toMatchObject({ value: '5257', options: [{ id: '5257', label: '5257' }] });
    expect(idsOf(field(answer, 'employment_template'))).toEqual(['EXT', 'KOLL', 'TJM']);
  });

  test('TTH-3: another company brings its own templates', async () => {
    const answer = await host.config({ webhook_data: { company: '1020' } });
    expect(field(answer, 'company')).toMatchObject({ value: '1020' });
    expect(idsOf(field(answer, 'employment_template'))).toEqual(['EXT', 'KOLL', 'SKOLA', 'TJM']);
  });

  test('TTH-3: only the companies of the API user, and only templates that can be hired with', async () => {
    const local = await room.apiUser([{ role: 'teamtailor-api', scope: 'company', company: 1020 }]);
    const bearer = await host.providerKey(room.answers({ username: local.username, password: local.password }));
    await room.house.read(customer, async (db) => {
      await db.updateTable('employment_template').set({ active: false }).where('code', '=', 'EXT').execute();
      await db.updateTable('employment_template').set({ series_to: 5000 }).where('code', '=', 'SKOLA').execute();
      await db
        .insertInto('employee')
        .values({
          tenant_id: customer,
          company: 1020,
          employment_number: '5000',
          first_name: 'A',
          last_name: 'B',
          created_at: '2026-11-01T08:00:00Z',
          updated_at: '2026-11-01T08:00:00Z',
        })
        .execute();
    });
    const answer = await host.config({}, { bearer });
    expect(idsOf(field(answer, 'company'))).toEqual(['1020']);
    expect(idsOf(field(answer, 'employment_template'))).toEqual(['KOLL', 'TJM']);
    await room.house.read(customer, (db) =>
      db.updateTable('employment_template').set({ active: true }).where('code', '=', 'EXT').execute(),
    );
  });

  test('wrong credentials are said in the form, with 200', async () => {
    const bearer = await host.providerKey(room.answers({ password: 'no' }));
    const answer = await host.config({}, { bearer });
    expect(answer.status).toBe(200);
    expect(fieldsOf(answer)).toMatchObject([{ type: 'error', required: true }]);
  });
});

describe('events', () => {
  const event = (): PartnerEvent => host.newEvent({ answers: room.trigger() });

  test('TTH-4: an event is in the inbox, sealed, before it is acknowledged', async () => {
    const sent = event();
    expect((await host.trigger(sent)).status).toBe(200);
    const [row] = (await room.inbox()).slice(-1);
    expect(row).toMatchObject({ endpoint: 'webhook', event_id: sent['partner-event'].id, state: 'received' });
    expect(row?.body).not.toContain('Holm');
    await room.settle();
  });

  test('a signature that is missing, wrong or old is refused before anything is looked up', async () => {
    const sent = event();
    const before = (await room.inbox()).length;
    for (const signature of [null, 't=1,v1=00,v0=00', 'nonsense']) {
      const answer = await host.trigger(sent, { signature });
      expect([answer.status, answer.text]).toEqual([401, expect.stringContaining('signatur')]);
    }
    expect(await room.inbox()).toHaveLength(before);
    expect((await host.trigger(sent)).status).toBe(200);
    expect((await host.trigger(sent, { signature: null })).status).toBe(401);
    await room.settle();
  });

  test('what is not readable, or says no company, is refused in plain words', async () => {
    const unreadable = await host.trigger(event(), { bytes: '{"partner-event":' });
    expect([unreadable.status, unreadable.text]).toEqual([400, 'Händelsen är inte giltig JSON.']);
    const sent = event();
    const { company: _, ...inner } = sent['partner-event'];
    const homeless = await host.trigger(sent, { bytes: JSON.stringify({ 'partner-event': inner }) });
    expect([homeless.status, homeless.text]).toEqual([422, expect.stringContaining('vilket företag')]);
  });

  test('F17: a wrong media type is 415, a body over the limit 413, both in plain words', async () => {
    const post = (payload: string, type: string) =>
      room.app.inject({
        method: 'POST',
        url: '/people/teamtailor/webhook',
        payload,
        headers: { 'content-type': type },
      });
    expect((await post('<event/>', 'application/xml')).statusCode).toBe(415);
    expect((await post(`"${'a'.repeat(1_100_000)}"`, 'application/json')).statusCode).toBe(413);
  });

  test('a secret that is not set means that signatures are not checked', async () => {
    await room.house.read(customer, (db) =>
      db
        .updateTable('installation')
        .set({ teamtailor_webhook_secret: null })
        .where('tenant_id', '=', customer)
        .execute(),
    );
    expect((await host.trigger(event(), { signature: null })).status).toBe(200);
    const { saveTeamtailorSettings } = await import('../integrations/teamtailor-settings.ts');
    const { setUp } = await import('../access/people-in-test.ts');
    await room.house.execute(saveTeamtailorSettings, setUp, { webhookSecret });
    await room.settle();
  });

  test('a refused call is shown under its activation, without the password', async () => {
    const sent = event();
    expect((await host.trigger(sent)).status).toBe(200);
    const bearer = await host.providerKey(room.answers({ password: 'not-this' }));
    expect((await host.trigger(sent, { bearer })).status).toBe(401);
    const row = await room.house.read(customer, (db) =>
      db.selectFrom('teamtailor_activation').selectAll().where('last_failure_at', 'is not', null).executeTakeFirst(),
    );
    expect(row?.last_failure).toMatchObject({ code: 'refused.wrong-credentials' });
    expect(JSON.stringify(row)).not.toContain('not-this');
    await room.settle();
  });

  test('an activation is (installation, API user, company); its settings are those of the latest key that passed', async () => {
    const other = await room.apiUser();
    const given = { username: other.username, password: other.password };
    const first = await host.providerKey(room.answers({ ...given, language: 'sv' }));
    expect((await host.validate({ bearer: first })).status).toBe(200);
    const rows = () =>
      room.house.read(customer, (db) =>
        db.selectFrom('teamtailor_activation').selectAll().where('api_user_id', '=', other.id).execute(),
      );
    expect(await rows()).toMatchObject([{ company_uuid: '', language: 'sv' }]);
    const second = await host.providerKey(room.answers({ ...given, language: 'en', connect_email: 'hr' }));
    await host.trigger(event(), { bearer: second });
    expect(await rows()).toMatchObject([{ company_uuid: 'vAb3kQ9', language: 'en', connect_email: 'hr' }]);
    await room.settle();
  });
});

describe('the contract of a partner', () => {
  const target = () => ({
    baseUrl: `http://127.0.0.1:${room.port}/people/teamtailor`,
    apiKey: partnerKey,
    webhookSecret,
    answers: room.answers(),
    settleWithinMs: 5_000,
  });
  const names = partnerConformance({ baseUrl: 'http://x.test', apiKey: 'k', webhookSecret: 's', answers: {} });
  test.each(names.map(({ name }) => name))('%s', async (name) => {
    const check = partnerConformance(target()).find((each) => each.name === name);
    let isOver = false;
    const working = (async () => {
      while (!isOver) {
        await room.settle();
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    })();
    try {
      await check?.run();
    } finally {
      isOver = true;
      await working;
    }
  });
});

test('answers are read whatever the sender makes of the underscore', () => {
  expect(formAnswer({ 'employment-template': 'TJM' }, 'employment_template')).toBe('TJM');
});
