import { type ResultUpdateOutcome, readPartnerEvent, updatePartnerResult } from '@farstu/contracts-teamtailor-partner';
import type { TenantId } from '@farstu/platform/database';
import { jsonIn } from '@farstu/platform/exchange';
import { failpoint } from '@farstu/platform/failpoints';
import { readInboxIn } from '@farstu/platform/inbox';
import { payloadUrl } from '@farstu/platform/outbound';
import { GiveUp, type Room, type Task } from '@farstu/platform/room';
import { sql } from 'kysely';
import { actorOf, type UserAtWork } from '../access/load-actor.ts';
import { systemActor } from '../access/system-actor.ts';
import type { PeopleDb, PeopleHouse } from '../database.ts';
import { apiActor, whereBothAreHeld } from '../hr-api/api-actor.ts';
import { failureReason } from '../integrations/failure-reason.ts';
import { settingsOf } from './activation-settings.ts';
import { type ClaimedCard, claimCard, refreshCards, settleCard } from './card-commands.ts';
import { hireCandidate } from './hire-candidate.ts';
import { refuseUnreadable } from './refuse-unreadable.ts';

/** An event that has come in becomes a hire, or a card that says why not. */
const hire: Task<PeopleDb> = async (house, { tenant, inboxId }) => {
  const id = String(inboxId);
  const waiting = await house.read(tenant, async (db) => {
    const row = await readInboxIn(house, db, tenant, id);
    if (row?.state !== 'received') return undefined;
    const { user, ...activation } = await db
      .selectFrom('teamtailor_activation')
      .selectAll()
      .select(sql<UserAtWork | null>`user_at_work(tenant_id, api_user_id)`.as('user'))
      .where('tenant_id', '=', tenant)
      .where('id', '=', String(row.context.activationId))
      .executeTakeFirstOrThrow();
    return { arrived: row, activation, user: user && actorOf(tenant, user) };
  });
  if (!waiting) return;
  const { arrived, activation, user } = waiting;
  const reading = readPartnerEvent(jsonIn(arrived.body));
  const { language } = settingsOf(activation);
  const caller = user ? whereBothAreHeld(apiActor(user, language)) : undefined;
  const actor = caller ?? systemActor(tenant, 'people.teamtailor.hire');
  if (!reading.ok) {
    const { unreadable } = reading;
    await house.execute(refuseUnreadable(house.translator), actor, { inboxId: id, activation, unreadable });
    return;
  }
  const { event } = reading;
  const mayHire = caller !== undefined;
  await house.execute(hireCandidate(house.translator), actor, { inboxId: id, activation, event, mayHire });
  failpoint('after-hire-commit');
};

/** How a hire stands goes to all its cards. */
const refreshCard: Task<PeopleDb> = async (house, { tenant, hireId }) => {
  const actor = systemActor(tenant, 'people.teamtailor.refresh-card');
  const cards = await house.execute(refreshCards(house.translator), actor, { hireId: String(hireId) });
  await sendAll(house, tenant, cards);
};

const sendCard: Task<PeopleDb> = async (house, { tenant, cardId }) => {
  await sendAll(house, tenant, [String(cardId)]);
};

type UpdateFailure = Extract<ResultUpdateOutcome, { ok: false }>['failure'];

/** One card that cannot be sent keeps no other back. */
async function sendAll(house: PeopleHouse, tenant: TenantId, cardIds: readonly string[]): Promise<void> {
  const actor = systemActor(tenant, 'people.teamtailor.send-card');
  const failures: UpdateFailure[] = [];
  for (const cardId of cardIds) {
    const claimed = await house.execute(claimCard(house.translator), actor, { cardId });
    if (claimed === null) continue;
    failpoint('before-card-update');
    const outcome = await put(house, claimed);
    failpoint('after-card-update');
    await house.execute(settleCard, actor, { cardId, version: claimed.version, outcome });
    if (!outcome.ok) failures.push(outcome.failure);
  }
  const waiting = failures.find(({ retryable }) => retryable !== false);
  const [first] = failures;
  if (waiting) throw new Error(failureReason('teamtailor', waiting));
  if (first) throw new GiveUp(failureReason('teamtailor', first));
}

async function put(house: PeopleHouse, card: ClaimedCard): Promise<ResultUpdateOutcome> {
  if (card.apiKey === null) return refusedByUs('api-key-missing');
  const allowed = payloadUrl(card.updateUrl, 'teamtailor.com', house.outbound);
  if (!allowed.ok) return refusedByUs(allowed.because);
  return await updatePartnerResult({
    fetch: house.fetch,
    apiKey: card.apiKey.reveal(),
    updateUrl: allowed.url.href,
    resultId: card.resultId,
    attributes: card.attributes,
  });
}

const refusedByUs = (words: string): ResultUpdateOutcome => ({
  ok: false,
  failure: { code: words === 'api-key-missing' ? 'refused-key' : 'not-allowed', retryable: false, words },
});

/** Jobs of the integration with Teamtailor. */
export const teamtailorTasks: Room<PeopleDb>['tasks'] = {
  'people.teamtailor.hire': hire,
  'people.teamtailor.refresh-card': refreshCard,
  'people.teamtailor.send-card': sendCard,
};
