export { clientsOf } from '../clients/client.ts';
export { type AccountToMake, setUpAccount } from './set-up-account.ts';
export { type ClientToMake, linkToClient, rotateClientSecret, setUpClient } from './set-up-client.ts';
export { setUpVerifiedDomain } from './set-up-domain.ts';
export { type IdentityToMake, setUpIdentity } from './set-up-identity.ts';
