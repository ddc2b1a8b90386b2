import type { AccountsClient } from '@farstu/contracts-accounts';
import { GiveUp } from '@farstu/platform/room';
import { clientFor, type PeopleTask } from '../accounts-link/accounts-client.ts';
import { failureReason } from '../integrations/failure-reason.ts';
import type { InvitationRow } from './invitation-store.ts';

/** Makes a link stop working at identity (E5, E7, E10). If the person was quicker, the account is let go of instead. */
export const revokeLink: PeopleTask = async (house, payload) => {
  const { tenant } = payload;
  const invitationId = String(payload.invitationId);
  const row = await house.read(tenant, (db) =>
    db
      .selectFrom('invitation')
      .select(['id', 'state', 'external_id', 'request', 'email'])
      .where('tenant_id', '=', tenant)
      .where('id', '=', invitationId)
      .executeTakeFirst(),
  );
  if (!row || (row.state !== 'revoked' && row.state !== 'superseded')) return;
  if (row.external_id === null && row.request === null) return;
  const client = await clientFor(house, tenant);
  if (!client) throw new GiveUp('accounts_not_configured');
  const outcome = await revokeAtIdentity(client, row);
  if (outcome.ok) return;
  const { code, retryable, problem } = outcome.failure;
  // Verified before we came: its event tells us who it is, and what we do then is let go of the account.
  if (problem?.code === 'invitation_verified') return;
  if (row.external_id !== null && code === 'not-found') return;
  // A node of the release before does not know the call: not-found is no answer to it.
  const reason = failureReason('accounts', outcome.failure, row.email);
  if (retryable === false && code !== 'not-found') throw new GiveUp(reason);
  throw new Error(reason);
};

/**
 * A link that may have been asked for, but whose number we do not know, is taken back by our own reference: asking for it
 * again would make it, and the request may still be on its way (E4, E10).
 */
const revokeAtIdentity = (client: AccountsClient, row: Pick<InvitationRow, 'id' | 'external_id'>) =>
  row.external_id === null ? client.revokeByReference(row.id) : client.revokeInvitation(row.external_id);
