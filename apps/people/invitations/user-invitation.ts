import { demand } from '@farstu/platform/room';
import { command, type PeopleTransaction, type PeopleTx } from '../database.ts';
import { setUserAddress } from '../new-hires/connect-address.ts';
import type { HireAnswer } from '../new-hires/hire-input.ts';
import { lockHire } from '../new-hires/hire-store.ts';
import { problem } from '../problems.ts';
import { link } from '../users/link.ts';
import { demandAnAdministratorIsLeft, demandMayManage, isAdministrator, lockUser } from '../users/store.ts';
import { letGo } from './account-orders.ts';
import { correctAddress, resendInvitation } from './commands.ts';
import { toPlanAnswer } from './invitation-answer.ts';
import { planInvitation } from './invitation-plan.ts';
import { type InvitationState, resend, transition } from './invitation-state.ts';
import { currentInvitationOfUser, type InvitationRow } from './invitation-store.ts';
import { loadInvitedUser, tellOf } from './invited-user.ts';
import { performForUser } from './perform.ts';
import { settleOwn } from './same-account.ts';
import { killLink, takeBackOwn } from './take-back.ts';
import { sendingDue } from './write-invitation.ts';

/** How a user's invitation stands after somebody asked for it. */
export type UserInvited = Pick<HireAnswer, 'plan' | 'invitationState'>;

/**
 * *Verifiera konto* for a user: sends the mail now, or makes the account when the domain is verified. A user of a hire is
 * invited by that hire, with all that it waits for; one made by hand has an invitation of its own.
 *
 * @throws user_without_hire (an API user), invitation_waits and the states that refuse
 */
export const verifyUser = command(
  'invitation.verify-user',
  async (tx, { userId }: { userId: string }): Promise<UserInvited> => {
    demand(tx.actor, 'invitations.write');
    const hireId = await hireOfUser(tx.db, tx.tenant, userId);
    if (hireId !== null) return await resendInvitation.run(tx, { hireId });
    await lockPerson(tx, userId);
    const answer = await inviteUser(tx, userId);
    await tx.audit({ action: 'invitation.resent', subject: { kind: 'user', id: userId } });
    return answer;
  },
);

/**
 * *Rätta adressen* for a user (E10): an open link to the old address dies, a linked account is let go of, and if there was
 * either the new address is invited at once.
 *
 * @throws roles_not_assignable, user_without_hire (an API user), address_not_allowed, address_in_use
 */
export const correctUserAddress = command(
  'invitation.correct-user-address',
  async (tx, { userId, email }: { userId: string; email: string }): Promise<void> => {
    const hireId = await hireOfUser(tx.db, tx.tenant, userId);
    // A hire is locked before its user.
    if (hireId !== null) await lockHire(tx, hireId);
    const user = await lockPerson(tx, userId);
    await demandMayManage(tx, user);
    if (hireId !== null) {
      await correctAddress.run(tx, { hireId, email });
      return;
    }
    const { row } = await currentInvitationOfUser(tx.db, tx.tenant, userId);
    const isInvited = user.connect_subject !== null || (row !== null && isOut(row));
    const { isKept } = await setUserAddress(tx, userId, email);
    await tx.audit({
      action: 'invitation.address_corrected',
      subject: { kind: 'user', id: userId },
      personal: { personId: user.employee_id ?? userId, values: { before: user.connect_email, after: email } },
    });
    if (isInvited && !isKept && user.active) await inviteUser(tx, userId);
  },
);

/**
 * *Ta bort kopplingen*: the account is let go of, and whatever has gone out to the user is taken back; it stays so until
 * somebody asks for *Verifiera konto*. The account itself is the person's.
 *
 * @throws roles_not_assignable, user_not_linked, last_administrator
 */
export const unlinkUser = command(
  'invitation.unlink-user',
  async (tx, { userId }: { userId: string }): Promise<void> => {
    const before = [...(await openInvitations(tx, userId)), ...(await heldByLink(tx, userId))];
    for (const hireId of hiresOf(before)) await lockHire(tx, hireId);
    const user = await lockPerson(tx, userId);
    await demandMayManage(tx, user);
    const rows = await openInvitations(tx, userId);
    if (user.connect_subject !== null) rows.push(...(await heldByLink(tx, userId)));
    if (user.connect_subject === null && rows.length === 0) throw problem('user_not_linked');
    const wasAdministrator = await isAdministrator(tx, userId);
    for (const row of rows) await takeBack(tx, row, user.connect_subject !== null);
    await letGo(tx, { id: userId, subject: user.connect_subject });
    await tx.audit({
      action: 'invitation.unlinked',
      subject: { kind: 'user', id: userId },
      facts: { was: user.connect_status, invitations: rows.length },
    });
    if (wasAdministrator) await demandAnAdministratorIsLeft(tx);
  },
);

/** Of a user who is switched off: what has gone out other than by a hire is taken back. @returns how many */
export const takeBackOwnInvitations = (tx: PeopleTx, { id }: { id: string }): Promise<number> =>
  takeBackOwn(tx, id, 'revoked');

async function takeBack(tx: PeopleTx, row: InvitationRow, isLinked: boolean): Promise<void> {
  const state = row.state as InvitationState;
  const isAnswered = state !== 'sending' && state !== 'sent' && state !== 'expired' && state !== 'failed';
  const next = transition(state, isAnswered ? 'unlinked' : 'revoked');
  if (!next.ok) return;
  await tx.db
    .updateTable('invitation')
    .set({ state: next.state, changed_at: tx.now.toString() })
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', row.id)
    .execute();
  // An order that is not carried out yet finds itself outdated.
  if (isOut(row) && state !== 'verified') await killLink(tx, row);
  if (state === 'scheduled' && row.hire_id !== null) await tx.due.withdraw(sendingDue, row.hire_id);
  const code = isAnswered ? (isLinked ? 'account-unlinked' : 'account-cancelled') : 'link-revoked';
  await tellOf(tx, row, [{ code, params: { email: row.email } }]);
}

/** The user is locked. @throws invitation_waits and the states that refuse */
async function inviteUser(tx: PeopleTx, userId: string): Promise<UserInvited> {
  const current = await currentInvitationOfUser(tx.db, tx.tenant, userId);
  const invitee = await loadInvitedUser(tx, userId);
  const today = tx.now.toZonedDateTimeISO(invitee.facts.zone).toPlainDate();
  if (invitee.user?.subject === null && invitee.samePersonSubject !== null && !invitee.facts.userInactive) {
    // The person signs in with the address already, as a user of another company here (E19).
    await link(tx, { userId, subject: invitee.samePersonSubject });
    await settleOwn(tx, userId);
    const plan = planInvitation(invitee.facts, tx.now);
    const { invitation } = await currentInvitationOfUser(tx.db, tx.tenant, userId);
    return { plan: toPlanAnswer(plan, tx.actor.language, today), invitationState: invitation.state };
  }
  const hasFailed = current.row !== null && current.row.failure !== null;
  const outcome = resend(current.invitation, invitee.facts, tx.now, hasFailed);
  if (!outcome.ok) {
    const because = outcome.code === 'invitation_waits' ? outcome.because : undefined;
    throw problem(outcome.code, { extra: because === undefined ? {} : { because } });
  }
  const plan = planInvitation(invitee.facts, tx.now);
  const { state } = await performForUser(tx, current, invitee, { plan, action: outcome.action });
  return { plan: toPlanAnswer(plan, tx.actor.language, today), invitationState: state };
}

/** @throws not_found, user_without_hire */
async function lockPerson(tx: PeopleTx, userId: string) {
  const user = await lockUser(tx, userId);
  if (user.kind === 'api') throw problem('user_without_hire');
  return user;
}

/** The latest hire of a user that is not withdrawn; null for a user made by hand. */
export async function hireOfUser(db: PeopleTransaction, tenant: number, userId: string): Promise<string | null> {
  const hire = await db
    .selectFrom('new_hire')
    .select('id')
    .where('tenant_id', '=', tenant)
    .where('user_id', '=', userId)
    .where('status', '<>', 'withdrawn')
    .orderBy('created_at', 'desc')
    .executeTakeFirst();
  return hire?.id ?? null;
}

const out = ['sending', 'sent', 'expired', 'failed', 'verified', 'not-needed'] as const;

/** Somebody has been, or is being, invited by it, and nobody has taken it back. */
const isOut = ({ state }: Pick<InvitationRow, 'state'>): boolean => out.some((each) => each === state);

const openInvitations = (tx: PeopleTx, userId: string): Promise<InvitationRow[]> =>
  tx.db
    .selectFrom('invitation')
    .selectAll()
    .where('tenant_id', '=', tx.tenant)
    .where('user_id', '=', userId)
    .where('state', 'in', [...out])
    .execute();

/** Of hires that need no mail while the user is linked: without the link they would begin to invite. */
const heldByLink = (tx: PeopleTx, userId: string): Promise<InvitationRow[]> =>
  tx.db
    .selectFrom('invitation as i')
    .innerJoin('new_hire as h', (join) => join.onRef('h.tenant_id', '=', 'i.tenant_id').onRef('h.id', '=', 'i.hire_id'))
    .selectAll('i')
    .where('i.tenant_id', '=', tx.tenant)
    .where('i.user_id', '=', userId)
    .where('i.state', 'in', ['none', 'awaiting-review', 'cancelled', 'scheduled'])
    .where('h.status', 'in', ['under-review', 'approved'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('invitation as later')
            .select('later.id')
            .whereRef('later.tenant_id', '=', 'i.tenant_id')
            .whereRef('later.hire_id', '=', 'i.hire_id')
            .whereRef('later.generation', '>', 'i.generation'),
        ),
      ),
    )
    .execute();

const hiresOf = (rows: readonly InvitationRow[]): string[] =>
  [...new Set(rows.flatMap(({ hire_id: id }) => (id === null ? [] : [id])))].sort();
