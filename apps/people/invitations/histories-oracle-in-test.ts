import {
  type Calendar,
  type Day,
  type Happening,
  type History,
  isUp,
  type Out,
  type Seconds,
} from './histories-in-test.ts';

// What must go out, worked out with seconds and days only: it knows neither the planner, nor the table of states, nor
// Temporal, nor a database.

/** Europe's rule: summer time from the last Sunday of March to the last Sunday of October, both at 01:00 UTC. */
function offsetAt(at: Seconds, zone: string): Seconds {
  const year = new Date(at * 1_000).getUTCFullYear();
  const lastSunday = (month: number) => {
    const last = new Date(Date.UTC(year, month, 31, 1));
    return last.getTime() / 1_000 - last.getUTCDay() * 86_400;
  };
  const isSummer = at >= lastSunday(2) && at < lastSunday(9);
  return (zone === 'Europe/Helsinki' ? 7_200 : 3_600) + (isSummer ? 3_600 : 0);
}
const dayOf = (at: Seconds, zone: string): Day => Math.floor((at + offsetAt(at, zone)) / 86_400);
const nineOClock = (day: Day, zone: string): Seconds => day * 86_400 + 32_400 - offsetAt(day * 86_400 + 21_600, zone);
const never = Number.POSITIVE_INFINITY;

/** Whether it is 09:00 there at that moment. */
export const isNineOClock = (at: Seconds, zone: string): boolean => (at + offsetAt(at, zone)) % 86_400 === 32_400;

/** What goes out in a history, in order. */
function expectedOuts(history: History, calendar: Calendar): Out[] {
  const hire = new ExpectedHire(history, String(calendar.zones[history.company]));
  const steps = new Map(history.steps.map(({ stop, happening }) => [stop, happening]));
  const moves = new Map(
    calendar.moves.flatMap((move) => (move.company === history.company ? [[move.stop, move]] : [])),
  );
  for (const [stop, at] of calendar.stops.entries()) {
    const move = moves.get(stop);
    if (stop < history.stop) {
      if (move) hire.zone = move.zone;
      continue;
    }
    const up = isUp(calendar, stop);
    if (up && stop > history.stop) hire.work(at);
    if (move) hire.moveTo(move.zone);
    const step = steps.get(stop);
    if (stop === history.stop) hire.save(at);
    if (step) hire.happen(step, at, up);
    if (up) hire.work(at);
  }
  return hire.outs;
}

/** The histories in which something else went out, or at another moment: with the seed and everything that happened. */
export function differences(
  histories: readonly History[],
  calendar: Calendar,
  outs: (history: History) => readonly Out[],
): string[] {
  const time = (at: Seconds) => new Date(at * 1_000).toISOString();
  const written = (all: readonly Out[]) => all.map(({ kind, at, email }) => `${time(at)} ${kind} ${email}`);
  return histories.flatMap((history) => {
    const wentOut = written(outs(history));
    const expected = written(expectedOuts(history, calendar));
    if (wentOut.join() === expected.join()) return [];
    const { seed, stop, steps, ...hire } = history;
    const when = (index: number) => time(calendar.stops[index] ?? 0);
    const happened = steps.map((step) => ({ at: when(step.stop), ...step.happening }));
    const down = calendar.outages.map(([from, to]) => `${when(from)}–${when(to)}`);
    const story = { ...hire, hiredAt: when(stop), happened, down };
    return [`seed ${seed}: ${JSON.stringify({ wentOut, expected, story }, null, 1)}`];
  });
}

class ExpectedHire {
  readonly outs: Out[] = [];
  zone: string;
  private start: Day | null;
  private email: string | null;
  private readonly domain: string;
  private readonly levels: number;
  private decided: Seconds = 0;
  private ticks = 0;
  private isVerifiedDomain: boolean;
  private wasVerified = false;
  private waitedForStart = false;
  private isWithdrawn = false;
  private isLinked = false;
  /** Told by a job, which somebody must run. */
  private hasNews = false;
  /** The address has been invited; `ordered` until a worker has carried it out. */
  private isInvited = false;
  private ordered: Out['kind'] | null = null;

  constructor({ start, email, domain, isReviewed, isVerifiedDomain }: History, zone: string) {
    this.zone = zone;
    this.start = start;
    this.email = email;
    this.domain = domain;
    this.isVerifiedDomain = isVerifiedDomain;
    this.levels = isReviewed ? 2 : 0;
  }

  /** Everything that a running worker does at a moment. */
  work(at: Seconds): void {
    if (this.hasNews && !this.isInvited) this.save(at);
    this.hasNews = false;
    if (this.dueAt() <= at) this.order();
    if (this.ordered === null) return;
    this.outs.push({ kind: this.ordered, at, email: String(this.email) });
    this.isLinked = this.ordered === 'account';
    this.ordered = null;
  }

  moveTo(zone: string): void {
    this.zone = zone;
    this.hasNews = true;
  }

  /** Somebody saves: what may be sent is ordered, what lies unsent and may not any more is taken back. */
  save(at: Seconds): void {
    if (this.decided === 0 || (this.isVerified() && !this.wasVerified)) this.decided = at;
    this.wasVerified = this.isVerified();
    // A person may have asked for the mail knowing that there is no start date: only a new reason takes it back.
    const waitsForStart = this.start === null && this.email !== null && !this.isOpen() && !this.isVerified();
    const isTakenBack = this.isOpen() || (this.ordered === 'mail' && waitsForStart && !this.waitedForStart);
    this.waitedForStart = waitsForStart;
    if (this.ordered !== null && isTakenBack) this.takeBack();
    if (this.dueAt() <= at) this.order();
  }

  happen(happening: Happening, at: Seconds, up: boolean): void {
    if (happening.what === 'domain') {
      this.hasNews ||= this.isVerifiedDomain !== happening.verified;
      this.isVerifiedDomain = happening.verified;
      return;
    }
    if (this.isWithdrawn) return;
    switch (happening.what) {
      case 'start':
        if (this.start !== happening.day) this.decided = at;
        this.start = happening.day;
        break;
      case 'address':
        if (this.email !== happening.email) {
          this.decided = at;
          this.takeBack();
        }
        this.email = happening.email;
        break;
      case 'approve':
        if (this.ticks === this.levels) return;
        this.ticks++;
        if (!this.isOpen()) this.decided = at;
        break;
      case 'undo':
        if (this.ticks === 0) return;
        if (!this.isOpen()) this.decided = at;
        this.ticks--;
        break;
      case 'withdraw':
        this.isWithdrawn = true;
        this.ordered = null;
        return;
      case 'resend':
        if (!this.isLinked && !this.isOpen() && this.email !== null && this.ordered === null) this.order();
        return;
      case 'verify':
        if (up && this.isInvited && this.ordered === null) this.isLinked = true;
        return;
      case 'cost-centre':
        break;
    }
    this.save(at);
  }

  private isOpen(): boolean {
    return this.ticks < this.levels;
  }

  private isVerified(): boolean {
    return this.isVerifiedDomain && this.email?.endsWith(`@${this.domain}`) === true;
  }

  private dueAt(): Seconds {
    if (this.isWithdrawn || this.isLinked || this.isInvited || this.isOpen() || this.email === null) return never;
    if (this.isVerified()) return this.decided;
    if (this.start === null) return never;
    const isSoon = this.start - dayOf(this.decided, this.zone) <= 1;
    return isSoon ? this.decided : nineOClock(this.start - 1, this.zone);
  }

  private order(): void {
    this.isInvited = true;
    this.ordered = this.isVerified() ? 'account' : 'mail';
  }

  private takeBack(): void {
    this.isInvited = false;
    this.isLinked = false;
    this.ordered = null;
  }
}
