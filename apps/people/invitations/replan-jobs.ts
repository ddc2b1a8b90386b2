import type { TenantId } from '@farstu/platform/database';
import { systemActor } from '../access/system-actor.ts';
import type { PeopleTask } from '../accounts-link/accounts-client.ts';
import { command, type PeopleHouse, type PeopleTransaction } from '../database.ts';
import { loadEmployer } from '../new-hires/hire-context.ts';
import { addEvents, asNewHire, lockHire, saveHireState } from '../new-hires/hire-store.ts';
import { transition } from '../new-hires/new-hire.ts';
import { domainOf } from './invitation-plan.ts';
import { replan, sendingDue } from './replan.ts';
import { tzVersion } from './tz-version.ts';

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

/** Of one job: with other time-zone data every planned invitation is worked out anew, and there may be very many. */
const hiresAtATime = 200;
const tzTask = 'people.invitations.tz-changed';

/**
 * This process has other time-zone data than a planned moment was worked out with (INV-16): the wall time stands, the
 * instant is worked out anew, a page at a time. Only a process with the data that was asked for can do it; another one,
 * while nodes are exchanged one by one, leaves it to be tried again.
 *
 * @throws Error to be tried again, in a process with that data
 */
export const tzChanged: PeopleTask = async (house, { tenant, tz }) => {
  if (tz !== tzVersion) throw new Error(`time-zone data ${tz} is wanted, and this process has ${tzVersion}`);
  const actor = systemActor(tenant, 'invitations.tz-changed');
  const ids = await house.read(tenant, async (db) => {
    const rows = await plannedWithOther(db, tenant).select('hire_id').limit(hiresAtATime).execute();
    return rows.map(({ hire_id }) => hire_id);
  });
  for (const hireId of ids) await house.execute(recompute, actor, { hireId });
  if (ids.length === hiresAtATime) await house.execute(recomputeNext, actor, {});
};

const recompute = command('invitation.recompute', async (tx, { hireId }: { hireId: string }): Promise<void> => {
  await reconsider.run(tx, { hireId });
  // Also where the instant is the same as before: it has been looked at.
  await tx.db
    .updateTable('invitation')
    .set({ tz_version: tzVersion })
    .where('tenant_id', '=', tx.tenant)
    .where('hire_id', '=', hireId)
    .where('state', '=', 'scheduled')
    .execute();
});

const recomputeNext = command('invitation.recompute-next', async (tx, _: Record<never, never>): Promise<void> => {
  await tx.jobs.add(tzTask, { tz: tzVersion }, { key: `tz-changed:${tzVersion}` });
});

const plannedWithOther = (db: PeopleTransaction, tenant: number) =>
  db
    .selectFrom('invitation')
    .where('tenant_id', '=', tenant)
    .where('state', '=', 'scheduled')
    .where('tz_version', 'is distinct from', tzVersion);

/** When the process starts: asks for what was planned with other time-zone data to be worked out anew. */
export async function startRecomputing(house: PeopleHouse): Promise<void> {
  const rows = await house.sweeper.kysely.selectFrom('installation').select('tenant_id').execute();
  for (const row of rows) {
    const tenant = row.tenant_id as TenantId;
    const isOld = await house.read(tenant, (db) =>
      plannedWithOther(db, tenant).select('id').limit(1).executeTakeFirst(),
    );
    if (isOld) await house.execute(recomputeNext, systemActor(tenant, 'invitations.tz-changed'), {});
  }
}

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
