import { GiveUp } from '@farstu/platform/room';
import { systemActor } from '../access/system-actor.ts';
import { clientFor, type PeopleTask } from '../accounts-link/accounts-client.ts';
import { command } from '../database.ts';
import { deliverOptions } from './replan.ts';

/** A link that may have been asked for, but whose number we do not know: the delivery finds it out, then revokes. */
const findOutFirst = command(
  'invitation.find-out-first',
  async (tx, { invitationId }: { invitationId: string }): Promise<void> => {
    await tx.jobs.add('people.invitations.deliver', { invitationId }, deliverOptions(invitationId));
  },
);

/** Makes a link stop working at identity (E5, E7, E10). If the person was quicker, the account is let go of instead. */
export const revokeLink: PeopleTask = async (house, payload) => {
  const { tenant } = payload;
  const invitationId = String(payload.invitationId);
  const row = await house.read(tenant, (db) =>
    db
      .selectFrom('invitation')
      .select(['state', 'external_id', 'request'])
      .where('tenant_id', '=', tenant)
      .where('id', '=', invitationId)
      .executeTakeFirst(),
  );
  if (!row || (row.state !== 'revoked' && row.state !== 'superseded')) return;
  const actor = systemActor(tenant, 'invitations.revoke');
  if (row.external_id === null) {
    if (row.request !== null) await house.execute(findOutFirst, actor, { invitationId });
    return;
  }
  const client = await clientFor(house, tenant);
  if (!client) throw new GiveUp('accounts_not_configured');
  const outcome = await client.revokeInvitation(row.external_id);
  if (outcome.ok || outcome.failure.code === 'not-found') return;
  const { code, retryable, words, status, problem } = outcome.failure;
  // Verified before we came: its event tells us who it is, and what we do then is let go of the account.
  if (problem?.code === 'invitation_verified') return;
  if (retryable === false) throw new GiveUp(`accounts: ${code} ${status ?? ''} – ${words}`);
  throw new Error(`accounts: ${code} ${status ?? ''}`);
};
