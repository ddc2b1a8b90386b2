import { hash, randomBytes } from 'node:crypto';
import type { PeopleHouse } from '../database.ts';

/** How long what has been proved counts without being proved again (doors.md). Rights are read at every call all the same. */
const KEPT_MILLISECONDS = 60_000;
const KEPT_MOST = 10_000;

interface Kept<T> {
  readonly value: T;
  readonly until: number;
}

export interface KeptProofs<T> {
  /** What was proved within the minute. */
  of(house: PeopleHouse, evidence: readonly unknown[]): T | undefined;
  keep(house: PeopleHouse, evidence: readonly unknown[], value: T): void;
}

/**
 * What it costs to prove is remembered for a minute. Of the evidence only a hash with a salt of this process is in memory; another node, which
 * does not have it, proves once more.
 */
export function keptProofs<T>(): KeptProofs<T> {
  const salt = randomBytes(32).toString('base64url');
  const houses = new WeakMap<PeopleHouse, Map<string, Kept<T>>>();
  const keyOf = (evidence: readonly unknown[]) => hash('sha256', salt + JSON.stringify(evidence), 'base64url');
  return {
    of: (house, evidence) => {
      const found = houses.get(house)?.get(keyOf(evidence));
      // Security time is real time.
      return found && found.until > Date.now() ? found.value : undefined;
    },
    keep: (house, evidence, value) => {
      const kept = houses.get(house) ?? new Map<string, Kept<T>>();
      houses.set(house, kept);
      if (kept.size >= KEPT_MOST) kept.clear();
      kept.set(keyOf(evidence), { value, until: Date.now() + KEPT_MILLISECONDS });
    },
  };
}
