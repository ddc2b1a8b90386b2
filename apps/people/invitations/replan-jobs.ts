import type { TenantId } from '@farstu/platform/database';
import { systemActor } from '../access/system-actor.ts';
import type { PeopleTask } from '../accounts-link/accounts-client.ts';
import { command, type PeopleHouse, type PeopleTransaction } from '../database.ts';
import { loadEmployer } from '../new-hires/hire-context.ts';
import { addEvents, asNewHire, lockHire, saveHireState } from '../new-hires/hire-store.ts';
import { transition } from '../new-hires/new-hire.ts';
import { domainOf } from './invitation-plan.ts';
import { replan } from './replan.ts';
import { tzVersion } from './tz-version.ts';
import { sendingDue } from './write-invitation.ts';

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

/** Of one job: there may be very many, and what is tried again begins with its own page. */
const hiresAtATime = 200;

interface OnPage {
  readonly id: string;
  readonly email_connect?: string | null;
}

/** Hires that are looked at a page at a time, by id. */
interface Hires {
  /** In order, after `after`, at most `hiresAtATime`. */
  readonly page: (db: PeopleTransaction, after: string) => Promise<readonly OnPage[]>;
  /** Left out: all of them. */
  readonly concerns?: (hire: OnPage) => boolean;
  readonly each: typeof reconsider;
  /** What the job of the next page is given. */
  readonly payload: Readonly<Record<string, string | number>>;
  readonly key: string;
}

/** Works hires out anew, each in a transaction of its own: a page now, and the next one in a job of its own. */
async function pageByPage(
  house: PeopleHouse,
  { tenant, after = nobody }: { tenant: TenantId; after?: unknown },
  task: string,
  { page, concerns = () => true, each, payload, key }: Hires,
): Promise<void> {
  const actor = systemActor(tenant, task.replace('people.', ''));
  const hires = await house.read(tenant, (db) => page(db, String(after)));
  for (const { id } of hires.filter(concerns)) await house.execute(each, actor, { hireId: id });
  const last = hires[hiresAtATime - 1]?.id;
  // A key for each page: the same thing asked for anew meanwhile begins from the first page, beside this one.
  if (last !== undefined)
    await house.execute(goOn, actor, { task, payload: { ...payload, after: last }, key: `${key}:${last}` });
}

/** Before every id. */
const nobody = '00000000-0000-0000-0000-000000000000';

const goOn = command(
  'invitation.next-page',
  async (tx, { task, payload, key }: Pick<Hires, 'payload' | 'key'> & { task: string }): Promise<void> => {
    await tx.jobs.add(task, payload, { key });
  },
);

/** The company's zone or licence has changed (INV-16): everything that has not gone out is worked out anew. */
export const replanCompany: PeopleTask = async (house, { tenant, company, after }) => {
  await pageByPage(house, { tenant, after }, 'people.invitations.replan-company', {
    page: (db, from) => openHires(db, tenant, from).where('h.company', '=', Number(company)).execute(),
    each: reconsider,
    payload: { company: Number(company) },
    key: `replan-company:${company}`,
  });
};

/** A domain has been verified (E21) or lost (E22); only what has not gone out can change. */
export const domainChanged: PeopleTask = async (house, { tenant, domain, after }) => {
  await pageByPage(house, { tenant, after }, 'people.invitations.domain-changed', {
    page: (db, from) =>
      openHires(db, tenant, from).where('h.email_connect', 'is not', null).where('h.status', '=', 'approved').execute(),
    concerns: ({ email_connect: email }) => email != null && domainOf(email) === domain,
    each: reconsider,
    payload: { domain: String(domain) },
    key: `domain-changed:${domain}`,
  });
};

const tzTask = 'people.invitations.tz-changed';
const tzKey = `tz-changed:${tzVersion}`;

/**
 * This process has other time-zone data than a planned moment was worked out with (INV-16): the wall time stands, the
 * instant is worked out anew, a page at a time. Only a process with the data that was asked for can do it; another one,
 * while nodes are exchanged one by one, leaves it to be tried again.
 *
 * @throws Error to be tried again, in a process with that data
 */
export const tzChanged: PeopleTask = async (house, { tenant, tz, after }) => {
  if (tz !== tzVersion) throw new Error(`time-zone data ${tz} is wanted, and this process has ${tzVersion}`);
  await pageByPage(house, { tenant, after }, tzTask, {
    page: (db, from) =>
      plannedWithOther(db, tenant)
        .select('hire_id as id')
        .where('hire_id', '>', from)
        .$narrowType<{ id: string }>()
        .orderBy('hire_id')
        .limit(hiresAtATime)
        .execute(),
    each: recompute,
    payload: { tz },
    key: tzKey,
  });
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
    const work = { task: tzTask, payload: { tz: tzVersion }, key: tzKey };
    if (isOld) await house.execute(goOn, systemActor(tenant, 'invitations.tz-changed'), work);
  }
}

/** A page of the hires that nothing has gone out for. */
function openHires(db: PeopleTransaction, tenant: number, after: string) {
  return db
    .selectFrom('new_hire as h')
    .select(['h.id', 'h.email_connect'])
    .orderBy('h.id')
    .limit(hiresAtATime)
    .where('h.tenant_id', '=', tenant)
    .where('h.id', '>', after)
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
