import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Employee, type HrApiOutcome, hrApiClient, type ReviewRequest } from '@farstu/contracts-hr-api';
import type { PartnerEvent } from '@farstu/contracts-teamtailor-partner';
import { TeamtailorHost, wordsOf } from '@farstu/contracts-teamtailor-partner/host';
import type { DemoMailbox } from '@farstu/platform/mail';
import { found, type House, type Mail } from './house.ts';

/** The demo's templates: reviewed by HR and the manager; not reviewed, with a mail; without a user. */
export const templates = ['TJM', 'KOLL', 'EXT'] as const;
type Template = (typeof templates)[number];
type Level = 'hr' | 'chef';

/** Somebody who was moved in Teamtailor to the stage where people are hired. */
export interface Candidate {
  readonly id: number;
  readonly template: Template;
  readonly email: string;
  /** One for each time that a recruiter ran the trigger; each has a card of its own. */
  readonly events: PartnerEvent[];
  readonly ticked: Level[];
}

/** A played Teamtailor and what it has sent to a house that is killed now and then. */
export interface MovedCandidates {
  /** A recruiter moves a new candidate, who is to start tomorrow. */
  move(template: Template): Candidate;
  /** A recruiter runs the trigger once more. */
  moveAgain(candidate: Candidate): PartnerEvent;
  /** Delivers events, and first those that nobody has answered. What is not answered now waits for the next time. */
  deliver(events: readonly PartnerEvent[]): Promise<void>;
  /** How many deliveries nobody has answered. */
  unanswered(): number;
  /** Ticks the next level of those whose hire can be found by now; answers how many. */
  tick(candidates: readonly Candidate[], level: Level): Promise<number>;
  /** Waits until every card and mail is as it should be, or so long that it is a fault. */
  settle(milliseconds?: number): Promise<void>;
  /** What is wrong, a sentence each; nothing when every candidate is one employee with one user, one mail and the right cards. */
  faults(): Promise<string[]>;
  close(): Promise<void>;
}

/** A job that died with its process is somebody else's after 30 s of silence, and is looked for every 5 s. */
const RECOVERY_MILLISECONDS = 60_000;
const SENDERS = 4;

/**
 * @param mailbox a mail server that is not killed with the house
 * @param secondMails how many mails may have come twice: one for each kill between the mail server's yes and our commit
 */
export async function movedCandidates(
  house: House,
  mailbox: DemoMailbox,
  secondMails: () => number,
): Promise<MovedCandidates> {
  const { hrApi, teamtailor } = house.demo.people;
  const { instance, username, password } = hrApi;
  const host = await TeamtailorHost.start({
    ...teamtailor,
    answers: {
      ...{ url: hrApi.url, instance, username, password, language: 'sv' },
      ...{ connect_email: 'candidate', report_completed: 'approved' },
    },
  });
  const api = hrApiClient({ fetch: globalThis.fetch, baseUrl: hrApi.url, instance, username, password });
  const candidates: Candidate[] = [];
  const waiting: PartnerEvent[] = [];

  const eventOf = (id: number, template: Template, email: string) =>
    host.newEvent({
      answers: { company: String(found(house.demo.companies[0]).number), instance, employment_template: template },
      customFields: { 'start-date': '2026-11-23' },
      candidate: { id, email, 'first-name': 'Mira', 'last-name': `Holm ${id}` },
    });

  /** Whether it was taken in; an answer that says that the event is wrong is no answer at all. */
  const isTakenIn = async (event: PartnerEvent): Promise<boolean> => {
    const answer = await host.trigger(event).catch(() => undefined);
    if (answer === undefined || answer.status >= 500) return false;
    if (answer.status >= 300) throw new Error(`${answer.status} ${wordsOf(answer)}`);
    return true;
  };

  const deliver = async (events: readonly PartnerEvent[]) => {
    const queue = [...waiting.splice(0), ...events];
    const send = async () => {
      for (let event = queue.shift(); event; event = queue.shift()) if (!(await isTakenIn(event))) waiting.push(event);
    };
    await Promise.all(Array.from({ length: SENDERS }, send));
  };

  /** By candidate; those whom the demo had before are left out. */
  const hired = async () => {
    const employees = await all((cursor) => api.employees({ limit: 200, ...cursor }));
    const users = await all((cursor) => api.users({ limit: 200, ...cursor }));
    return { of: grouped(employees, candidateOf), users: grouped(users, ({ employeeId }) => employeeId) };
  };

  const isRight = (candidate: Candidate, card: Readonly<Record<string, unknown>> | undefined, number?: string) => {
    const { status, words } = cardSays(candidate);
    const summary = String(card?.summary ?? '');
    return card?.status === status && summary.endsWith(words) && (!number || summary.includes(` ${number}.`));
  };
  const resultsOf = ({ events }: Candidate) => events.map((event) => resultIn(event).id);
  const mailsTo = ({ email }: Candidate) => mailbox.list().filter(({ to }) => to === email);
  const linkOf = ({ links }: Mail) =>
    found(links.find((link) => new URL(link).pathname.startsWith('/identity/invitation/')));

  return {
    move: (template) => {
      const id = 7_000_001 + candidates.length;
      const email = `mira.holm.${id}@utan-doman.example`;
      const candidate: Candidate = { id, template, email, events: [eventOf(id, template, email)], ticked: [] };
      candidates.push(candidate);
      return candidate;
    },
    moveAgain: (candidate) => {
      const event = structuredClone(found(candidate.events[0]));
      const result = resultIn(event);
      event['partner-event'].id = randomUUID();
      result.id = randomUUID();
      result['update-url'] = host.results.updateUrl(result.id);
      candidate.events.push(event);
      return event;
    },
    deliver,
    unanswered: () => waiting.length,
    tick: async (some, level) => {
      const hires = await all((cursor) => api.newHires({ limit: 200, ...cursor }));
      const byName = grouped(hires, ({ lastName }) => lastName);
      let ticked = 0;
      for (const candidate of some) {
        const [hire] = byName.get(`Holm ${candidate.id}`) ?? [];
        if (!hire || candidate.ticked.includes(level)) continue;
        answered(await api.approveLevel(hire.id, level, { fields: fieldsAt[level] }));
        candidate.ticked.push(level);
        ticked++;
      }
      return ticked;
    },
    settle: async (milliseconds = RECOVERY_MILLISECONDS) => {
      const until = performance.now() + milliseconds;
      const left = () => Math.max(1, until - performance.now());
      for (const candidate of candidates) {
        for (const result of resultsOf(candidate)) {
          await host.results.waitFor(result, (card) => isRight(candidate, card), left()).catch(() => undefined);
        }
        while (isMailed(candidate) && mailsTo(candidate).length === 0 && left() > 1) await sleep(100);
      }
      await house.settle();
    },
    faults: async () => {
      const { of, users } = await hired();
      const faults = host.results.refused.map(({ why }) => `Teamtailor refused an update: ${why}`);
      const moved = new Set(candidates.map(({ id }) => `teamtailor:${id}`));
      const unknown = [...of.keys()].filter((key) => !moved.has(key));
      const mailed = grouped(mailbox.list(), ({ to }) => to);
      faults.push(...unknown.map((key) => `${key} was never moved`));
      let second = 0;
      for (const candidate of candidates) {
        const employees = of.get(`teamtailor:${candidate.id}`) ?? [];
        const [employee] = employees;
        const fault = (what: string) => faults.push(`${candidate.template} ${candidate.id}: ${what}`);
        if (!employee || employees.length > 1) {
          fault(`${employees.length} employees`);
          continue;
        }
        const its = users.get(employee.id) ?? [];
        if (its.length !== (candidate.template === 'EXT' ? 0 : 1)) fault(`${its.length} users`);
        for (const result of resultsOf(candidate)) {
          const card = host.results.card(result);
          if (!isRight(candidate, card, employee.employmentNumber)) fault(`its card is ${JSON.stringify(card)}`);
        }
        const mails = mailed.get(candidate.email) ?? [];
        if (new Set(mails.map(({ messageId }) => messageId)).size !== (isMailed(candidate) ? 1 : 0))
          fault(`mails ${mails.map(({ messageId }) => messageId).join(' ')}`);
        second += Math.max(0, mails.length - 1);
        // A mail that came twice is the same mail; every tenth of the others is tried too.
        for (const mail of mails.length > 1 || candidate.id % 10 === 0 ? mails : []) {
          const page = linkOf(mail).replace('/identity/invitation/', '/identity/_/invitation/');
          const { state } = (await (await fetch(page)).json()) as { state?: string };
          if (state !== 'open') fault(`the link of ${mail.messageId} is ${state}`);
        }
      }
      if (second > secondMails()) faults.push(`${second} mails came twice`);
      return faults;
    },
    close: () => host.close(),
  };
}

const resultIn = (event: PartnerEvent) => found(event['partner-event']['partner-result'] ?? undefined);

/** What the reviewer fills in. */
const fieldsAt: Readonly<Record<Level, ReviewRequest['fields']>> = {
  hr: { accounts: [{ dimension: 'cost-centre', code: '200' }] },
  chef: { position: 'Undersköterska', employmentRate: 75 },
};

const isMailed = ({ template, ticked }: Candidate) => template === 'KOLL' || ticked.includes('chef');

/** What the card must say in the end. */
function cardSays({ template, ticked }: Candidate): { status: string; words: string } {
  if (template !== 'TJM') return { status: 'completed', words: '.' };
  if (ticked.includes('chef')) return { status: 'completed', words: 'Granskningen är klar.' };
  return { status: 'pending', words: `Väntar på granskning: ${ticked.includes('hr') ? 'Chef' : 'HR'}.` };
}

const candidateOf = ({ externalReference }: Employee) =>
  externalReference?.startsWith('teamtailor:') ? externalReference : undefined;

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string | undefined) {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

type Paged<T> = HrApiOutcome<{ data: T[]; nextCursor: string | null }>;

async function all<T>(page: (cursor: { cursor?: string }) => Promise<Paged<T>>): Promise<T[]> {
  const rows: T[] = [];
  let cursor: string | null | undefined;
  do {
    const { data, nextCursor } = answered(await page(cursor ? { cursor } : {}));
    rows.push(...data);
    cursor = nextCursor;
  } while (cursor !== null);
  return rows;
}

function answered<T>(outcome: HrApiOutcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.failure.code}: ${outcome.failure.words}`);
  return outcome.value;
}
