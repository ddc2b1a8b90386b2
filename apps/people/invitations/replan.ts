import { formatter } from '@farstu/platform/format';
import { Temporal } from 'temporal-polyfill';
import type { PeopleTx } from '../database.ts';
import { addEvents, type HireEvent, type HireRecord, lockHire } from '../new-hires/hire-store.ts';
import { otherEmployments } from '../new-hires/other-employments.ts';
import { unlink } from '../users/link.ts';
import { lockUser } from '../users/store.ts';
import { type Invitee, keptFacts, loadInvitee, restoreFacts } from './invitation-facts.ts';
import {
  explain,
  type InvitationFacts,
  type InvitationPlan,
  isSameEmail,
  normaliseEmail,
  planInvitation,
} from './invitation-plan.ts';
import {
  carryOut,
  type EffectCode,
  explainAction,
  type Invitation,
  type InvitationAction,
  type InvitationState,
  insteadOfAccount,
  replan as replanPurely,
  transition,
} from './invitation-state.ts';
import {
  type CurrentInvitation,
  currentInvitation,
  currentInvitationOfUser,
  type InvitationRow,
  nobodyInvited,
} from './invitation-store.ts';
import { loadInvitedUser } from './invited-user.ts';
import { linkToSameAccount, settleAsVerified } from './same-account.ts';
import { tzVersion } from './tz-version.ts';

/** How a hire's invitation stands after a change. Texts are in the actor's language. */
export interface ReplannedHire {
  readonly plan: InvitationPlan;
  /** Params of the plan's two sentences. */
  readonly params: Readonly<Record<string, string>>;
  readonly state: Invitation['state'];
  readonly effect: { readonly code: EffectCode; readonly params: Readonly<Record<string, string>> };
  readonly user: Invitee['user'];
}

/** What the queue calls the job that sends at the due time; its key is the hire. */
export const sendingDue = 'people.invitations.send';

/**
 * Works out a hire's invitation anew and carries it out: rows, due time, jobs and timeline in this one transaction.
 * Every command that moves what an invitation rests on ends with this; when nothing has moved it changes nothing.
 *
 * @param known the hire as it is now, when the caller has just made it, and so knows that nobody has been invited
 */
export async function replan(
  tx: PeopleTx,
  hireId: string,
  known?: { readonly record: HireRecord; readonly isNew: true },
): Promise<ReplannedHire> {
  const record = known?.record ?? (await lockHire(tx, hireId));
  return await carryPlanOut(tx, record, known ? nobodyInvited : await currentInvitation(tx.db, tx.tenant, hireId));
}

/** The account that was ordered is refused for its domain: what the plan says now is carried out in its place. */
export async function replanInsteadOfAccount(
  tx: PeopleTx,
  { hire_id: hireId, user_id: userId }: Pick<InvitationRow, 'hire_id' | 'user_id'>,
): Promise<void> {
  if (hireId === null) {
    const current = await currentInvitationOfUser(tx.db, tx.tenant, userId);
    const invitee = await loadInvitedUser(tx, userId);
    const plan = planInvitation(invitee.facts, tx.now);
    await performForUser(tx, current, invitee, { plan, action: insteadOfAccount(plan, tx.now) });
    return;
  }
  const current = await currentInvitation(tx.db, tx.tenant, hireId);
  const { user, state } = await carryPlanOut(tx, await lockHire(tx, hireId), current, insteadOfAccount);
  // No account is on its way any more, and no mail may be yet.
  if (user && state !== 'not-needed') await setConnectStatus(tx, user.id, 'none');
}

async function carryPlanOut(
  tx: PeopleTx,
  record: HireRecord,
  current: CurrentInvitation,
  decide?: (plan: InvitationPlan, now: Temporal.Instant) => InvitationAction,
): Promise<ReplannedHire> {
  const invitee = await loadInvitee(tx.db, tx.keyring, record);
  const { row } = record;
  const before = restoreFacts(row.plan_facts);
  const decidedBefore = row.decided_at === null ? tx.now : Temporal.Instant.from(row.decided_at);
  const change = { before, after: invitee.facts, decidedAt: decidedBefore };
  const { decidedAt, plan, action: decided } = replanPurely(current.invitation, change, tx.now);
  const wanted = decide ? decide(plan, tx.now) : decided;
  const action = wanted.type === 'unlink' && (await isNeededElsewhere(tx, record, invitee)) ? nothing : wanted;
  await tx.db
    .updateTable('new_hire')
    .set({ decided_at: decidedAt.toString(), plan_facts: keptFacts(invitee.facts) })
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', row.id)
    .execute();
  return await perform(tx, record, current, invitee, { plan, action, isNews: isNews(before, decidedBefore, plan) });
}

const nothing: InvitationAction = { type: 'nothing' };

/** Who has another hire or employment goes on signing in with the account. */
async function isNeededElsewhere(tx: PeopleTx, { row }: HireRecord, { facts }: Invitee): Promise<boolean> {
  const today = tx.now.toZonedDateTimeISO(facts.zone).toPlainDate();
  return (await otherEmployments(tx, row, today.toString())).userStays;
}

/** Whether the reason to wait is another than last time, and so belongs in the timeline. */
const isNews = (before: InvitationFacts | null, decidedAt: Temporal.Instant, plan: InvitationPlan): boolean =>
  before === null || planInvitation(before, decidedAt).because !== plan.because;

export interface Decided {
  readonly plan: InvitationPlan;
  readonly action: InvitationAction;
  /** The plan's reason has not been told in the timeline. */
  readonly isNews: boolean;
  /** A person asks for it now, and so takes back that it was taken back. */
  readonly isAsked?: boolean;
}

/** Carries one action out. Until it is decided who the person is, there is a plan but nothing to carry out. */
export async function perform(
  tx: PeopleTx,
  record: HireRecord,
  current: CurrentInvitation,
  invitee: Invitee,
  { plan, action, isNews, isAsked = false }: Decided,
): Promise<ReplannedHire> {
  const today = tx.now.toZonedDateTimeISO(invitee.facts.zone).toPlainDate();
  const say = formatter(tx.actor.language, { today });
  const { params } = explain(plan, say);
  const effect = explainAction(current.invitation, action, say);
  if (record.row.period_id === null) {
    return { plan, params, state: 'none', effect, user: invitee.user };
  }
  const owner = { hireId: record.row.id, periodId: record.row.period_id };
  if (isNews && plan.because === 'withdrawn') await withdrawOwn(tx, record, invitee);
  else await replaceOwn(tx, invitee, action);
  const next = await writeDown(tx, owner, current, invitee, plan, action);
  await addEvents(tx, record.row.id, eventsOf(current, plan, action, effect.code, isNews));
  if (plan.because === 'already-linked' && (isAsked || !isTakenBack(current.invitation, plan))) {
    await linkToSameAccount(tx, record, invitee);
  }
  if (invitee.user?.subject != null && plan.because !== 'withdrawn') await settleAsVerified(tx, record);
  return { plan, params, state: next.state, effect, user: invitee.user };
}

/** A person has unlinked the user, or revoked the link: the same address stays without until somebody asks. */
const isTakenBack = ({ state, email }: Invitation, plan: InvitationPlan): boolean =>
  state === 'revoked' && isSameEmail(email, plan.email);

/** What has gone out to the hire's user alone has no link alive beside the hire's, nor after the hire's is taken back. */
async function replaceOwn(tx: PeopleTx, { user }: Invitee, { type }: InvitationAction): Promise<void> {
  if (user === null) return;
  if (type === 'send-now' || type === 'create-account') await takeBackOwn(tx, user.id, 'superseded');
  if (type === 'revoke') await takeBackOwn(tx, user.id, 'revoked');
}

/** With the hire the user goes, and so does what has gone out to the user alone; somebody on leave keeps their link (E18). */
async function withdrawOwn(tx: PeopleTx, record: HireRecord, invitee: Invitee): Promise<void> {
  if (invitee.user === null || (await isNeededElsewhere(tx, record, invitee))) return;
  await takeBackOwn(tx, invitee.user.id, 'revoked', { isLetGo: !invitee.facts.userInactive });
}

/** The same for a user's own invitation: nothing of it is planned for later, and there is no hire to tell of it. */
export async function performForUser(
  tx: PeopleTx,
  current: CurrentInvitation,
  invitee: Invitee,
  { plan, action }: Pick<Decided, 'plan' | 'action'>,
): Promise<Pick<ReplannedHire, 'plan' | 'params' | 'state'>> {
  const today = tx.now.toZonedDateTimeISO(invitee.facts.zone).toPlainDate();
  const { params } = explain(plan, formatter(tx.actor.language, { today }));
  const next = await writeDown(tx, { hireId: null, periodId: null }, current, invitee, plan, action);
  return { plan, params, state: next.state };
}

/** Whose an invitation is: a hire's, or a user's own. */
interface Owner {
  readonly hireId: string | null;
  /** Null also while nobody has been made by the hire. */
  readonly periodId: string | null;
}

async function writeDown(
  tx: PeopleTx,
  owner: Owner,
  current: CurrentInvitation,
  invitee: Invitee,
  plan: InvitationPlan,
  action: InvitationAction,
): Promise<Invitation> {
  const { current: next, superseded } = carryOut(current.invitation, action);
  if (superseded && current.row) await takeOver(tx, current.row, superseded);
  const replaced = superseded ? null : current.row;
  const saved = await saveInvitation(tx, owner, invitee, replaced, next, plan, action);
  await setInMotion(tx, owner, invitee, saved ?? replaced, action);
  return next;
}

/**
 * Takes back what has gone out to a user other than by a hire; an account that the user is linked to stays, unless the
 * caller lets go of it. Locks the user, so lock a hire first.
 *
 * @returns how many
 */
export async function takeBackOwn(
  tx: PeopleTx,
  userId: string,
  to: 'superseded' | 'revoked',
  { isLetGo = false }: { isLetGo?: boolean } = {},
): Promise<number> {
  if ((await ownOut(tx, userId)).length === 0) return 0;
  const { connect_subject: subject } = await lockUser(tx, userId);
  let taken = 0;
  for (const row of await ownOut(tx, userId)) {
    const state = row.state as InvitationState;
    const isAnswered = state === 'verified' || (state === 'not-needed' && subject !== null);
    if (isAnswered && !isLetGo) continue;
    const event = to === 'revoked' && (isAnswered || state === 'not-needed') ? 'unlinked' : to;
    const next = transition(state, event);
    if (!next.ok) continue;
    await moveTo(tx, row, next.state);
    // Of what is answered nothing is open any more: whoever lets go of the account tells identity.
    if (!isAnswered) await killLink(tx, row);
    taken++;
  }
  if (taken > 0 && to === 'revoked') await setConnectStatus(tx, userId, 'none');
  return taken;
}

const ownOut = (tx: PeopleTx, userId: string): Promise<InvitationRow[]> =>
  tx.db
    .selectFrom('invitation')
    .selectAll()
    .where('tenant_id', '=', tx.tenant)
    .where('user_id', '=', userId)
    .where('hire_id', 'is', null)
    .where('state', 'in', ['sending', 'sent', 'expired', 'failed', 'verified', 'not-needed'])
    .execute();

/** The row of a generation that another one takes the place of: its link must die. */
export async function takeOver(tx: PeopleTx, row: InvitationRow, superseded: Pick<Invitation, 'state'>): Promise<void> {
  await moveTo(tx, row, superseded.state);
  await killLink(tx, row);
}

async function moveTo(tx: PeopleTx, row: InvitationRow, state: InvitationState): Promise<void> {
  await tx.db
    .updateTable('invitation')
    .set({ state, changed_at: tx.now.toString() })
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', row.id)
    .execute();
}

/**
 * The link stops working at identity; a mail that was never asked for needs nothing. An account that may have been asked
 * for is let go of by the job that asked, which finds its order outdated.
 */
export async function killLink(
  tx: PeopleTx,
  row: Pick<InvitationRow, 'id' | 'user_id' | 'how' | 'request' | 'external_id' | 'account_asked_at'>,
): Promise<void> {
  if (row.how === 'account-without-mail') {
    if (row.account_asked_at === null) return await tx.jobs.withdraw(accountTask, accountKey(row.id));
    return await orderAccount(tx, row);
  }
  await tx.jobs.withdraw('people.invitations.deliver', `deliver:${row.id}`);
  if (row.request === null && row.external_id === null) return;
  await tx.jobs.add('people.invitations.revoke', { invitationId: row.id }, { key: `revoke:${row.id}` });
}

async function saveInvitation(
  tx: PeopleTx,
  { hireId, periodId }: Owner,
  invitee: Invitee,
  row: InvitationRow | null,
  next: Invitation,
  plan: InvitationPlan,
  action: InvitationAction,
): Promise<InvitationRow | null> {
  if (action.type === 'nothing') return null;
  const email = next.email ?? plan.email;
  const columns = {
    state: next.state,
    because: 'because' in action ? action.because : plan.because,
    how: plan.how === 'wait' ? null : plan.how,
    tz_version: next.due === null ? null : tzVersion,
    local_date: next.due?.localDate.toString() ?? null,
    local_time: next.due?.localTime.toString({ smallestUnit: 'microsecond' }) ?? null,
    zone: next.due?.zone ?? null,
    due_at: next.due?.at.toString() ?? null,
    changed_at: tx.now.toString(),
    ...(email !== null && { email, address: normaliseEmail(email) }),
  };
  if (row) {
    return await tx.db
      .updateTable('invitation')
      .set(columns)
      .where('tenant_id', '=', tx.tenant)
      .where('id', '=', row.id)
      .returningAll()
      .executeTakeFirstOrThrow();
  }
  // Without a person who can sign in, or an address, there is no invitation yet: the plan says what is missing.
  const isPlaced = hireId === null || periodId !== null;
  if (invitee.user === null || !isPlaced || email === null || next.state === 'cancelled') return null;
  return await tx.db
    .insertInto('invitation')
    .values({
      ...columns,
      email,
      address: normaliseEmail(email),
      tenant_id: tx.tenant,
      user_id: invitee.user.id,
      hire_id: hireId,
      period_id: periodId,
      generation: next.generation,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** The due row or the job that the action calls for. */
async function setInMotion(
  tx: PeopleTx,
  { hireId }: Owner,
  invitee: Invitee,
  row: InvitationRow | null,
  action: InvitationAction,
): Promise<void> {
  if (action.type === 'nothing') return;
  if (hireId !== null) {
    if (action.type === 'schedule') return await tx.due.set(sendingDue, hireId, action.due);
    await tx.due.withdraw(sendingDue, hireId);
  }
  // The order that was cancelled is another generation's row, if there is one at all.
  if (action.type === 'cancel-account' && invitee.user) return await setConnectStatus(tx, invitee.user.id, 'none');
  if (!row) return;
  switch (action.type) {
    case 'send-now':
      await setConnectStatus(tx, row.user_id, 'pending');
      return await tx.jobs.add('people.invitations.deliver', { invitationId: row.id }, deliverOptions(row.id));
    case 'create-account':
      await setConnectStatus(tx, row.user_id, 'pending');
      return await orderAccount(tx, row);
    case 'revoke':
      await setConnectStatus(tx, row.user_id, 'none');
      return await killLink(tx, row);
    case 'unlink':
      return await letGo(tx, invitee.user);
    case 'schedule':
    case 'cancel':
    case 'hold':
      return;
  }
}

/** As often as the queue tries before a person is told; the last failure marks the invitation too. */
export const deliveryTries = 12;
const deliverOptions = (invitationId: string) => ({
  key: `deliver:${invitationId}`,
  maxAttempts: deliveryTries,
});

const accountTask = 'people.invitations.make-account';
const accountKey = (invitationId: string) => `account:${invitationId}`;

async function orderAccount(tx: PeopleTx, row: Pick<InvitationRow, 'id' | 'user_id'>): Promise<void> {
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

/** Pending until the person has verified, or while another hire's mail or account is on its way; a link that exists is never taken back by this. */
export async function setConnectStatus(tx: PeopleTx, userId: string, status: 'none' | 'pending'): Promise<void> {
  if (status === 'none' && (await isOnItsWay(tx, userId))) return;
  await tx.db
    .updateTable('users')
    .set({ connect_status: status })
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', userId)
    .where('connect_subject', 'is', null)
    .execute();
}

async function isOnItsWay(tx: PeopleTx, userId: string): Promise<boolean> {
  const open = await tx.db
    .selectFrom('invitation')
    .select('id')
    .where('tenant_id', '=', tx.tenant)
    .where('user_id', '=', userId)
    .where(({ eb, and, or }) =>
      or([
        eb('state', 'in', ['sending', 'sent']),
        and([eb('state', '=', 'not-needed'), eb('verified_at', 'is', null), eb('failure', 'is', null)]),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return open !== undefined;
}

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
  await tx.jobs.add('people.accounts.unlink', { subject }, { key: `unlink:${subject}`, queue });
}

/** What the timeline tells of it. What changed nothing is not told. */
function eventsOf(
  { invitation }: CurrentInvitation,
  plan: InvitationPlan,
  action: InvitationAction,
  effect: EffectCode,
  isNews: boolean,
): HireEvent[] {
  const superseded: HireEvent[] =
    'newGeneration' in action && action.newGeneration && !['revoked', 'not-needed'].includes(invitation.state)
      ? [{ code: 'link-superseded', params: { email: invitation.email } }]
      : [];
  switch (action.type) {
    case 'nothing':
      return [];
    case 'schedule': {
      const params = { at: action.due.at.toString(), zone: action.due.zone, email: action.email };
      const before = invitation.due?.at.toString() ?? null;
      return effect === 'moved'
        ? [{ code: 'invitation-moved', params: { ...params, beforeAt: before }, because: plan.because }]
        : [...superseded, { code: 'invitation-scheduled', params, because: plan.because }];
    }
    case 'send-now':
      return [
        ...superseded,
        {
          code: action.late ? 'invitation-sending-late' : 'invitation-sending',
          params: { email: action.email },
          because: plan.because,
        },
      ];
    case 'create-account':
      return [...superseded, { code: 'account-ordered', params: { email: action.email }, because: plan.because }];
    case 'cancel-account':
      return [{ code: 'account-cancelled', params: { email: invitation.email }, because: action.because }];
    case 'cancel':
      return invitation.state === 'scheduled' ? [{ code: 'invitation-cancelled', because: action.because }] : [];
    case 'hold':
      // Whoever is linked waits for nothing.
      return isNews && action.because !== 'already-linked'
        ? [{ code: 'invitation-waits', because: action.because }]
        : [];
    case 'revoke':
      return [{ code: 'link-revoked', params: { email: invitation.email }, because: plan.because }];
    case 'unlink':
      return [{ code: 'account-unlinked', because: action.because }];
  }
}
