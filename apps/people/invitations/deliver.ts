import type { AccountsFailure, CreateInvitation } from '@farstu/contracts-accounts';
import { createInvitationSchema } from '@farstu/contracts-accounts';
import { withoutAddresses } from '@farstu/platform/mail';
import { GiveUp, type JobRun } from '@farstu/platform/room';
import { systemActor } from '../access/system-actor.ts';
import type { PeopleTask } from '../accounts-link/accounts-client.ts';
import { clientFor } from '../accounts-link/accounts-client.ts';
import { command, type PeopleTx } from '../database.ts';
import { failureReason } from '../integrations/failure-reason.ts';
import { addEvents, lockHire, setFlags } from '../new-hires/hire-store.ts';
import { lockUser } from '../users/store.ts';
import { deliveryTries } from './account-orders.ts';
import { setConnectStatus } from './connect-status.ts';
import { fiveCalendarDays } from './invitation-plan.ts';
import { type InvitationState, transition } from './invitation-state.ts';
import type { InvitationRow } from './invitation-store.ts';
import { inviteeOf } from './invited-user.ts';
import { tellOtherHires } from './other-hires.ts';

const sealContext = (tenant: number) => ({ tenant, room: 'people', field: 'invitation.request' });

/** The invitation under its hire's lock, or its user's when there is no hire: what its changes are ordered by. */
export async function lockInvitation(tx: PeopleTx, invitationId: string): Promise<InvitationRow | undefined> {
  const find = tx.db
    .selectFrom('invitation')
    .selectAll()
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', invitationId);
  const found = await find.executeTakeFirst();
  if (!found) return undefined;
  if (found.hire_id === null) await lockUser(tx, found.user_id);
  else await lockHire(tx, found.hire_id);
  return await find.executeTakeFirst();
}

/**
 * What to ask identity for: null when there is nothing to ask. What is asked is written down before it is asked, so
 * that asking again after a crash is the same request and the mail goes once. One that was taken back is not asked for
 * again, also where nobody knows whether it was taken in: it would be made then, and mailed. It is revoked as it is.
 */
const claimDelivery = command(
  'invitation.claim-delivery',
  async (tx, { invitationId }: { invitationId: string }): Promise<CreateInvitation | null> => {
    const row = await lockInvitation(tx, invitationId);
    if (!row || row.external_id !== null) return null;
    const state = row.state as InvitationState;
    if (state !== 'sending' && state !== 'failed') return null;
    if (state === 'failed') {
      // Another hire of the user has sent one since: two links would work.
      if ((await inviteeOf(tx, row)).facts.invitedUntil !== null) return null;
      await moveTo(tx, row, 'sending', { failure: null });
    }
    if (row.request !== null) {
      return createInvitationSchema.parse(JSON.parse(tx.keyring.open(row.request, sealContext(tx.tenant))));
    }
    const invitee = await inviteeOf(tx, row);
    const request: CreateInvitation = {
      email: row.email,
      first_name: invitee.firstName,
      employer: invitee.employer,
      language: invitee.user?.language ?? 'sv',
      valid: { days: fiveCalendarDays.days, zone: invitee.facts.zone, policy: fiveCalendarDays.policy },
      client_reference: row.id,
    };
    await tx.db
      .updateTable('invitation')
      .set({ request: tx.keyring.seal(JSON.stringify(request), sealContext(tx.tenant)) })
      .where('tenant_id', '=', tx.tenant)
      .where('id', '=', row.id)
      .execute();
    return request;
  },
);

const recordAccepted = command(
  'invitation.accepted',
  async (tx, { invitationId, externalId }: { invitationId: string; externalId: string }): Promise<void> => {
    const row = await lockInvitation(tx, invitationId);
    if (!row || row.external_id !== null) return;
    await tx.db
      .updateTable('invitation')
      .set({ external_id: externalId })
      .where('tenant_id', '=', tx.tenant)
      .where('id', '=', row.id)
      .execute();
    if (row.state === 'revoked' || row.state === 'superseded') {
      await tx.jobs.add('people.invitations.revoke', { invitationId }, { key: `revoke:${invitationId}` });
    }
  },
);

/** `words` are the other side's own. A refusal for good was never taken in, so a mended one may be asked for anew. */
const recordRefused = command(
  'invitation.refused',
  async (
    tx,
    { invitationId, words, isForGood }: { invitationId: string; words: string; isForGood: boolean },
  ): Promise<void> => {
    const row = await lockInvitation(tx, invitationId);
    if (!row) return;
    const next = transition(row.state as InvitationState, 'refused');
    if (!next.ok) return;
    await moveTo(tx, row, next.state, { failure: words, ...(isForGood && { request: null }) });
    await markFailed(tx, row, 'invitation-refused', words);
  },
);

async function moveTo(
  tx: PeopleTx,
  row: InvitationRow,
  state: InvitationState,
  columns: { failure?: string | null; request?: null },
): Promise<void> {
  await tx.db
    .updateTable('invitation')
    .set({ state, changed_at: tx.now.toString(), ...columns })
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', row.id)
    .execute();
}

/** HR sees it on the hire, on the start page and in the timeline, or on the user, in the other side's words. */
export async function markFailed(tx: PeopleTx, row: InvitationRow, code: string, words: string): Promise<void> {
  await setConnectStatus(tx, row.user_id, 'none');
  if (row.hire_id === null) return;
  const { row: hire } = await lockHire(tx, row.hire_id);
  await setFlags(tx, hire, { 'invitation-failed': true });
  await addEvents(tx, row.hire_id, [{ code, params: { words, email: row.email } }]);
  await tellOtherHires(tx, hire);
}

/** The mail path: asks identity to invite, and writes down what it answered. */
export const deliver: PeopleTask = async (house, payload, run) => {
  const invitationId = String(payload.invitationId);
  const actor = systemActor(payload.tenant, 'invitations.deliver');
  const request = await house.execute(claimDelivery, actor, { invitationId });
  if (request === null) return;
  const client = await clientFor(house, payload.tenant);
  const outcome = client ? await client.invite(request) : notConfigured;
  if (outcome.ok) return await house.execute(recordAccepted, actor, { invitationId, externalId: outcome.value.id });
  await settleFailure(outcome.failure, run, request.email, async (words, isForGood) => {
    await house.execute(recordRefused, actor, { invitationId, words, isForGood });
  });
};

export const notConfigured: { ok: false; failure: AccountsFailure } = {
  ok: false,
  failure: { code: 'refused-credentials', retryable: false, words: 'accounts_not_configured' },
};

/**
 * What can be tried again is; what cannot, or has been tried long enough, is written down and given to a person.
 *
 * @throws Error to be tried again, GiveUp to be seen
 */
export async function settleFailure(
  failure: AccountsFailure,
  { attempt }: JobRun,
  email: string | null,
  record: (words: string, isForGood: boolean) => Promise<void>,
): Promise<never> {
  const isForGood = failure.retryable === false;
  const reason = failureReason('accounts', failure, email);
  if (!isForGood && attempt < deliveryTries) throw new Error(reason);
  await record(withoutAddresses(failure.words, email ?? undefined), isForGood);
  throw new GiveUp(reason);
}
