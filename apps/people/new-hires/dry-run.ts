import type { Command } from '@farstu/platform/room';
import type { PeopleActor } from '../access/actor.ts';
import type { PeopleDb, PeopleHouse } from '../database.ts';

/** Carries a command's answer out of a transaction that must not be kept. */
class RolledBack extends Error {
  readonly answer: unknown;
  constructor(answer: unknown) {
    super('rolled back on purpose');
    this.answer = answer;
  }
}

/**
 * What a command would answer and do, without any of it being kept: it is run for real and rolled back, so that what a
 * person is shown before saving can never differ from what saving does.
 */
export async function dryRun<I, O>(
  house: PeopleHouse,
  command: Command<PeopleDb, PeopleActor, I, O>,
  actor: PeopleActor,
  input: I,
): Promise<O> {
  const tried: Command<PeopleDb, PeopleActor, I, never> = {
    name: command.name,
    run: async (tx, given) => {
      throw new RolledBack(await command.run(tx, given));
    },
  };
  try {
    return await house.execute(tried, actor, input);
  } catch (error) {
    if (error instanceof RolledBack) return error.answer as O;
    throw error;
  }
}

/** Runs a command, or only tries it. */
export const executeOrTry = <I, O>(
  house: PeopleHouse,
  isTrial: boolean,
  command: Command<PeopleDb, PeopleActor, I, O>,
  actor: PeopleActor,
  input: I,
): Promise<O> => (isTrial ? dryRun(house, command, actor, input) : house.execute(command, actor, input));
