import type { JobPayload } from '@farstu/platform/jobs';
import type { PeopleTx } from '../database.ts';
import { unlink } from '../users/link.ts';
import { setConnectStatus } from './connect-status.ts';
import type { InvitationRow } from './invitation-store.ts';

/** As often as the queue tries before a person is told; the last failure marks the invitation too. */
export const deliveryTries = 12;

const accountTask = 'people.invitations.make-account';
const unlinkTask = 'people.accounts.unlink';
const accountKey = (invitationId: string) => `account:${invitationId}`;

/** Asks for the account to be made, or for what has become of an order to be looked after. */
export async function orderAccount(tx: PeopleTx, row: Pick<InvitationRow, 'id' | 'user_id'>): Promise<void> {
  const queue = await accountQueue(tx, row.user_id);
  const options = { key: accountKey(row.id), queue, maxAttempts: deliveryTries };
  await tx.jobs.add(accountTask, { invitationId: row.id }, options);
}

/**
 * What is made and what is let go of for one person comes in the order in which it was decided, one after the other. A
 * person may have a user in each company, and they go by one account (E19): of those the first gives the queue its name.
 */
async function accountQueue(tx: PeopleTx, userId: string): Promise<string> {
  const user = await tx.db
    .selectFrom('users')
    .select('same_person_as')
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', userId)
    .executeTakeFirst();
  return `account:${user?.same_person_as ?? userId}`;
}

/** An order that identity has never been asked for comes to nothing. */
export const withdrawOrder = (tx: PeopleTx, invitationId: string): Promise<void> =>
  tx.jobs.withdraw(accountTask, accountKey(invitationId));

/** We let go of the account at once, and tell identity by a job; the account itself is the person's and stays. */
export async function letGo(tx: PeopleTx, user: { id: string; subject: string | null } | null): Promise<void> {
  if (user === null) return;
  await unlink(tx, { userId: user.id });
  await setConnectStatus(tx, user.id, 'none');
  if (user.subject !== null) await unlinkAtIdentity(tx, user.id, user.subject);
}

/** Identity is told that we do not use an account, if by then nobody here does. */
export async function unlinkAtIdentity(tx: PeopleTx, userId: string, subject: string): Promise<void> {
  const queue = await accountQueue(tx, userId);
  await tx.jobs.add(unlinkTask, { subject, userId }, { key: `unlink:${subject}`, queue });
}

/**
 * What was given up, once more, in the order of what else is done for the person.
 *
 * @returns false: the job is none of these, or nobody knows any more whom it was about
 */
export async function orderAgain(tx: PeopleTx, task: string, payload: JobPayload): Promise<boolean> {
  if (task === accountTask) {
    const row = await tx.db
      .selectFrom('invitation')
      .select(['id', 'user_id'])
      .where('tenant_id', '=', tx.tenant)
      .where('id', '=', String(payload.invitationId))
      .executeTakeFirst();
    if (!row) return false;
    await orderAccount(tx, row);
    return true;
  }
  // Jobs of the release before do not say whose the account was.
  if (task !== unlinkTask || typeof payload.userId !== 'string') return false;
  await unlinkAtIdentity(tx, payload.userId, String(payload.subject));
  return true;
}
