import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { sql } from 'kysely';
import type { IdentityHouse } from '../database.ts';

/** Whether new tokens are RSA- or EC-signed is each client's choice; RSA is what OpenID Connect takes for granted. */
const ALGORITHMS = ['RS256', 'ES256'] as const;
type SigningAlgorithm = (typeof ALGORITHMS)[number];

export interface SigningKeys {
  /** Private, the current ones first: for the issuer itself. */
  readonly privateJwks: readonly JWK[];
  readonly publicJwks: readonly JWK[];
  /** The current key of an algorithm. */
  signer(alg: SigningAlgorithm): Promise<{ kid: string; key: CryptoKey }>;
}

const context = (kid: string) => ({ tenant: 'issuer', room: 'identity', field: `signing key ${kid}` });
const opened = new WeakMap<IdentityHouse, Promise<SigningKeys>>();

/** The issuer's keys, made at the very first start; kept open for as long as the process lives. */
export function signingKeys(house: IdentityHouse): Promise<SigningKeys> {
  const known = opened.get(house);
  if (known) return known;
  const opening = openKeys(house);
  opened.set(house, opening);
  opening.catch(() => opened.delete(house));
  return opening;
}

async function openKeys(house: IdentityHouse): Promise<SigningKeys> {
  await makeMissing(house);
  const rows = await house.database.kysely
    .selectFrom('signing_key')
    .selectAll()
    .orderBy(sql`retired_at is not null`)
    .orderBy('alg', 'desc')
    .orderBy('created_at', 'desc')
    .execute();
  const privateJwks = rows.map(
    ({ kid, sealed_jwk }) => JSON.parse(house.keyring.open(sealed_jwk, context(kid))) as JWK,
  );
  const publicJwks = rows.map(({ public_jwk }) => public_jwk as JWK);
  return {
    privateJwks,
    publicJwks,
    signer: async (alg) => {
      const jwk = privateJwks.find((each) => each.alg === alg);
      if (!jwk?.kid) throw new Error(`No current signing key for ${alg}`);
      return { kid: jwk.kid, key: (await importJWK(jwk, alg)) as CryptoKey };
    },
  };
}

/** Two processes that start at once may both make a key; the index lets one of them win. */
async function makeMissing(house: IdentityHouse): Promise<void> {
  const db = house.database.kysely;
  const current = await db.selectFrom('signing_key').select('alg').where('retired_at', 'is', null).execute();
  for (const alg of ALGORITHMS.filter((each) => !current.some((row) => row.alg === each))) {
    const pair = await generateKeyPair(alg, { extractable: true });
    const jwk = await exportJWK(pair.privateKey);
    const kid = await calculateJwkThumbprint(jwk);
    const about = { kid, alg, use: 'sig' };
    const publicJwk = { ...(await exportJWK(pair.publicKey)), ...about };
    await db
      .insertInto('signing_key')
      .values({
        kid,
        alg,
        public_jwk: JSON.stringify(publicJwk),
        sealed_jwk: house.keyring.seal(JSON.stringify({ ...jwk, ...about }), context(kid)),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
