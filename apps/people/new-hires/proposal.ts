import type { Keyring } from '@farstu/platform/secrets';
import type { HireInput } from './hire-input.ts';

/** A hire that waits for somebody to say who the person is: everything that would have been written, and nothing that was. */
export type Proposal = HireInput;

interface Ring {
  readonly keyring: Keyring;
  readonly tenant: number;
}

const sealContext = (tenant: number) => ({ tenant, room: 'people', field: 'new_hire.proposal' });

export const sealProposal = ({ keyring, tenant }: Ring, proposal: Proposal): string =>
  keyring.seal(JSON.stringify(proposal), sealContext(tenant));

export const openProposal = ({ keyring, tenant }: Ring, sealed: string): Proposal =>
  JSON.parse(keyring.open(sealed, sealContext(tenant))) as Proposal;
