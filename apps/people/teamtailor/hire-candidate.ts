import { givenDateSchema } from '@farstu/contracts-hr-api';
import type { PartnerEvent } from '@farstu/contracts-teamtailor-partner';
import type { Params, Translator } from '@farstu/platform/i18n';
import { settleInbox } from '@farstu/platform/inbox';
import { Problem } from '@farstu/platform/problems';
import { sql } from 'kysely';
import { companiesOf } from '../access/in-company.ts';
import { command, type PeopleTx } from '../database.ts';
import { makeHire } from '../new-hires/hire-person.ts';
import { settingsOf } from './activation-settings.ts';
import { type ActivationRow, noteFailure, noteSuccess } from './activation-store.ts';
import { hireInputOf, missingNames, triggerAnswers, wrongNames } from './candidate.ts';
import { showFailure, showHire } from './card-store.ts';
import { hiredForOtherJob, keepHire, keyOf, lockKey, lockWaiting, sameHire } from './hire-key.ts';
import { isUnstorable } from './unstorable.ts';

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
 * An event of Teamtailor becomes a hire, once for each (company in Teamtailor, candidate, job): whatever is done again, also
 * through another activation, finds the hire and shows it on the card. What cannot be hired leaves nothing behind but a card that says why.
 */
export const hireCandidate = (translator: (language: 'sv' | 'en') => Translator) =>
  command('teamtailor.hire-candidate', async (tx, given: CandidateEvent): Promise<CandidateOutcome> => {
    const { activation, event, inboxId } = given;
    const about = keyOf(event);
    if (!(await lockWaiting(tx, inboxId, activation, about.candidate_id)))
      return { code: 'already-handled', hireId: null };
    const settings = settingsOf(activation);
    const t = translator(settings.language);
    const key = await lockKey(tx, activation, about);
    const card = { keyId: key.id, inboxId, result: event['partner-event']['partner-result'] ?? null };
    try {
      const chosen = await chosenOf(tx, given);
      const same = sameHire(key);
      if (same) {
        const { hireId, company, template } = same;
        if (template !== chosen.template || company !== chosen.company) {
          throw new NoHire('other-template', { template, company });
        }
        await keepHire(tx, key, same);
        await showHire(tx, card, hireId, settings, t);
        await settleInbox(tx, inboxId, 'handled', { code: 'same-hire', hireId });
        return { code: 'same-hire', hireId };
      }
      const missing = missingNames(event);
      if (missing.length > 0) throw new NoHire('names-missing', { fields: fieldNames(missing, t) });
      const wrong = wrongNames(event);
      if (wrong.length > 0) throw new NoHire('names-wrong', { fields: fieldNames(wrong, t) });
      const employeeId = hiredForOtherJob(key, chosen.company);
      const input = {
        ...hireInputOf(event, settings, chosen),
        ...(employeeId !== undefined && { sameAs: { employeeId, because: 'other-job' as const } }),
      };
      const { employmentDate } = input;
      if (employmentDate !== null && !givenDateSchema.safeParse(employmentDate).success) {
        throw new NoHire('start-date-impossible', { date: employmentDate });
      }
      const { hireId } = await asOneStep(tx, () => makeHire(tx, input));
      await keepHire(tx, key, { hireId, template: chosen.template });
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

/** What is refused in the middle leaves nothing of itself, and the transaction goes on. */
async function asOneStep<T>(tx: PeopleTx, step: () => Promise<T>): Promise<T> {
  await sql`savepoint hire`.execute(tx.db);
  try {
    return await step();
  } catch (error) {
    const isUnkeepable = isUnstorable(error);
    if (isUnkeepable || error instanceof Problem) await sql`rollback to savepoint hire`.execute(tx.db);
    // However often it is tried, the same values cannot be kept: said at once.
    throw isUnkeepable ? new NoHire('not-storable') : error;
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
