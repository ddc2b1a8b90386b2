import { type TenantId, tenantId } from '@farstu/platform/database';
import { expect, test } from 'vitest';
import type { MayAssign, PeopleActor, Placement } from './actor.ts';
import { rolesNotAssignable } from './assignable-roles.ts';
import {
  companiesOf,
  demandCompanyFilter,
  demandInCompany,
  demandWholeInstallation,
  mayInCompany,
} from './in-company.ts';
import { systemActor } from './system-actor.ts';

const tenant = tenantId(5257) as TenantId;

function actor(placements: Placement[], mayAssign: MayAssign[] = []): PeopleActor {
  return { ...systemActor(tenant, 'test'), kind: 'person', placements, mayAssign };
}

const holds = (at: Placement['at'], ...capabilities: string[]): Placement => ({
  capabilities: new Set(capabilities),
  at,
});

test('a right on one company covers that company and no other', () => {
  const hr = actor([
    holds({ scope: 'company', company: 1010 }, 'templates.write'),
    holds({ scope: 'installation' }, 'users.read'),
  ]);
  expect(companiesOf(hr, 'templates.write')).toEqual([1010]);
  expect(companiesOf(hr, 'users.read')).toBe('all');
  expect(mayInCompany(hr, 'templates.write', 1020)).toBe(false);
  expect(() => demandInCompany(hr, 'templates.write', 1020)).toThrow('company_not_permitted');
  expect(() => demandWholeInstallation(hr, 'templates.write')).toThrow('whole_installation_needed');
});

test('a manager may narrow their own list to a company that they do not cover', () => {
  const manager = actor([holds({ scope: 'coding', dimension: 'cost-centre', code: '200' }, 'employees.read')]);
  expect(() => demandCompanyFilter(manager, 'employees.read', 1010)).not.toThrow();
  expect(() => demandInCompany(manager, 'employees.read', 1010)).toThrow('company_not_permitted');
});

test('the house itself may everything, everywhere', () => {
  const house = systemActor(tenant, 'test');
  expect(companiesOf(house, 'anything')).toBe('all');
  expect(rolesNotAssignable(house, ['administrator'], null)).toEqual([]);
});

test('E27: one role’s “all roles” never joins another role’s “all companies”', () => {
  const both = actor(
    [],
    [
      { roles: 'all', companies: [1010] },
      { roles: new Set(['employee']), companies: 'all' },
    ],
  );
  expect(rolesNotAssignable(both, ['administrator', 'employee'], 1010)).toEqual([]);
  expect(rolesNotAssignable(both, ['administrator', 'employee'], 1020)).toEqual(['administrator']);
  expect(rolesNotAssignable(both, ['administrator', 'employee', 'administrator'], null)).toEqual(['administrator']);
});
