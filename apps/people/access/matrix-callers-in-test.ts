import { newWebhookSecret } from '@farstu/contracts-accounts';
import { errorsIn, mintProviderKey } from '@farstu/contracts-teamtailor-partner';
import { credentialColumns } from '../accounts-link/accounts-client.ts';
import { fakeIdentity } from '../accounts-link/fake-identity.ts';
import { tokenFor } from '../hr-api/api-in-test.ts';
import { saveTeamtailorSettings } from '../integrations/teamtailor-settings.ts';
import { createUser, type NewUser } from '../users/create-user.ts';
import { fillTenant } from './filled-tenant-in-test.ts';
import { customer, otherCustomer, type PeopleInTest, peopleInTest, setUp } from './people-in-test.ts';
import { type ReadyRoleCode, readyRoleCodes } from './ready-roles.ts';
import type { RouteRight } from './route-rights-in-test.ts';

type Answer = Awaited<ReturnType<PeopleInTest['app']['inject']>>;

/** Somebody who tries addresses: with a browser, a token or a provider key, whichever the door asks for. */
export type Caller = (route: RouteRight, address: string, body?: unknown) => Promise<Answer>;

const partnerKey = 'partner-api-key-of-the-matrix-0123456789';

/** Two installations with one of everything each, both linked to identity, and a caller for every ready role of the first. */
export async function matrixInTest(postgresUrl: string) {
  const identity = fakeIdentity();
  const room = await peopleInTest(postgresUrl, {}, { fetch: identity.fetch });
  const { house } = room;
  const own = await fillTenant(house, customer, 'egen', 2020);
  const other = await fillTenant(house, otherCustomer, 'annan', 7777);
  for (const tenant of [customer, otherCustomer]) {
    const { issuer } = identity;
    const webhookSecret = tenant === customer ? identity.webhookSecret : newWebhookSecret();
    const credential = { issuer, clientId: `people-${tenant}`, clientSecret: 'secret', webhookSecret };
    const columns = credentialColumns(house, tenant, credential);
    await house.read(tenant, (db) => db.updateTable('installation').set(columns).execute());
  }
  const { nobody, withRoles } = await matrixCallers(room);
  const callers = new Map<ReadyRoleCode, Caller>();
  for (const role of readyRoleCodes) callers.set(role, await withRoles([{ role, scope: 'installation' }]));
  const callerOf = (role: ReadyRoleCode): Caller => callers.get(role) ?? nobody;
  return { ...room, identity, own, other, nobody, withRoles, callerOf };
}
export type MatrixInTest = Awaited<ReturnType<typeof matrixInTest>>;

/** Callers with any roles; `nobody` has no credential at all. */
async function matrixCallers(room: PeopleInTest) {
  const { app, house } = room;
  await house.execute(saveTeamtailorSettings, setUp, { apiKey: partnerKey, webhookSecret: null });
  const ask = (route: RouteRight, url: string, headers: Record<string, string>, body: unknown) =>
    app.inject({
      method: route.method as 'GET',
      url,
      headers: { 'sec-fetch-site': 'same-origin', ...headers },
      ...(body !== undefined && { payload: body as object }),
    });

  const nobody: Caller = (route, address, body) => ask(route, address, {}, body);
  let made = 0;
  const withRoles = async (roles: NewUser['roles']): Promise<Caller> => {
    made++;
    const browser = await room.signedIn(roles);
    const username = `matrix${made}`;
    const api = await house.execute(createUser, setUp, { kind: 'api', username, name: `Matrix ${made}`, roles });
    const token = await tokenFor(room, customer, api.id);
    const key = await mintProviderKey(
      { instance: String(customer), username, password: api.password ?? '', url: 'http://localhost:8080/people/api/' },
      partnerKey,
    );
    return async (route, address, body) => {
      if (route.door === 'hr-api') return ask(route, address, { authorization: `Bearer ${token}` }, body);
      if (route.door === 'teamtailor') return ask(route, address, { authorization: `Bearer ${key}` }, body);
      const path = address.replace('/people/_/', '');
      return route.method === 'GET' ? browser.get(path) : browser.send(route.method as 'POST', path, body);
    };
  };
  return { nobody, withRoles };
}

/** What a door has said: let in, let in and nothing found, lacking the right, or nobody it knows. */
export function verdictOf({ door, method }: RouteRight, answer: Answer): string {
  const { statusCode: status } = answer;
  if (status >= 500) return `failed with ${status}`;
  if (door === 'teamtailor') {
    // A form is always answered, and what is wrong stands in it.
    const isForm = method === 'GET' && status === 200 && answer.body.includes('"config"');
    const wrong = isForm ? errorsIn(answer.json()).join(' ') : '';
    if (status === 403 || /Anropa api/.test(wrong)) return 'lacks the right';
    return status === 401 || wrong.includes('aktiveringens nyckel') ? 'nobody' : 'let in';
  }
  if (status === 404) return 'not found';
  const code = /"code":"(\w+)"/.exec(answer.body)?.[1] ?? '';
  if (status === 403 && code === (door === 'hr-api' ? 'api_permission_missing' : 'permission_missing')) {
    return 'lacks the right';
  }
  if (status === 401 && code === (door === 'hr-api' ? 'invalid_token' : 'not_signed_in')) return 'nobody';
  // What is only read is read; a change that is tried with nothing in it is refused for that, after the right.
  return status === 401 || status === 403 || (method === 'GET' && status >= 400) ? `${status} ${code}` : 'let in';
}
