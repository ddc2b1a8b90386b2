import { type SqlBool, sql } from 'kysely';
import type { PeopleTransaction } from '../database.ts';
import type { Reader } from '../new-hires/hire-rows.ts';
import { visibleUsers } from '../users/queries.ts';

/** Enough to work from; the worklist has the rest. */
export const most = 100;

/** Written out as in the index `invitation_failed`, which is found by that. */
export const hasFailed = sql<SqlBool>`(invitation.state = 'failed' or (invitation.state = 'not-needed' and invitation.failure is not null))`;
/** The same of `invitation_link`. */
export const wasSent = sql<SqlBool>`invitation.state in ('sent', 'expired')`;

/** The latest invitation of each user who is invited without a hire, and whose page the reader may open. */
const latestOfUsers = (db: PeopleTransaction, { actor, today }: Reader) =>
  visibleUsers(db, actor, today, 'invitations.write')
    .innerJoin('invitation', (join) =>
      join.onRef('invitation.tenant_id', '=', 'users.tenant_id').onRef('invitation.user_id', '=', 'users.id'),
    )
    .select(['invitation.hire_id', 'invitation.user_id', 'users.name'])
    .select(['employee.company', 'employee.first_name', 'employee.last_name'])
    .select(sql<string | null>`null`.as('start_date'))
    .select(['invitation.email', 'invitation.failure', 'invitation.changed_at', 'invitation.expires_at'])
    .where('invitation.hire_id', 'is', null)
    .where('users.active', '=', true)
    .where('users.id', 'in', visibleUsers(db, actor, today, 'users.read').select('users.id'))
    .where(
      sql<SqlBool>`not exists (select from invitation later where later.tenant_id = invitation.tenant_id
        and later.user_id = invitation.user_id and later.hire_id is null and later.generation > invitation.generation)`,
    );

export const failedOfUsers = (db: PeopleTransaction, reader: Reader) =>
  latestOfUsers(db, reader).where(hasFailed).orderBy('invitation.changed_at', 'desc').limit(most);

export const expiredOfUsers = (db: PeopleTransaction, reader: Reader, now: string) =>
  latestOfUsers(db, reader)
    .where(wasSent)
    .where('invitation.expires_at', '<=', now)
    .orderBy('invitation.expires_at', 'desc')
    .limit(most);
