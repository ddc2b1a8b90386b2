import type { TenantId } from '@farstu/platform/database';
import { systemActor as platformActor } from '@farstu/platform/room';
import type { PeopleActor } from './actor.ts';

/**
 * The house itself at work in the people room: jobs, due times and set-up. It sees everybody and may give every role.
 *
 * @param what the job or set-up step, as the audit calls it
 */
export function systemActor(tenant: TenantId, what: string): PeopleActor {
  return {
    ...platformActor(tenant, what),
    name: what,
    placements: null,
    mayAssign: [{ roles: 'all', companies: 'all' }],
    employeeId: null,
  };
}
