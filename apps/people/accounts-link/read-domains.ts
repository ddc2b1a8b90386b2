import type { Domain } from '@farstu/contracts-accounts';
import type { TenantId } from '@farstu/platform/database';
import { systemActor } from '../access/system-actor.ts';
import { command, type PeopleHouse, type PeopleTx } from '../database.ts';
import { forget, mirror, mirroredDomain } from '../security/mirror-domain.ts';
import { clientFor, type PeopleTask } from './accounts-client.ts';

const task = 'people.accounts.read-domains';
const key = 'hourly';

/** Domains as identity knows them: what an event that never arrived would have told us. */
const mirrorAll = command(
  'domain.mirror-all',
  async (tx, { domains, askedAt }: { domains: readonly Domain[]; askedAt: string }): Promise<void> => {
    for (const domain of domains) await mirror(tx, mirroredDomain(domain, askedAt));
    for (const { domain } of await asked(tx)) {
      if (!domains.some((each) => each.domain === domain)) await forget(tx, domain, askedAt);
    }
  },
);

/** Domains that wait to be verified, as we know them. */
const asked = (tx: PeopleTx) =>
  tx.db
    .selectFrom('verified_domain')
    .select('domain')
    .where('tenant_id', '=', tx.tenant)
    .where('state', '=', 'pending')
    .execute();

const next = command('domain.read-next', (tx, { hours }: { hours: number }): Promise<void> => readAgain(tx, hours));

async function readAgain(tx: PeopleTx, hours: number): Promise<void> {
  const at = tx.now.add({ hours }).toZonedDateTimeISO('UTC');
  await tx.due.set(task, key, { localDate: at.toPlainDate(), localTime: at.toPlainTime(), zone: 'UTC' });
}

/** Every hour. What does not answer now is asked in an hour; the integrations page says how the link is. */
export const readDomains: PeopleTask = async (house, { tenant }, { log }) => {
  const actor = systemActor(tenant, 'accounts.read-domains');
  await house.execute(next, actor, { hours: 1 });
  if (await areByHand(house, tenant)) return;
  const client = await clientFor(house, tenant);
  if (!client) return;
  const askedAt = house.clock.now().toString();
  const outcome = await client.domains();
  if (outcome.ok) return await house.execute(mirrorAll, actor, { domains: outcome.value.data, askedAt });
  log.warn({ code: outcome.failure.code, status: outcome.failure.status }, 'the domains could not be read');
};

const areByHand = (house: PeopleHouse, tenant: TenantId): Promise<boolean> =>
  house.read(tenant, async (db) => {
    const row = await db
      .selectFrom('installation')
      .select('domains_by_hand')
      .where('tenant_id', '=', tenant)
      .executeTakeFirst();
    return row?.domains_by_hand ?? true;
  });

/** Begins the hourly reading of a new installation, or reads at once. */
export async function beginReadingDomains(house: PeopleHouse, tenant: TenantId): Promise<void> {
  await house.execute(next, systemActor(tenant, 'accounts.read-domains'), { hours: 0 });
}

/** Begins the hourly reading of every installation; one that is waiting already is left as it is. */
export async function startReadingDomains(house: PeopleHouse): Promise<void> {
  const rows = await house.sweeper.kysely.selectFrom('installation').select('tenant_id').execute();
  for (const row of rows) {
    const tenant = row.tenant_id as TenantId;
    const isWaiting = await house.read(tenant, (db) =>
      db
        .selectFrom('due')
        .select('due_at')
        .where('tenant_id', '=', tenant)
        .where('kind', '=', task)
        .where('handled_at', 'is', null)
        .executeTakeFirst(),
    );
    if (!isWaiting) await beginReadingDomains(house, tenant);
  }
}
