import type { Selectable } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { PeopleDb, PeopleTransaction } from '../database.ts';
import { type Invitation, type InvitationState, noInvitation } from './invitation-state.ts';

export type InvitationRow = Selectable<PeopleDb['invitation']>;

/** The hire's latest invitation, and what the rules see of it. */
export interface CurrentInvitation {
  readonly row: InvitationRow | null;
  readonly invitation: Invitation;
}

export const nobodyInvited: CurrentInvitation = { row: null, invitation: noInvitation };

/** The latest generation of a hire's invitations. Lock the hire first: its invitations change only under that lock. */
export async function currentInvitation(
  db: PeopleTransaction,
  tenant: number,
  hireId: string,
): Promise<CurrentInvitation> {
  const row = await db
    .selectFrom('invitation')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where('hire_id', '=', hireId)
    .orderBy('generation', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return nobodyInvited;
  // Taken back without a successor yet: what comes next is another generation.
  if (row.state === 'superseded') return { row: null, invitation: { ...noInvitation, generation: row.generation + 1 } };
  return { row, invitation: asInvitation(row) };
}

function asInvitation(row: InvitationRow): Invitation {
  const { local_date, local_time, zone, due_at } = row;
  return {
    state: row.state as InvitationState,
    generation: row.generation,
    email: row.email,
    due:
      local_date === null || local_time === null || zone === null || due_at === null
        ? null
        : {
            localDate: Temporal.PlainDate.from(local_date),
            localTime: Temporal.PlainTime.from(local_time),
            zone,
            at: Temporal.Instant.from(due_at),
          },
  };
}
