import { problem as platformProblem } from '@farstu/platform/problems';
import { accountByEmail, addAccount } from '../accounts/account.ts';
import { addLink } from '../accounts/linked-account.ts';
import { command, type IdentityReader, type IdentityTx } from '../database.ts';
import { putPassword } from '../passwords/choose-password.ts';
import { problem } from '../problems/identity-problem.ts';
import { type Invitation, linkState } from './invitation.ts';
import { queueInvitationMail, type Translators } from './invitation-mail.ts';
import { EXPIRE, lockInvitation, settleInvitation, tellOfInvitation } from './invite.ts';

/** How the person shows, besides holding the link, that the account is theirs. */
export type Acceptance =
  /** Nobody has a password for the address: the link, sent to it, is enough. */
  | { kind: 'choose-password'; passwordHash: string; firstName: string | undefined; lastName: string | undefined }
  /** Signed in as the account that has the address, by password just now or by this browser's session. */
  | { kind: 'as-account'; accountId: string };

interface Accept {
  id: string;
  generation: number;
  acceptance: Acceptance;
}

/** The account of the invited address, and whether anybody can sign in to it. */
export async function accountInvited(db: IdentityReader, { email }: Pick<Invitation, 'email'>) {
  const account = await accountByEmail(db, email);
  if (!account) return undefined;
  const password = await db
    .selectFrom('credential')
    .select('account_id')
    .where('account_id', '=', account.id)
    .executeTakeFirst();
  return { account, hasPassword: password !== undefined };
}

/**
 * The person has confirmed: an account is made or linked, and the link is used up. Nothing is linked by address alone:
 * whoever has an account must also be signed in to it.
 * @throws not_found, invitation_verified, invitation_expired, invitation_closed, other_step
 */
export const acceptInvitation = command(
  'invitation.accept',
  async (tx, { id, generation, acceptance }: Accept): Promise<{ accountId: string; clientId: string }> => {
    const row = await lockInvitation(tx, id);
    if (!row) throw platformProblem('not_found');
    demandOpen(row, generation, tx);
    const accountId = await accountFor(tx, row, acceptance);
    await addLink(tx, accountId, row.client_id);
    await tx.due.withdraw(EXPIRE, id);
    const change = { state: 'verified', account_id: accountId, linked_at: tx.now.toString() };
    await settleInvitation(tx, id, change, 'invitation.verified');
    return { accountId, clientId: row.client_id };
  },
);

function demandOpen(row: Invitation, generation: number, tx: IdentityTx): void {
  const state = linkState(row, generation, tx.now);
  switch (state) {
    case 'open':
      return;
    case 'verified':
      throw problem('invitation_verified');
    case 'expired':
      throw problem('invitation_expired');
    case 'replaced':
    case 'closed':
      throw problem('invitation_closed');
    default:
      state satisfies never;
  }
}

async function accountFor(tx: IdentityTx, row: Invitation, acceptance: Acceptance): Promise<string> {
  const invited = await accountInvited(tx.db, row);
  if (acceptance.kind === 'as-account') {
    if (invited?.account.id !== acceptance.accountId) throw problem('other_step');
    await markVerified(tx, acceptance.accountId);
    return acceptance.accountId;
  }
  if (invited?.hasPassword) throw problem('other_step');
  const account =
    invited?.account ??
    (await addAccount(tx.db, {
      email: row.email,
      firstName: acceptance.firstName || row.first_name,
      lastName: acceptance.lastName ?? '',
      language: row.language === 'en' ? 'en' : 'sv',
      countryCode: 'SE',
      verifiedAt: tx.now.toString(),
      createdAt: tx.now.toString(),
    }));
  if (!account) throw problem('other_step');
  await putPassword(tx, account.id, acceptance.passwordHash);
  await markVerified(tx, account.id);
  return account.id;
}

/** Holding the link shows that mail to the address arrives. */
async function markVerified(tx: IdentityTx, accountId: string): Promise<void> {
  await tx.db
    .updateTable('account')
    .set({ email_verified_at: tx.now.toString() })
    .where('id', '=', accountId)
    .where('email_verified_at', 'is', null)
    .execute();
}

/** Notes that somebody has opened the page and tells the application; at a link's first visit only, and never more than that (E9). */
export const noteVisit = command('invitation.visit', async (tx, { id }: { id: string }): Promise<void> => {
  const visited = await tx.db
    .updateTable('invitation')
    .set({ visited_at: tx.now.toString() })
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', id)
    .where('visited_at', 'is', null)
    .where('state', 'in', ['queued', 'sent'])
    .returningAll()
    .executeTakeFirst();
  if (visited) await tellOfInvitation(tx, visited, 'invitation.visited');
});

/** A new mail with a new link to the same address (E8). Only for one that has run out; of all else, nothing is said or done. */
export const renewInvitation = command(
  'invitation.renew',
  async (
    tx,
    { id, generation, translators }: { id: string; generation: number; translators: Translators },
  ): Promise<void> => {
    const row = await lockInvitation(tx, id);
    if (!row || linkState(row, generation, tx.now) !== 'expired') return;
    const renewed = await tx.db
      .updateTable('invitation')
      .set({ state: 'queued', generation: row.generation + 1, sent_at: null, expires_at: null, visited_at: null })
      .where('tenant_id', '=', tx.tenant)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await queueInvitationMail(tx, renewed, translators);
    await tx.audit({ action: 'invitation.renewed', subject: { kind: 'invitation', id } });
  },
);
