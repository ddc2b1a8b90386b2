import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { signedDelivery } from '../accounts-link/fake-identity.ts';
import { addressOf, everyRowOf, ownedSlots } from './filled-tenant-in-test.ts';
import { type Caller, type MatrixInTest, matrixInTest, verdictOf } from './matrix-callers-in-test.ts';
import { customer, otherCustomer, told } from './people-in-test.ts';
import { permissionsText, permissionTable } from './permission-table-in-test.ts';
import { readyRoleCodes } from './ready-roles.ts';
import { isAllowed, type RouteRight, routeRights } from './route-rights-in-test.ts';

const table = permissionTable(permissionsText);

let room: MatrixInTest;
beforeAll(async () => {
  room = await matrixInTest(inject('postgresUrl'));
}, 120_000);
afterAll(() => room.close());

/** Bodies that would do something if what they are about could be reached. */
const bodies: Readonly<Record<string, () => unknown>> = {
  'POST /_/companies/:number/effect': () => ({ timeZone: 'Europe/London' }),
  'PUT /_/companies/:number': () => ({ name: 'Tagen', organisationNumber: null, timeZone: 'Europe/London' }),
  'PUT /_/companies/:number/licences': () => ({ licences: [] }),
  'PUT /_/accounts/:dimension/:code': () => ({ name: 'Tagen', active: false }),
  'PUT /_/accounts/:dimension/:code/managers/:from': () => ({ employeeId: room.own.employee }),
  'PATCH /_/employees/:id': () => ({ version: 1, fields: { firstName: 'Tagen' } }),
  'PUT /_/employees/:id/cost-centre': () => ({ version: 1, costCentre: null, from: '2026-12-01' }),
  'POST /_/employees/:id/identity-number': () => ({ reason: 'nyfiken' }),
  'PUT /_/employment-templates/:company/:code': () => ({ name: 'Tagen' }),
  'PUT /_/user-templates/:code': () => ({ name: 'Tagen', description: '', roles: [], language: 'sv' }),
  'PUT /_/flows/:code': () => ({ name: 'Tagen', active: false }),
  'PUT /_/flows/:code/levels/:level': () => ({ used: false, requires: null, fields: [] }),
  'PATCH /_/new-hires/:id': () => ({ fields: { firstName: 'Tagen' }, invite: false }),
  'POST /_/new-hires/:id/review/:level': () => ({ fields: {} }),
  'POST /_/new-hires/:id/withdraw': () => ({ reason: 'tagen' }),
  'POST /_/new-hires/:id/decision': () => ({ as: 'rejected', reason: 'tagen' }),
  'PUT /_/new-hires/:id/invitation/address': () => ({ email: 'tagen@egen.test', emailRepeated: 'tagen@egen.test' }),
  'PUT /_/users/:id': () => ({ username: 'tagen', name: 'Tagen', language: 'sv', employeeId: null }),
  'PUT /_/users/:id/roles': () => ({ roles: [] }),
  'POST /_/users/:id/password': () => ({}),
  'PUT /_/users/:id/address': () => ({ email: 'tagen@egen.test', emailRepeated: 'tagen@egen.test' }),
  'PUT /_/users/:id/link': () => ({ subject: 'tagen' }),
  'POST /_/integrations/attention/:id/dismiss': () => ({ reason: 'tagen' }),
  'POST /webapi/api/newhires/:id/review/:level': () => ({}),
  'POST /webapi/api/newhires/:id/withdraw': () => ({ reason: 'tagen' }),
};
const withoutBody = /(run-again|send-again|resend|revoke|activate|deactivate|verify|unlink)$/;

function bodyOf({ method, url }: RouteRight): unknown {
  if (method === 'GET' || method === 'DELETE' || withoutBody.test(url)) return undefined;
  const made = bodies[`${method} ${url.replace('/people', '').replace(/^\/api\//, '/webapi/api/')}`];
  if (!made)
    throw new Error(`Say in this test what ${method} ${url} would take, so that another tenant's id is really tried`);
  return made();
}

/** Each thing that the address names in turn, and all of them, as the other installation's. */
function addressesAbroad(url: string): string[] {
  const slots = ownedSlots(url);
  const mixes =
    slots.length < 2
      ? []
      : slots.map((foreign) => addressOf(url, (slot) => (slot === foreign ? room.other : room.own)));
  return [addressOf(url, () => room.other), ...mixes];
}

describe('another installation’s things', () => {
  const naming = routeRights.filter(({ right, url }) => right !== 'open' && ownedSlots(url).length > 0);
  /** A domain is a name that anybody may ask about: the count is of one's own hires. */
  const aboutANameOnly = '/people/_/security/domains/:domain/effect';

  const reach = async (caller: Caller, role: string) => {
    const wrong: string[] = [];
    for (const byHand of [true, false]) {
      await room.house.read(customer, (db) =>
        db.updateTable('installation').set({ domains_by_hand: byHand }).execute(),
      );
      for (const route of naming) {
        // Domains are entered by hand or verified at the issuer: one of the two is closed before anything is looked for.
        if (route.url.includes('verified-domains') === byHand) continue;
        if (!byHand && !route.url.includes('verified-domains')) continue;
        for (const address of addressesAbroad(route.url)) {
          const answer = await caller(route, address, bodyOf(route));
          const verdict = verdictOf(route, answer);
          const isAbroad = route.url !== aboutANameOnly && answer.body.includes('annan');
          const says = route.url === aboutANameOnly && answer.json<{ accountsAtOnce: number }>().accountsAtOnce === 0;
          const held = isAllowed(route.right, table.get(role) ?? new Set());
          const isRight = held
            ? verdict === 'not found' || says
            : verdict === 'not found' || verdict === 'lacks the right';
          if (!isRight || isAbroad)
            wrong.push(`${role}: ${route.method} ${address}: ${answer.statusCode} ${answer.body}`);
        }
      }
    }
    return wrong;
  };

  test.each(readyRoleCodes)('are not found by %s, whatever address names them', async (role) => {
    const [before, waiting] = [await everyRowOf(room.house, otherCustomer), await room.waitingJobs()];
    expect(await reach(room.callerOf(role), role)).toEqual([]);
    expect(await everyRowOf(room.house, otherCustomer)).toEqual(before);
    expect(await room.waitingJobs()).toBe(waiting);
  });

  test('are not found in bodies and queries either', async () => {
    const before = await everyRowOf(room.house, otherCustomer);
    const everything = await room.withRoles(
      ['administrator', 'hr', 'teamtailor-api'].map((role) => ({ role, scope: 'installation' })),
    );
    const user = { username: 'egen2', name: 'Egen', language: 'sv' };
    const hire = {
      company: 2020,
      employmentTemplate: room.own.template,
      firstName: 'A',
      lastName: 'B',
      employmentDate: null,
    };
    const template = { company: 2020, code: 'NY', name: 'Ny' };
    const preview = {
      company: 7777,
      employmentDate: null,
      emailConnect: null,
      review: 'none',
      decidedAt: '2026-11-22T10:00:00Z',
    };
    const tries: [string, string, unknown?][] = [
      ['POST', '/_/session/choice', { customerNumber: otherCustomer }],
      ['POST', '/_/session/company', { number: 7777 }],
      ['PUT', `/_/users/${room.own.user}`, { ...user, employeeId: room.other.employee }],
      ['PUT', `/_/users/${room.own.user}/roles`, { roles: [{ role: room.other.role, scope: 'installation' }] }],
      ['PUT', `/_/users/${room.own.user}/roles`, { roles: [{ role: 'hr', scope: 'company', company: 7777 }] }],
      [
        'PUT',
        `/_/users/${room.own.user}/roles`,
        { roles: [{ role: 'hr', scope: 'coding', dimension: room.other.dimension, code: room.other.account }] },
      ],
      ['POST', '/_/users', { kind: 'person', username: 'ny', name: 'Ny', employeeId: room.other.employee, roles: [] }],
      [
        'PUT',
        `/_/accounts/${room.own.dimension}/${room.own.account}/managers/2027-01-01`,
        { employeeId: room.other.employee },
      ],
      ['POST', '/_/accounts', { dimension: room.other.dimension, code: '1', name: 'Ny' }],
      ['POST', '/_/employment-templates', { ...template, company: 7777 }],
      ['POST', '/_/employment-templates', { ...template, userTemplate: room.other.userTemplate }],
      ['POST', '/_/employment-templates', { ...template, flow: room.other.flow }],
      ['POST', '/_/employment-templates', { ...template, costCentre: room.other.account }],
      ['POST', '/_/user-templates', { code: 'NY', name: 'Ny', roles: [room.other.role] }],
      [
        'PUT',
        `/_/flows/${room.own.flow}/levels/${room.own.level}`,
        { used: true, requires: room.other.level, fields: [] },
      ],
      ['POST', '/_/new-hires', { ...hire, company: 7777, employmentTemplate: room.other.template }],
      ['POST', '/_/new-hires', { ...hire, company: 2020, employmentTemplate: room.other.template }],
      ['POST', '/_/new-hires', { ...hire, costCentre: room.other.account }],
      ['POST', '/_/invitations/preview', preview],
      ['GET', '/_/new-hire-form?company=7777'],
      ['POST', '/webapi/api/employees', { ...hire, company: 7777, employmentTemplate: room.other.template }],
      ['POST', '/webapi/api/employees', { ...hire, employmentTemplate: room.other.template }],
      [
        'POST',
        '/webapi/api/employees',
        { ...hire, accounts: [{ dimension: room.other.dimension, code: room.other.account }] },
      ],
      ['POST', '/webapi/api/invitations/preview', preview],
      ['GET', '/webapi/api/employees?company=7777'],
      ['GET', '/webapi/api/newhires?company=7777'],
      ['GET', '/webapi/api/employmenttemplates?company=7777'],
    ];
    const wrong: string[] = [];
    for (const [method, path, body] of tries) {
      const route = routeLike(method, path);
      const answer = await everything(route, `/people${path}`, body);
      const status = answer.statusCode;
      if (status !== 404 && status !== 422)
        wrong.push(`${method} ${path} ${JSON.stringify(body)}: ${status} ${answer.body}`);
    }
    for (const path of [
      'new-hires?company=7777',
      'employees?company=7777',
      'employment-templates?company=7777',
      'accounts?dimension=annan-dimension',
      'people-search?q=annan',
      'users?search=annan',
    ]) {
      const answer = await everything(routeLike('GET', '/_/'), `/people/_/${path}`);
      const { data } = answer.json<{ data?: unknown[] }>();
      if (answer.statusCode !== 404 && data?.length !== 0) wrong.push(`${path}: ${answer.statusCode} ${answer.body}`);
    }
    expect(wrong).toEqual([]);
    expect(await everyRowOf(room.house, otherCustomer)).toEqual(before);
  });

  test('are told of in the same words as what nobody has, to who may only one company of their own', async () => {
    const placed = ['administrator', 'hr', 'teamtailor-api'].map(
      (role) => ({ role, scope: 'company', company: 1010 }) as const,
    );
    const narrow = await room.withRoles(placed);
    for (const path of [
      '/_/companies/7777',
      '/_/employment-templates?company=7777',
      '/_/new-hire-form?company=7777',
      '/webapi/api/employees?company=7777',
    ]) {
      const of = async (address: string) => {
        const answer = await narrow(routeLike('GET', path), `/people${address}`);
        return `${answer.statusCode} ${answer.body.replaceAll(/7777|9999/g, 'n')}`;
      };
      expect(await of(path), path).toBe(await of(path.replace('7777', '9999')));
    }
  });

  test('are not moved by what is signed with another installation’s secret', async () => {
    const before = await everyRowOf(room.house, otherCustomer);
    const { url, ...event } = { url: `/people/accounts-events/${otherCustomer}`, type: 'account.closed' as const };
    const at = '2026-11-22T09:00:00Z';
    const delivery = signedDelivery(room.identity.webhookSecret, {
      ...event,
      timestamp: at,
      data: { id: 'sub', closed_at: at },
    });
    const answer = await room.app.inject({ method: 'POST', url, ...delivery });
    expect(told(answer)).toEqual({ status: 401, code: 'signature_invalid' });
    const own = await room.app.inject({ method: 'POST', url: `/people/accounts-events/${customer}`, ...delivery });
    expect(own.statusCode).toBe(202);
    expect(await everyRowOf(room.house, otherCustomer)).toEqual(before);
  });
});

const routeLike = (method: string, path: string): RouteRight => ({
  method,
  url: `/people${path}`,
  right: 'open',
  isAskedByCommand: false,
  door: path.startsWith('/_/') ? 'page' : 'hr-api',
});
