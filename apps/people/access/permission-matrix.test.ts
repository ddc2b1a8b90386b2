import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { addressOf, type FilledTenant } from './filled-tenant-in-test.ts';
import { type Caller, type MatrixInTest, matrixInTest, verdictOf } from './matrix-callers-in-test.ts';
import { customer } from './people-in-test.ts';
import { type PermissionTable, permissionsText, permissionTable } from './permission-table-in-test.ts';
import { type ReadyRoleCode, readyRoleCodes } from './ready-roles.ts';
import { isAllowed, type RouteRight, routeRights } from './route-rights-in-test.ts';

const table = permissionTable(permissionsText);
const levels = ['hr', 'chef', 'lon'];
const closed = routeRights.filter(({ right }) => right !== 'open');
const nameOf = ({ method, url }: Pick<RouteRight, 'method' | 'url'>) => `${method} ${url}`;
const levelsOf = ({ url }: RouteRight) => (url.includes(':level') && url.includes('/review/') ? levels : ['hr']);

let room: MatrixInTest;
beforeAll(async () => {
  room = await matrixInTest(inject('postgresUrl'));
}, 120_000);
afterAll(() => room.close());

/** What can be asked for without changing anything: real things are read, and what changes names things that are not. */
function harmless(route: RouteRight, level: string): { address: string; body?: unknown } {
  const isRead = route.method === 'GET';
  const nowhere: FilledTenant = { ...room.own, ...absent };
  // A right that the command asks for is asked about a hire that there is; a trial saves nothing.
  const from = isRead || route.isAskedByCommand ? room.own : nowhere;
  const trial = route.isAskedByCommand ? '?dryRun=true' : '';
  const query = isRead ? (queries[route.url] ?? '') : trial;
  const address = `${addressOf(route.url, () => from, level)}${query}`;
  return route.method === 'GET' || route.method === 'DELETE' ? { address } : { address, body: {} };
}

const nobodysId = '00000000-0000-4000-8000-000000000000';
const absent = {
  ...{ employee: nobodysId, user: nobodysId, hire: nobodysId, inbox: nobodysId, card: nobodysId, attention: nobodysId },
  ...{ company: '99999', dimension: 'ingen', account: 'ingen', template: 'ingen', userTemplate: 'ingen' },
  ...{ flow: 'ingen', level: 'ingen', role: 'ingen', domain: 'ingen.test' },
};
const queries: Readonly<Record<string, string>> = { '/people/_/people-search': '?q=egen' };

/** Every address of the list, tried by one caller. A review is tried at each level, for the right is the level's. */
async function tried(caller: Caller, routes: readonly RouteRight[] = closed): Promise<Record<string, string>> {
  const verdicts: Record<string, string> = {};
  for (const route of routes) {
    for (const level of levelsOf(route)) {
      const { address, body } = harmless(route, level);
      const verdict = verdictOf(route, await caller(route, address, body));
      // Nothing is there to be found where something is changed: let in as far as the right goes.
      verdicts[`${nameOf(route)} ${level}`] = route.method !== 'GET' && verdict === 'not found' ? 'let in' : verdict;
    }
  }
  return verdicts;
}

/** What the tables written by hand say of the same. */
const wanted = (
  written: PermissionTable,
  role: string,
  routes: readonly RouteRight[] = closed,
): Record<string, string> =>
  Object.fromEntries(
    routes.flatMap((route) =>
      levelsOf(route).map((level) => {
        const isIn = isAllowed(route.right, written.get(role) ?? new Set(), level);
        return [`${nameOf(route)} ${level}`, isIn ? 'let in' : 'lacks the right'];
      }),
    ),
  );

const differing = (one: Record<string, string>, two: Record<string, string>) =>
  Object.keys({ ...one, ...two })
    .filter((key) => one[key] !== two[key])
    .map((key) => key.replace(/ hr$/, ''));

describe('every address', () => {
  test('declares the right that is written down for it, and none is forgotten', () => {
    const declared = room.app.declaredRoutes
      .filter(({ url }) => url.startsWith('/people/'))
      .flatMap(({ method, url, config }) =>
        [method].flat().map((each) => {
          const { permission } = config ?? {};
          if (typeof permission === 'string') return `${each} ${url} ${permission}`;
          return `${each} ${url} ${permission && 'open' in permission ? 'open' : 'signed-in'}`;
        }),
      )
      .filter((line) => !line.startsWith('HEAD '));
    const written = routeRights.map((route) => {
      const { right, isAskedByCommand } = route;
      // The door of Teamtailor asks for more than its routes say: both rights, at every call.
      const said = isAskedByCommand ? 'signed-in' : right.replace(' and api.system', '');
      return `${nameOf(route)} ${said}`;
    });
    expect(declared.toSorted()).toEqual(written.toSorted());
  });

  test('asks of HEAD what it asks of GET', () => {
    const rightsOf = (wantedMethod: string) =>
      new Map(
        room.app.declaredRoutes
          .filter(({ method, url }) => [method].flat().includes(wantedMethod) && url.startsWith('/people/'))
          .map(({ url, config }) => [url, config?.permission]),
      );
    const [gets, heads] = [rightsOf('GET'), rightsOf('HEAD')];
    expect(heads.size).toBeGreaterThan(0);
    for (const [url, permission] of heads) expect(permission, url).toEqual(gets.get(url));
  });

  test('knows nobody without a credential', async () => {
    const verdicts = await tried(room.nobody);
    expect(Object.entries(verdicts).filter(([, verdict]) => verdict !== 'nobody')).toEqual([]);
  });

  test.each(readyRoleCodes)(
    'TTH-5, docs/permissions.md: lets %s in where its rights reach, and nowhere else',
    async (role) => {
      expect(await tried(room.callerOf(role))).toEqual(wanted(table, role));
    },
  );
});

describe('the matrix itself', () => {
  test('turns red when a line of the table is taken away', async () => {
    const without = (capability: string) =>
      permissionTable(permissionsText.replace(new RegExp(`^.*\`${capability.replace('.', '\\.')}\`.*\n`, 'm'), ''));
    const roles = closed.filter(({ url }) => url.startsWith('/people/_/roles'));
    const verdicts = await tried(room.callerOf('hr'), roles);
    expect(differing(verdicts, wanted(table, 'hr', roles))).toEqual([]);
    expect(differing(verdicts, wanted(without('roles.read'), 'hr', roles))).toEqual(roles.map(nameOf));
  });

  test('turns red when a role is given less or more than the table says', async () => {
    const flows = closed.filter(({ url }) => url.startsWith('/people/_/flows'));
    const set = (role: string, capabilities: readonly string[]) =>
      room.house.read(customer, (db) =>
        db
          .updateTable('role')
          .set({ capabilities: [...capabilities] })
          .where('code', '=', role)
          .execute(),
      );
    const rightsOf = (role: string) => [...(table.get(role) ?? [])];
    await set(
      'hr',
      rightsOf('hr').filter((each) => each !== 'flows.write'),
    );
    await set('employee', [...rightsOf('employee'), 'flows.read']);
    const of = async (role: ReadyRoleCode) =>
      differing(await tried(room.callerOf(role), flows), wanted(table, role, flows));
    const [less, more] = [await of('hr'), await of('employee')];
    for (const role of ['hr', 'employee']) await set(role, rightsOf(role));
    expect(less).toEqual(flows.filter(({ method }) => method === 'PUT').map(nameOf));
    expect(more).toEqual(flows.filter(({ method }) => method === 'GET').map(nameOf));
    expect([await of('hr'), await of('employee')]).toEqual([[], []]);
  });
});
