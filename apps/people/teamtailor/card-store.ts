import type { PartnerResultRef } from '@farstu/contracts-teamtailor-partner';
import type { Translator } from '@farstu/platform/i18n';
import { sql } from 'kysely';
import type { PeopleTransaction, PeopleTx } from '../database.ts';
import { asNewHire, lockHire } from '../new-hires/hire-store.ts';
import { openLevelsOf } from '../new-hires/new-hire.ts';
import type { ActivationSettings } from './activation-settings.ts';
import { type CardText, cardOfHire, failedCard, type HireStanding } from './card.ts';

/** Whose card, from which event, and where Teamtailor wants to hear of it; null: no result is expected. */
export interface CardPlace {
  readonly keyId: string;
  readonly inboxId: string;
  readonly result: PartnerResultRef | null;
}

/** Both jobs of a hire's card bear its key, so that what is asked for twice is done once. */
export const cardJobKey = (hireId: string) => `card:${hireId}`;

/** How the hire stands, for its card. */
export async function standingOf(tx: PeopleTx, hireId: string, language: 'sv' | 'en'): Promise<HireStanding> {
  const record = await lockHire(tx, hireId);
  const hire = asNewHire(record);
  const open = openLevelsOf(hire).map(({ code }) => code);
  const names = await tx.db
    .selectFrom('review_level')
    .select(['code', language === 'sv' ? 'name_sv as name' : 'name_en as name'])
    .where('tenant_id', '=', tx.tenant)
    .where('code', 'in', open.length > 0 ? open : [''])
    .execute();
  const employee = await tx.db
    .selectFrom('employee')
    .select('employment_number')
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', record.row.employee_id)
    .executeTakeFirst();
  return {
    status: hire.state,
    employmentNumber: employee?.employment_number ?? null,
    hasLevels: hire.levels.length > 0,
    openLevels: open.map((code) => names.find((each) => each.code === code)?.name ?? code),
  };
}

/** Puts a hire on the card of an event, and asks for it to be sent. */
export async function showHire(
  tx: PeopleTx,
  place: CardPlace,
  hireId: string,
  settings: ActivationSettings,
  t: Translator,
): Promise<void> {
  if (place.result === null) return;
  await showOnCard(
    tx,
    place,
    cardOfHire(await standingOf(tx, hireId, settings.language), settings.reportCompleted, t),
    null,
  );
  await tx.jobs.add('people.teamtailor.refresh-card', { hireId }, { key: cardJobKey(hireId) });
}

/** Puts on the card why there is no hire. */
export async function showFailure(tx: PeopleTx, place: CardPlace, code: string, reason: string): Promise<void> {
  if (place.result === null) return;
  const cardId = await showOnCard(tx, place, failedCard(reason), code);
  await tx.jobs.add('people.teamtailor.send-card', { cardId }, { key: `send-card:${cardId}` });
}

async function showOnCard(tx: PeopleTx, place: CardPlace, text: CardText, failure: string | null): Promise<string> {
  const result = place.result as PartnerResultRef;
  const says = { ...text, failure, inbox_id: place.inboxId, update_url: result['update-url'] ?? null };
  const row = await tx.db
    .insertInto('teamtailor_card')
    .values({
      ...says,
      tenant_id: tx.tenant,
      key_id: place.keyId,
      result_id: result.id,
      changed_at: tx.now.toString(),
    })
    // Asked for again, it is sent again: what the other side shows is not ours to know.
    .onConflict((conflict) =>
      conflict.constraint('teamtailor_card_once').doUpdateSet({
        ...says,
        changed_at: tx.now.toString(),
        version: sql<number>`teamtailor_card.version + 1`,
      }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** A hire's cards with the activation that each belongs to; those that say why there is no hire are left out. */
export async function cardsOfHire(db: PeopleTransaction, tenant: number, hireId: string) {
  return await db
    .selectFrom('teamtailor_card as c')
    .innerJoin('teamtailor_hire as k', (join) =>
      join.onRef('k.tenant_id', '=', 'c.tenant_id').onRef('k.id', '=', 'c.key_id'),
    )
    .innerJoin('teamtailor_activation as a', (join) =>
      join.onRef('a.tenant_id', '=', 'k.tenant_id').onRef('a.id', '=', 'k.activation_id'),
    )
    .select(['c.id', 'c.status', 'c.summary', 'c.version', 'c.delivered_version', 'c.update_url'])
    .select(['a.language', 'a.connect_email', 'a.report_completed'])
    .where('c.tenant_id', '=', tenant)
    .where('k.hire_id', '=', hireId)
    .where('c.failure', 'is', null)
    .orderBy('c.id')
    .execute();
}
