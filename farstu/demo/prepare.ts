import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setUpClient } from '@farstu/identity/demo';
import { type DemoPerson, demoFlowName, demoTemplates, fillDemo } from '@farstu/people/demo';
import { type TenantId, tenantId } from '@farstu/platform/database';
import type { Config } from '../config.ts';
import type { OpenHouse } from '../open-house.ts';
import { accountsClientId, identityIn, type Person, peopleIn, setUpInstallation } from '../set-up.ts';
import { begun, filled } from './half-filled.ts';
import { moveDemo } from './move-demo.ts';
import { demoTokens } from './tokens.ts';

const customer = tenantId(5257) as TenantId;
const customerName = 'Lindgården';
const company = { number: 1010, name: 'Lindgården Omsorg AB' };
const apiUser = 'teamtailor.api';
const relyingParty = { clientId: 'demo-relying-party', redirectUri: 'http://localhost:8999/callback' };

const cast = [
  { role: 'administrator', firstName: 'Karin', lastName: 'Ek', email: 'karin.ek@farstu.test' },
  { role: 'hr', firstName: 'Åsa', lastName: 'Lindqvist', email: 'asa.lindqvist@farstu.test' },
  { role: 'manager', firstName: 'Maria', lastName: 'Öberg', email: 'maria.oberg@farstu.test' },
  { role: 'manager', firstName: 'Fatima', lastName: 'Haddad', email: 'fatima.haddad@farstu.test' },
  { role: 'employee', firstName: 'Elin', lastName: 'Sjö', email: 'elin.sjo@farstu.test' },
] as const;

/** Fills the demo once, and writes `demo.json` last, when every door answers. */
export async function prepareDemo(config: Config, house: OpenHouse) {
  const secrets = demoTokens(config.dataDir);
  if (!existsSync(filled(config))) writeFileSync(begun(config), '');
  const people = cast.map((person) => ({ ...person, password: secrets.password }));
  const [administrator, ...others] = people as unknown as readonly [Person, ...Person[]];
  const { accountsSecret } = secrets;
  await moveDemo(house.rooms, { customer, name: customerName, accountsSecret });
  const { made, subjects } = await setUpInstallation(config, house.rooms, {
    customer,
    name: customerName,
    company,
    administrator,
    people: others,
    verifiedDomains: ['farstu.test'],
    accountsSecret,
  });
  await setUpClient(identityIn(house.rooms), {
    kind: 'relying-party',
    id: relyingParty.clientId,
    name: 'Demo',
    customer,
    secret: secrets.relyingPartySecret,
    redirectUris: [relyingParty.redirectUri],
    postLogoutRedirectUris: ['http://localhost:8999/'],
    refresh: true,
  });
  if (made) {
    await fillDemo(peopleIn(house.rooms), {
      customer,
      company: company.number,
      people: people.flatMap(({ role, ...person }): DemoPerson[] =>
        role === 'administrator' ? [] : [{ role, ...person, subject: subjects.get(person.email) ?? '' }],
      ),
      apiUser: { username: apiUser, password: secrets.apiPassword },
      teamtailor: { apiKey: secrets.teamtailorApiKey, webhookSecret: secrets.teamtailorWebhookSecret },
      identityNumbers: testNumbers(),
    });
  }
  writeFileSync(filled(config), '');
  const file = join(config.dataDir, 'demo.json');
  writeFileSync(`${file}.new`, `${JSON.stringify(demoFile(config, secrets), null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return { email: cast[1].email, password: secrets.password, file };
}

/** Adults of Skatteverket's published test series, a few years apart. */
function testNumbers(): string[] {
  const lines = readFileSync(
    new URL('../../fixtures/skatteverket-test-personnummer.csv', import.meta.url),
    'utf8',
  ).split('\n');
  const adults = lines.map((line) => line.trim()).filter((line) => /^19(6[2-9]|[789]\d)/.test(line));
  return adults.filter((_, index) => index % Math.floor(adults.length / 40) === 0);
}

function demoFile(config: Config, secrets: ReturnType<typeof demoTokens>) {
  const baseUrl = config.publicUrl;
  return {
    baseUrl,
    customerNumber: customer,
    companies: [company],
    users: cast.map(({ role, firstName, lastName, email }) => ({
      room: 'people',
      role,
      name: `${firstName} ${lastName}`,
      email,
      password: secrets.password,
    })),
    mailbox: { url: `${baseUrl}/_/demo/mailbox`, token: secrets.mailbox },
    clock: { url: `${baseUrl}/_/demo/clock`, token: secrets.clock },
    people: {
      hrApi: {
        url: `${baseUrl}/people/webapi/api/`,
        instance: String(customer),
        username: apiUser,
        password: secrets.apiPassword,
      },
      teamtailor: {
        baseUrl: `${baseUrl}/people/teamtailor`,
        apiKey: secrets.teamtailorApiKey,
        webhookSecret: secrets.teamtailorWebhookSecret,
      },
      employmentTemplates: demoTemplates.map(({ code, name, flow, userTemplate }) => ({
        code,
        name,
        flow: demoFlowName(flow),
        userTemplate,
      })),
    },
    identity: {
      issuer: `${baseUrl}/identity`,
      accountsApi: {
        url: `${baseUrl}/identity/v1.0`,
        clientId: accountsClientId(customer),
        clientSecret: secrets.accountsSecret,
      },
      relyingParty: { ...relyingParty, clientSecret: secrets.relyingPartySecret },
    },
    domains: { verified: ['farstu.test'], allowed: [] },
  };
}
