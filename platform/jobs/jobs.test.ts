import { sql } from 'kysely';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { settableClock } from '../clock/index.ts';
import { type TenantId, tenantId } from '../database/index.ts';
import { startTicker } from '../due/index.ts';
import { idempotently } from '../idempotency/index.ts';
import { readInbox, receive, settleInbox } from '../inbox/index.ts';
import { MailServerError } from '../mail/index.ts';
import type { Room, RoomHouse } from '../room/index.ts';
import { commandsOf, GiveUp, systemActor } from '../room/index.ts';
import { type NotesDb, notesRoom } from '../testing/fixture-room/room.ts';
import { type TestRoom, type TestRoomOptions, testRoom } from '../testing/index.ts';
import { taskList } from './index.ts';

const tenant = tenantId(5257) as TenantId;
const actor = systemActor(tenant, 'test');
const command = commandsOf<NotesDb>();
let room: TestRoom<NotesDb> | undefined;
const open = async (parts: Partial<Room<NotesDb>>, options: Partial<TestRoomOptions> = {}) => {
  room = await testRoom(notesRoom(parts), { postgresUrl: inject('postgresUrl'), ...options });
  return room;
};
afterEach(async () => {
  await room?.close();
  room = undefined;
});

/** What no room may see or do: the queue itself. */
async function asOwner(house: RoomHouse<NotesDb>, text: string): Promise<unknown[]> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(house.database.kysely);
  const url = new URL(inject('postgresUrl'));
  url.pathname = rows[0]?.name ?? '';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  const answer = await client.query(text);
  await client.end();
  return answer.rows;
}

describe('a command', () => {
  it('commits its rows and its job together, or neither', async () => {
    const ran: string[] = [];
    const { house, settle } = await open({
      tasks: { 'notes.tell': async (_house, { id }) => void ran.push(String(id)) },
    });
    const write = command('note.write', async (tx, { id, fail }: { id: number; fail: boolean }) => {
      await tx.db.insertInto('note').values({ tenant_id: tx.tenant, id, words: 'hej' }).execute();
      await tx.jobs.add('notes.tell', { id });
      if (fail) throw new Error('changed my mind');
    });
    await expect(house.execute(write, actor, { id: 1, fail: true })).rejects.toThrow('changed my mind');
    await house.execute(write, actor, { id: 2, fail: false });
    await settle();
    expect(ran).toEqual(['2']);
    expect(await house.read(tenant, (db) => db.selectFrom('note').select('id').execute())).toEqual([{ id: 2 }]);
  });

  it('seals personal values in its audit row', async () => {
    const { house } = await open({});
    const personId = crypto.randomUUID();
    const write = command('note.write', (tx) =>
      tx.audit({
        action: 'note.written',
        subject: { kind: 'note', id: '1' },
        facts: { level: 'hr' },
        personal: { personId, values: { name: 'Åsa Öberg' } },
      }),
    );
    await house.execute(write, actor, undefined);
    await house.execute(write, actor, undefined);
    const rows = await house.read(tenant, (db) => db.selectFrom('audit').selectAll().execute());
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain('Öberg');
    expect(rows[0]?.facts).toEqual({ level: 'hr' });
  });
});

it("has a key that is the room's own: another room with the same replaces and withdraws nothing", async () => {
  const { house } = await open({});
  const waiting = () => asOwner(house, 'select key, queue_name from graphile_worker.jobs order by key');
  await asOwner(house, `select graphile_worker.add_job('other.tell', '{}', job_key => 'other:5257:same')`);
  const add = command('note.tell', (tx) => tx.jobs.add('notes.tell', {}, { key: 'same', queue: 'one' }));
  await house.execute(add, actor, undefined);
  await house.execute(add, actor, undefined);
  expect(await waiting()).toEqual([
    { key: 'notes:5257:same', queue_name: 'notes:5257:one' },
    { key: 'other:5257:same', queue_name: null },
  ]);
  const withdraw = command('note.untell', (tx) => tx.jobs.withdraw('notes.tell', 'same'));
  await house.execute(withdraw, actor, undefined);
  expect(await waiting()).toMatchObject([{ key: 'other:5257:same' }]);
});

describe('business time', () => {
  const write = (date: string) =>
    command('note.schedule', (tx) =>
      tx.due.set('notes.ring', 'a', {
        localDate: Temporal.PlainDate.from(date),
        localTime: Temporal.PlainTime.from('09:00'),
        zone: 'Europe/Stockholm',
      }),
    );

  it("INV-14: rings at nine in the company's zone, not before, once, and catches up after downtime (E13)", async () => {
    const ran: string[] = [];
    const { house, settle, clock } = await open({
      tasks: { 'notes.ring': async () => void ran.push(clock.now().toString()) },
    });
    await house.execute(write('2026-12-01'), actor, undefined);
    await settle('2026-12-01T08:59:59+01:00');
    expect(ran).toEqual([]);
    await settle('2026-12-01T09:00:00+01:00');
    expect(ran).toHaveLength(1);
    await settle('2026-12-05T09:00:00+01:00');
    expect(ran).toHaveLength(1);
    await house.execute(write('2026-12-03'), actor, undefined);
    await settle();
    expect(ran).toHaveLength(2);
  });

  it('follows a row that is moved, and leaves one that is withdrawn', async () => {
    const ran: string[] = [];
    const { house, settle } = await open({ tasks: { 'notes.ring': async () => void ran.push('rang') } });
    await house.execute(write('2026-12-01'), actor, undefined);
    await house.execute(write('2026-12-04'), actor, undefined);
    await settle('2026-12-02T09:00:00+01:00');
    expect(ran).toEqual([]);
    const withdraw = command('note.withdraw', (tx) => tx.due.withdraw('notes.ring', 'a'));
    expect(await house.execute(withdraw, actor, undefined)).toBe(true);
    await settle('2026-12-09T09:00:00+01:00');
    expect(ran).toEqual([]);
  });

  it('has come on a node whose clock stands behind the one that saw it come', async () => {
    const ran: string[] = [];
    const note = command('note.now', async (tx) => tx.now.toString());
    const { house, settle, clock } = await open({
      tasks: { 'notes.ring': async (here) => void ran.push(await here.execute(note, actor, undefined)) },
    });
    await house.execute(write('2026-12-01'), actor, undefined);
    const ahead = startTicker({ ...house, clock: settableClock('2026-12-01T09:00:00.5+01:00') } as never, 3_600_000);
    await ahead.tick();
    await ahead.stop();
    await settle('2026-12-01T08:59:59+01:00');
    expect(ran).toEqual(['2026-12-01T08:00:00Z']);
    expect(clock.now().toString()).toBe('2026-12-01T07:59:59Z');
  });
});

describe('a job that cannot succeed', () => {
  const add = command('note.try', (tx, maxAttempts: number) =>
    tx.jobs.add('notes.fail', { id: 7 }, { maxAttempts, key: 'k' }),
  );

  it('becomes a row for a person when it gives up', async () => {
    const { house, settle } = await open({
      tasks: { 'notes.fail': () => Promise.reject(new GiveUp('template_gone: TJM')) },
    });
    await house.execute(add, actor, 12);
    await settle();
    const rows = await house.read(tenant, (db) => db.selectFrom('attention').selectAll().execute());
    expect(rows).toMatchObject([{ task: 'notes.fail', reason: 'template_gone: TJM', attempts: 1, job_key: '5257:k' }]);
  });

  it('is one row, also when it is killed before the queue hears of it and gives up once more', async () => {
    const giveUp = () => Promise.reject(new GiveUp('template_gone: TJM'));
    const failing = notesRoom({ tasks: { 'notes.fail': giveUp } });
    const { house } = await open({});
    const tasks = taskList([{ room: failing as never, house: house as never }], house.log);
    const added = '2026-11-22T09:00:00Z';
    for (const [id, createdAt] of [
      ['7', added],
      ['7', added],
      ['8', added],
      ['7', '2026-11-23T09:00:00Z'], // the queue of another database
    ] as const) {
      const job = { id, created_at: new Date(createdAt), key: 'notes:5257:k', attempts: 1 };
      await tasks['notes.fail']?.({ tenant }, { job } as never);
    }
    expect(await house.read(tenant, (db) => db.selectFrom('attention').select('id').execute())).toHaveLength(3);
  });

  it('is one row, also when that was its last try and it is killed before the queue hears of it', async () => {
    const giveUp = () => Promise.reject(new GiveUp('template_gone: TJM'));
    const failing = notesRoom({ tasks: { 'notes.fail': giveUp } });
    const { house, settle } = await open({});
    const tasks = taskList([{ room: failing as never, house: house as never }], house.log);
    await house.execute(add, actor, 1);
    const taken = await asOwner(
      house,
      `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'dead', attempts = attempts + 1
      returning id, created_at, key, attempts`,
    );
    await tasks['notes.fail']?.({ id: 7, tenant }, { job: taken[0] } as never);
    await asOwner(house, `select graphile_worker.force_unlock_workers(array['dead'])`);
    await settle();
    const rows = await house.read(tenant, (db) => db.selectFrom('attention').selectAll().execute());
    expect(rows).toMatchObject([{ task: 'notes.fail', reason: 'template_gone: TJM', attempts: 1, job_key: '5257:k' }]);
    expect(await asOwner(house, 'select id from graphile_worker._private_jobs')).toEqual([]);
  });

  it('becomes a row for a person when its tries are used up, and leaves the queue', async () => {
    const { house, settle } = await open({
      tasks: { 'notes.fail': () => Promise.reject(new Error('connection refused')) },
    });
    await house.execute(add, actor, 1);
    await settle();
    await settle();
    const rows = await house.read(tenant, (db) => db.selectFrom('attention').selectAll().execute());
    expect(rows).toMatchObject([{ task: 'notes.fail', reason: 'connection refused', attempts: 1, job_key: '5257:k' }]);
    const waiting = await sql<{ waiting: number }>`select jobs.waiting() as waiting`.execute(house.database.kysely);
    expect(waiting.rows[0]?.waiting).toBe(0);
  });
});

describe('a job whose node dies', () => {
  const add = command('note.again', (tx, id: number) => tx.jobs.add('notes.tell', { id }, { key: 'k' }));

  it('needs nobody when a newer one with its key does what is to be done', async () => {
    const ran: string[] = [];
    const { house, settle } = await open({
      tasks: { 'notes.tell': async (_house, { id }) => void ran.push(String(id)) },
    });
    await house.execute(add, actor, 1);
    await asOwner(
      house,
      `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'dead', attempts = 1`,
    );
    await house.execute(add, actor, 2);
    await asOwner(house, `select graphile_worker.force_unlock_workers(array['dead'])`);
    await settle();
    await settle();
    expect(ran).toEqual(['2']);
    expect(await house.read(tenant, (db) => db.selectFrom('attention').selectAll().execute())).toEqual([]);
    expect(await asOwner(house, 'select id from graphile_worker._private_jobs')).toEqual([]);
  });

  it('needs nobody when it was withdrawn while it was running', async () => {
    const { house, settle } = await open({ tasks: { 'notes.tell': async () => undefined } });
    await house.execute(add, actor, 1);
    await asOwner(
      house,
      `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'dead', attempts = 1`,
    );
    const withdraw = command('note.untell', (tx) => tx.jobs.withdraw('notes.tell', 'k'));
    await house.execute(withdraw, actor, undefined);
    await asOwner(house, `select graphile_worker.force_unlock_workers(array['dead'])`);
    await settle();
    expect(await house.read(tenant, (db) => db.selectFrom('attention').selectAll().execute())).toEqual([]);
    expect(await asOwner(house, 'select id from graphile_worker._private_jobs')).toEqual([]);
  });
});

describe('the inbox', () => {
  const arriving = (eventId: string, of: TenantId = tenant) => ({
    tenant: of,
    source: 'teamtailor:1',
    endpoint: 'webhook',
    eventId,
    body: `body of ${eventId}`,
    context: {},
    task: 'notes.take',
  });

  it('takes what comes together in one transaction, each to its own installation, and what comes twice once', async () => {
    const other = tenantId(6001) as TenantId;
    const taken: string[] = [];
    const { house, settle } = await open({
      tasks: {
        'notes.take': async (here, { inboxId, tenant: whose }) => {
          const row = await readInbox(here, whose, String(inboxId));
          taken.push(`${whose} ${row?.body}`);
        },
      },
    });
    const arrivals = [arriving('b'), arriving('a', other), arriving('a'), arriving('b'), arriving('b', other)];
    const answers = await Promise.all(arrivals.map((each) => receive(house, each)));
    expect(answers.map(({ fresh }) => fresh)).toEqual([true, true, true, false, true]);
    expect(answers[3]?.id).toBe(answers[0]?.id);
    await settle();
    expect(taken.sort()).toEqual(['5257 body of a', '5257 body of b', '6001 body of a', '6001 body of b']);
  });

  it('takes the others in when one of them cannot be', async () => {
    const { house } = await open({ tasks: { 'notes.take': async () => {} } });
    const wrong = { ...arriving('c'), task: 'others.take' };
    const answers = await Promise.allSettled([arriving('a'), wrong, arriving('b')].map((each) => receive(house, each)));
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await house.read(tenant, (db) => db.selectFrom('inbox').select('id').execute())).toHaveLength(2);
  });

  it('keeps an event once, sealed, and handles it once', async () => {
    const handled: string[] = [];
    const settleEvent = command('note.settle', (tx, id: string) => settleInbox(tx, id, 'handled', { code: 'done' }));
    const { house, settle } = await open({
      tasks: {
        'notes.take': async (here, { inboxId, tenant: whose }) => {
          const row = await readInbox(here, whose, String(inboxId));
          handled.push(row?.body ?? 'gone');
          await here.execute(settleEvent, actor, String(inboxId));
        },
      },
    });
    const arrival = {
      tenant,
      source: 'teamtailor:1',
      endpoint: 'webhook',
      eventId: 'e1',
      body: '{"secret":"hemligt"}',
      context: {},
      task: 'notes.take',
    };
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => receive(house, arrival)));
    expect(answers.filter(({ fresh }) => fresh)).toHaveLength(1);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    await settle();
    expect(handled).toEqual(['{"secret":"hemligt"}']);
    const rows = await house.read(tenant, (db) => db.selectFrom('inbox').selectAll().execute());
    expect(rows).toMatchObject([{ state: 'handled' }]);
    expect(JSON.stringify(rows)).not.toContain('hemligt');
  });
});

describe('an idempotency key', () => {
  const write = command('note.write', async (tx, id: number) => {
    await tx.db.insertInto('note').values({ tenant_id: tx.tenant, id, words: 'en gång' }).execute();
    return { id };
  });
  const keyed = (fingerprint: string) => idempotently(write, { caller: 'api', key: 'k1', fingerprint });

  it('answers the first answer again and does nothing more', async () => {
    const { house } = await open({});
    expect(await house.execute(keyed('a'), actor, 1)).toEqual({ answer: { id: 1 }, replayed: false });
    expect(await house.execute(keyed('a'), actor, 1)).toEqual({ answer: { id: 1 }, replayed: true });
  });

  it('refuses other content under the same key', async () => {
    const { house } = await open({});
    await house.execute(keyed('a'), actor, 1);
    await expect(house.execute(keyed('b'), actor, 2)).rejects.toMatchObject({
      code: 'idempotency_key_reused',
      status: 422,
    });
  });

  it('lets one of many at once through; the others are in flight or get its answer', async () => {
    const { house } = await open({});
    const tries = await Promise.allSettled([1, 2, 3, 4].map(() => house.execute(keyed('a'), actor, 1)));
    const fresh = tries.filter((each) => each.status === 'fulfilled' && !each.value.replayed);
    expect(fresh).toHaveLength(1);
    for (const each of tries)
      if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'request_in_flight' });
  });

  it('leaves no key behind when the command fails', async () => {
    const { house } = await open({});
    await house.execute(write, actor, 1);
    await expect(house.execute(keyed('a'), actor, 1)).rejects.toMatchObject({ code: '23505' });
    expect(await house.execute(keyed('a'), actor, 2)).toMatchObject({ replayed: false });
  });
});

describe('mail on its way out', () => {
  it('leaves after the commit, is sealed while it waits, and is emptied when it has left', async () => {
    const told: string[] = [];
    const { house, settle, sent } = await open({
      mailSettled: async (_tx, mail) => void told.push(`${mail.about.kind} ${mail.about.id} ${mail.state}`),
    });
    const write = command('note.mail', (tx) =>
      tx.mail.queue({
        to: 'asa@farstu.test',
        fromName: 'Bolaget',
        subject: 'Hej',
        text: 'Hej Åsa',
        html: '<p>Hej Åsa</p>',
        about: { kind: 'note', id: '1' },
      }),
    );
    await house.execute(write, actor, undefined);
    const waiting = await house.read(tenant, (db) => db.selectFrom('mail').selectAll().execute());
    expect(JSON.stringify(waiting)).not.toContain('asa@farstu.test');
    await settle();
    expect(sent).toMatchObject([{ to: 'asa@farstu.test', subject: 'Hej', from: { name: 'Bolaget' } }]);
    expect(told).toEqual(['note 1 sent']);
    const after = await house.read(tenant, (db) => db.selectFrom('mail').selectAll().execute());
    expect(after).toMatchObject([{ state: 'sent', sealed: '', response: '250 ok' }]);
  });

  const queue = command('note.mail', (tx) =>
    tx.mail.queue({
      ...{ to: 'asa@farstu.test', fromName: 'Bolaget', subject: 'Hej', text: 'Hej', html: '<p>Hej</p>' },
      about: { kind: 'note', id: '1' },
    }),
  );
  const failing = async (errors: MailServerError[]) => {
    const told: string[] = [];
    let tries = 0;
    const opened = await open(
      { mailSettled: async (_tx, mail) => void told.push(`${mail.state} ${mail.response}`) },
      {
        mailer: {
          send: async () => {
            const error = errors[tries++];
            if (error) throw error;
            return { accepted: true, response: '250 ok' };
          },
          check: async () => undefined,
          close: () => undefined,
        },
      },
    );
    await opened.house.execute(queue, actor, undefined);
    await opened.settle();
    const all = (table: 'mail' | 'attention') =>
      opened.house.read(tenant, (db) => db.selectFrom(table).selectAll().execute());
    const sqlAsOwner = (text: string) => asOwner(opened.house, text);
    return { ...opened, told, all, sqlAsOwner, tries: () => tries };
  };
  const away = new MailServerError({ retryable: true, response: '451 4.7.1 <asa@farstu.test> greylisted' });
  const denied = new MailServerError({ retryable: false, response: '554 5.7.1 not for asa@farstu.test' });

  it('is given up at once when the server will never take it, in words without addresses; run again it may go', async () => {
    const { house, told, all, tries, settle, logged } = await failing([denied]);
    expect(tries()).toBe(1);
    expect(told).toEqual(['failed 554 5.7.1 not for …']);
    expect(await all('attention')).toMatchObject([
      { task: 'notes.mail.send', reason: 'mail server: 554 5.7.1 not for …' },
    ]);
    expect(logged.join('\n')).not.toContain('asa@farstu.test');
    const [mail] = await all('mail');
    expect(mail).toMatchObject({ state: 'failed', response: '554 5.7.1 not for …' });
    const again = command('note.again', (tx) => tx.jobs.add('notes.mail.send', { id: String(mail?.id) }));
    await house.execute(again, actor, undefined);
    await settle();
    expect(told.at(-1)).toBe('sent 250 ok');
    expect(await all('mail')).toMatchObject([{ state: 'sent', sealed: '' }]);
  });

  it('is tried for four days; then the room is told, also when a kill took the last try', async () => {
    const { told, all, sqlAsOwner, settle, logged } = await failing([away]);
    const [job] = await sqlAsOwner('select max_attempts, last_error from graphile_worker._private_jobs');
    expect(job).toEqual({ max_attempts: 25, last_error: 'mail server: 451 4.7.1 <…> greylisted' });
    expect(logged.join('\n')).not.toContain('asa@farstu.test');
    expect(told).toEqual([]);
    // What is left of a killed last try once its lock has been taken off.
    await sqlAsOwner('update graphile_worker._private_jobs set attempts = max_attempts');
    await settle();
    expect(told).toEqual(['failed 451 4.7.1 <…> greylisted']);
    expect(await all('mail')).toMatchObject([{ state: 'failed' }]);
    expect(await all('attention')).toMatchObject([{ task: 'notes.mail.send' }]);
    await settle();
    expect(told).toHaveLength(1);
  });
});
