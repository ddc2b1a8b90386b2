import type { TenantId } from '@farstu/platform/database';
import { systemActor } from '@farstu/platform/room';
import type { IdentityHouse } from '../database.ts';
import { addDomain, verifyDomain } from '../domains/domain.ts';

/** A domain that the installation answers for, on the word of whoever sets it up. Harmless to repeat. */
export async function setUpVerifiedDomain(house: IdentityHouse, customer: TenantId, domain: string): Promise<void> {
  const actor = systemActor(customer, 'set-up');
  const { domain: added } = await house.execute(addDomain, actor, { domain });
  await house.execute(verifyDomain, actor, { id: added.id });
}
