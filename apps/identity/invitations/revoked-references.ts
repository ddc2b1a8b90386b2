import type { CreateInvitation } from '@farstu/contracts-accounts';
import { sql } from 'kysely';
import type { IdentityTx } from '../database.ts';

const lockName = (tx: IdentityTx, clientId: string) => `identity.invitation-references:${tx.tenant}:${clientId}`;

/**
 * Which of these were taken back before they came. From here to the end of the transaction nothing else of the
 * application's is taken back by its reference: otherwise neither of two that meet would see the other.
 */
export async function revokedReferences(
  tx: IdentityTx,
  clientId: string,
  invitations: readonly Pick<CreateInvitation, 'client_reference'>[],
): Promise<ReadonlySet<string>> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${lockName(tx, clientId)}, 0))`.execute(tx.db);
  const references = invitations.map(({ client_reference }) => client_reference);
  const rows = await tx.db
    .selectFrom('revoked_reference')
    .select('client_reference')
    .where('tenant_id', '=', tx.tenant)
    .where('client_id', '=', clientId)
    .where('client_reference', '=', sql<string>`any(${references}::text[])`)
    .execute();
  return new Set(rows.map(({ client_reference }) => client_reference));
}

/** After this an invitation with the reference is there, or its reference is known to be taken back when it comes. */
export async function noteRevokedReference(tx: IdentityTx, clientId: string, reference: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${lockName(tx, clientId)}, 0))`.execute(tx.db);
  await tx.db
    .insertInto('revoked_reference')
    .values({
      tenant_id: tx.tenant,
      client_id: clientId,
      client_reference: reference,
      revoked_at: tx.now.toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
