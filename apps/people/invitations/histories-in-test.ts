/** Whole seconds since 1970; a day is a whole number of days since then. */
export type Seconds = number;
export type Day = number;
type Zone = 'Europe/Stockholm' | 'Europe/Helsinki';

export type Happening =
  | { what: 'start'; day: Day | null }
  | { what: 'address'; email: string | null }
  | { what: 'domain'; verified: boolean }
  | { what: 'cost-centre' | 'approve' | 'undo' | 'withdraw' | 'resend' | 'verify' };

/** One hire from the day it is made. `stop` counts the calendar's stops. */
export interface History {
  readonly seed: number;
  readonly company: number;
  /** Reviewed at two levels before anything may go out. */
  readonly isReviewed: boolean;
  readonly stop: number;
  readonly start: Day | null;
  readonly email: string | null;
  /** Its own, so that a domain's fate is one history's. */
  readonly domain: string;
  readonly isVerifiedDomain: boolean;
  readonly steps: readonly { readonly stop: number; readonly happening: Happening }[];
}

/** What all histories of one run share: the moments at which the clock stands still, and what befalls everybody. */
export interface Calendar {
  readonly stops: readonly Seconds[];
  /** Stops, the first included and the second not, during which no worker runs. */
  readonly outages: readonly (readonly [number, number])[];
  readonly zones: Readonly<Record<number, Zone>>;
  /** Company 1030 moves. */
  readonly moves: readonly { readonly stop: number; readonly company: number; readonly zone: Zone }[];
}

/** Something that went out. `account`: made without a mail. */
export interface Out {
  readonly kind: 'mail' | 'account';
  readonly at: Seconds;
  readonly email: string;
}

export const isUp = ({ outages }: Calendar, stop: number): boolean =>
  !outages.some(([from, to]) => stop >= from && stop < to);

/** mulberry32: small, and the same on every machine. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const clock = (time: string): Seconds => Date.parse(`1970-01-01T${time}Z`) / 1_000;
/**
 * Of each day in UTC: 09:00 in Stockholm and Helsinki in winter and summer and the second before, their midnights, the
 * moment when clocks change, noon.
 */
const moments = [
  ...['00:00:00', '01:00:00', '05:59:59', '06:00:00', '06:59:59', '07:00:00', '07:59:59', '08:00:00', '08:00:01'],
  ...['12:00:00', '20:59:59', '21:00:00', '21:59:59', '22:00:00', '22:59:59', '23:00:00'],
].map(clock);

const edits = 10;
const days = 19;

/** Some weeks around a day when clocks change or the year turns. Hires are edited in its first ten days. */
export function makeCalendar(middle: string, seed: number): Calendar {
  const next = random(seed);
  const first = Date.parse(middle) / 86_400_000 - 5;
  const stops = Array.from({ length: days }, (_, day) => moments.map((moment) => (first + day) * 86_400 + moment));
  const pick = (from: number, to: number) => from + Math.floor(next() * (to - from));
  const perDay = moments.length;
  return {
    stops: stops.flat(),
    // A night, a morning or a whole day.
    outages: [1, 4, 7].map((day) => {
      const from = pick(day * perDay, (day + 1) * perDay);
      return [from, from + pick(3, 1.5 * perDay)] as const;
    }),
    zones: { 1010: 'Europe/Stockholm', 1020: 'Europe/Helsinki', 1030: 'Europe/Stockholm' },
    moves: [
      { stop: pick(3 * perDay, 4 * perDay), company: 1030, zone: 'Europe/Helsinki' },
      { stop: pick(6 * perDay, 7 * perDay), company: 1030, zone: 'Europe/Stockholm' },
    ],
  };
}

export function makeHistory(seed: number, { stops, moves }: Calendar): History {
  const next = random(seed * 7_919);
  const upTo = (n: number) => Math.floor(next() * n);
  const pick = <T>(from: readonly T[]): T => from[upTo(from.length)] as T;
  const domain = `d${seed}.test`;
  const own = `a${seed}@${domain}`;
  const emails = [own, own, own, `b${seed}@fri.example`, `c${seed}@fri.example`, null];
  const dayAt = (stop: number) => Math.floor((stops[stop] ?? 0) / 86_400);
  const startFrom = (stop: number): Day | null => (next() < 0.08 ? null : dayAt(stop) + upTo(8) - 1);
  const company = pick([1010, 1010, 1020, 1030]);
  const stop = upTo(4 * moments.length);
  const makers: ((stop: number) => Happening)[] = [
    (at) => ({ what: 'start', day: startFrom(at) }),
    (at) => ({ what: 'start', day: startFrom(at) }),
    () => ({ what: 'address', email: pick(emails) }),
    () => ({ what: 'address', email: pick(emails) }),
    () => ({ what: 'approve' }),
    () => ({ what: 'approve' }),
    () => ({ what: 'approve' }),
    () => ({ what: 'undo' }),
    () => ({ what: 'undo' }),
    () => ({ what: pick(['withdraw', 'cost-centre', 'cost-centre'] as const) }),
    () => ({ what: 'domain', verified: next() < 0.7 }),
    () => ({ what: pick(['resend', 'resend', 'verify'] as const) }),
  ];
  let at = stop;
  const steps: { stop: number; happening: Happening }[] = [];
  for (let left = 3 + upTo(6); left > 0; left--) {
    // Now and then the very next moment, else within two days.
    at += next() < 0.25 ? 1 : 1 + upTo(2 * moments.length);
    const isFree = !moves.some((move) => move.company === company && move.stop === at);
    if (isFree && at < edits * moments.length) steps.push({ stop: at, happening: pick(makers)(at) });
  }
  return {
    ...{ seed, company, stop, domain, steps },
    isReviewed: next() < 0.5,
    isVerifiedDomain: next() < 0.3,
    start: startFrom(stop),
    email: pick(emails),
  };
}
