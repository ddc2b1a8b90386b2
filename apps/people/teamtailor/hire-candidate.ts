import { type PartnerEvent, partnerEventSchema } from '@farstu/contracts-teamtailor-partner';
import type { Params, Translator } from '@farstu/platform/i18n';
import { settleInbox } from '@farstu/platform/inbox';
import { Problem } from '@farstu/platform/problems';
import { sql } from 'kysely';
import { companiesOf } from '../access/in-company.ts';
import { command, type PeopleTx } from '../database.ts';
import type { HireInput } from '../new-hires/hire-input.ts';
import { makeHire } from '../new-hires/hire-person.ts';
import { settingsOf } from './activation-settings.ts';
import { type ActivationRow, noteFailure, noteSuccess } from './activation-store.ts';
import { hireInputOf, missingNames, triggerAnswers } from './candidate.ts';
import { showFailure, showHire } from './card-store.ts';

export interface CandidateEvent {
  readonly inboxId: string;
  readonly activation: ActivationRow;
  readonly event: PartnerEvent;
  /** Null: nobody may act for the activation any more, so nothing can be done but to say so. */
  readonly mayHire: boolean;
}

/** What became of an event; `code` is `people:integrations.outcomes.<code>`. */
export interface CandidateOutcome {
  readonly code: string;
  readonly hireId: string | null;
}

/** Why no hire was made, as `people:teamtailor.failed.<code>`; of a problem it is the problem's own sentence. */
class NoHire extends Error {
  readonly code: string;
  readonly params: Params;
  constructor(code: string, params: Params = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

/**
 * An event of Teamtailor becomes a hire, once for each (activation, company, candidate, job): whatever is done again
 * finds the hire and shows it on the card. What cannot be hired leaves nothing behind but a card that says why.
 */
export const hireCandidate = (translator: (language: 'sv' | 'en') => Translator) =>
  command('teamtailor.hire-candidate', async (tx, given: CandidateEvent): Promise<CandidateOutcome> => {
    const { activation, event, inboxId } = given;
    if (!(await lockWaiting(tx, given))) return { code: 'already-handled', hireId: null };
    const settings = settingsOf(activation);
    const t = translator(settings.language);
    const key = await lockKey(tx, activation, event);
    const card = { keyId: key.id, inboxId, result: event['partner-event']['partner-result'] ?? null };
    try {
      const chosen = await chosenOf(tx, given);
      if (key.hire_id !== null) {
        if (key.template !== chosen.template) throw new NoHire('other-template', { template: key.template });
        await showHire(tx, card, key.hire_id, settings, t);
        await settleInbox(tx, inboxId, 'handled', { code: 'same-hire', hireId: key.hire_id });
        return { code: 'same-hire', hireId: key.hire_id };
      }
      const missing = missingNames(event);
      if (missing.length > 0) throw new NoHire('names-missing', { fields: fieldNames(missing, t) });
      const sameAs = sameElsewhere(key.elsewhere, chosen.company);
      const input = { ...hireInputOf(event, settings, chosen), ...(sameAs && { sameAs }) };
      const { hireId } = await asOneStep(tx, () => makeHire(tx, input));
      await tx.db
        .updateTable('teamtailor_hire')
        .set({ hire_id: hireId, template: chosen.template })
        .where('tenant_id', '=', tx.tenant)
        .where('id', '=', key.id)
        .execute();
      await showHire(tx, card, hireId, settings, t);
      await noteSuccess(tx.db, activation, tx.now);
      await settleInbox(tx, inboxId, 'handled', { code: 'hired', hireId });
      return { code: 'hired', hireId };
    } catch (error) {
      const why = await reasonOf(tx, error, event, t);
      if (why === undefined) throw error;
      await showFailure(tx, card, why.code, why.text);
      await noteFailure(
        tx.db,
        tx.tenant,
        { id: activation.id },
        { code: why.code, params: { text: why.text } },
        tx.now,
      );
      await settleInbox(tx, inboxId, 'refused', { code: why.code, text: why.text, hireId: null });
      return { code: why.code, hireId: null };
    }
  });

/** Two workers with the same event: the second finds it handled. All events of one candidate wait for each other here. */
async function lockWaiting(tx: PeopleTx, { inboxId, activation, event }: CandidateEvent): Promise<boolean> {
  const lock = `people.teamtailor:${tx.tenant}:${activation.company_uuid}:${keyOf(event).candidate_id}`;
  const row = await tx.db
    .selectFrom('inbox')
    .select(['state', sql`pg_advisory_xact_lock(hashtextextended(${lock}, 0))`.as('candidate')])
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', inboxId)
    .forUpdate()
    .executeTakeFirst();
  return row?.state === 'received';
}

const keyOf = (event: PartnerEvent) => {
  const { candidate } = event['partner-event'];
  return { candidate_id: String(candidate.id), job_id: candidate.job ? String(candidate.job.id) : '' };
};

interface OtherHire {
  readonly company: number;
  /** Null while it waits for somebody to say who the person is, with nobody to be the same as. */
  readonly employeeId: string | null;
}

/** The hire key's row, made at the first event, with the candidate's hires for other jobs, the first one first. */
async function lockKey(tx: PeopleTx, activation: ActivationRow, event: PartnerEvent) {
  const key = { activation_id: activation.id, company_uuid: activation.company_uuid, ...keyOf(event) };
  return await tx.db
    .insertInto('teamtailor_hire')
    .values({ tenant_id: tx.tenant, ...key })
    .onConflict((conflict) =>
      conflict.constraint('teamtailor_hire_once').doUpdateSet({ candidate_id: key.candidate_id }),
    )
    .returning(['id', 'template', 'hire_id'])
    .returning(
      sql<OtherHire[]>`(
        select coalesce(json_agg(json_build_object(
          'company', h.company, 'employeeId', coalesce(h.employee_id, h.same_as)) order by h.created_at), '[]')
        from teamtailor_hire k join new_hire h on h.tenant_id = k.tenant_id and h.id = k.hire_id
        where k.tenant_id = teamtailor_hire.tenant_id and k.company_uuid = teamtailor_hire.company_uuid
          and k.candidate_id = teamtailor_hire.candidate_id and k.job_id <> teamtailor_hire.job_id
          and h.status <> 'withdrawn')`.as('elsewhere'),
    )
    .executeTakeFirstOrThrow();
}

/** Company and template of the trigger. What it does not say is the activation's, where there is only one to choose. */
async function chosenOf(
  tx: PeopleTx,
  { event, mayHire }: CandidateEvent,
): Promise<{ company: number; template: string }> {
  if (!mayHire) throw new NoHire('api-user-inactive');
  const given = triggerAnswers(event);
  if (given.instance !== undefined && given.instance !== String(tx.tenant)) {
    throw new NoHire('other-instance', { given: given.instance.slice(0, 30), instance: String(tx.tenant) });
  }
  if (given.template === undefined) throw new NoHire('template-missing');
  return { company: await companyGiven(tx, given.company), template: given.template.slice(0, 50) };
}

async function companyGiven(tx: PeopleTx, given: string | undefined): Promise<number> {
  if (given !== undefined) {
    if (!/^\d{1,5}$/.test(given)) throw new NoHire('company-unknown', { company: given.slice(0, 30) });
    return Number(given);
  }
  const allowed = companiesOf(tx.actor, 'api.company');
  const rows = await tx.db.selectFrom('company').select('number').where('tenant_id', '=', tx.tenant).execute();
  const [only, ...others] = rows.filter(({ number }) => allowed === 'all' || allowed.includes(number));
  if (!only || others.length > 0) throw new NoHire('company-missing');
  return only.number;
}

/** The same candidate for another job: HR says whether it is one person (doors.md). */
function sameElsewhere(elsewhere: readonly OtherHire[], company: number): HireInput['sameAs'] {
  const first = elsewhere.find((hire) => hire.company === company);
  return first?.employeeId ? { employeeId: first.employeeId, because: 'other-job' } : undefined;
}

/** What is refused in the middle leaves nothing of itself, and the transaction goes on. */
async function asOneStep<T>(tx: PeopleTx, step: () => Promise<T>): Promise<T> {
  await sql`savepoint hire`.execute(tx.db);
  try {
    return await step();
  } catch (error) {
    if (error instanceof Problem) await sql`rollback to savepoint hire`.execute(tx.db);
    throw error;
  }
}

/** The reason for the card, in its language; undefined when the fault is ours and the job is to be tried again. */
async function reasonOf(
  tx: PeopleTx,
  error: unknown,
  event: PartnerEvent,
  t: Translator,
): Promise<{ code: string; text: string } | undefined> {
  if (error instanceof NoHire) {
    return { code: error.code, text: t(`people:teamtailor.failed.${error.code}`, error.params) };
  }
  if (!(error instanceof Problem)) return undefined;
  const { namespace, code, params } = error;
  const other = code === 'template_not_found' ? await companiesWithTemplate(tx, event) : [];
  if (other.length > 0) {
    const companies = { ...params, other: other.join(', ') };
    return {
      code: 'template-of-other-company',
      text: t('people:teamtailor.failed.template-of-other-company', companies),
    };
  }
  const own = `people:teamtailor.failed.${code}`;
  return { code, text: t(t.has(own) ? own : `${namespace}:problems.${code}.detail`, params) };
}

async function companiesWithTemplate(tx: PeopleTx, event: PartnerEvent): Promise<number[]> {
  const rows = await tx.db
    .selectFrom('employment_template')
    .select('company')
    .where('tenant_id', '=', tx.tenant)
    .where('code', '=', triggerAnswers(event).template ?? '')
    .where('active', '=', true)
    .orderBy('company')
    .execute();
  return rows.map(({ company }) => company);
}

const fieldNames = (missing: readonly string[], t: Translator) =>
  missing.map((each) => t(`people:teamtailor.fields.${each}`)).join(', ');

/** The event as the contract has it; undefined when it is none. */
export const candidateEventIn = (json: unknown): PartnerEvent | undefined => partnerEventSchema.safeParse(json).data;
