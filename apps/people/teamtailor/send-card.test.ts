import { createServer, type Server } from 'node:http';
import type { PartnerEvent } from '@farstu/contracts-teamtailor-partner';
import type { TeamtailorHost } from '@farstu/contracts-teamtailor-partner/host';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { customer, setUp } from '../access/people-in-test.ts';
import { systemActor } from '../access/system-actor.ts';
import { command } from '../database.ts';
import { saveTeamtailorSettings } from '../integrations/teamtailor-settings.ts';
import { withdrawHire } from '../new-hires/withdraw-hire.ts';
import { claimCard, settleCard } from './card-commands.ts';
import { partnerKey, type TeamtailorInTest, teamtailorInTest } from './teamtailor-in-test.ts';

let room: TeamtailorInTest;
let host: TeamtailorHost;
/** A Teamtailor that answers as it is told, and remembers what it was sent. */
let elsewhere: Server;
let elsewhereUrl: string;
let answer: { status: number; body: string } = { status: 200, body: '{}' };
const heard: { status?: string }[] = [];

beforeAll(async () => {
  room = await teamtailorInTest(inject('postgresUrl'));
  host = await room.host();
  elsewhere = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    heard.push((JSON.parse(text) as { data: { attributes: { status: string } } }).data.attributes);
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  const address = elsewhere.address();
  elsewhereUrl = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/result`;
});
afterAll(async () => {
  elsewhere.close();
  await room.close();
});

const reportedTo = (url: string | null): PartnerEvent => {
  const event = host.newEvent({ answers: room.trigger() });
  const result = event['partner-event']['partner-result'];
  if (result) result['update-url'] = url;
  return event;
};
const cardRow = (event: PartnerEvent) =>
  room.house.read(customer, (db) =>
    db
      .selectFrom('teamtailor_card')
      .selectAll()
      .where('result_id', '=', event['partner-event']['partner-result']?.id ?? '')
      .executeTakeFirstOrThrow(),
  );
const hireIdOf = async (event: PartnerEvent) => {
  const { key_id } = await cardRow(event);
  const key = await room.house.read(customer, (db) =>
    db.selectFrom('teamtailor_hire').selectAll().where('id', '=', key_id).executeTakeFirstOrThrow(),
  );
  return key.hire_id ?? '';
};
const hired = async () => {
  const event = reportedTo(elsewhereUrl);
  await host.trigger(event);
  await room.settle();
  return event;
};
const openAttention = () =>
  room.house.read(customer, (db) =>
    db.selectFrom('attention').selectAll().where('settled_at', 'is', null).orderBy('first_at', 'desc').execute(),
  );
const actor = systemActor(customer, 'test');

describe('reporting a card', () => {
  test('TTH-8: what Teamtailor refuses is seen by a person, in Teamtailor’s own words', async () => {
    answer = {
      status: 422,
      body: JSON.stringify({ errors: [{ title: 'Refused', detail: 'Candidate is anonymised' }] }),
    };
    const event = reportedTo(elsewhereUrl);
    await host.trigger(event);
    await room.settle();
    expect(await cardRow(event)).toMatchObject({
      delivered_version: 0,
      refusal: 'Candidate is anonymised',
      sending_until: null,
    });
    const [row] = await openAttention();
    expect(row).toMatchObject({
      task: 'people.teamtailor.refresh-card',
      reason: 'teamtailor: invalid 422 – Candidate is anonymised',
    });
    answer = { status: 200, body: '{}' };
    await room.house.execute(againCommand, actor, { hireId: await hireIdOf(event) });
    await room.settle();
    expect(await cardRow(event)).toMatchObject({ delivered_version: 1, refusal: null });
  });

  test('a Teamtailor that is down is tried again by the queue, and the newest state is what it hears', async () => {
    answer = { status: 503, body: 'down' };
    const event = reportedTo(elsewhereUrl);
    await host.trigger(event);
    await room.settle();
    expect(await cardRow(event)).toMatchObject({ delivered_version: 0, refusal: null });
    await room.house.execute(withdrawHire, actor, { hireId: await hireIdOf(event), reason: 'x' });
    answer = { status: 200, body: '' };
    heard.length = 0;
    await room.settle();
    expect(heard.map(({ status }) => status)).toEqual(['failed']);
    const row = await cardRow(event);
    expect(row.delivered_version).toBe(row.version);
  });

  test('nobody sends what somebody is sending, and what has become newer meanwhile goes afterwards', async () => {
    const event = reportedTo(elsewhereUrl);
    answer = { status: 503, body: '' };
    await host.trigger(event);
    await room.settle();
    const { id: cardId } = await cardRow(event);
    const claimed = await room.house.execute(claimCard(room.house.translator), actor, { cardId });
    expect(claimed).toMatchObject({ version: 1, attributes: { status: 'pending' } });
    expect(await room.house.execute(claimCard(room.house.translator), actor, { cardId })).toBeNull();
    await room.house.execute(withdrawHire, actor, { hireId: await hireIdOf(event), reason: 'x' });
    answer = { status: 200, body: '' };
    heard.length = 0;
    await room.settle();
    expect(heard).toEqual([]);
    await room.house.execute(settleCard, actor, { cardId, version: 1, outcome: { ok: true, status: 200 } });
    await room.settle();
    expect(heard.map(({ status }) => status)).toEqual(['failed']);
    expect(await cardRow(event)).toMatchObject({ version: 2, delivered_version: 2 });
  });

  test('E14: a card that a killed process was sending is sent when its time is out, whatever became of its job', async () => {
    const event = reportedTo(elsewhereUrl);
    answer = { status: 503, body: '' };
    await host.trigger(event);
    await room.settle();
    const { id: cardId } = await cardRow(event);
    await room.house.execute(claimCard(room.house.translator), actor, { cardId });
    await room.house.read(customer, (db) =>
      db
        .updateTable('teamtailor_card')
        .set({ sending_until: sql<string>`now() + interval '1 second'` })
        .where('id', '=', cardId)
        .execute(),
    );
    answer = { status: 200, body: '' };
    heard.length = 0;
    // Takes the place of the job that would have tried again, and finds the card taken.
    await room.house.execute(againCommand, actor, { hireId: await hireIdOf(event) });
    await room.settle();
    expect(heard).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await room.settle();
    expect(heard.map(({ status }) => status)).toEqual(['pending']);
    expect(await cardRow(event)).toMatchObject({ version: 1, delivered_version: 1, sending_until: null });
  });

  test('who waited for the card while the candidate was hired sends the hire’s page too', async () => {
    answer = { status: 200, body: '' };
    const event = reportedTo(elsewhereUrl);
    const { candidate } = event['partner-event'];
    candidate['last-name'] = null;
    await host.trigger(event);
    await room.settle();
    const { id: cardId, key_id } = await cardRow(event);
    const hireId = await hireIdOf(await hired());
    const isHeld = Promise.withResolvers<void>();
    const hiring = room.house.execute(
      command('test.hire-on-card', async (tx) => {
        await sql`update teamtailor_card set version = version + 1, status = 'pending', summary = 'x', failure = null
          where id = ${cardId}`.execute(tx.db);
        await sql`update teamtailor_hire set hire_id = ${hireId} where id = ${key_id}`.execute(tx.db);
        isHeld.resolve();
        await new Promise((resolve) => setTimeout(resolve, 300));
      }),
      actor,
      undefined,
    );
    await isHeld.promise;
    const claimed = await room.house.execute(claimCard(room.house.translator), actor, { cardId });
    await hiring;
    expect(claimed?.attributes).toMatchObject({ status: 'pending', url: expect.stringContaining(hireId) });
    await room.house.execute(settleCard, actor, { cardId, version: 2, outcome: { ok: true, status: 200 } });
  });

  test.each([
    ['https://evil.example/partner-results/1', 'host-not-allowed'],
    ['ftp://api.teamtailor.com/x', 'scheme-not-allowed'],
    ['https://user:pw@api.teamtailor.com/x', 'has-credentials'],
    ['nonsense', 'not-a-url'],
  ])('an address outside Teamtailor is never called: %s', async (url, because) => {
    const event = reportedTo(url);
    heard.length = 0;
    await host.trigger(event);
    await room.settle();
    expect(await cardRow(event)).toMatchObject({ delivered_version: 0, refusal: because });
    expect((await openAttention())[0]?.reason).toContain(because);
    expect(heard).toEqual([]);
  });

  test('an event of the oldest kind says no address: the hire is made, and nothing is sent', async () => {
    const event = reportedTo(null);
    await host.trigger(event);
    await room.settle();
    expect(await cardRow(event)).toMatchObject({ update_url: null, status: 'pending' });
    expect(await hireIdOf(event)).not.toBe('');
  });

  test('without a partner key there is nothing to report with, and a person sees it', async () => {
    answer = { status: 503, body: '' };
    const event = reportedTo(elsewhereUrl);
    await host.trigger(event);
    await room.settle();
    await room.house.execute(saveTeamtailorSettings, setUp, { apiKey: null });
    await room.house.execute(againCommand, actor, { hireId: await hireIdOf(event) });
    await room.settle();
    expect(await cardRow(event)).toMatchObject({ refusal: 'api-key-missing' });
    await room.house.execute(saveTeamtailorSettings, setUp, { apiKey: partnerKey });
  });
});

const againCommand = command('test.send-card', async (tx, { hireId }: { hireId: string }) => {
  await tx.jobs.add('people.teamtailor.refresh-card', { hireId }, { key: `card:${hireId}` });
});
