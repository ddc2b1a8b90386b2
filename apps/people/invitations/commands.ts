import { countOrRefuse } from '@farstu/platform/http';
import { demand } from '@farstu/platform/room';
import { command, type PeopleHouse, type PeopleTx } from '../database.ts';
import { demandAllowedAddress, setConnectAddress } from '../new-hires/connect-address.ts';
import { hireAnswer } from '../new-hires/hire-answer.ts';
import { loadEmployer, todayAt } from '../new-hires/hire-context.ts';
import type { HireAnswer } from '../new-hires/hire-input.ts';
import { addEvents, type HireRecord, lockHire, setFlags } from '../new-hires/hire-store.ts';
import { demandWithHire } from '../new-hires/may-act.ts';
import { openProposal, sealProposal } from '../new-hires/proposal.ts';
import { problem } from '../problems.ts';
import { setConnectStatus } from './connect-status.ts';
import { type Invitee, loadInvitee } from './invitation-facts.ts';
import { type InvitationPlan, planInvitation } from './invitation-plan.ts';
import { asked, resend, transition } from './invitation-state.ts';
import { currentInvitation } from './invitation-store.ts';
import { movesLink, replaceOthers } from './other-hires.ts';
import { afterLettingGo, perform } from './perform.ts';
import { replan, replanOthers } from './replan.ts';
import { killLink, takeBackOwn } from './take-back.ts';

/**
 * *Verifiera konto*: a person asks for the mail now, for the first time or again. The old link is dead from this moment
 * (E7). A hire withdrawn, under review, linked or without address is refused with the reason.
 *
 * @throws invitation_waits and the states that refuse
 */
export const resendInvitation = command(
  'invitation.resend',
  async (tx, { hireId }: { hireId: string }): Promise<HireAnswer> => {
    const record = await opened(tx, hireId);
    const current = await currentInvitation(tx.db, tx.tenant, hireId);
    const invitee = await loadInvitee(tx.db, tx.keyring, record);
    const hasFailed = current.row !== null && current.row.failure !== null;
    const today = tx.now.toZonedDateTimeISO(invitee.facts.zone).toPlainDate();
    const plan = planInvitation({ ...invitee.facts, ...asked, employmentDate: today }, tx.now);
    const outcome = sharesAccount(invitee, plan)
      ? ({ ok: true, action: { type: 'nothing' } } as const)
      : resend(current.invitation, invitee.facts, tx.now, hasFailed);
    if (!outcome.ok) {
      const because = outcome.code === 'invitation_waits' ? outcome.because : undefined;
      throw problem(outcome.code, { extra: because === undefined ? {} : { because } });
    }
    await setFlags(tx, record.row, { 'invitation-failed': false });
    await addEvents(tx, hireId, [{ code: 'resend-asked' }]);
    await tx.audit({
      action: 'invitation.resent',
      subject: { kind: 'new-hire', id: hireId },
      facts: { was: current.invitation.state },
    });
    const decided = { plan, action: outcome.action, isNews: false, isAsked: true };
    const replaced = movesLink(outcome.action) ? await replaceOthers(tx, record.row) : [];
    const replanned = await perform(tx, record, current, invitee, decided);
    for (const other of replaced) await replan(tx, other);
    return await hireAnswer(tx, hireId, replanned);
  },
);

/** The person signs in with the address in another company here: they are linked to that account, and no mail goes (E19). */
const sharesAccount = ({ user, samePersonSubject, facts }: Invitee, { because }: InvitationPlan): boolean =>
  because === 'already-linked' && user?.subject === null && samePersonSubject !== null && facts.review !== 'open';

/** The link stops working, or a planned mail is taken back; the same address stays without one until somebody asks. */
export const revokeInvitation = command(
  'invitation.revoke',
  async (tx, { hireId }: { hireId: string }): Promise<HireAnswer> => {
    await opened(tx, hireId);
    const { row, invitation } = await currentInvitation(tx.db, tx.tenant, hireId);
    if (!row) throw problem('invitation_not_planned');
    const next = transition(invitation.state, 'revoked');
    if (!next.ok) throw problem(next.code);
    await tx.db
      .updateTable('invitation')
      .set({ state: next.state, changed_at: tx.now.toString() })
      .where('tenant_id', '=', tx.tenant)
      .where('id', '=', row.id)
      .execute();
    await takeBackOwn(tx, row.user_id, 'revoked');
    await setConnectStatus(tx, row.user_id, 'none');
    await killLink(tx, row);
    await addEvents(tx, hireId, [{ code: 'link-revoked', params: { email: row.email } }]);
    await tx.audit({ action: 'invitation.revoked', subject: { kind: 'new-hire', id: hireId } });
    const replanned = await replan(tx, hireId);
    return await hireAnswer(tx, hireId, { ...replanned, effect: { code: 'revoked', params: {} } });
  },
);

/**
 * Another address (E10): before the mail has gone it is planned anew, after it the old link dies and a new one goes,
 * and a user who is linked is let go of the old account first. Of a hire that waits for a decision the proposal changes.
 *
 * @throws address_not_allowed, address_in_use, already_withdrawn
 */
export const correctAddress = command(
  'invitation.correct-address',
  async (tx, { hireId, email }: { hireId: string; email: string }): Promise<HireAnswer> => {
    const record = await opened(tx, hireId);
    if (record.row.status === 'withdrawn') throw problem('already_withdrawn');
    let isLetGo = false;
    if (record.row.proposal !== null) await proposeAddress(tx, record.row, email.trim());
    else ({ isLetGo } = await setConnectAddress(tx, record, email.trim()));
    await addEvents(tx, hireId, [
      { code: 'address-corrected', params: { before: record.row.email_connect, email: email.trim() } },
    ]);
    await tx.audit({
      action: 'invitation.address_corrected',
      subject: { kind: 'new-hire', id: hireId },
      personal: {
        personId: record.row.employee_id ?? hireId,
        values: { before: record.row.email_connect, after: email.trim() },
      },
    });
    const replanned = await replan(tx, hireId);
    await replanOthers(tx, record.row);
    return await hireAnswer(tx, hireId, isLetGo ? afterLettingGo(replanned) : replanned);
  },
);

/** Whether somebody has the address already is asked when it is decided who the hire is about. @throws address_not_allowed */
async function proposeAddress(tx: PeopleTx, row: HireRecord['row'], email: string): Promise<void> {
  await demandAllowedAddress(tx.db, email);
  const proposal = { ...openProposal(tx, row.proposal ?? ''), emailConnect: email };
  await tx.db
    .updateTable('new_hire')
    .set({ proposal: sealProposal(tx, proposal), email_connect: email })
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', row.id)
    .execute();
}

async function opened(tx: PeopleTx, hireId: string): Promise<HireRecord> {
  demand(tx.actor, 'invitations.write');
  const record = await lockHire(tx, hireId);
  const employer = await loadEmployer(tx.db, tx.tenant, record.row.company);
  await demandWithHire(tx.db, tx.actor, 'invitations.write', record.row, todayAt(tx.now, employer));
  return record;
}

/** Three mails an hour to one hire, whoever asks (E7). @throws too_many_requests */
export const countResend = (house: PeopleHouse, tenant: number, hireId: string): Promise<void> =>
  countOrRefuse(house.database.kysely, {
    key: `people.resend:${tenant}:${hireId}`,
    most: 3,
    windowSeconds: 3600,
  });
