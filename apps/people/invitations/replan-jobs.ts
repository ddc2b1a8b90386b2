import type { TenantId } from '@farstu/platform/database';
import { systemActor } from '../access/system-actor.ts';
import type { PeopleTask } from '../accounts-link/accounts-client.ts';
import { command, type PeopleHouse, type PeopleTransaction } from '../database.ts';
import { loadEmployer } from '../new-hires/hire-context.ts';
import { addEvents, asNewHire, lockHire, saveHireState } from '../new-hires/hire-store.ts';
import { transition } from '../new-hires/new-hire.ts';
import { domainOf } from './invitation-plan.ts';
import { replan, sendingDue } from './replan.ts';

/** Works one hire's invitation out anew; without the licence for reviewing nothing waits for a review (INV-6). */
const reconsider = command('invitation.reconsider', async (tx, { hireId }: { hireId: string }): Promise<void> => {
  const record = await lockHire(tx, hireId);
  const { hrmEmployee } = await loadEmployer(tx.db, tx.tenant, record.row.company);
  if (!hrmEmployee && record.row.status === 'under-review') {
    const outcome = transition(asNewHire(record), { type: 'flow-reassigned', levels: [] });
    if (outcome.ok) {
      await tx.db
        .updateTable('new_hire')
        .set({ levels: JSON.stringify(outcome.hire.levels) })
        .where('tenant_id', '=', tx.tenant)
        .where('id', '=', hireId)
        .execute();
      await saveHireState(tx, record, outcome.hire);
      await addEvents(tx, hireId, [{ code: 'review-switched-off' }]);
      await tx.audit({ action: 'hire.review_switched_off', subject: { kind: 'new-hire', id: hireId } });
    }
  }
  const { state, plan } = await replan(tx, hireId);
  // Its time is yet to come: the row that asked may be used up, and nothing else would ask again.
  if (state === 'scheduled' && plan.how === 'mail') await tx.due.set(sendingDue, hireId, plan);
});

/** The due time has come: asked anew, since a domain may have been verified since (E21); late is sent all the same (E13). */
export const sendWhenDue: PeopleTask = async (house, payload) => {
  await house.execute(reconsider, systemActor(payload.tenant, 'invitations.send'), { hireId: String(payload.key) });
};

/** The company's zone or licence has changed (INV-16): everything that has not gone out is worked out anew. */
export const replanCompany: PeopleTask = async (house, payload) => {
  const ids = await house.read(payload.tenant, (db) => unsent(db, payload.tenant, Number(payload.company)));
  await reconsiderAll(house, payload.tenant, ids, 'invitations.replan-company');
};

/** A domain has been verified (E21) or lost (E22); only what has not gone out can change. */
export const domainChanged: PeopleTask = async (house, payload) => {
  const ids = await house.read(payload.tenant, (db) => hiresOfDomain(db, payload.tenant, String(payload.domain)));
  await reconsiderAll(house, payload.tenant, ids, 'invitations.domain-changed');
};

async function reconsiderAll(
  house: PeopleHouse,
  tenant: TenantId,
  ids: readonly string[],
  what: string,
): Promise<void> {
  for (const hireId of ids) await house.execute(reconsider, systemActor(tenant, what), { hireId });
}

function openHires(db: PeopleTransaction, tenant: number) {
  return db
    .selectFrom('new_hire as h')
    .where('h.tenant_id', '=', tenant)
    .where('h.status', 'in', ['under-review', 'approved'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('invitation as i')
            .select('i.id')
            .whereRef('i.tenant_id', '=', 'h.tenant_id')
            .whereRef('i.hire_id', '=', 'h.id')
            .where('i.state', 'in', ['sending', 'sent', 'verified', 'not-needed', 'expired']),
        ),
      ),
    );
}

async function unsent(db: PeopleTransaction, tenant: number, company: number): Promise<string[]> {
  const rows = await openHires(db, tenant).select('h.id').where('h.company', '=', company).execute();
  return rows.map(({ id }) => id);
}

async function hiresOfDomain(db: PeopleTransaction, tenant: number, domain: string): Promise<string[]> {
  const rows = await openHires(db, tenant)
    .select(['h.id', 'h.email_connect'])
    .where('h.email_connect', 'is not', null)
    .where('h.status', '=', 'approved')
    .execute();
  return rows.flatMap(({ id, email_connect }) =>
    email_connect !== null && domainOf(email_connect) === domain ? [id] : [],
  );
}
