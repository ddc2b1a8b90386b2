import type { CreateInvitation } from '@farstu/contracts-accounts';
import { Problem } from '@farstu/platform/problems';
import { Temporal } from 'temporal-polyfill';
import { customer, hr, setUp } from '../access/people-in-test.ts';
import { type fakeIdentity, signedDelivery } from '../accounts-link/fake-identity.ts';
import { changeCompany, createCompany } from '../companies/commands.ts';
import { changeHire } from '../new-hires/change-hire.ts';
import type { HiresInTest } from '../new-hires/hires-in-test.ts';
import { approveLevel, undoLevel } from '../new-hires/review-commands.ts';
import { withdrawHire } from '../new-hires/withdraw-hire.ts';
import { mirrorDomain } from '../security/mirror-domain.ts';
import { correctAddress, resendInvitation } from './commands.ts';
import { type Calendar, type Happening, type History, isUp, type Out, type Seconds } from './histories-in-test.ts';

/** How a run moves time and gets jobs done: in this process, or by others that may die of it. */
export interface Workforce {
  /** The clock stands here from now on. */
  moveTo(instant: string): Promise<void>;
  /** Works off everything that is due and waiting. */
  settle(): Promise<void>;
  /** No worker runs any more, and one again. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** What a run left behind: everything that identity was asked for, and what is wrong apart from that. */
export interface Played {
  outs(history: History): readonly Out[];
  readonly violations: readonly string[];
}

const toInstant = (at: Seconds): string => Temporal.Instant.fromEpochMilliseconds(at * 1_000).toString();
const toDate = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
const zoned = (number: number, timeZone: string) => ({
  number,
  name: `AB ${number}`,
  organisationNumber: null,
  timeZone,
});
/** Companies 1010 in Stockholm, 1020 in Helsinki and 1030, which moves; all hire with TJM (two levels) and KOLL. */
export async function prepareCompanies({ house }: HiresInTest): Promise<void> {
  const tenant_id = customer;
  await house.execute(createCompany, setUp, { ...zoned(1030, 'Europe/Stockholm'), licences: ['employee'] });
  await house.execute(changeCompany, setUp, zoned(1020, 'Europe/Helsinki'));
  await house.read(customer, async (db) => {
    const series = { series_mode: 'first-free', series_from: 5000, series_to: 5999 };
    const template = { tenant_id, company: 1030, user_template: 'ANST', ...series };
    await db
      .insertInto('employment_template')
      .values([
        { ...template, code: 'TJM', name: 'Tjänsteman' },
        { ...template, code: 'KOLL', name: 'Kollektiv' },
      ])
      .execute();
    await db
      .insertInto('flow_template')
      .values({ tenant_id, company: 1030, template: 'TJM', flow: 'hr-chef' })
      .execute();
    await db.updateTable('flow_level').set({ fields: '[]' }).where('flow', '=', 'hr-chef').execute();
  });
}

/**
 * Plays histories side by side through the real commands, each with a hire of its own. At every stop of the calendar
 * comes first what is due, then what people do, then what that leads to.
 */
export async function play(
  histories: readonly History[],
  calendar: Calendar,
  { room, identity, workforce }: { room: HiresInTest; identity: ReturnType<typeof fakeIdentity>; workforce: Workforce },
): Promise<Played> {
  const { house } = room;
  const hires = new Map<number, string>();
  const ticks = new Map<number, number>();
  const outs: (Out & { reference?: string })[] = [];
  const violations: string[] = [];
  let read = identity.asked.length;
  const reviewer = { ...setUp, id: await room.user(hr) };

  /** What identity was asked for since last time; the clock has not moved meanwhile. */
  const collect = (at: Seconds): void => {
    for (const { method, path, body } of identity.asked.slice(read)) {
      if (method !== 'POST' || (path !== '/v1.0/invitations' && path !== '/v1.0/users')) continue;
      const { email, client_reference: reference } = body as CreateInvitation;
      // The same request again is the same mail, and an account is asked for again at the same moment only.
      const isKnown = outs.some((out) =>
        reference ? out.reference === reference : out.kind === 'account' && out.email === email && out.at === at,
      );
      if (isKnown) continue;
      outs.push(reference ? { kind: 'mail', at, email, reference } : { kind: 'account', at, email });
    }
    read = identity.asked.length;
  };

  const tell = async (reference: string, type: Parameters<typeof identity.eventOf>[1], at: Seconds, more: object) => {
    const event = identity.eventOf(reference, type, toInstant(at), { ...more });
    const url = `/people/accounts-events/${customer}`;
    const { statusCode } = await room.app.inject({
      method: 'POST',
      url,
      ...signedDelivery(identity.webhookSecret, event),
    });
    if (statusCode !== 202) violations.push(`${type} was answered ${statusCode}`);
  };

  const workOff = async (at: Seconds): Promise<void> => {
    await workforce.settle();
    collect(at);
    const taken = identity.invitations().filter(({ state }) => state === 'queued');
    if (taken.length === 0) return;
    const life = { sent_at: toInstant(at), expires_at: toInstant(at + 5 * 86_400) };
    for (const { request } of taken) await tell(request.client_reference, 'invitation.sent', at, life);
    await workforce.settle();
  };

  const verify = async ({ seed }: History, at: Seconds): Promise<void> => {
    const mine = identity.invitations().filter(({ request }) => request.email.slice(1).startsWith(`${seed}@`));
    const last = mine.at(-1);
    if (last?.state !== 'sent') return;
    const person = { user_id: `person-${last.request.client_reference}`, linked_at: toInstant(at) };
    await tell(last.request.client_reference, 'invitation.verified', at, person);
  };

  const happen = async (history: History, happening: Happening, at: Seconds, up: boolean): Promise<unknown> => {
    const { seed, domain, isReviewed } = history;
    const hireId = String(hires.get(seed));
    const ticked = ticks.get(seed) ?? 0;
    const level = (index: number) => ['hr', 'chef'][index] as string;
    switch (happening.what) {
      case 'start': {
        const employmentDate = happening.day === null ? null : toDate(happening.day);
        return await house.execute(changeHire, setUp, { hireId, fields: { employmentDate } });
      }
      case 'address': {
        const { email } = happening;
        if (email === null || at % 2 === 0)
          return await house.execute(changeHire, setUp, { hireId, fields: { emailConnect: email } });
        return await house.execute(correctAddress, setUp, { hireId, email });
      }
      case 'cost-centre': {
        const costCentre = seed % 2 === 0 ? '200' : '300';
        return await house.execute(changeHire, setUp, { hireId, fields: { costCentre } });
      }
      case 'approve':
        if (!isReviewed || ticked === 2) return undefined;
        await house.execute(approveLevel, reviewer, { hireId, level: level(ticked) });
        return ticks.set(seed, ticked + 1);
      case 'undo':
        if (ticked === 0) return undefined;
        await house.execute(undoLevel, reviewer, { hireId, level: level(ticked - 1) });
        return ticks.set(seed, ticked - 1);
      case 'withdraw':
        return await house.execute(withdrawHire, setUp, { hireId, reason: 'Ångrade sig' });
      case 'resend':
        return await house.execute(resendInvitation, setUp, { hireId });
      case 'verify':
        return up ? await verify(history, at) : undefined;
      case 'domain': {
        const state = happening.verified ? ('verified' as const) : ('lost' as const);
        return await house.execute(mirrorDomain, setUp, { domain, externalId: null, state });
      }
    }
  };

  const attempt = async (history: History, happening: Happening, at: Seconds, up: boolean): Promise<void> => {
    try {
      await happen(history, happening, at, up);
    } catch (error) {
      if (!(error instanceof Problem) || !refusals.has(error.code)) {
        violations.push(`seed ${history.seed}, ${happening.what} at ${toInstant(at)}: ${error}`);
      }
    }
  };

  const hire = async ({ seed, company, isReviewed, start, email, ...own }: History): Promise<void> => {
    const verified = { domain: own.domain, externalId: null, state: 'verified' as const };
    if (own.isVerifiedDomain) await house.execute(mirrorDomain, setUp, verified);
    const answer = await room.hire({
      company,
      template: isReviewed ? 'TJM' : 'KOLL',
      lastName: `Historia ${seed}`,
      emailConnect: email ?? undefined,
      employmentDate: start === null ? null : toDate(start),
    } as Parameters<HiresInTest['hire']>[0]);
    hires.set(seed, answer.hireId);
  };

  let up = true;
  for (const [stop, at] of calendar.stops.entries()) {
    const upNow = isUp(calendar, stop);
    if (up && !upNow) await workforce.stop();
    await workforce.moveTo(toInstant(at));
    if (!up && upNow) await workforce.start();
    up = upNow;
    if (up) await workOff(at);
    const moves = calendar.moves.filter((move) => move.stop === stop);
    const begins = histories.filter((history) => history.stop === stop);
    const steps = histories.flatMap((history) =>
      history.steps.flatMap((step) => (step.stop === stop ? [{ history, ...step }] : [])),
    );
    if (moves.length + begins.length + steps.length === 0) continue;
    for (const { company, zone } of moves) await house.execute(changeCompany, setUp, zoned(company, zone));
    await Promise.all([
      ...begins.map(hire),
      ...steps.map(({ history, happening }) => attempt(history, happening, at, up)),
    ]);
    if (up) await workOff(at);
  }
  violations.push(...(await leftovers(room, identity, histories, hires)));
  return {
    violations,
    outs: (history) => {
      const own = [history.domain, 'fri.example'].flatMap((domain) =>
        ['a', 'b', 'c'].map((name) => `${name}${history.seed}@${domain}`),
      );
      return outs.filter(({ email }) => own.includes(email)).map(({ kind, at, email }) => ({ kind, at, email }));
    },
  };
}

/** What a person may be refused in a history: it is withdrawn, or the invitation is not where the button is offered. */
const refusals = new Set([
  ...['already_withdrawn', 'invitation_waits', 'invitation_being_sent', 'invitation_already_verified'],
  ...['invitation_not_needed', 'invitation_revoked'],
]);

/** At the end: one mail for each address and generation, and no link that works where it must not. */
async function leftovers(
  { house }: HiresInTest,
  identity: ReturnType<typeof fakeIdentity>,
  histories: readonly History[],
  hires: ReadonlyMap<number, string>,
): Promise<string[]> {
  const wrong: string[] = [];
  const asked = new Map(identity.invitations().map((each) => [each.request.client_reference, each]));
  await house.read(customer, async (db) => {
    for (const { seed } of histories) {
      const hireId = String(hires.get(seed));
      const say = (what: string) => wrong.push(`seed ${seed}: ${what}`);
      const hire = await db
        .selectFrom('new_hire as h')
        .leftJoin('users as u', (join) => join.onRef('u.tenant_id', '=', 'h.tenant_id').onRef('u.id', '=', 'h.user_id'))
        .select(['h.status', 'u.active', 'u.connect_subject'])
        .where('h.id', '=', hireId)
        .executeTakeFirstOrThrow();
      if (hire.status === 'withdrawn' && (hire.active || hire.connect_subject !== null)) say('withdrawn with a user');
      const rows = await db.selectFrom('invitation').selectAll().where('hire_id', '=', hireId).execute();
      const sent = rows
        .flatMap((row) => ({ ...row, told: asked.get(row.id) }))
        .filter(({ told }) => told !== undefined);
      if (new Set(sent.map(({ address, generation }) => `${address} ${generation}`)).size !== sent.length)
        say('the same address and generation twice');
      const last = Math.max(...rows.map(({ generation }) => generation));
      for (const { generation, told, address, state } of sent) {
        const mayWork = generation === last && hire.status !== 'withdrawn' && state !== 'revoked';
        if (told?.state === 'sent' && !mayWork) say(`a link to ${address} that works still`);
        if (told?.state === 'queued') say(`a mail to ${address} that is not told as sent`);
      }
    }
    const used = await db
      .selectFrom('users')
      .select('connect_subject')
      .where('connect_subject', 'is not', null)
      .execute();
    for (const id of identity.linked) {
      if (!used.some(({ connect_subject }) => connect_subject === id)) wrong.push(`${id} is linked and nobody uses it`);
    }
    for (const { connect_subject: id } of used) {
      if (id?.startsWith('account-') && !identity.linked.has(id)) wrong.push(`${id} is used and not linked`);
    }
    const given = await db.selectFrom('attention').select(['task', 'reason']).execute();
    wrong.push(...given.map(({ task, reason }) => `${task} was given up: ${reason}`));
  });
  return wrong;
}
