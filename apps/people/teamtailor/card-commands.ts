import type { ResultUpdateAttributes, ResultUpdateOutcome } from '@farstu/contracts-teamtailor-partner';
import type { Translator } from '@farstu/platform/i18n';
import type { Secret } from '@farstu/platform/secrets';
import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { command, type PeopleTx } from '../database.ts';
import { settingsOf } from './activation-settings.ts';
import { attributesOf, cardOfHire } from './card.ts';
import { cardJobKey, cardsOfHire, standingOf } from './card-store.ts';
import { teamtailorKeys } from './keys.ts';
import { hirePageUrl } from './own-addresses.ts';

type Translators = (language: 'sv' | 'en') => Translator;

/** Longer than an exchange may take; a sender that died holds nobody up for more than this. */
const SENDING_SECONDS = 20;

/** Writes anew what a hire's cards say; answers those that Teamtailor has not heard. */
export const refreshCards = (translator: Translators) =>
  command('teamtailor.refresh-cards', async (tx, { hireId }: { hireId: string }): Promise<string[]> => {
    const cards = await cardsOfHire(tx.db, tx.tenant, hireId);
    const unheard: string[] = [];
    for (const card of cards) {
      const settings = settingsOf(card);
      const standing = await standingOf(tx, hireId, settings.language);
      const says = cardOfHire(standing, settings.reportCompleted, translator(settings.language));
      const isNews = says.status !== card.status || says.summary !== card.summary;
      if (isNews) {
        await tx.db
          .updateTable('teamtailor_card')
          .set({ ...says, version: sql<number>`version + 1`, changed_at: tx.now.toString() })
          .where('tenant_id', '=', tx.tenant)
          .where('id', '=', card.id)
          .execute();
      }
      if (card.update_url !== null && (isNews || card.delivered_version < card.version)) unheard.push(card.id);
    }
    return unheard;
  });

/** What to send, and the sole right to send it for a while. */
export interface ClaimedCard {
  readonly cardId: string;
  readonly version: number;
  readonly resultId: string;
  readonly updateUrl: string;
  readonly attributes: ResultUpdateAttributes;
  /** Null: the partner key has been taken away. */
  readonly apiKey: Secret | null;
}

/**
 * Takes the newest state of a card to send. Null when Teamtailor has it, or somebody else is sending: whoever sends
 * looks afterwards whether it has become older than the newest, so nothing is overtaken. Who sends may also have been
 * killed, and this job may have taken the place of the one that would have tried again, so the card is looked at once
 * more when the other's time is out.
 */
export const claimCard = (translator: Translators) =>
  command('teamtailor.claim-card', async (tx, { cardId }: { cardId: string }): Promise<ClaimedCard | null> => {
    const card = await lockCard(tx, cardId);
    if (!card || card.update_url === null || card.delivered_version >= card.version) return null;
    if (card.taken_until !== null) {
      await sendLater(tx, cardId, Temporal.Instant.from(card.taken_until));
      return null;
    }
    await tx.db
      .updateTable('teamtailor_card')
      .set({ sending_until: sql<string>`now() + make_interval(secs => ${SENDING_SECONDS})` })
      .where('tenant_id', '=', tx.tenant)
      .where('id', '=', cardId)
      .execute();
    const keys = await teamtailorKeys(tx.db, tx.keyring, tx.tenant);
    const isFailure = card.failure !== null;
    const page = isFailure || card.hire_id === null ? null : hirePageUrl(tx.addresses, card.hire_id);
    const text = { status: card.status as 'failed', summary: card.summary, isFailure };
    return {
      cardId,
      version: card.version,
      resultId: card.result_id,
      updateUrl: card.update_url,
      attributes: attributesOf(text, page, translator(card.language === 'en' ? 'en' : 'sv')),
      apiKey: keys?.apiKey ?? null,
    };
  });

/** Writes what came of sending, and asks for another time when the card has gone on meanwhile. */
export const settleCard = command(
  'teamtailor.settle-card',
  async (tx, given: { cardId: string; version: number; outcome: ResultUpdateOutcome }): Promise<void> => {
    const { cardId, version, outcome } = given;
    const card = await lockCard(tx, cardId);
    if (!card) return;
    const isFinal = !outcome.ok && outcome.failure.retryable === false;
    await tx.db
      .updateTable('teamtailor_card')
      .set({
        sending_until: null,
        ...(outcome.ok && {
          delivered_version: Math.max(version, card.delivered_version),
          delivered_at: tx.now.toString(),
          refusal: null,
        }),
        ...(isFinal && { refusal: outcome.failure.words || outcome.failure.code }),
      })
      .where('tenant_id', '=', tx.tenant)
      .where('id', '=', cardId)
      .execute();
    if (card.version > version) await askToSend(tx, card);
  },
);

/** *Skicka igen*: also what Teamtailor has refused, or says it never got. */
export async function sendAgain(tx: PeopleTx, cardId: string): Promise<boolean> {
  const card = await lockCard(tx, cardId);
  if (!card || card.update_url === null) return false;
  await tx.db
    .updateTable('teamtailor_card')
    .set({ version: sql<number>`version + 1`, refusal: null, changed_at: tx.now.toString() })
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', cardId)
    .execute();
  await askToSend(tx, card);
  return true;
}

async function askToSend(tx: PeopleTx, card: { id: string; failure: string | null; hire_id: string | null }) {
  if (card.failure === null && card.hire_id !== null) {
    const { hire_id: hireId } = card;
    await tx.jobs.add('people.teamtailor.refresh-card', { hireId }, { key: cardJobKey(hireId) });
  } else {
    await tx.jobs.add('people.teamtailor.send-card', { cardId: card.id }, { key: `send-card:${card.id}` });
  }
}

/** Under a key of its own: what is under way keeps its key, and with it its further tries. */
async function sendLater(tx: PeopleTx, cardId: string, runAt: Temporal.Instant): Promise<void> {
  await tx.jobs.add('people.teamtailor.send-card', { cardId }, { key: `send-card-later:${cardId}`, runAt });
}

/**
 * Locked first and read afterwards: one statement that waits for the lock sees the card as it became, and what is joined
 * to it as it was before.
 */
async function lockCard(tx: PeopleTx, cardId: string) {
  await tx.db
    .selectFrom('teamtailor_card')
    .select('id')
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', cardId)
    .forUpdate()
    .execute();
  return await tx.db
    .selectFrom('teamtailor_card as c')
    .innerJoin('teamtailor_hire as k', (join) =>
      join.onRef('k.tenant_id', '=', 'c.tenant_id').onRef('k.id', '=', 'c.key_id'),
    )
    .innerJoin('teamtailor_activation as a', (join) =>
      join.onRef('a.tenant_id', '=', 'k.tenant_id').onRef('a.id', '=', 'k.activation_id'),
    )
    .selectAll('c')
    .select(['k.hire_id', 'a.language'])
    // Real time, as the queue's.
    .select(sql<string | null>`case when c.sending_until > now() then c.sending_until end`.as('taken_until'))
    .where('c.tenant_id', '=', tx.tenant)
    .where('c.id', '=', cardId)
    .executeTakeFirst();
}
