import { newWebhookSecret } from '@farstu/contracts-accounts';
import { setUpIdentity, setUpVerifiedDomain } from '@farstu/identity/demo';
import { hasInstallation, setUpPeople } from '@farstu/people/demo';
import { issuerRegistration } from '@farstu/people/registration';
import type { TenantId } from '@farstu/platform/database';
import type { AnyRoom } from '@farstu/platform/jobs';
import { issueSecret } from '@farstu/platform/secrets';
import type { Config } from './config.ts';

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
 * can be opened before it. Answers false when the customer is here already.
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
  const accountsId = accountsClientId(wanted.customer);
  const signInSecret = issueSecret('fsc').secret;
  const accountsSecret = wanted.accountsSecret ?? issueSecret('fsc').secret;
  const webhookSecret = newWebhookSecret();

  const everybody = [wanted.administrator, ...(wanted.people ?? [])];
  const { accounts } = await setUpIdentity(identity, {
    customer: wanted.customer,
    clients: [
      {
        kind: 'relying-party',
        id: 'people',
        name: 'Farstu',
        customer: null,
        secret: signInSecret,
        redirectUris: [registration.redirectUri],
        postLogoutRedirectUris: [registration.postLogoutRedirectUri],
        backchannelLogoutUri: registration.backchannelLogoutUri,
        initiateLoginUri: registration.initiateLoginUri,
      },
      {
        kind: 'service',
        id: accountsId,
        name: wanted.name,
        customer: wanted.customer,
        secret: accountsSecret,
        initiateLoginUri: registration.initiateLoginUri,
        webhook: {
          url: `${people.addresses.room('people')}/accounts-events/${wanted.customer}`,
          secret: webhookSecret,
        },
      },
    ],
    accounts: everybody.map((person) => ({ ...person, linkTo: accountsId })),
  });
  const subjects = new Map(accounts.map(({ email, id }) => [email, id]));
  const issuer = people.addresses.room('identity');
  await setUpPeople(people, {
    customer: wanted.customer,
    name: wanted.name,
    company: wanted.company,
    issuer: { issuer, clientId: 'people', clientSecret: signInSecret },
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
