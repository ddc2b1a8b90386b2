import type { Addresses } from '@farstu/platform/room';
import type { PeopleHouse } from '../database.ts';

/** Our registration at the issuer where people sign in. */
export interface IssuerClient {
  /** As in its discovery document, no trailing slash added or taken away. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signing out here signs out at the issuer too. */
  readonly endSession: boolean;
}

const sealedIn = { tenant: 'house', room: 'people', field: 'issuer_client.client_secret' };

/** The outside issuer that the process was told of, else the one that set-up has registered us at; undefined: none yet. */
export async function issuerClient(house: PeopleHouse, outside?: IssuerClient): Promise<IssuerClient | undefined> {
  if (outside) return outside;
  const row = await house.database.kysely.selectFrom('issuer_client').selectAll().executeTakeFirst();
  return (
    row && {
      issuer: row.issuer,
      clientId: row.client_id,
      clientSecret: house.keyring.open(row.client_secret, sealedIn),
      endSession: row.end_session,
    }
  );
}

/** Set-up: where this origin's people sign in. One for the whole process, since nobody's installation is known before. */
export async function saveIssuerClient(
  house: PeopleHouse,
  { issuer, clientId, clientSecret, endSession = true }: Omit<IssuerClient, 'endSession'> & { endSession?: boolean },
): Promise<void> {
  const row = {
    issuer,
    client_id: clientId,
    client_secret: house.keyring.seal(clientSecret, sealedIn),
    end_session: endSession,
  };
  await house.database.kysely
    .insertInto('issuer_client')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

/** What the issuer must know of us, for the registration at identity or at an outside issuer. */
export function issuerRegistration(addresses: Addresses) {
  const people = addresses.room('people');
  return {
    redirectUri: `${people}/_/callback`,
    /** The shell's own front page, of the process that serves people. */
    postLogoutRedirectUri: `${new URL(people).origin}/`,
    backchannelLogoutUri: `${people}/backchannel-logout`,
    /** Where a person lands who has just verified an account. */
    initiateLoginUri: `${people}/_/sign-in`,
  };
}
