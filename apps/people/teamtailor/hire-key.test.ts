import type { PartnerEvent } from '@farstu/contracts-teamtailor-partner';
import type { TeamtailorHost } from '@farstu/contracts-teamtailor-partner/host';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { customer, setUp } from '../access/people-in-test.ts';
import { withdrawHire } from '../new-hires/withdraw-hire.ts';
import { type TeamtailorInTest, teamtailorInTest } from './teamtailor-in-test.ts';

let room: TeamtailorInTest;
/** The same company in Teamtailor, before and after its API user was exchanged. */
let before: TeamtailorHost;
let after: TeamtailorHost;
beforeAll(async () => {
  room = await teamtailorInTest(inject('postgresUrl'));
  before = await room.host();
  const { username, password } = await room.apiUser();
  after = await room.host({ username, password });
});
afterAll(() => room.close());

async function sent(event: PartnerEvent, at: TeamtailorHost): Promise<void> {
  expect((await at.trigger(event)).status).toBe(200);
  await room.settle();
}
const cardOf = (event: PartnerEvent, at: TeamtailorHost) =>
  at.results.card(event['partner-event']['partner-result']?.id ?? '');
const employeesNamed = async (lastName: string) =>
  (await room.employees()).filter((each) => each.last_name === lastName);

/** The trigger runs once more for the same candidate and job. */
function again(event: PartnerEvent, at: TeamtailorHost, answers = room.trigger()): PartnerEvent {
  const { job, ...person } = event['partner-event'].candidate;
  return at.newEvent({ candidate: person, ...(job ? { job } : { withoutJob: true }), answers });
}

test('TTH-4: the same candidate and job through an exchanged API user is the hire that there is, also on its card', async () => {
  for (const withoutJob of [false, true]) {
    const lastName = `Byte ${withoutJob}`;
    const first = before.newEvent({ candidate: { 'last-name': lastName }, withoutJob, answers: room.trigger() });
    await sent(first, before);
    const second = again(first, after);
    await sent(second, after);
    expect(await employeesNamed(lastName)).toHaveLength(1);
    expect(cardOf(second, after)).toEqual(cardOf(first, before));
    const arrived = (await room.inbox()).find((row) => row.event_id === second['partner-event'].id);
    expect(arrived?.outcome).toMatchObject({ code: 'same-hire' });
  }
});

test('TTH-8: its cards follow the hire, and a click on it afterwards sends the card again', async () => {
  const first = before.newEvent({ candidate: { 'last-name': 'Följer' }, answers: room.trigger() });
  await sent(first, before);
  const second = again(first, after);
  const click = await after.clickAction('hire/retry', second);
  expect(click.json).toMatchObject({ did: 'card-queued' });
  await room.settle();
  const [employee] = await employeesNamed('Följer');
  const hire = (await room.hires()).find((each) => each.employee_id === employee?.id);
  await room.house.execute(withdrawHire, setUp, { hireId: hire?.id ?? '', reason: 'x' });
  await room.settle();
  expect([cardOf(first, before)?.status, cardOf(second, after)?.status]).toEqual(['failed', 'failed']);
});

test('TTH-4: two of them at once are one hire', async () => {
  const first = before.newEvent({ candidate: { 'last-name': 'Samtidig' }, answers: room.trigger() });
  const second = again(first, after);
  await Promise.all([before.trigger(first), after.trigger(second)]);
  await room.settle();
  expect(await employeesNamed('Samtidig')).toHaveLength(1);
  expect(cardOf(second, after)).toEqual(cardOf(first, before));
});

test('for another job through the other activation, HR says who it is', async () => {
  const first = before.newEvent({ candidate: { 'last-name': 'Annat jobb' }, answers: room.trigger() });
  await sent(first, before);
  const { job: _, ...person } = first['partner-event'].candidate;
  const second = after.newEvent({ candidate: person, job: { id: 77_002 }, answers: room.trigger() });
  await sent(second, after);
  const [employee, ...more] = await employeesNamed('Annat jobb');
  expect(more).toEqual([]);
  expect((await room.hires()).filter((each) => each.same_as === employee?.id)).toMatchObject([
    { status: 'needs-decision', same_because: 'other-job' },
  ]);
});

test('TTH-3: another company with a template of the same code is refused, naming the company and the template', async () => {
  const first = before.newEvent({ candidate: { 'last-name': 'Bolagsbyte' }, answers: room.trigger() });
  await sent(first, before);
  for (const at of [before, after]) {
    const second = again(first, at, room.trigger({ company: '1020' }));
    await sent(second, at);
    expect(cardOf(second, at)).toMatchObject({
      status: 'failed',
      summary: 'Kandidaten är redan anställd med mallen TJM i företag 1010. Ingen ny anställning har gjorts.',
    });
  }
  expect(await employeesNamed('Bolagsbyte')).toMatchObject([{ company: 1010 }]);
  const keys = await room.house.read(customer, (db) =>
    db
      .selectFrom('teamtailor_hire')
      .select('hire_id')
      .where('candidate_id', '=', String(first['partner-event'].candidate.id))
      .execute(),
  );
  expect(keys.filter(({ hire_id: hireId }) => hireId !== null)).toHaveLength(1);
});
