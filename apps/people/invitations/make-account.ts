import type { AccountsFailure, CreateAccount } from '@farstu/contracts-accounts';
import { systemActor } from '../access/system-actor.ts';
import { clientFor, type PeopleTask } from '../accounts-link/accounts-client.ts';
import { linkPerson } from '../accounts-link/link-person.ts';
import { command, type PeopleTx } from '../database.ts';
import { mirrorNotVerified } from '../security/mirror-domain.ts';
import { unlinkAtIdentity } from './account-orders.ts';
import { lockInvitation, markFailed, notConfigured, settleFailure } from './deliver.ts';
import { domainOf } from './invitation-plan.ts';
import { inviteeOf, tellOf } from './invited-user.ts';
import { replanInsteadOfAccount } from './replan.ts';

/** What to ask of identity: the account, or whether it has made one that is not wanted any more. */
type Errand = { readonly make: CreateAccount; readonly askedAt: string } | { readonly find: string };

/**
 * Null when there is nothing to do: the order was taken back before identity was asked, or the account is there. An order
 * that was taken back after identity may have been asked is followed up, so that no account stays linked that nobody uses.
 */
const claimAccount = command(
  'invitation.claim-account',
  async (tx, { invitationId }: { invitationId: string }): Promise<Errand | null> => {
    const row = await lockInvitation(tx, invitationId);
    if (!row) return null;
    if (row.state !== 'not-needed') return row.account_asked_at === null ? null : { find: row.email };
    const invitee = await inviteeOf(tx, row);
    if (invitee.user === null || invitee.user.subject !== null) return null;
    const askedAt = tx.now.toString();
    await noteAsked(tx, invitationId, askedAt);
    const make = {
      email: row.email,
      first_name: invitee.firstName,
      last_name: invitee.lastName,
      preferred_language: invitee.user.language,
      country_code: 'SE',
    };
    return { make, askedAt };
  },
);

async function noteAsked(tx: PeopleTx, invitationId: string, at: string | null): Promise<void> {
  await tx.db
    .updateTable('invitation')
    .set({ account_asked_at: at })
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', invitationId)
    .execute();
}

const recordAccount = command(
  'invitation.account-made',
  async (
    tx,
    { invitationId, subject, isNew }: { invitationId: string; subject: string; isNew: boolean },
  ): Promise<void> => {
    const row = await lockInvitation(tx, invitationId);
    if (!row) return;
    await noteAsked(tx, invitationId, null);
    // Taken back meanwhile: what identity has linked is let go of again.
    if (row.state !== 'not-needed') return await unlinkAtIdentity(tx, row.user_id, subject);
    const isLinked = await linkPerson(tx, row, subject);
    if (!isLinked) {
      await tx.db
        .updateTable('invitation')
        .set({ failure: 'account_linked_to_other', changed_at: tx.now.toString() })
        .where('tenant_id', '=', tx.tenant)
        .where('id', '=', row.id)
        .execute();
      return;
    }
    await tx.db
      .updateTable('invitation')
      .set({ verified_at: tx.now.toString(), failure: null })
      .where('tenant_id', '=', tx.tenant)
      .where('id', '=', row.id)
      .execute();
    await tellOf(tx, row, [{ code: isNew ? 'account-made' : 'account-linked', params: { email: row.email } }]);
  },
);

/** Of an order that was taken back: the account that identity has linked all the same, if there is one. */
const recordUnwanted = command(
  'invitation.account-unwanted',
  async (tx, { invitationId, subject }: { invitationId: string; subject: string | null }): Promise<void> => {
    const row = await lockInvitation(tx, invitationId);
    if (!row) return;
    await noteAsked(tx, invitationId, null);
    if (subject !== null) await unlinkAtIdentity(tx, row.user_id, subject);
  },
);

const recordAccountRefused = command(
  'invitation.account-refused',
  async (
    tx,
    { invitationId, words, isForGood }: { invitationId: string; words: string; isForGood: boolean },
  ): Promise<void> => {
    const row = await lockInvitation(tx, invitationId);
    if (!row) return;
    // A refusal for good means that no account was made; a call whose outcome is not known does not.
    if (isForGood) await noteAsked(tx, invitationId, null);
    if (row.state !== 'not-needed') return;
    await tx.db
      .updateTable('invitation')
      .set({ failure: words, changed_at: tx.now.toString() })
      .where('tenant_id', '=', tx.tenant)
      .where('id', '=', row.id)
      .execute();
    await markFailed(tx, row, 'account-refused', words);
  },
);

/**
 * The domain was removed meanwhile: nobody has been given an account, and the person is invited by mail instead, when the
 * plan says.
 *
 * @returns false when the domain is known to be verified since then, so that the account is to be asked for again
 */
const recordNotVerified = command(
  'invitation.account-not-verified',
  async (tx, { invitationId, askedAt }: { invitationId: string; askedAt: string }): Promise<boolean> => {
    const row = await lockInvitation(tx, invitationId);
    if (!row) return true;
    await noteAsked(tx, invitationId, null);
    const domain = domainOf(row.email) ?? '';
    if (!(await mirrorNotVerified(tx, domain, askedAt))) return false;
    if (row.state !== 'not-needed') return true;
    await tellOf(tx, row, [{ code: 'account-not-verified', params: { email: row.email, domain } }]);
    await replanInsteadOfAccount(tx, row);
    return true;
  },
);

const isNotVerified = ({ problem }: AccountsFailure): boolean =>
  problem?.errors?.some(({ code }) => code === 'domain_not_verified') ?? false;

/** The silent path: an address in a verified domain gets its account without a mail (INV-11). */
export const makeAccount: PeopleTask = async (house, payload, run) => {
  const invitationId = String(payload.invitationId);
  const actor = systemActor(payload.tenant, 'invitations.make-account');
  const errand = await house.execute(claimAccount, actor, { invitationId });
  if (errand === null) return;
  const client = await clientFor(house, payload.tenant);
  if ('find' in errand) {
    const found = client ? await client.findAccount(errand.find) : notConfigured;
    if (!found.ok) return await settleFailure(found.failure, run, errand.find, async () => undefined);
    const subject = found.value?.id ?? null;
    return await house.execute(recordUnwanted, actor, { invitationId, subject });
  }
  const outcome = client ? await client.createAccount(errand.make) : notConfigured;
  if (outcome.ok) {
    const { value, status } = outcome;
    return await house.execute(recordAccount, actor, { invitationId, subject: value.id, isNew: status === 201 });
  }
  if (isNotVerified(outcome.failure)) {
    const { askedAt } = errand;
    if (await house.execute(recordNotVerified, actor, { invitationId, askedAt })) return;
    throw new Error('accounts: the domain has been verified again');
  }
  await settleFailure(outcome.failure, run, errand.make.email, async (words, isForGood) => {
    await house.execute(recordAccountRefused, actor, { invitationId, words, isForGood });
  });
};
