import { createHmac } from 'node:crypto';
import type { TenantId } from '@farstu/platform/database';
import { hashSecret, type Keyring, verifySecret } from '@farstu/platform/secrets';
import type { IdentityHouse } from '../database.ts';

const PREFIX = 'fsi_';
/** The prefix and 256 bits in base64url. */
const SHAPE = /^fsi_[A-Za-z0-9_-]{43}$/;

/** The same every time for the same mail, so that a mail sent twice after a crash holds the same working link. */
export function invitationToken(keyring: Keyring, invitationId: string, generation: number): string {
  const key = keyring.derive('identity invitation token');
  return PREFIX + createHmac('sha256', key).update(`${invitationId}:${generation}`).digest('base64url');
}

export interface FoundLink {
  tenant: TenantId;
  invitationId: string;
  generation: number;
}

/** Whose invitation a link is for. The search goes by hash, so its time says nothing about how nearly a guess was right. */
export async function findLink(house: IdentityHouse, token: string): Promise<FoundLink | undefined> {
  if (!SHAPE.test(token)) return undefined;
  const row = await house.sweeper.kysely
    .selectFrom('invitation_link')
    .selectAll()
    .where('token_hash', '=', hashSecret(token))
    .executeTakeFirst();
  if (!row || !verifySecret(token, row.token_hash)) return undefined;
  return { tenant: row.tenant_id as TenantId, invitationId: row.invitation_id, generation: row.generation };
}
