import { newWebhookSecret } from '@farstu/contracts-accounts';
import { type ClientToMake, setUpIdentity, setUpVerifiedDomain } from '@farstu/identity/demo';
import { hasInstallation, setUpPeople, signInAt } from '@farstu/people/demo';
import { type IssuerClient, issuerRegistration } from '@farstu/people/registration';
import type { TenantId } from '@farstu/platform/database';
import type { AnyRoom } from '@farstu/platform/jobs';
import { issueSecret } from '@farstu/platform/secrets';
import { type Config, ConfigProblem } from './config.ts';

type IdentityHouse = Parameters<typeof setUpIdentity>[0];
type PeopleHouse = Parameters<typeof setUpPeople>[0];

export interface Person {
  firstName: string;
  lastName: string;
  email: string;
  password: string;
}

export interface InstallationToMake {
  customer: TenantId;
  name: string;
  company: { number: number; name: string; organisationNumber?: string };
  /** `subject`: the person's id at an outside issuer, which knows no accounts of ours. */
  administrator: Person & { subject?: string };
  /** Further accounts that can be signed in to; the demo's. */
  people?: readonly Person[];
  verifiedDomains?: readonly string[];
  /** Secrets that the demo tells; made when left out. */
  accountsSecret?: string;
}

const houseOf = <H>(rooms: readonly AnyRoom[], name: string): H => {
  const found = rooms.find(({ room }) => room.name === name);
  if (!found) throw new Error(`the room ${name} is not open here`);
  return found.house as unknown as H;
};
export const peopleIn = (rooms: readonly AnyRoom[]) => houseOf<PeopleHouse>(rooms, 'people');
export const identityIn = (rooms: readonly AnyRoom[]) => houseOf<IdentityHouse>(rooms, 'identity');

const nameOf = ({ firstName, lastName }: Person) => `${firstName} ${lastName}`;

export const accountsClientId = (customer: TenantId) => `people-${customer}`;

/**
 * Makes an installation in both rooms: the one place where something other than a door reaches two rooms, since no door
 * can be opened before it. Answers false when the customer is here already. Interrupted, it is completed when it is run again:
 * what people has comes last, all at once.
 *
 * @throws ConfigProblem where people sign in at other addresses than these
 */
export async function setUpInstallation(
  config: Config,
  rooms: readonly AnyRoom[],
  wanted: InstallationToMake,
): Promise<{ made: boolean; subjects: ReadonlyMap<string, string> }> {
  const people = peopleIn(rooms);
  if (await hasInstallation(people, wanted.customer)) return { made: false, subjects: new Map() };
  const { administrator } = wanted;
  if (config.issuer !== undefined) {
    await setUpPeople(people, {
      customer: wanted.customer,
      name: wanted.name,
      company: wanted.company,
      domainsByHand: true,
      administrator: { name: nameOf(administrator), email: administrator.email, subject: administrator.subject ?? '' },
    });
    return { made: true, subjects: new Map() };
  }
  const identity = identityIn(rooms);
  const registration = issuerRegistration(people.addresses);
  const issuer = people.addresses.room('identity');
  const accountsId = accountsClientId(wanted.customer);
  const signIn = await signInAt(people, { issuer, clientId: 'people', clientSecret: issueSecret('fsc').secret });
  demandSameOrigin(config, 'identity', signIn.issuer, issuer);
  const [registered] = await redirectUrisOf(identity, signIn.clientId);
  demandSameOrigin(config, 'people', registered ?? registration.redirectUri, registration.redirectUri);
  const accountsSecret = wanted.accountsSecret ?? issueSecret('fsc').secret;
  const webhookSecret = newWebhookSecret();

  const everybody = [wanted.administrator, ...(wanted.people ?? [])];
  const { accounts } = await setUpIdentity(identity, {
    customer: wanted.customer,
    clients: clientsOf(people, wanted, { signIn, accountsSecret, webhookSecret }),
    accounts: everybody.map((person) => ({ ...person, linkTo: accountsId })),
  });
  const subjects = new Map(accounts.map(({ email, id }) => [email, id]));
  await setUpPeople(people, {
    customer: wanted.customer,
    name: wanted.name,
    company: wanted.company,
    accounts: { issuer, clientId: accountsId, clientSecret: accountsSecret, webhookSecret },
    administrator: {
      name: nameOf(administrator),
      email: administrator.email,
      subject: subjects.get(administrator.email) ?? '',
    },
  });
  // Told to people by identity, as any verified domain: the installation must be there to be told.
  for (const domain of wanted.verifiedDomains ?? []) await setUpVerifiedDomain(identity, wanted.customer, domain);
  return { made: true, subjects };
}

/** What identity knows of people: the origin's sign-in, and the customer's way to the accounts API. */
export function clientsOf(
  { addresses }: PeopleHouse,
  { customer, name }: Pick<InstallationToMake, 'customer' | 'name'>,
  secrets: { signIn: Pick<IssuerClient, 'clientId' | 'clientSecret'>; accountsSecret: string; webhookSecret: string },
): ClientToMake[] {
  const { redirectUri, postLogoutRedirectUri, backchannelLogoutUri, initiateLoginUri } = issuerRegistration(addresses);
  return [
    {
      kind: 'relying-party',
      id: secrets.signIn.clientId,
      name: 'Farstu',
      customer: null,
      secret: secrets.signIn.clientSecret,
      redirectUris: [redirectUri],
      postLogoutRedirectUris: [postLogoutRedirectUri],
      backchannelLogoutUri,
      initiateLoginUri,
    },
    {
      kind: 'service',
      id: accountsClientId(customer),
      name,
      customer,
      secret: secrets.accountsSecret,
      initiateLoginUri,
      webhook: { url: `${addresses.room('people')}/accounts-events/${customer}`, secret: secrets.webhookSecret },
    },
  ];
}

/** What is registered there already; none before the first installation. */
async function redirectUrisOf(identity: IdentityHouse, clientId: string): Promise<readonly string[]> {
  const client = await identity.database.kysely
    .selectFrom('client')
    .select('redirect_uris')
    .where('id', '=', clientId)
    .executeTakeFirst();
  return client?.redirect_uris ?? [];
}

/** Sign-in is every installation's on the origin: a second one made from another address must not take it along. */
function demandSameOrigin(config: Config, room: 'people' | 'identity', registered: string, wanted: string): void {
  if (registered === wanted) return;
  const variable = config.roomUrls[room] === undefined ? 'FARSTU_PUBLIC_URL' : `FARSTU_URL_${room.toUpperCase()}`;
  const [here, there] = [new URL(wanted).origin, new URL(registered).origin];
  // The origin says enough, unless it is the path that differs.
  throw new ConfigProblem(
    variable,
    'other_origin',
    here === there ? { registered, wanted } : { registered: there, wanted: here },
  );
}
