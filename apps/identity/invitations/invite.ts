import { createHash } from 'node:crypto';
import type {
  AcceptedInvitation,
  Invitation as ContractInvitation,
  CreateInvitation,
  InvitationState,
  WebhookEvent,
} from '@farstu/contracts-accounts';
import { spokenLanguage } from '../accounts/account.ts';
import { emailKey } from '../accounts/email-address.ts';
import { command, type IdentityTx } from '../database.ts';
import { problem } from '../problems/identity-problem.ts';
import { tellClient } from '../webhooks/webhook-event.ts';
import { contractInvitation, type Invitation } from './invitation.ts';
import { queueInvitationMail, type Translators } from './invitation-mail.ts';
import { revokedReferences } from './revoked-references.ts';

type InvitationEvent = Extract<WebhookEvent['type'], `invitation.${string}`>;

export const EXPIRE = 'identity.invitations.expire';

interface Invite {
  clientId: string;
  invitations: readonly CreateInvitation[];
  translators: Translators;
}

/**
 * Takes invitations and queues their mails: all or none. One that was asked for before, word for word, is answered as it
 * stands and sends nothing; nor does one that was taken back before it came.
 * @throws client_reference_in_use
 */
export const invite = command(
  'invitation.create',
  async (tx, { clientId, invitations, translators }: Invite): Promise<AcceptedInvitation[]> => {
    const revoked = await revokedReferences(tx, clientId, invitations);
    const answers: AcceptedInvitation[] = [];
    for (const asked of invitations) {
      const state = revoked.has(asked.client_reference) ? 'revoked' : 'queued';
      answers.push(await inviteOne(tx, { clientId, asked, state, translators }));
    }
    return answers;
  },
);

interface InviteOne {
  clientId: string;
  asked: CreateInvitation;
  state: 'queued' | 'revoked';
  translators: Translators;
}

async function inviteOne(
  tx: IdentityTx,
  { clientId, asked, state, translators }: InviteOne,
): Promise<AcceptedInvitation> {
  const fingerprint = createHash('sha256')
    .update(JSON.stringify(canonical(asked)))
    .digest('base64url');
  const added = await tx.db
    .insertInto('invitation')
    .values({
      tenant_id: tx.tenant,
      client_id: clientId,
      client_reference: asked.client_reference,
      fingerprint,
      email: asked.email,
      email_key: emailKey(asked.email),
      first_name: asked.first_name,
      employer: asked.employer,
      language: spokenLanguage(asked.language),
      valid_days: asked.valid.days,
      zone: asked.valid.zone,
      state,
      created_at: tx.now.toString(),
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'client_id', 'client_reference']).doNothing())
    .returningAll()
    .executeTakeFirst();
  if (!added) return await before(tx, clientId, asked.client_reference, fingerprint);
  if (state === 'queued') await queueInvitationMail(tx, added, translators);
  await tx.audit({
    action: 'invitation.created',
    subject: { kind: 'invitation', id: added.id },
    facts: { reference: asked.client_reference, state },
    personal: { personId: added.id, values: { email: added.email } },
  });
  return accepted(added);
}

async function before(
  tx: IdentityTx,
  clientId: string,
  reference: string,
  fingerprint: string,
): Promise<AcceptedInvitation> {
  const row = await tx.db
    .selectFrom('invitation')
    .selectAll()
    .where('tenant_id', '=', tx.tenant)
    .where('client_id', '=', clientId)
    .where('client_reference', '=', reference)
    .executeTakeFirstOrThrow();
  if (row.fingerprint !== fingerprint) {
    throw problem('client_reference_in_use', { extra: { client_reference: reference } });
  }
  return accepted(row);
}

const accepted = (row: Invitation): AcceptedInvitation => ({
  id: row.id,
  client_reference: row.client_reference,
  state: row.state as InvitationState,
});

/** In one order, so that the same request gives the same fingerprint however its JSON was written. */
const canonical = ({ email, first_name, employer, language, valid }: CreateInvitation) => [
  ...[email, first_name, employer, language],
  ...[valid.days, valid.zone, valid.policy],
];

/** The invitation, locked for as long as the command runs. */
export async function lockInvitation(tx: IdentityTx, id: string): Promise<Invitation | undefined> {
  return await tx.db
    .selectFrom('invitation')
    .selectAll()
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Saves a change and tells the application; part of a larger command. */
export async function settleInvitation(
  tx: IdentityTx,
  id: string,
  change: Partial<Pick<Invitation, 'state' | 'sent_at' | 'expires_at' | 'account_id' | 'linked_at' | 'reason'>>,
  event: Exclude<InvitationEvent, 'invitation.visited'>,
): Promise<ContractInvitation> {
  const row = await tx.db
    .updateTable('invitation')
    .set(change)
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await tellOfInvitation(tx, row, event);
  await tx.audit({ action: event, subject: { kind: 'invitation', id } });
  return contractInvitation(row);
}

/** Tells the application that invited, after whatever it has been told of the invitation before. */
export async function tellOfInvitation(tx: IdentityTx, row: Invitation, event: InvitationEvent): Promise<void> {
  // What the event is about was saved in the same breath, so the data is what the event's type promises.
  const told = { type: event, timestamp: tx.now.toString(), data: contractInvitation(row) } as WebhookEvent;
  await tellClient(tx, row.client_id, `invitation:${row.id}`, told);
}
