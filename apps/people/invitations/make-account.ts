import type { CreateAccount } from '@farstu/contracts-accounts';
import { systemActor } from '../access/system-actor.ts';
import { clientFor, type PeopleTask } from '../accounts-link/accounts-client.ts';
import { linkPerson } from '../accounts-link/link-person.ts';
import { command } from '../database.ts';
import { addEvents, lockHire } from '../new-hires/hire-store.ts';
import { lockInvitation, markFailed, notConfigured, settleFailure } from './deliver.ts';
import { loadInvitee } from './invitation-facts.ts';

/** Null when there is nothing to make: the plan has changed, or the account is there. */
const claimAccount = command(
  'invitation.claim-account',
  async (tx, { invitationId }: { invitationId: string }): Promise<CreateAccount | null> => {
    const row = await lockInvitation(tx, invitationId);
    if (row?.state !== 'not-needed') return null;
    const invitee = await loadInvitee(tx.db, tx.keyring, await lockHire(tx, row.hire_id));
    if (invitee.user === null || invitee.user.subject !== null) return null;
    return {
      email: row.email,
      first_name: invitee.firstName,
      last_name: invitee.lastName,
      preferred_language: invitee.user.language,
      country_code: 'SE',
    };
  },
);

const recordAccount = command(
  'invitation.account-made',
  async (
    tx,
    { invitationId, subject, isNew }: { invitationId: string; subject: string; isNew: boolean },
  ): Promise<void> => {
    const row = await lockInvitation(tx, invitationId);
    if (!row) return;
    if (row.state !== 'not-needed') {
      // Withdrawn or given another address meanwhile: what identity has linked is let go of again.
      await tx.jobs.add('people.accounts.unlink', { subject }, { key: `unlink:${subject}` });
      return;
    }
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
    await addEvents(tx, row.hire_id, [
      { code: isNew ? 'account-made' : 'account-linked', params: { email: row.email } },
    ]);
  },
);

const recordAccountRefused = command(
  'invitation.account-refused',
  async (tx, { invitationId, words }: { invitationId: string; words: string }): Promise<void> => {
    const row = await lockInvitation(tx, invitationId);
    if (row?.state !== 'not-needed') return;
    await tx.db
      .updateTable('invitation')
      .set({ failure: words, changed_at: tx.now.toString() })
      .where('tenant_id', '=', tx.tenant)
      .where('id', '=', row.id)
      .execute();
    await markFailed(tx, row, 'account-refused', words);
  },
);

/** The silent path: an address in a verified domain gets its account without a mail (INV-11). */
export const makeAccount: PeopleTask = async (house, payload, run) => {
  const invitationId = String(payload.invitationId);
  const actor = systemActor(payload.tenant, 'invitations.make-account');
  const account = await house.execute(claimAccount, actor, { invitationId });
  if (account === null) return;
  const client = await clientFor(house, payload.tenant);
  const outcome = client ? await client.createAccount(account) : notConfigured;
  if (outcome.ok) {
    const { value, status } = outcome;
    return await house.execute(recordAccount, actor, { invitationId, subject: value.id, isNew: status === 201 });
  }
  await settleFailure(outcome.failure, run, account.email, async (words) => {
    await house.execute(recordAccountRefused, actor, { invitationId, words });
  });
};
