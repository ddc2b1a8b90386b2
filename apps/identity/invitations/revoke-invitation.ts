import type { Invitation as ContractInvitation } from '@farstu/contracts-accounts';
import { problem as platformProblem } from '@farstu/platform/problems';
import { command, type IdentityTx } from '../database.ts';
import { problem } from '../problems/identity-problem.ts';
import { contractInvitation, type Invitation } from './invitation.ts';
import { aboutMail } from './invitation-mail.ts';
import { EXPIRE, lockInvitation, settleInvitation } from './invite.ts';
import { noteRevokedReference } from './revoked-references.ts';

/**
 * Kills the link at once, also of a mail that is on its way (E5).
 * @throws not_found, invitation_verified
 */
export const revokeInvitation = command(
  'invitation.revoke',
  async (tx, { id, clientId }: { id: string; clientId: string }): Promise<ContractInvitation> => {
    const row = await lockInvitation(tx, id);
    if (row?.client_id !== clientId) throw platformProblem('not_found');
    return await revoke(tx, row);
  },
);

/**
 * The same by the application's own reference, for one that does not know whether we took the invitation in. Null: we did
 * not, and a request that is still on its way will make nobody's link and send no mail.
 * @throws invitation_verified
 */
export const revokeByReference = command(
  'invitation.revoke-by-reference',
  async (tx, { reference, clientId }: { reference: string; clientId: string }): Promise<ContractInvitation | null> => {
    await noteRevokedReference(tx, clientId, reference);
    const found = await tx.db
      .selectFrom('invitation')
      .select('id')
      .where('tenant_id', '=', tx.tenant)
      .where('client_id', '=', clientId)
      .where('client_reference', '=', reference)
      .executeTakeFirst();
    const row = found && (await lockInvitation(tx, found.id));
    if (row) return await revoke(tx, row);
    await tx.audit({
      action: 'invitation.reference_revoked',
      subject: { kind: 'invitation-reference', id: reference },
    });
    return null;
  },
);

async function revoke(tx: IdentityTx, row: Invitation): Promise<ContractInvitation> {
  if (row.state === 'verified') throw problem('invitation_verified');
  if (row.state === 'revoked') return contractInvitation(row);
  await tx.mail.withdraw(aboutMail(row));
  await tx.due.withdraw(EXPIRE, row.id);
  return await settleInvitation(tx, row.id, { state: 'revoked' }, 'invitation.revoked');
}
