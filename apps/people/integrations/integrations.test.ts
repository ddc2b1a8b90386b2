import type { TeamtailorHost } from '@farstu/contracts-teamtailor-partner/host';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { administrator, type Browser, customer, hr, otherCustomer, setUp, told } from '../access/people-in-test.ts';
import { command, type PeopleTransaction } from '../database.ts';
import { hiresInTest } from '../new-hires/hires-in-test.ts';
import { partnerKey, type TeamtailorInTest, teamtailorInTest } from '../teamtailor/teamtailor-in-test.ts';
import { runJobAgain } from './commands.ts';
import { messages } from './messages.ts';

let room: TeamtailorInTest;
let host: TeamtailorHost;
let admin: Browser;
let reader: Browser;
beforeAll(async () => {
  room = await teamtailorInTest(inject('postgresUrl'));
  host = await room.host();
  admin = await room.signedIn(administrator);
  reader = await room.signedIn(hr);
});
afterAll(() => room.close());

const nobody = crypto.randomUUID();
interface Rows {
  data: Record<string, unknown>[];
  nextCursor: string | null;
}
const listed = async (path: string) => (await admin.get(`integrations/${path}`)).json<Rows>();

describe('settings of Flex HRM in Teamtailor', () => {
  test('are for those who may, over the whole installation', async () => {
    const employee = await room.signedIn([{ role: 'employee', scope: 'installation' }]);
    expect(told(await employee.get('integrations/teamtailor'))).toMatchObject({
      status: 403,
      code: 'permission_missing',
    });
    const local = await room.signedIn([{ role: 'hr', scope: 'company', company: 1010 }]);
    expect(told(await local.get('integrations/teamtailor'))).toMatchObject({
      status: 403,
      code: 'whole_installation_needed',
    });
    expect(told(await reader.send('PUT', 'integrations/teamtailor', {}))).toMatchObject({
      status: 403,
      code: 'permission_missing',
    });
    const far = await room.signedIn([{ role: 'administrator', scope: 'company', company: 1010 }]);
    expect(told(await far.send('PUT', 'integrations/teamtailor', { webhookSecret: null }))).toMatchObject({
      status: 403,
    });
  });

  test('a secret that cannot be one is refused', async () => {
    const put = (body: unknown) => admin.send('PUT', 'integrations/teamtailor', body);
    expect(told(await put({ apiKey: 'short' }))).toMatchObject({ status: 422, errors: ['/apiKey secret_too_short'] });
    expect(told(await put({ webhookSecret: 'with a space in it' }))).toMatchObject({
      status: 422,
      errors: ['/webhookSecret secret_has_spaces'],
    });
    expect(told(await put({ other: 'x' }))).toMatchObject({ status: 422 });
  });

  test('are never answered, shown by their last four, and warned about when missing', async () => {
    const taken = (await admin.send('PUT', 'integrations/teamtailor', { webhookSecret: null })).json();
    expect(taken).toMatchObject({
      customerNumber: 5257,
      baseUrl: 'http://localhost:8080/people/teamtailor',
      apiUrls: ['http://localhost:8080/people/webapi/api/', 'http://localhost:8080/people/api/'],
      apiKey: { set: true, hint: 'cdef' },
      webhookSecret: { set: false, hint: null },
      warnings: [{ code: 'webhook_secret_missing', text: expect.stringContaining('kontrolleras inte') }],
    });
    const given = await admin.send('PUT', 'integrations/teamtailor', { webhookSecret: 'whsec-demo-7f3a-0123456789' });
    expect(given.json()).toMatchObject({ webhookSecret: { set: true, hint: '6789' }, warnings: [] });
    expect(given.body).not.toContain('whsec-demo');
    const row = await room.house.read(customer, (db) =>
      db.selectFrom('installation').select(['teamtailor_api_key', 'teamtailor_webhook_secret']).executeTakeFirst(),
    );
    expect(JSON.stringify(row)).not.toMatch(/partner-api-key|whsec/);
    const audited = await room.audited(String(customer));
    expect(audited.at(-1)).toMatchObject({
      action: 'integration.teamtailor_changed',
      facts: { apiKey: 'unchanged', webhookSecret: 'set' },
    });
    expect(JSON.stringify(audited)).not.toMatch(/whsec|partner-api/);
  });
});

describe('what a person sees', () => {
  test('every activation, event and card, with how it went', async () => {
    const good = host.newEvent({ answers: room.trigger(), candidate: { 'last-name': 'Översikt' } });
    const bad = host.newEvent({ answers: room.trigger({ employment_template: 'BORTA' }) });
    await host.trigger(good);
    await room.settle();
    room.clock.set('2026-11-22T10:05:00+01:00');
    await host.trigger(bad);
    expect(await listed('inbox?state=received')).toMatchObject({
      data: [{ system: 'teamtailor', outcome: null, mayRunAgain: true }],
    });
    await room.settle();
    const overview = (await reader.get('integrations')).json();
    expect(overview).toMatchObject({
      teamtailor: {
        apiKey: { set: true },
        activations: [
          {
            companyUuid: 'vAb3kQ9',
            companyName: 'Acme AB',
            apiUser: { username: room.user.username, active: true },
            settings: { language: 'sv', connectEmail: 'candidate', reportCompleted: 'approved' },
            lastSuccessAt: expect.any(String),
            lastFailure: { code: 'template_not_found', text: expect.stringContaining('BORTA') },
          },
        ],
        inbox: { received: 0, refused: 1 },
        cards: { waiting: 0, refused: 0 },
      },
      identity: { configured: false, lastEventAt: null },
      attention: { open: 0 },
    });
    const inbox = await listed('inbox');
    expect(inbox.data).toMatchObject([
      {
        from: 'Teamtailor – Acme AB',
        state: 'refused',
        outcome: { code: 'template_not_found' },
        about: null,
        mayRunAgain: true,
      },
      {
        state: 'handled',
        outcome: { code: 'hired', text: 'Anställd' },
        about: { name: 'Mira Översikt' },
        mayRunAgain: false,
      },
    ]);
    const first = await listed('inbox?limit=1');
    expect((await listed(`inbox?limit=1&cursor=${first.nextCursor}`)).data[0]?.id).toBe(inbox.data[1]?.id);
    expect(JSON.stringify(inbox)).not.toContain('@mail.test');
    expect(told(await reader.get('integrations/inbox?system=visma'))).toMatchObject({ status: 422 });
    const source = { tenant_id: customer, source: 'accounts', endpoint: 'events', event_id: 'evt_1', body: '' };
    await room.house.read(customer, (db) => db.insertInto('inbox').values(source).execute());
    expect((await listed('inbox')).data).toHaveLength(3);
    expect((await listed('inbox?system=teamtailor')).data).toEqual(inbox.data);
    expect((await listed('inbox?system=identity')).data).toMatchObject([{ system: 'identity', eventId: 'evt_1' }]);
    expect((await listed('inbox?system=identity&state=refused')).data).toEqual([]);
    expect((await listed('inbox?system=other')).data).toEqual([]);
    const firstOfSystem = await listed('inbox?system=teamtailor&limit=1');
    const second = await listed(`inbox?system=teamtailor&limit=1&cursor=${firstOfSystem.nextCursor}`);
    expect([firstOfSystem.data[0]?.id, second.data[0]?.id]).toEqual(inbox.data.map(({ id }) => id));
    await room.house.read(customer, (db) => db.deleteFrom('inbox').where('source', '=', 'accounts').execute());
    expect((await listed('cards')).data).toMatchObject([
      { state: 'delivered', status: 'failed', hireId: null },
      { state: 'delivered', status: 'pending', name: 'Mira Översikt', companyName: 'Acme AB', maySendAgain: true },
    ]);
    const far = await room.signedIn(administrator, {}, otherCustomer);
    expect((await far.get('integrations/inbox')).json()).toEqual({ data: [], nextCursor: null });
  });

  test('the accounts API: nothing configured is said, and nobody is asked', async () => {
    expect((await reader.get('integrations/identity')).json()).toMatchObject({
      configured: false,
      reachable: null,
      words: null,
    });
  });
});

test('the accounts API is asked now, and what it says is passed on', async () => {
  const linked = await hiresInTest(inject('postgresUrl'));
  const browser = await linked.signedIn(hr);
  expect((await browser.get('integrations/identity')).json()).toMatchObject({
    configured: true,
    clientId: 'people',
    reachable: expect.any(Boolean),
    checkedAt: '2026-11-22T09:00:00Z',
  });
  await linked.close();
});

describe('doing it again', () => {
  test('is for those who may, and what is not there is not found', async () => {
    const paths = [`inbox/${nobody}/run-again`, `cards/${nobody}/send-again`, `attention/${nobody}/run-again`];
    for (const path of [...paths, `attention/${nobody}/dismiss`]) {
      const body = path.endsWith('dismiss') ? { reason: 'x' } : undefined;
      expect(told(await reader.send('POST', `integrations/${path}`, body)), path).toMatchObject({
        status: 403,
        code: 'permission_missing',
      });
      expect(told(await admin.send('POST', `integrations/${path}`, body)), path).toMatchObject({
        status: 404,
        code: 'not_found',
      });
    }
  });

  test('TTH-8: a refused event is handled again once its cause is mended, and audited', async () => {
    const event = host.newEvent({ answers: room.trigger({ employment_template: 'NY' }) });
    await host.trigger(event);
    await room.settle();
    const [row] = (await listed('inbox?state=refused')).data;
    await room.house.read(customer, (db) =>
      db
        .insertInto('employment_template')
        .values({
          tenant_id: customer,
          company: 1010,
          code: 'NY',
          name: 'Ny',
          series_mode: 'first-free',
          series_from: 8000,
          series_to: 8999,
        })
        .execute(),
    );
    const body = async (value: string) => {
      const set = (db: PeopleTransaction) =>
        db.updateTable('inbox').set({ body: value }).where('id', '=', String(row?.id)).execute();
      await room.house.read(customer, set);
    };
    const { body: sealed } = await room.house.read(customer, (db) =>
      db.selectFrom('inbox').select('body').where('id', '=', String(row?.id)).executeTakeFirstOrThrow(),
    );
    await body('');
    expect((await listed('inbox?state=refused')).data[0]).toMatchObject({ mayRunAgain: false });
    const emptied = await admin.send('POST', `integrations/inbox/${row?.id}/run-again`);
    expect(told(emptied)).toMatchObject({ status: 409, code: 'inbox_emptied' });
    await body(sealed);
    const answer = await admin.send('POST', `integrations/inbox/${row?.id}/run-again`);
    expect(answer.json()).toMatchObject({ id: row?.id, state: 'received', outcome: null });
    await room.settle();
    const again = await admin.send('POST', `integrations/inbox/${row?.id}/run-again`);
    expect(told(again)).toMatchObject({ status: 409, code: 'inbox_already_handled' });
    expect(host.results.card(event['partner-event']['partner-result']?.id ?? '')).toMatchObject({
      status: 'completed',
    });
    expect(await room.audited(String(row?.id))).toMatchObject([
      { action: 'integration.event_run_again', actor_id: admin.userId },
    ]);
  });

  test('a card that Teamtailor refused is in attention in plain words, sent again by hand, and audited', async () => {
    const stranger = await room.host({}, undefined, partnerKey);
    const event = stranger.newEvent({ answers: room.trigger() });
    const result = event['partner-event']['partner-result'];
    if (result) result['update-url'] = stranger.results.updateUrl('another-result');
    await stranger.trigger(event);
    await room.settle();
    const [card] = (await listed('cards?state=refused')).data;
    expect(card).toMatchObject({ state: 'refused', words: 'There is no such result.', maySendAgain: true });
    const [row] = (await listed('attention')).data;
    expect(row).toMatchObject({
      task: 'people.teamtailor.refresh-card',
      what: 'Uppdatera kortet i Teamtailor',
      reason: 'Kortet finns inte längre i Teamtailor.',
      words: 'There is no such result.',
      whatToDo: expect.stringContaining('Kör triggern igen'),
      hireId: card?.hireId,
    });
    expect((await admin.get('integrations')).json()).toMatchObject({
      attention: { open: 1 },
      teamtailor: { cards: { refused: 1 } },
    });
    await room.house.read(customer, (db) =>
      db
        .updateTable('teamtailor_card')
        .set({ update_url: stranger.results.updateUrl(result?.id ?? '') })
        .where('id', '=', String(card?.id))
        .execute(),
    );
    const ran = await admin.send('POST', `integrations/attention/${row?.id}/run-again`);
    expect([ran.statusCode, ran.json()]).toEqual([200, { id: row?.id }]);
    expect(told(await admin.send('POST', `integrations/attention/${row?.id}/run-again`))).toMatchObject({
      status: 409,
      code: 'attention_settled',
    });
    await room.settle();
    expect(stranger.results.card(result?.id ?? '')).toMatchObject({ status: 'pending' });
    expect((await listed('attention')).data).toEqual([]);
    expect(await room.audited(String(row?.id))).toMatchObject([
      { action: 'integration.job_run_again', facts: { task: 'people.teamtailor.refresh-card' } },
    ]);

    const before = stranger.results.updates(result?.id ?? '').length;
    expect((await admin.send('POST', `integrations/cards/${card?.id}/send-again`)).json()).toMatchObject({
      id: card?.id,
      state: 'waiting',
    });
    await room.settle();
    expect(stranger.results.updates(result?.id ?? '')).toHaveLength(before + 1);
    expect(await room.audited(String(card?.id))).toMatchObject([{ action: 'integration.card_sent_again' }]);
  });

  test('TTH-8: a job that nobody can mend is dismissed with a reason, and audited', async () => {
    const row = await room.house.read(customer, (db) =>
      db
        .insertInto('attention')
        .values({
          tenant_id: customer,
          task: 'people.teamtailor.send-card',
          payload: JSON.stringify({ tenant: customer, cardId: nobody }),
          attempts: 12,
          reason: 'teamtailor: unknown-result 404 – gone',
        })
        .returning('id')
        .executeTakeFirstOrThrow(),
    );
    const dismiss = (body: unknown) => admin.send('POST', `integrations/attention/${row.id}/dismiss`, body);
    expect(told(await dismiss({ reason: ' ' }))).toMatchObject({ status: 422 });
    expect((await listed('attention')).data.map(({ id }) => id)).toContain(row.id);
    const answer = await dismiss({ reason: ' Kandidaten är borttagen ' });
    expect([answer.statusCode, answer.json()]).toEqual([200, { id: row.id }]);
    expect((await listed('attention')).data.map(({ id }) => id)).not.toContain(row.id);
    expect(told(await dismiss({ reason: 'igen' }))).toMatchObject({ status: 409, code: 'attention_settled' });
    expect(await room.audited(row.id)).toMatchObject([
      {
        action: 'integration.job_dismissed',
        actor_id: admin.userId,
        facts: { task: 'people.teamtailor.send-card' },
      },
    ]);
  });

  test('why a job was dismissed is kept under the key of the person it was about', async () => {
    const personOf = async (payload: object) => {
      const { id } = await room.house.read(customer, (db) =>
        db
          .insertInto('attention')
          .values({
            tenant_id: customer,
            task: 'people.invitations.deliver',
            payload: JSON.stringify({ tenant: customer, ...payload }),
            attempts: 12,
            reason: 'accounts: invalid 422',
          })
          .returning('id')
          .executeTakeFirstOrThrow(),
      );
      await admin.send('POST', `integrations/attention/${id}/dismiss`, { reason: 'Åsa Lindqvist har tackat nej' });
      const row = await room.house.read(customer, (db) =>
        db.selectFrom('audit').selectAll().where('subject_id', '=', id).executeTakeFirstOrThrow(),
      );
      expect(JSON.stringify(row)).not.toContain('Lindqvist');
      expect(row.personal).not.toBeNull();
      return row.person_id === id ? 'nobody' : row.person_id;
    };
    const event = host.newEvent({ answers: room.trigger() });
    await host.trigger(event);
    await room.settle();
    const { card, hire, employee } = await room.house.read(customer, (db) =>
      db
        .selectFrom('teamtailor_card as c')
        .innerJoin('teamtailor_hire as k', 'k.id', 'c.key_id')
        .innerJoin('new_hire as h', 'h.id', 'k.hire_id')
        .select(['c.id as card', 'h.id as hire', 'h.employee_id as employee'])
        .where('h.employee_id', 'is not', null)
        .limit(1)
        .executeTakeFirstOrThrow(),
    );
    for (const payload of [{ hireId: hire }, { key: hire }, { cardId: card }]) {
      expect(await personOf(payload), Object.keys(payload)[0]).toBe(employee);
    }
    expect(await personOf({ invitationId: nobody })).toBe('nobody');
    expect(await personOf({ key: '2026-11-22' })).toBe('nobody');
  });

  test('a card without an address cannot be sent', async () => {
    const event = host.newEvent({ answers: room.trigger() });
    const result = event['partner-event']['partner-result'];
    if (result) result['update-url'] = null;
    room.clock.set('2026-11-22T10:10:00+01:00');
    await host.trigger(event);
    await room.settle();
    const [card] = (await listed('cards')).data;
    expect(card).toMatchObject({ state: 'no-address', maySendAgain: false });
    expect(told(await admin.send('POST', `integrations/cards/${card?.id}/send-again`))).toMatchObject({
      status: 409,
      code: 'card_has_no_address',
    });
  });
});

test('every job of the room has a name that a person understands', async () => {
  const { people } = await import('../index.ts');
  const named = Object.keys(messages.sv.integrations.tasks);
  const missing = Object.keys(people.tasks).filter((task) => !named.includes(task.replaceAll('.', '_')));
  expect(missing).toEqual([]);
});

describe('a job that is run again', () => {
  /** What is added to the queue when the row is run again. */
  const added = command('test.run-again', async (tx, { id }: { id: string }) => {
    const jobs: { task: string; payload: object; options: object | undefined }[] = [];
    const add: typeof tx.jobs.add = async (task, payload, options) => void jobs.push({ task, payload, options });
    await runJobAgain.run({ ...tx, jobs: { ...tx.jobs, add } }, { id });
    return jobs;
  });
  const again = async (task: string, payload: object, key: string, attempts = 12) => {
    const { id } = await room.house.read(customer, (db) =>
      db
        .insertInto('attention')
        .values({
          tenant_id: customer,
          task,
          payload: JSON.stringify({ tenant: customer, ...payload }),
          job_key: `${customer}:${key}`,
          attempts,
          reason: 'accounts: unreachable',
        })
        .returning('id')
        .executeTakeFirstOrThrow(),
    );
    return await room.house.execute(added, setUp, { id });
  };

  test('E19: what is made and let go of for a person is so in the order that it had', async () => {
    const { userId } = await room.signedIn(hr);
    const { id: invitationId } = await room.house.read(customer, (db) =>
      db
        .insertInto('invitation')
        .values({
          tenant_id: customer,
          user_id: userId,
          generation: 1,
          state: 'not-needed',
          because: 'verified-domain',
          how: 'account-without-mail',
          email: 'ny@farstu.test',
          address: 'ny@farstu.test',
          changed_at: '2026-11-22T10:00:00Z',
        })
        .returning('id')
        .executeTakeFirstOrThrow(),
    );
    const queue = `account:${userId}`;
    const make = 'people.invitations.make-account';
    expect(await again(make, { invitationId }, `account:${invitationId}`)).toEqual([
      { task: make, payload: { invitationId }, options: { key: `account:${invitationId}`, queue, maxAttempts: 12 } },
    ]);
    const unlink = 'people.accounts.unlink';
    const payload = { subject: 'sub-gone', userId };
    expect(await again(unlink, payload, 'unlink:sub-gone')).toEqual([
      { task: unlink, payload, options: { key: 'unlink:sub-gone', queue } },
    ]);
    expect(await again(unlink, { subject: 'sub-before' }, 'unlink:sub-before'), 'of the release before').toEqual([
      { task: unlink, payload: { subject: 'sub-before' }, options: { key: 'unlink:sub-before' } },
    ]);
  });

  test('a mail is tried for four days once more', async () => {
    expect(await again('people.mail.send', { id: nobody }, `mail:${nobody}`, 25)).toEqual([
      { task: 'people.mail.send', payload: { id: nobody }, options: { key: `mail:${nobody}`, maxAttempts: 25 } },
    ]);
  });
});
