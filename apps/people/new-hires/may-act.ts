import { problem } from '@farstu/platform/problems';
import { demand } from '@farstu/platform/room';
import type { Temporal } from 'temporal-polyfill';
import type { PeopleActor } from '../access/actor.ts';
import { mayInCompany } from '../access/in-company.ts';
import { visibleEmployees } from '../access/visible-employees.ts';
import type { PeopleTransaction } from '../database.ts';
import type { HireRecord } from './hire-store.ts';

type Seen = Pick<HireRecord['row'], 'tenant_id' | 'company' | 'employee_id'>;

/** Whether the actor may do this with the hire: with its employee, or while there is none, in its company. */
export async function mayWithHire(
  db: PeopleTransaction,
  actor: PeopleActor,
  capability: string,
  hire: Seen,
  today: Temporal.PlainDate,
): Promise<boolean> {
  if (actor.placements !== null && !actor.capabilities.has(capability)) return false;
  if (hire.employee_id === null) return mayInCompany(actor, capability, hire.company);
  const found = await db
    .selectFrom('employee')
    .select('id')
    .where('tenant_id', '=', hire.tenant_id)
    .where('id', '=', hire.employee_id)
    .where(visibleEmployees(actor, capability, today))
    .executeTakeFirst();
  return found !== undefined;
}

/** A right that is lacking is named; a hire outside where the right is held is not found. @throws permission_missing, not_found */
export async function demandWithHire(
  db: PeopleTransaction,
  actor: PeopleActor,
  capability: string,
  hire: Seen,
  today: Temporal.PlainDate,
): Promise<void> {
  demand(actor, capability);
  if (!(await mayWithHire(db, actor, capability, hire, today))) throw problem('not_found');
}
