import { uniqueViolation } from '@farstu/platform/database';
import type { z } from 'zod';
import { insertReadyRoles } from '../access/insert-ready-roles.ts';
import { costCentreDimension } from '../accounts/cost-centre.ts';
import { messages } from '../accounts/messages.ts';
import { command, type PeopleTx } from '../database.ts';
import { insertStarterFlows } from '../flows/insert-starter-flows.ts';
import { problem } from '../problems.ts';
import { insertCompany } from './commands.ts';
import { newCompanySchema } from './company.ts';

/**
 * Set-up: a customer with everything it needs to begin: its first company, the ready roles, cost centres that give the
 * nearest manager, and the starter flows with their review levels. Run it as `systemActor(customerNumber, …)`.
 *
 * @throws installation_exists
 */
export const createInstallation = command(
  'installation.create',
  async (
    tx,
    {
      customerNumber,
      name,
      company,
      domainsByHand = false,
    }: {
      customerNumber: number;
      name: string;
      company: z.input<typeof newCompanySchema>;
      /** People sign in at an outside issuer, which cannot tell us of its verified domains. */
      domainsByHand?: boolean;
    },
  ): Promise<void> => {
    if (customerNumber !== tx.tenant) throw new Error('an installation is made by an actor of its own');
    try {
      await tx.db
        .insertInto('installation')
        .values({ tenant_id: tx.tenant, name, domains_by_hand: domainsByHand })
        .execute();
    } catch (error) {
      if (uniqueViolation(error, 'installation_pkey'))
        throw problem('installation_exists', { params: { customerNumber } });
      throw error;
    }
    await tx.audit({
      action: 'installation.created',
      subject: { kind: 'installation', id: String(tx.tenant) },
      facts: { name },
    });
    await insertCompany(tx, newCompanySchema.parse(company));
    await insertReadyRoles(tx);
    await insertCostCentres(tx);
    await insertStarterFlows(tx);
  },
);

async function insertCostCentres(tx: PeopleTx): Promise<void> {
  await tx.db
    .insertInto('dimension')
    .values({
      tenant_id: tx.tenant,
      code: costCentreDimension,
      name: messages.sv.dimensions[costCentreDimension],
      gives_manager: true,
    })
    .execute();
}
