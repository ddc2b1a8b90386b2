import type { Selectable } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { PeopleDb, PeopleTransaction, PeopleTx } from '../database.ts';
import { normaliseEmail } from './invitation-plan.ts';
import { type Invitation, type InvitationState, noInvitation } from './invitation-state.ts';

export type InvitationRow = Selectable<PeopleDb['invitation']>;

/** The latest invitation of a hire, or of a user without one, and what the rules see of it. */
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
  return asCurrent(await latest(db, tenant).where('hire_id', '=', hireId).executeTakeFirst());
}

/** The same of a user's own, which belong to no hire. Lock the user first. */
export async function currentInvitationOfUser(
  db: PeopleTransaction,
  tenant: number,
  userId: string,
): Promise<CurrentInvitation> {
  const own = latest(db, tenant).where('user_id', '=', userId).where('hire_id', 'is', null);
  return asCurrent(await own.executeTakeFirst());
}

const latest = (db: PeopleTransaction, tenant: number) =>
  db.selectFrom('invitation').selectAll().where('tenant_id', '=', tenant).orderBy('generation', 'desc').limit(1);

/**
 * The address that an account is known by has changed, and the account stays the user's: what the account came of, and what
 * waits for nothing while the user has it, is of the new address. Taken back thereafter it stays so until somebody asks.
 */
export async function followAddress(tx: PeopleTx, userId: string, email: string): Promise<void> {
  await tx.db
    .updateTable('invitation')
    .set({ email, address: normaliseEmail(email) })
    .where('tenant_id', '=', tx.tenant)
    .where('user_id', '=', userId)
    .where('state', 'in', ['verified', 'not-needed', 'none', 'awaiting-review', 'cancelled', 'scheduled'])
    .execute();
}

function asCurrent(row: InvitationRow | undefined): CurrentInvitation {
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
