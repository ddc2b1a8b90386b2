import { uniqueViolation } from '@farstu/platform/database';
import { problem as platformProblem } from '@farstu/platform/problems';
import type { PeopleTransaction, PeopleTx } from '../database.ts';
import { domainOf, isAllowedAddress, isSameEmail, normaliseEmail } from '../invitations/invitation-plan.ts';
import { currentInvitation } from '../invitations/invitation-store.ts';
import { killLink, letGo } from '../invitations/replan.ts';
import { problem } from '../problems.ts';
import { allowedDomains } from '../security/domains.ts';
import { holder, holdersOfAddress, sharedWith } from '../users/same-person.ts';
import { faultOf } from './field-rules.ts';
import { addEvents, type HireRecord, setFlags } from './hire-store.ts';

/** *Tillåtna domäner* (INV-13). @throws invalid_input, address_not_allowed */
export async function demandAllowedAddress(db: PeopleTransaction, email: string): Promise<void> {
  demandAddressIn(await allowedDomains(db), email);
}

/** The same, where the domains are known. @throws invalid_input, address_not_allowed */
export function demandAddressIn(domains: readonly string[], email: string): void {
  if (faultOf('emailConnect', email.trim()) !== undefined || domainOf(email.trim()) === null) {
    throw platformProblem('invalid_input', { fields: [{ pointer: '/emailConnect', code: 'not_an_email' }] });
  }
  if (isAllowedAddress(email, domains)) return;
  throw problem('address_not_allowed', {
    params: { domains: domains.join(', ') },
    fields: [{ pointer: '/emailConnect', code: 'address_not_allowed' }],
  });
}

/**
 * An address belongs to one person of the installation (E12, E19).
 *
 * @param userId who is to have it; null while nobody has been made
 * @returns what `same_person_as` of the user is to say
 * @throws address_in_use
 */
async function demandFreeAddress(tx: PeopleTx, email: string, userId: string | null): Promise<string | null> {
  const user = userId === null ? undefined : await holder(tx, userId);
  const person = user ?? { id: null, company: null, identityIndex: null };
  const shared = sharedWith(person, await holdersOfAddress(tx, email, userId));
  if (!shared) throw addressInUse();
  return shared.samePersonAs;
}

export const addressInUse = () =>
  problem('address_in_use', { fields: [{ pointer: '/emailConnect', code: 'address_in_use' }] });

/**
 * Gives a hire another Connect address. A user who is linked already is let go of the old account first (E10), and the
 * new address is invited as if it were the first: the caller works the invitation out anew.
 *
 * @throws address_not_allowed, address_in_use
 */
export async function setConnectAddress(tx: PeopleTx, { row }: HireRecord, email: string | null): Promise<void> {
  if (email !== null) await demandAllowedAddress(tx.db, email);
  const samePersonAs = email === null ? null : await demandFreeAddress(tx, email, row.user_id);
  await tx.db
    .updateTable('new_hire')
    .set({ email_connect: email })
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', row.id)
    .execute();
  await setFlags(tx, row, { 'connect-email-by-hr': false, 'invitation-failed': false, 'account-of-other': false });
  if (row.user_id === null || isSameEmail(row.email_connect, email)) return;
  await letGoOfOldAccount(tx, row.id, row.user_id);
  try {
    await tx.db
      .updateTable('users')
      .set({
        connect_email: email,
        connect_address: email === null ? null : normaliseEmail(email),
        same_person_as: samePersonAs,
      })
      .where('tenant_id', '=', tx.tenant)
      .where('id', '=', row.user_id)
      .execute();
  } catch (error) {
    if (uniqueViolation(error, 'users_connect_address')) throw addressInUse();
    throw error;
  }
}

async function letGoOfOldAccount(tx: PeopleTx, hireId: string, userId: string): Promise<void> {
  const { row, invitation } = await currentInvitation(tx.db, tx.tenant, hireId);
  if (!row || (invitation.state !== 'verified' && invitation.state !== 'not-needed')) return;
  const user = await tx.db
    .selectFrom('users')
    .select(['id', 'connect_subject'])
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', userId)
    .executeTakeFirstOrThrow();
  await letGo(tx, { id: user.id, subject: user.connect_subject });
  await tx.db
    .updateTable('invitation')
    .set({ state: 'superseded', changed_at: tx.now.toString() })
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', row.id)
    .execute();
  // An order that is not carried out yet finds itself outdated.
  if (invitation.state === 'not-needed') await killLink(tx, row);
  const code = user.connect_subject === null ? 'account-cancelled' : 'account-unlinked';
  await addEvents(tx, hireId, [{ code, params: { email: row.email } }]);
}
