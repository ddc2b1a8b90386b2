import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';

/**
 * Business time. Invitations, expiry and everything a person can read about follow it; security time (signatures,
 * tokens, sessions, rate limits) is real time and never asks this clock.
 */
export interface Clock {
  now(): Temporal.Instant;
}

export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** A clock that shows `moment` until `clock` has come that far. */
export const notBefore = (clock: Clock, moment: Temporal.Instant): Clock => ({
  now: () => {
    const now = clock.now();
    return Temporal.Instant.compare(now, moment) < 0 ? moment : now;
  },
});

/** A clock that stands still until it is set: for tests. */
export function settableClock(start: Temporal.Instant | string): Clock & { set(to: Temporal.Instant | string): void } {
  let current = Temporal.Instant.from(start);
  return {
    now: () => current,
    set: (to) => {
      current = Temporal.Instant.from(to);
    },
  };
}

/** Thrown by a clock that is asked to go backwards. */
export class ClockRunsForward extends Error {
  override readonly name = 'ClockRunsForward';
}

/**
 * Real time plus an offset kept in a file, so that every process on the same data folder sees the same moved time and
 * a restart keeps it. Only the demo and tests use it.
 */
export function movableClock(file: string): Clock & { moveTo(instant: Temporal.Instant): void } {
  let seen = -1;
  let offset = 0;
  const read = (): number => {
    const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (changed !== seen) {
      offset = changed === 0 ? 0 : Number(JSON.parse(readFileSync(file, 'utf8')).offsetMilliseconds);
      seen = changed;
    }
    return offset;
  };
  const now = () => Temporal.Instant.fromEpochMilliseconds(Date.now() + read());
  return {
    now,
    moveTo: (instant) => {
      if (Temporal.Instant.compare(instant, now()) < 0) throw new ClockRunsForward();
      const offsetMilliseconds = instant.epochMilliseconds - Date.now();
      writeFileSync(`${file}.new`, JSON.stringify({ offsetMilliseconds }), { mode: 0o600 });
      renameSync(`${file}.new`, file);
      seen = -1;
    },
  };
}
