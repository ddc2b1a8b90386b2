import { jsonIn } from '@farstu/platform/exchange';
import type { PeopleHouse } from '../database.ts';
import type { AdmittedCaller } from './admission.ts';
import { candidateEventIn } from './hire-candidate.ts';

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
  const candidate = candidateEventIn(jsonIn(body))?.['partner-event'].candidate;
  const known =
    candidate &&
    (await house.read(tenant, (db) =>
      db
        .selectFrom('teamtailor_hire')
        .select('hire_id')
        .where('tenant_id', '=', tenant)
        .where('activation_id', '=', activationId)
        .where('candidate_id', '=', String(candidate.id))
        .where('job_id', '=', candidate.job ? String(candidate.job.id) : '')
        .executeTakeFirst(),
    ));
  const did = known?.hire_id ? 'card-queued' : 'hire-queued';
  return { did, text: house.translator(settings.language)(`people:teamtailor.retried.${did}`) };
}
