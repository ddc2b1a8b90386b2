import { readPartnerEvent } from '@farstu/contracts-teamtailor-partner';
import { jsonIn } from '@farstu/platform/exchange';
import type { PeopleHouse } from '../database.ts';
import type { AdmittedCaller } from './admission.ts';
import { keyOf } from './hire-key.ts';

/** What a click on *Försök igen* is answered: a code, and the same in words. */
export interface RetryAnswer {
  readonly did: 'hire-queued' | 'card-queued';
  readonly text: string;
}

/**
 * What the click that was just taken in will do, by how the hire stands now: it is hired, or when it already is, its
 * card is sent again. The job looks once more, so two clicks at once still make one hire.
 */
export async function whatRetryDoes(
  house: PeopleHouse,
  { tenant, settings }: AdmittedCaller,
  activationId: string,
  body: string,
): Promise<RetryAnswer> {
  const reading = readPartnerEvent(jsonIn(body));
  const about = reading.ok ? keyOf(reading.event) : undefined;
  const known =
    about &&
    (await house.read(tenant, (db) =>
      db
        .selectFrom('teamtailor_hire as k')
        .innerJoin('teamtailor_activation as a', (join) =>
          join.onRef('a.tenant_id', '=', 'k.tenant_id').onRef('a.company_uuid', '=', 'k.company_uuid'),
        )
        .select('k.hire_id')
        .where('k.tenant_id', '=', tenant)
        .where('a.id', '=', activationId)
        .where('k.candidate_id', '=', about.candidate_id)
        .where('k.job_id', '=', about.job_id)
        .where('k.hire_id', 'is not', null)
        .executeTakeFirst(),
    ));
  const did = known ? 'card-queued' : 'hire-queued';
  return { did, text: house.translator(settings.language)(`people:teamtailor.retried.${did}`) };
}
