import type { Clock } from '@farstu/platform/clock';
import type { Temporal } from 'temporal-polyfill';
import type { PeopleTransaction } from '../database.ts';

/**
 * Today's date where the installation is: in its first company's zone. For what is asked about all companies at once;
 * what is about one company uses that company's zone.
 */
export async function todayOf(db: PeopleTransaction, clock: Clock): Promise<Temporal.PlainDate> {
  const first = await db.selectFrom('company').select('time_zone').orderBy('number').limit(1).executeTakeFirst();
  return clock
    .now()
    .toZonedDateTimeISO(first?.time_zone ?? 'Europe/Stockholm')
    .toPlainDate();
}
