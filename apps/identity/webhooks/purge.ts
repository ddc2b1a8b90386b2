import type { TenantId } from '@farstu/platform/database';
import { systemActor, type Task } from '@farstu/platform/room';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { command, type IdentityDb, type IdentityHouse, nobodysInstallation } from '../database.ts';
import { DELIVER } from './webhook-event.ts';

const KIND = 'identity.webhooks.purge';
/** A while after the standing tables are tidied, so that the two do not meet. */
const NIGHT = Temporal.PlainTime.from('03:10');
const ZONE = 'Europe/Stockholm';

/** Long enough to answer *was it told, and when?*; what was told is emptied at the delivery. */
const DELIVERED_DAYS = 30;
/** As long as a settled problem is kept. One that somebody has yet to see to stays. */
const GIVEN_UP_DAYS = 90;
/** Rows of one statement: none holds its locks for long, however much has gathered. */
const AT_ONCE = 1_000;

const nextNight = command('webhook.purge-next', async (tx) => {
  const now = tx.now.toZonedDateTimeISO(ZONE);
  const isBefore = Temporal.PlainTime.compare(now.toPlainTime(), NIGHT) < 0;
  const localDate = now.toPlainDate().add({ days: isBefore ? 0 : 1 });
  await tx.due.set(KIND, 'nightly', { localDate, localTime: NIGHT, zone: ZONE });
});

export const schedulePurge = (house: IdentityHouse): Promise<void> =>
  house.execute(nextNight, systemActor(nobodysInstallation, KIND), undefined);

/** Takes away webhook events that nobody needs any more. Both ages are business time, as the rows are dated. */
export const purgeTask: Task<IdentityDb> = async (house) => {
  await schedulePurge(house);
  const now = house.clock.now().toString();
  const clients = await house.database.kysely
    .selectFrom('client')
    .select(['id', 'customer'])
    .where('customer', 'is not', null)
    .execute();
  const old = [
    sql<SqlBool>`delivered_at < ${now}::timestamptz - make_interval(days => ${DELIVERED_DAYS})`,
    sql<SqlBool>`delivered_at is null and given_up_at < ${now}::timestamptz - make_interval(days => ${GIVEN_UP_DAYS})
      and not exists (select from attention a where a.tenant_id = webhook_event.tenant_id and a.task = ${DELIVER}
        and a.settled_at is null and a.payload ->> 'id' = webhook_event.id::text)`,
  ];
  for (const { id, customer } of clients) {
    const of = { tenant: customer as TenantId, clientId: id };
    for (const each of old) while ((await purgeSome(house, of, each)) === AT_ONCE);
  }
};

/** One bounded statement, in a transaction of its own. Answers how many rows went. */
async function purgeSome(
  house: IdentityHouse,
  { tenant, clientId }: { tenant: TenantId; clientId: string },
  isOld: RawBuilder<SqlBool>,
): Promise<number> {
  return await house.read(tenant, async (db) => {
    const { numDeletedRows } = await db
      .deleteFrom('webhook_event')
      .where('tenant_id', '=', tenant)
      .where('id', 'in', (some) =>
        some
          .selectFrom('webhook_event')
          .select('id')
          .where('tenant_id', '=', tenant)
          .where('client_id', '=', clientId)
          .where(isOld)
          .limit(AT_ONCE),
      )
      .executeTakeFirst();
    return Number(numDeletedRows);
  });
}
