import { type WebhookEvent, webhookEventSchema } from '@farstu/contracts-accounts';
import { uniqueViolation } from '@farstu/platform/database';
import { readInbox, settleInbox } from '@farstu/platform/inbox';
import type { Updateable } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { systemActor } from '../access/system-actor.ts';
import { command, type PeopleDb, type PeopleTx } from '../database.ts';
import { unlinkAtIdentity } from '../invitations/account-orders.ts';
import { setConnectStatus } from '../invitations/connect-status.ts';
import { lockInvitation, markFailed } from '../invitations/deliver.ts';
import { normaliseEmail } from '../invitations/invitation-plan.ts';
import { type InvitationEvent, type InvitationState, transition } from '../invitations/invitation-state.ts';
import { followAddress, type InvitationRow } from '../invitations/invitation-store.ts';
import { inviteeOf, tellOf } from '../invitations/invited-user.ts';
import { oneHireAtATime } from '../invitations/other-hires.ts';
import { takeOver } from '../invitations/take-back.ts';
import { addEvents, type HireEvent, lockHire, setFlags } from '../new-hires/hire-store.ts';
import { mirror, mirroredDomain } from '../security/mirror-domain.ts';
import { unlink } from '../users/link.ts';
import { holdersOfAddress } from '../users/same-person.ts';
import type { PeopleTask } from './accounts-client.ts';
import { linkPerson } from './link-person.ts';

type InvitationTold = Extract<WebhookEvent, { type: `invitation.${string}` }>;
type StateTold = Exclude<InvitationTold, { type: 'invitation.visited' }>;
type AccountTold = Extract<WebhookEvent, { type: `account.${string}` }>;

const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What identity has told, carried out once: events come twice and in any order. */
const applyEvent = command(
  'accounts.apply',
  async (tx, { inboxId, event }: { inboxId: string; event: WebhookEvent }): Promise<void> => {
    await settleInbox(tx, inboxId, 'handled', { type: event.type, ...(await apply(tx, event)) });
  },
);

async function apply(tx: PeopleTx, event: WebhookEvent): Promise<Record<string, string>> {
  switch (event.type) {
    case 'account.updated':
    case 'account.closed':
      return await applyAccount(tx, event);
    case 'domain.verified':
    case 'domain.lost': {
      await mirror(tx, mirroredDomain(event.data, event.timestamp));
      return { outcome: 'mirrored' };
    }
    default:
      return await applyInvitation(tx, event);
  }
}

async function applyInvitation(tx: PeopleTx, event: InvitationTold): Promise<Record<string, string>> {
  const { client_reference: reference, id: externalId, visited_at: visitedAt } = event.data;
  const row = isUuid.test(reference) ? await lockInvitation(tx, reference) : undefined;
  if (!row) return { outcome: 'not-ours' };
  const outcome = { invitation: row.id, ...(row.hire_id === null ? { user: row.user_id } : { hire: row.hire_id }) };
  const set = (columns: Updateable<PeopleDb['invitation']>) =>
    tx.db.updateTable('invitation').set(columns).where('tenant_id', '=', tx.tenant).where('id', '=', row.id).execute();
  if (row.external_id === null) await set({ external_id: externalId });
  if (visitedAt !== null && row.visited_at === null) {
    await set({ visited_at: visitedAt });
    await tellOf(tx, row, [{ code: 'link-visited', at: visitedAt }]);
  }
  // Nothing but the visit: the event that tells the state may still be on its way, and be of the same moment.
  if (event.type === 'invitation.visited') return { ...outcome, outcome: 'visited' };
  // A person who has verified is right, whatever else is told, and whenever.
  const isOld = row.told_at !== null && Temporal.Instant.compare(row.told_at, event.timestamp) >= 0;
  if (isOld && event.type !== 'invitation.verified') return { ...outcome, outcome: 'overtaken' };
  await set({ told_at: event.timestamp, changed_at: tx.now.toString() });
  return { ...outcome, outcome: await applyState(tx, row, event, set) };
}

async function applyState(
  tx: PeopleTx,
  row: InvitationRow,
  event: StateTold,
  set: (columns: Updateable<PeopleDb['invitation']>) => Promise<unknown>,
): Promise<string> {
  const state = row.state as InvitationState;
  const at = event.timestamp;
  const tell = (told: HireEvent) => tellOf(tx, row, [{ at, ...told }]);
  switch (event.type) {
    case 'invitation.sent': {
      const next = stateAfterSent(state);
      if (next === undefined) return await killAgain(tx, row, state);
      const { sent_at, expires_at } = event.data;
      if (state === 'failed' && (await hasOtherMail(tx, row))) {
        await set({ sent_at, expires_at });
        return await replaceLate(tx, row, event.data.id);
      }
      await set({ state: next, sent_at, expires_at, failure: null, visited_at: visitOf(row, event) });
      const code = state === 'sending' || state === 'failed' ? 'invitation-sent' : 'invitation-renewed';
      await tell({ code, params: { email: row.email, expiresAt: expires_at, zone: row.zone } });
      return next;
    }
    case 'invitation.bounced': {
      const next = stepTo(state, 'bounced');
      if (next === undefined) return 'kept';
      await set({ state: next, failure: event.data.reason });
      await markFailed(tx, row, 'invitation-bounced', event.data.reason);
      return next;
    }
    case 'invitation.verified': {
      const { user_id: subject, linked_at: linkedAt } = event.data;
      if (state === 'verified') return 'kept';
      const next = stepTo(state, 'verified');
      if (next === undefined) {
        // Withdrawn or replaced before the person came: identity has linked an account that we do not want.
        await unlinkAtIdentity(tx, row.user_id, subject);
        return 'unwanted';
      }
      if (!(await linkPerson(tx, row, subject))) {
        await set({ state: 'failed', failure: 'account_linked_to_other' });
        await setConnectStatus(tx, row.user_id, 'none');
        return 'not-linked';
      }
      await set({ state: next, verified_at: linkedAt, failure: null });
      await tell({ code: 'verified', params: { email: row.email } });
      return next;
    }
    case 'invitation.expired': {
      const next = stepTo(state, 'expired');
      if (next === undefined) return 'kept';
      await set({ state: next });
      await tell({ code: 'invitation-expired', params: { email: row.email } });
      return next;
    }
    case 'invitation.revoked': {
      const next = stepTo(state, 'revoked');
      if (next === undefined) return 'kept';
      await set({ state: next });
      await tell({ code: 'link-revoked', params: { email: row.email } });
      return next;
    }
  }
}

const stepTo = (state: InvitationState, event: InvitationEvent): InvitationState | undefined => {
  const next = transition(state, event);
  return next.ok ? next.state : undefined;
};

/** A renewal by the person leads back to `sent`, and so does a mail that we had given up. */
function stateAfterSent(state: InvitationState): InvitationState | undefined {
  if (state === 'sent') return 'sent';
  if (state === 'failed') return 'sent';
  return stepTo(state, 'accepted');
}

/** A visit of the link before a renewal is not one of the new link, which nobody may have opened yet. */
function visitOf({ visited_at: noted }: InvitationRow, { data }: Extract<StateTold, { type: 'invitation.sent' }>) {
  if (data.visited_at !== null) return data.visited_at;
  return noted !== null && Temporal.Instant.compare(noted, data.sent_at) < 0 ? null : noted;
}

/**
 * Whether the user has been mailed by another hire since this one's mail was given up, or that link was taken back by a
 * person: two links would work.
 */
async function hasOtherMail(tx: PeopleTx, row: InvitationRow): Promise<boolean> {
  if (row.hire_id === null) return false;
  await oneHireAtATime(tx, row);
  return (await inviteeOf(tx, row)).facts.invitedUntil !== null;
}

/** The mail had gone although nobody answered us: its link must die, and the hire rests on the other's. */
async function replaceLate(tx: PeopleTx, row: InvitationRow, externalId: string): Promise<InvitationState> {
  await takeOver(tx, { ...row, external_id: externalId }, { state: 'superseded' });
  await tellOf(tx, row, [{ code: 'link-superseded', params: { email: row.email } }]);
  if (row.hire_id === null) return 'superseded';
  const { row: hire } = await lockHire(tx, row.hire_id);
  await setFlags(tx, hire, { 'invitation-failed': false });
  await tx.jobs.add('people.invitations.send', { key: hire.id }, { key: `same-user:${hire.id}` });
  return 'superseded';
}

/** A mail that was to be taken back has gone all the same: its link must die. */
async function killAgain(tx: PeopleTx, row: InvitationRow, state: InvitationState): Promise<string> {
  if (state !== 'revoked' && state !== 'superseded') return 'kept';
  await tx.jobs.add('people.invitations.revoke', { invitationId: row.id }, { key: `revoke:${row.id}` });
  return 'taken-back';
}

async function applyAccount(tx: PeopleTx, event: AccountTold): Promise<Record<string, string>> {
  // One in each company where the person works (E19).
  const users = await tx.db
    .selectFrom('users')
    .select(['id', 'connect_address'])
    .where('tenant_id', '=', tx.tenant)
    .where('connect_subject', '=', event.data.id)
    .orderBy('created_at')
    .orderBy('id')
    .forUpdate()
    .execute();
  if (users.length === 0) return { outcome: 'not-ours' };
  const said = users.map(({ id }) => id).join();
  if (event.type === 'account.closed') {
    for (const { id } of users) {
      await unlink(tx, { userId: id });
      await openHireAgain(tx, id, { code: 'account-closed', at: event.timestamp });
    }
    return { outcome: 'unlinked', user: said };
  }
  return { outcome: await takeAddress(tx, users, event.data.email), user: said };
}

/** The person has changed address at identity: we show the new one; the link is by id and stays what it was. */
async function takeAddress(
  tx: PeopleTx,
  users: readonly { id: string; connect_address: string | null }[],
  email: string,
): Promise<string> {
  const changed = users.filter(({ connect_address }) => connect_address !== normaliseEmail(email));
  if (changed.length === 0) return 'same-address';
  const holders = await holdersOfAddress(tx, email, null);
  if (holders.some((other) => users.every(({ id }) => id !== other.id))) return 'address-in-use';
  for (const { id } of changed) await setAddress(tx, id, email);
  return 'address-followed';
}

async function setAddress(tx: PeopleTx, userId: string, email: string): Promise<void> {
  try {
    await tx.db
      .updateTable('users')
      .set({ connect_email: email, connect_address: normaliseEmail(email) })
      .where('tenant_id', '=', tx.tenant)
      .where('id', '=', userId)
      .execute();
  } catch (error) {
    if (!uniqueViolation(error, 'users_connect_address')) throw error;
    throw new Error('two users took the address at once: tried again');
  }
  // Should the person be invited again, it is at the address that they have now.
  await tx.db
    .updateTable('new_hire')
    .set({ email_connect: email })
    .where('tenant_id', '=', tx.tenant)
    .where('user_id', '=', userId)
    .where('status', 'in', ['under-review', 'approved'])
    .execute();
  await followAddress(tx, userId, email);
  await tx.audit({ action: 'user.address_followed', subject: { kind: 'user', id: userId } });
}

async function openHireAgain(tx: PeopleTx, userId: string, event: HireEvent): Promise<void> {
  // Without an account there is somebody to invite again, whichever invitation it came of.
  await tx.db
    .updateTable('invitation')
    .set({ state: 'revoked', changed_at: tx.now.toString() })
    .where('tenant_id', '=', tx.tenant)
    .where('user_id', '=', userId)
    .where('state', 'in', ['verified', 'not-needed'])
    .execute();
  const hire = await tx.db
    .selectFrom('new_hire')
    .select('id')
    .where('tenant_id', '=', tx.tenant)
    .where('user_id', '=', userId)
    .orderBy('created_at', 'desc')
    .executeTakeFirst();
  if (!hire) return;
  await addEvents(tx, hire.id, [event]);
}

/** The job of one event in the inbox. */
export const applyInboxEvent: PeopleTask = async (house, payload) => {
  const inboxId = String(payload.inboxId);
  const row = await readInbox(house, payload.tenant, inboxId);
  if (row?.state !== 'received') return;
  const event = webhookEventSchema.parse(JSON.parse(row.body));
  await house.execute(applyEvent, systemActor(payload.tenant, 'accounts.apply'), { inboxId, event });
};
