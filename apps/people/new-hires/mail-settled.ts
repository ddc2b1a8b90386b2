import type { Room, SettledMail, Tx } from '@farstu/platform/room';
import { sql } from 'kysely';
import type { PeopleDb } from '../database.ts';

/** A message to a manager that the mail server refused or never took belongs in the hire's timeline, in the server's words. */
export const hireMailSettled: NonNullable<Room<PeopleDb>['mailSettled']> = async (
  tx: Tx<PeopleDb>,
  { about, state, response }: SettledMail,
): Promise<void> => {
  if (about.kind !== 'manager-told' || state === 'sent') return;
  await sql`insert into hire_event (tenant_id, hire_id, at, code, params)
    values (${tx.tenant}, ${about.id}, ${tx.now.toString()}, 'manager-mail-refused', ${JSON.stringify({ words: response })}::jsonb)`.execute(
    tx.db,
  );
};
