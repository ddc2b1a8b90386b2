import { sql } from 'kysely';
import { z } from 'zod';
import type { PeopleTx } from '../database.ts';

/** A job's payload holds ids; `key` is a hire's, where the job came of a due time. */
const about = z.object({
  hireId: z.uuid().nullable().catch(null),
  key: z.uuid().nullable().catch(null),
  invitationId: z.uuid().nullable().catch(null),
  cardId: z.uuid().nullable().catch(null),
});

/** Whom a job was about: the employee, or the user of somebody who is none; null where it was about nobody whom we know. */
export async function personOfJob(tx: PeopleTx, payload: unknown): Promise<string | null> {
  const { hireId, key, invitationId, cardId } = about.parse(payload);
  const { rows } = await sql<{ person: string | null }>`
    select coalesce(h.employee_id, u.employee_id, h.user_id, u.id) as person
    from (select
      coalesce(${hireId}::uuid, ${key}::uuid, (
        select k.hire_id from teamtailor_card c join teamtailor_hire k on k.tenant_id = c.tenant_id and k.id = c.key_id
        where c.tenant_id = ${tx.tenant} and c.id = ${cardId})) as hire,
      (select user_id from invitation where tenant_id = ${tx.tenant} and id = ${invitationId}) as invited) a
    left join new_hire h on h.tenant_id = ${tx.tenant} and h.id = a.hire
    left join users u on u.tenant_id = ${tx.tenant} and u.id = a.invited`.execute(tx.db);
  return rows[0]?.person ?? null;
}
