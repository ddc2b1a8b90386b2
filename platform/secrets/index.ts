export { hashSecret, type IssuedSecret, issueSecret, verifySecret } from './issued-secret.ts';
export type { Keyring, SealContext } from './keyring.ts';
export { KeyringError, type KeyringProblem } from './keyring-error.ts';
export { openKeyring } from './open-keyring.ts';
export { Secret } from './secret.ts';
