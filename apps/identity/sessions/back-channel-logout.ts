import { GiveUp, type Task } from '@farstu/platform/room';
import { SignJWT } from 'jose';
import { type Client, clientById } from '../clients/client.ts';
import { command, type IdentityDb, issuerOf } from '../database.ts';
import { signingKeys } from '../sign-in/signing-keys.ts';

export interface EndedAuthorization {
  accountId: string;
  clientId: string;
  /** The session as this application knows it. */
  sid: string;
}

/** Real time; what Visma Connect gives (people-identity-pulse.md §2.2). */
const LOGOUT_TOKEN_SECONDS = 300;
const TIMEOUT_MILLISECONDS = 10_000;
/** About four hours of back-off: an application's own session has ended by then. */
export const LOGOUT_TRIES = 8;

/** An application must learn that its person has signed out; it is told by a job until it has heard. */
export const tellOfLogout = command('session.tell', async (tx, ended: EndedAuthorization) => {
  await tx.jobs.add(
    'identity.sessions.tell',
    { ...ended },
    { key: `logout:${ended.clientId}:${ended.sid}`, maxAttempts: LOGOUT_TRIES },
  );
});

/** OpenID Connect Back-Channel Logout 1.0 §2.4–2.5. Any answer but 200 and 204 is tried again. */
export const tellTask: Task<IdentityDb> = async (house, payload) => {
  const client = await clientById(house.database.kysely, String(payload.clientId));
  if (!client?.backchannel_logout_uri) return;
  const { kid, key } = await (await signingKeys(house)).signer('RS256');
  const token = await new SignJWT({
    sid: String(payload.sid),
    events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
  })
    .setProtectedHeader({ alg: 'RS256', kid, typ: 'logout+jwt' })
    .setIssuer(issuerOf(house))
    .setAudience(client.id)
    .setSubject(String(payload.accountId))
    .setJti(crypto.randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${LOGOUT_TOKEN_SECONDS} s`)
    .sign(key);
  const status = await post(house.fetch, client, client.backchannel_logout_uri, token);
  if (status !== 200 && status !== 204) throw new Error(failure(client, `${status}`));
};

/** Read again by administration/words.ts. */
const failure = ({ id }: Client, words: string) => `back-channel logout: ${id} ${words}`;

async function post(fetch: typeof globalThis.fetch, client: Client, uri: string, token: string): Promise<number> {
  try {
    const answer = await fetch(uri, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ logout_token: token }).toString(),
      signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
    });
    await answer.arrayBuffer();
    return answer.status;
  } catch (error) {
    const said = failure(client, error instanceof Error ? error.message : String(error));
    // A guarded call that an administrator's list does not allow will not be allowed the next time either.
    if ((error as { retryable?: unknown }).retryable === false) throw new GiveUp(said);
    throw new Error(said, { cause: error });
  }
}
