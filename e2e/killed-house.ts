import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '@farstu/platform/clock';
import type { Failpoint } from '@farstu/platform/failpoints';
import { demoMailbox } from '@farstu/platform/mail';
import { demoHouse, EndedEarly } from './house.ts';
import { type MovedCandidates, movedCandidates } from './moved-candidates.ts';

/** Every place where the product can be told to die, in the order in which a hire passes them. */
export const failpoints = [
  ...['before-inbox-commit', 'after-inbox-commit', 'before-hire-commit', 'after-hire-commit'],
  ...['before-card-update', 'after-card-update', 'before-mail', 'after-mail'],
] as readonly Failpoint[];

const DYING_MILLISECONDS = 45_000;

/** The product with its demo, a Teamtailor and a mail server that outlive it, and the ways it dies. */
export interface KilledHouse {
  readonly teamtailor: MovedCandidates;
  /**
   * Starts it so that it dies at the `passing`th time it comes there, and delivers. It may die before it is up, on what
   * was left by the one before; then nobody answers, and what was to be delivered waits for the next that gets up.
   */
  dieAt(failpoint: Failpoint, passing: number, deliver: () => Promise<void>): Promise<void>;
  /** It dies as in a power cut, wherever it is. */
  kill(): Promise<void>;
  /** Starts it as usual. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Up, with the demo filled. */
export async function killedHouse(): Promise<KilledHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'farstu-killed-'));
  const mailbox = await demoMailbox({ dir: folder, clock: systemClock });
  const house = await demoHouse({ settings: { FARSTU_SMTP_URL: mailbox.smtpUrl, FARSTU_LOG_LEVEL: 'warn' } });
  let kills = 0;
  const teamtailor = await movedCandidates(house, mailbox, () => kills);
  const kill = async () => {
    kills++;
    await house.kill9();
  };
  return {
    teamtailor,
    kill,
    start: () => house.again(),
    dieAt: async (failpoint, passing, deliver) => {
      kills++;
      try {
        await house.again(undefined, { FARSTU_FAILPOINT: `${failpoint}@${passing}` });
      } catch (error) {
        if (!(error instanceof EndedEarly) || error.code !== null) throw error;
        return await deliver();
      }
      await deliver();
      const ended = await Promise.race([house.ended(), sleep(DYING_MILLISECONDS, 'alive' as const)]);
      if (ended !== null) throw new Error(`it did not die at ${failpoint} (${ended}):\n${house.logs()}`);
    },
    stop: async () => {
      await teamtailor.close();
      await house.stop();
      await mailbox.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** In another order each time. */
export function shuffled<T>(items: readonly T[]): T[] {
  const left = [...items];
  return Array.from(items, () => left.splice(Math.floor(Math.random() * left.length), 1) as [T]).flat();
}
