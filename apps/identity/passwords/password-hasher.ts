import type { Keyring } from '@farstu/platform/secrets';
import { hash, verify } from '@node-rs/argon2';

export interface PasswordHasher {
  hash(password: string): Promise<string>;
  /** Without a hash it works as long as with one, and says no: nobody learns from the time who has an account. */
  matches(hash: string | null | undefined, password: string): Promise<boolean>;
}

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. About 25 ms, on a thread of its own. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const known = new WeakMap<Keyring, PasswordHasher>();

/** argon2id with a secret of the keyring: a stolen database alone cannot be guessed at. */
export function passwordHasher(keyring: Keyring): PasswordHasher {
  const before = known.get(keyring);
  if (before) return before;
  const options = { ...COST, secret: keyring.derive('identity password') };
  const nobodys = hash(crypto.randomUUID(), options);
  const hasher: PasswordHasher = {
    hash: (password) => hash(password.normalize('NFKC'), options),
    matches: async (stored, password) => {
      const matches = await verify(stored ?? (await nobodys), password.normalize('NFKC'), options);
      return matches && typeof stored === 'string';
    },
  };
  known.set(keyring, hasher);
  return hasher;
}
