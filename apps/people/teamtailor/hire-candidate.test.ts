import { type PartnerEvent, signTeamtailor } from '@farstu/contracts-teamtailor-partner';
import type { TeamtailorHost } from '@farstu/contracts-teamtailor-partner/host';
import { sampleEventBytes } from '@farstu/contracts-teamtailor-partner/sample-event';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { customer, setUp } from '../access/people-in-test.ts';
import { testNumbers } from '../new-hires/hires-in-test.ts';
import { approveLevel, undoLevel } from '../new-hires/review-commands.ts';
import { withdrawHire } from '../new-hires/withdraw-hire.ts';
import { type TeamtailorInTest, teamtailorInTest, webhookSecret } from './teamtailor-in-test.ts';

let room: TeamtailorInTest;
let host: TeamtailorHost;
beforeAll(async () => {
  room = await teamtailorInTest(inject('postgresUrl'));
  host = await room.host();
});
afterAll(() => room.close());

type Wish = Parameters<TeamtailorHost['newEvent']>[0];
const newEvent = (wish: Wish = {}) => host.newEvent({ answers: room.trigger(), ...wish });
const resultOf = (event: PartnerEvent) => event['partner-event']['partner-result']?.id ?? '';
const cardOf = (event: PartnerEvent, at: TeamtailorHost = host) => at.results.card(resultOf(event));

/** Sends the event and works all jobs off; answers the hire it became, if any. */
async function sent(event: PartnerEvent, at: TeamtailorHost = host) {
  expect((await at.trigger(event)).status).toBe(200);
  await room.settle();
  return await hireOf(event);
}

const hireOf = (event: PartnerEvent) => {
  const { candidate } = event['partner-event'];
  return room.house.read(customer, (db) =>
    db
      .selectFrom('teamtailor_hire as k')
      .innerJoin('new_hire as h', (join) =>
        join.onRef('h.tenant_id', '=', 'k.tenant_id').onRef('h.id', '=', 'k.hire_id'),
      )
      .leftJoin('employee as e', (join) =>
        join.onRef('e.tenant_id', '=', 'h.tenant_id').onRef('e.id', '=', 'h.employee_id'),
      )
      .leftJoin('employment_period as p', (join) =>
        join.onRef('p.tenant_id', '=', 'h.tenant_id').onRef('p.id', '=', 'h.period_id'),
      )
      .selectAll('h')
      .select(['e.first_name', 'e.last_name', 'e.email_private', 'e.email_work', 'e.phone_mobile', 'e.identity_masked'])
      .select(['e.employment_number', 'p.start_date', 'e.external_reference'])
      .where('k.candidate_id', '=', String(candidate.id))
      .where('k.job_id', '=', candidate.job ? String(candidate.job.id) : '')
      .executeTakeFirst(),
  );
};
const employeesNamed = async (lastName: string) =>
  (await room.employees()).filter((each) => each.last_name === lastName);
const outcomeOf = async (event: PartnerEvent) =>
  (await room.inbox()).filter((row) => row.event_id.startsWith(event['partner-event'].id)).at(-1)?.outcome;

describe('a candidate who is moved', () => {
  test('TTH-4: becomes one employee in the chosen company and template, under review, and the card says what is awaited', async () => {
    const event = newEvent({ candidate: { 'last-name': 'Fyra' }, customFields: { 'start-date': '2026-12-10' } });
    const hire = await sent(event);
    expect(hire).toMatchObject({
      company: 1010,
      template: 'TJM',
      flow: 'hr-chef',
      status: 'under-review',
      source: 'teamtailor',
      first_name: 'Mira',
      last_name: 'Fyra',
      employment_number: expect.stringMatching(/^5\d{3}$/),
      start_date: '2026-12-10',
      email_private: event['partner-event'].candidate.email,
      email_connect: event['partner-event'].candidate.email,
      phone_mobile: '+46700000001',
      external_reference: `teamtailor:${event['partner-event'].candidate.id}`,
    });
    expect(cardOf(event)).toMatchObject({
      status: 'pending',
      summary: `Anställd med nummer ${hire?.employment_number}. Väntar på granskning: HR.`,
      url: `http://localhost:8080/people/new-hires/${hire?.id}`,
      actions: [],
    });
    expect(await outcomeOf(event)).toEqual({ code: 'hired', hireId: hire?.id });
    expect(await employeesNamed('Fyra')).toHaveLength(1);
  });

  test('TTH-7: gets a user by the user template, and nothing goes out before approval', async () => {
    const hire = await sent(newEvent({ customFields: { 'start-date': '2026-11-23' } }));
    expect(hire?.user_id).not.toBeNull();
    const invitation = await room.house.read(customer, (db) =>
      db
        .selectFrom('invitation')
        .selectAll()
        .where('hire_id', '=', hire?.id ?? '')
        .executeTakeFirst(),
    );
    expect(invitation).toMatchObject({ state: 'awaiting-review', because: 'under-review' });
  });

  test('TTH-8: the card names the level that is open, is completed by the last one, pending again when it is undone, failed when withdrawn', async () => {
    const event = newEvent();
    const hire = await sent(event);
    const hireId = hire?.id ?? '';
    const reviewer = await room.reviewer();
    await room.house.execute(approveLevel, reviewer, { hireId, level: 'hr', fields: { costCentre: '200' } });
    await room.settle();
    expect(cardOf(event)).toMatchObject({ status: 'pending', summary: expect.stringMatching(/granskning: Chef\.$/) });
    await room.house.execute(undoLevel, reviewer, { hireId, level: 'hr' });
    await room.settle();
    expect(cardOf(event)).toMatchObject({ status: 'pending', summary: expect.stringMatching(/granskning: HR\.$/) });
    await room.house.execute(approveLevel, reviewer, { hireId, level: 'hr' });
    await room.house.execute(approveLevel, reviewer, { hireId, level: 'chef' });
    await room.settle();
    expect(cardOf(event)).toMatchObject({
      status: 'completed',
      summary: expect.stringContaining('Granskningen är klar'),
    });
    await room.house.execute(undoLevel, reviewer, { hireId, level: 'chef' });
    await room.settle();
    expect(cardOf(event)).toMatchObject({ status: 'pending', summary: expect.stringContaining('Chef') });
    await room.house.execute(withdrawHire, setUp, { hireId, reason: 'Tackade nej' });
    await room.settle();
    expect(cardOf(event)).toMatchObject({ status: 'failed', summary: 'Nyanställningen är tillbakadragen i HRM.' });
    expect(host.results.refused).toEqual([]);
  });

  test('TTH-8: is moved at once where the activation reports when created, and without review in any case', async () => {
    const eager = await room.host({ report_completed: 'created', language: 'en' });
    const event = eager.newEvent({ answers: room.trigger() });
    await sent(event, eager);
    expect(cardOf(event, eager)).toMatchObject({
      status: 'completed',
      summary: expect.stringContaining('Waiting for review: HR'),
    });
    const other = newEvent({ answers: room.trigger({ employment_template: 'KOLL' }) });
    await sent(other);
    expect(cardOf(other)).toMatchObject({
      status: 'completed',
      summary: expect.stringMatching(/^Anställd med nummer 5\d{3}\.$/),
    });
  });

  test('TTH-4, F8: the same events five times, shuffled, are one employee each with the right card', async () => {
    const events = Array.from({ length: 6 }, (_, index) =>
      newEvent({
        candidate: { 'last-name': `Blandad ${index}` },
        answers: room.trigger({ employment_template: index % 2 ? 'KOLL' : 'TJM' }),
      }),
    );
    const deliveries = events.flatMap((event) => Array(5).fill(event) as PartnerEvent[]);
    let seed = 7;
    const shuffled = deliveries
      .map((event) => {
        seed = (seed * 16807) % 2147483647;
        return { event, at: seed };
      })
      .sort((a, b) => a.at - b.at);
    for (const { event, at } of shuffled) {
      expect((await host.trigger(event)).status).toBe(200);
      if (at % 4 === 0) await room.settle();
    }
    await room.settle();
    for (const [index, event] of events.entries()) {
      expect(await employeesNamed(`Blandad ${index}`)).toHaveLength(1);
      expect(cardOf(event)?.status).toBe(index % 2 ? 'completed' : 'pending');
    }
  });
});

describe('the hire key', () => {
  const again = (event: PartnerEvent, answers = room.trigger()) => {
    const { candidate } = event['partner-event'];
    const { job, ...person } = candidate;
    return newEvent({ candidate: person, ...(job && { job }), answers });
  };

  test('TTH-4: another run of the trigger shows the same hire on its own card', async () => {
    const first = newEvent({ candidate: { 'last-name': 'Nyckel' } });
    const hire = await sent(first);
    const second = again(first);
    expect((await sent(second))?.id).toBe(hire?.id);
    expect(await employeesNamed('Nyckel')).toHaveLength(1);
    expect(cardOf(second)).toEqual(cardOf(first));
    expect(await outcomeOf(second)).toEqual({ code: 'same-hire', hireId: hire?.id });
    await room.house.execute(withdrawHire, setUp, { hireId: hire?.id ?? '', reason: 'x' });
    await room.settle();
    expect([cardOf(first)?.status, cardOf(second)?.status]).toEqual(['failed', 'failed']);
  });

  test('TTH-3: with another template it is refused with the reason, and the hire stays', async () => {
    const first = newEvent({ candidate: { 'last-name': 'Mallbyte' } });
    await sent(first);
    const second = again(first, room.trigger({ employment_template: 'KOLL' }));
    await sent(second);
    expect(cardOf(second)).toMatchObject({
      status: 'failed',
      summary: expect.stringContaining('redan anställd med mallen TJM'),
    });
    expect(cardOf(first)).toMatchObject({ status: 'pending' });
    expect(await employeesNamed('Mallbyte')).toHaveLength(1);
  });

  test('the same candidate for another job waits for HR, and nothing is written to the person', async () => {
    const first = newEvent({ candidate: { 'last-name': 'Två jobb' } });
    const one = await sent(first);
    const { job: _, ...person } = first['partner-event'].candidate;
    const second = newEvent({ candidate: { ...person, 'first-name': 'Annan' }, job: { id: 77_001 } });
    const other = await sent(second);
    expect(other).toMatchObject({
      status: 'needs-decision',
      employee_id: null,
      user_id: null,
      same_as: one?.employee_id,
      same_because: 'other-job',
    });
    expect(cardOf(second)).toMatchObject({ status: 'pending', summary: expect.stringContaining('HR avgör') });
    expect(await employeesNamed('Två jobb')).toMatchObject([{ first_name: 'Mira' }]);
  });
});

describe('what an event may lack', () => {
  test('no first or last name: no hire, and the card names what is missing until it is mended', async () => {
    const event = newEvent({ candidate: { 'first-name': null, 'last-name': ' ' } });
    expect(await sent(event)).toBeUndefined();
    expect(cardOf(event)).toMatchObject({
      status: 'failed',
      summary: 'Förnamn, Efternamn saknas på kandidaten. Fyll i och kör triggern igen.',
      actions: [{ buttonText: 'Försök igen', endpoint: 'hire/retry' }],
    });
    const mended = structuredClone(event);
    Object.assign(mended['partner-event'].candidate, { 'first-name': 'Lagad', 'last-name': 'Kandidat' });
    const clicks = await Promise.all([1, 2, 3].map(() => host.clickAction('hire/retry', mended)));
    expect(clicks.map(({ status, json }) => [status, (json as { did: string }).did])).toEqual(
      Array(3).fill([200, 'hire-queued']),
    );
    await room.settle();
    expect(await hireOf(event)).toMatchObject({ first_name: 'Lagad', last_name: 'Kandidat' });
    expect(await employeesNamed('Kandidat')).toHaveLength(1);
    expect(cardOf(event)).toMatchObject({ status: 'pending', actions: [] });
    const late = await host.clickAction('hire/retry', mended);
    expect(late.json).toMatchObject({ did: 'card-queued' });
    await room.settle();
    expect(await employeesNamed('Kandidat')).toHaveLength(1);
  });

  test('no e-mail: the hire is made, and the plan says no-address', async () => {
    const hire = await sent(
      newEvent({
        candidate: { email: null, 'last-name': 'Utan adress' },
        answers: room.trigger({ employment_template: 'KOLL' }),
      }),
    );
    expect(hire).toMatchObject({ status: 'approved', email_connect: null });
    expect(hire?.plan_facts).toMatchObject({ emailConnect: null });
  });

  test('no job, as in bulk; the company inside only, beside only; keys that nobody knows', async () => {
    for (const wish of [
      { withoutJob: true },
      { company: 'inside' as const },
      { company: 'beside' as const },
      { candidate: { 'later-invention': { any: 'shape' }, tags: null, questions: null } },
    ]) {
      expect(await sent(newEvent(wish))).toMatchObject({ status: 'under-review' });
    }
  });

  test('no result is expected: the hire is made and no card', async () => {
    expect(await sent(newEvent({ withoutResult: true }))).toMatchObject({ status: 'under-review' });
  });

  test('the contract’s own example, byte for byte, is taken in and refused on its card: it names no template', async () => {
    const event = JSON.parse(sampleEventBytes) as PartnerEvent;
    event['partner-event']['partner-result'] = {
      id: resultOf(event),
      'update-url': host.results.updateUrl(resultOf(event)),
    };
    const id = event['partner-event'].id;
    const signature = signTeamtailor({ secret: webhookSecret, eventId: id, at: Temporal.Now.instant() });
    expect((await host.trigger(event, { bytes: sampleEventBytes, signature })).status).toBe(200);
    await room.settle();
    expect(await outcomeOf(event)).toMatchObject({ code: 'template-missing' });
  });

  test('an event that is none at all is kept, refused and shown', async () => {
    const event = newEvent();
    const id = event['partner-event'].id;
    await host.trigger(event, {
      bytes: JSON.stringify({ 'partner-event': { id, candidate: 'nobody' }, company: { uuid: 'vAb3kQ9' } }),
    });
    await room.settle();
    expect(await outcomeOf(event)).toMatchObject({ code: 'not-understood' });
  });
});

describe('dates, numbers and addresses', () => {
  test('E28: the start date is the mapped field’s, else the job offer’s, else not agreed', async () => {
    const offers = [
      { id: '1', status: 'sent', start_date: '2026-12-15', created_at: '2026-11-01T09:00:00Z' },
      { id: '2', status: 'declined', start_date: '2026-12-20', created_at: '2026-11-05T09:00:00Z' },
      { id: '3', status: 'sent', response: 'accepted', start_date: '2027-01-04', created_at: '2026-10-01T09:00:00Z' },
    ];
    const withOffers = (customFields: Record<string, string>) =>
      sent(newEvent({ candidate: { 'job-offers': offers }, customFields }));
    expect(await withOffers({ 'start-date': '1 december 2026' })).toMatchObject({ start_date: '2026-12-01' });
    expect(await withOffers({})).toMatchObject({ start_date: '2027-01-04' });
    expect(await withOffers({ 'start-date': 'så snart som möjligt' })).toMatchObject({ start_date: '2027-01-04' });
    expect(await sent(newEvent({ candidate: { 'job-offers': [] }, customFields: {} }))).toMatchObject({
      start_date: null,
    });
  });

  test.each([
    [(number: string) => number, 'twelve digits'],
    [(number: string) => `${number.slice(0, 8)}-${number.slice(8)}`, 'with a hyphen'],
    [(number: string) => ` ${number.slice(2, 8)} ${number.slice(8)} `, 'ten digits with spaces'],
    [(number: string) => `${number.slice(2, 8)}–${number.slice(8)}`, 'with a dash'],
  ])('PN-1: a personal number in any spelling is the same (%#: %o)', async (spell) => {
    const number = testNumbers[40 + spelled++] ?? '';
    const hire = await sent(newEvent({ customFields: { 'personal-number': spell(number) } }));
    expect(hire?.identity_masked).toBe(`${number.slice(0, 8)}-****`);
    expect(hire?.flags).not.toContain('identity-number-invalid');
  });

  test('a personal number that fails its check is left empty, and the first level is told', async () => {
    const hire = await sent(newEvent({ customFields: { 'personal-number': '19900101-0000' } }));
    expect(hire).toMatchObject({ identity_masked: null, flags: expect.arrayContaining(['identity-number-invalid']) });
  });

  test('a personal number that is already employed waits for HR', async () => {
    const number = testNumbers[60] ?? '';
    const first = await sent(newEvent({ customFields: { 'personal-number': number } }));
    const event = newEvent({ customFields: { 'personal-number': number } });
    expect(await sent(event)).toMatchObject({
      status: 'needs-decision',
      same_as: first?.employee_id,
      same_because: 'identity-number',
    });
    expect(cardOf(event)).toMatchObject({ status: 'pending' });
  });

  test('the invitation goes where the activation says: the work address, or one that HR must enter', async () => {
    const work = await room.host({ connect_email: 'work' });
    const one = await sent(
      work.newEvent({ answers: room.trigger(), customFields: { 'work-email': 'mira@norrsken.example' } }),
      work,
    );
    expect(one).toMatchObject({ email_connect: 'mira@norrsken.example', email_work: 'mira@norrsken.example' });
    const byHr = await room.host({ connect_email: 'hr' });
    const two = await sent(byHr.newEvent({ answers: room.trigger() }), byHr);
    expect(two).toMatchObject({ email_connect: null, email_private: expect.stringContaining('@mail.test') });
    const ticking = room.house.execute(approveLevel, await room.reviewer(), {
      hireId: two?.id ?? '',
      level: 'hr',
      fields: { costCentre: '200' },
    });
    await expect(ticking).rejects.toMatchObject({ code: 'field_required' });
  });
});

describe('what cannot be hired', () => {
  const refused = async (given: Record<string, unknown>, wish: Wish = {}) => {
    const event = newEvent({ ...wish, answers: room.trigger(given) });
    expect(await sent(event)).toBeUndefined();
    const card = cardOf(event);
    expect(card).toMatchObject({ status: 'failed', actions: [{ endpoint: 'hire/retry' }] });
    expect(String(card?.summary).length).toBeLessThanOrEqual(150);
    return card?.summary;
  };

  test('TTH-8: a template that is gone, of another company, or out of use, each with its reason', async () => {
    expect(await refused({ employment_template: 'BORTA' })).toBe(
      'Anställningsmallen BORTA finns inte längre i företag 1010. Välj om i triggern och kör den igen.',
    );
    expect(await refused({ employment_template: 'SKOLA' })).toContain('hör till företag 1020');
    expect(await refused({ employment_template: null })).toContain('Ingen anställningsmall är vald');
  });

  test('TTH-6: a series that is off or used up is said, naming the template', async () => {
    expect(await refused({ employment_template: 'UTAN' })).toContain('Anställningsmallen UTAN har ingen nummerserie');
    await room.house.read(customer, (db) =>
      db
        .insertInto('employment_template')
        .values({
          tenant_id: customer,
          company: 1010,
          code: 'SLUT',
          name: 'Slut',
          series_mode: 'highest-plus-one',
          series_from: 1,
          series_to: 1,
        })
        .execute(),
    );
    await room.house.read(customer, (db) =>
      db
        .insertInto('employee')
        .values({
          tenant_id: customer,
          company: 1010,
          employment_number: '1',
          first_name: 'A',
          last_name: 'B',
          created_at: '2026-11-01T08:00:00Z',
          updated_at: '2026-11-01T08:00:00Z',
        })
        .execute(),
    );
    expect(await refused({ employment_template: 'SLUT' })).toContain('Nummerserien i anställningsmallen SLUT är slut');
  });

  test('TTH-3: an event of another instance is refused; one that names none is the activation’s', async () => {
    expect(await refused({ instance: '6000' })).toContain('gäller kund 6000');
    expect(await sent(newEvent({ answers: room.trigger({ instance: undefined }) }))).toMatchObject({
      status: 'under-review',
    });
  });

  test('TTH-3 TTH-5: a company that the API user does not reach or only reads in, or that is none', async () => {
    const local = await room.apiUser([
      { role: 'teamtailor-api', scope: 'company', company: 1020 },
      { role: 'winningtemp-api', scope: 'company', company: 1010 },
    ]);
    const there = await room.host({ username: local.username, password: local.password });
    const event = there.newEvent({ answers: room.trigger() });
    await sent(event, there);
    expect(cardOf(event, there)).toMatchObject({
      status: 'failed',
      summary: expect.stringContaining('gäller inte i företag 1010'),
    });
    const only = there.newEvent({ answers: room.trigger({ company: undefined }) });
    expect(await sent(only, there)).toMatchObject({ company: 1020 });
    expect(await refused({ company: 'Norrsken' })).toContain('Norrsken');
    expect(await refused({ company: undefined })).toContain('Inget företag är valt');
  });

  test('E12: an address that another user has is refused on the card, and nothing is left behind', async () => {
    const before = (await room.employees()).length;
    const first = newEvent({ candidate: { email: 'upptagen@mail.test' } });
    await sent(first);
    expect(await refused({}, { candidate: { email: 'upptagen@mail.test' } })).toContain('används redan');
    expect(await room.employees()).toHaveLength(before + 1);
  });

  test('PL-6: an API user who is switched off between event and hire hires nobody', async () => {
    const user = await room.apiUser();
    const there = await room.host({ username: user.username, password: user.password });
    const event = there.newEvent({ answers: room.trigger() });
    await there.trigger(event);
    await room.house.read(customer, (db) =>
      db.updateTable('users').set({ active: false }).where('id', '=', user.id).execute(),
    );
    await room.settle();
    expect(cardOf(event, there)).toMatchObject({ status: 'failed', summary: expect.stringContaining('avstängd') });
  });
});

let spelled = 0;
