import type { PartnerEvent } from '@farstu/contracts-teamtailor-partner';
import { sql } from 'kysely';
import type { PeopleTx } from '../database.ts';
import type { ActivationRow } from './activation-store.ts';

/** Who it is about, and which job for; `job_id` is empty in bulk. */
export interface CandidateAndJob {
  readonly candidate_id: string;
  readonly job_id: string;
}

export const keyOf = (event: PartnerEvent): CandidateAndJob => {
  const { candidate } = event['partner-event'];
  return { candidate_id: String(candidate.id), job_id: candidate.job ? String(candidate.job.id) : '' };
};

/** A hire that the candidate already has, through this activation or another one of the same company in Teamtailor. */
interface KnownHire {
  readonly hireId: string;
  readonly jobId: string;
  readonly company: number;
  readonly template: string;
  readonly isWithdrawn: boolean;
  /** Null while it waits for somebody to say who the person is, with nobody to be the same as. */
  readonly employeeId: string | null;
}

/** Two workers with the same event: the second finds it handled. All events of one candidate wait for each other here. */
export async function lockWaiting(
  tx: PeopleTx,
  inboxId: string,
  activation: ActivationRow,
  candidateId: string,
): Promise<boolean> {
  const lock = `people.teamtailor:${tx.tenant}:${activation.company_uuid}:${candidateId}`;
  const row = await tx.db
    .selectFrom('inbox')
    .select(['state', sql`pg_advisory_xact_lock(hashtextextended(${lock}, 0))`.as('candidate')])
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', inboxId)
    .forUpdate()
    .executeTakeFirst();
  return row?.state === 'received';
}

/**
 * The hire key's row, made at the first event, with all hires of the candidate, the key's own first. An activation is one
 * API user's, so when the user is exchanged the same candidate comes again under another key.
 */
export async function lockKey(tx: PeopleTx, activation: ActivationRow, { candidate_id, job_id }: CandidateAndJob) {
  const key = { activation_id: activation.id, company_uuid: activation.company_uuid, candidate_id, job_id };
  return await tx.db
    .insertInto('teamtailor_hire')
    .values({ tenant_id: tx.tenant, ...key })
    .onConflict((conflict) => conflict.constraint('teamtailor_hire_once').doUpdateSet({ candidate_id }))
    .returning(['id', 'job_id', 'hire_id'])
    .returning(
      sql<KnownHire[]>`(
        select coalesce(json_agg(json_build_object(
          'hireId', h.id, 'jobId', k.job_id, 'company', h.company, 'template', k.template,
          'isWithdrawn', h.status = 'withdrawn', 'employeeId', coalesce(h.employee_id, h.same_as))
          order by k.id = teamtailor_hire.id desc, h.created_at), '[]')
        from teamtailor_hire k join new_hire h on h.tenant_id = k.tenant_id and h.id = k.hire_id
        where k.tenant_id = teamtailor_hire.tenant_id and k.company_uuid = teamtailor_hire.company_uuid
          and k.candidate_id = teamtailor_hire.candidate_id)`.as('hires'),
    )
    .executeTakeFirstOrThrow();
}
export type HireKey = Awaited<ReturnType<typeof lockKey>>;

/** The hire of the same candidate for the same job: whatever has become of it, there is no second one. */
export const sameHire = ({ hires, job_id }: HireKey): KnownHire | undefined =>
  hires.find(({ jobId }) => jobId === job_id);

/** Somebody hired for another job here, the first one first: HR says whether it is one person (doors.md). */
export function hiredForOtherJob({ hires, job_id }: HireKey, company: number): string | undefined {
  const others = hires.filter((hire) => hire.jobId !== job_id && !hire.isWithdrawn);
  return others.find((hire) => hire.company === company)?.employeeId ?? undefined;
}

/** The key leads to its hire, and with it the cards of its events. */
export async function keepHire(
  tx: PeopleTx,
  key: HireKey,
  { hireId, template }: { readonly hireId: string; readonly template: string },
): Promise<void> {
  if (key.hire_id === hireId) return;
  await tx.db
    .updateTable('teamtailor_hire')
    .set({ hire_id: hireId, template })
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', key.id)
    .execute();
}
