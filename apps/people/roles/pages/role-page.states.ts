import type { PageStates } from '@farstu/ui/states';
import type { RoleHolder } from './roles-api.ts';
import { hrRole } from './roles-page.states.ts';

const path = '/people/_/roles/hr';
const params = { code: 'hr' };
const capabilities = ['roles.read', 'users.read'];
const holder = (userId: string, name: string, username: string, rest: Partial<RoleHolder> = {}): RoleHolder => ({
  userId,
  name,
  username,
  active: true,
  scope: 'installation',
  company: null,
  dimension: null,
  code: null,
  accountName: null,
  ...rest,
});

export const states: PageStates = {
  filled: {
    params,
    capabilities,
    answers: (language) => [
      {
        path,
        body: {
          ...hrRole(language),
          holders: [
            holder('019a9f3e-0000-7000-8000-0000000000a1', 'Maria Öberg', 'maria.oberg@farstu.test', {
              scope: 'company',
              company: 1010,
            }),
            holder('019a9f3e-0000-7000-8000-0000000000b3', 'Oskar Malm', 'oskar.malm@farstu.test', { active: false }),
            holder('019a9f3e-0000-7000-8000-0000000000b4', 'Åsa Lindqvist', 'asa.lindqvist@farstu.test'),
          ],
        },
      },
    ],
  },
  empty: {
    params,
    capabilities,
    answers: (language) => [{ path, body: { ...hrRole(language), users: 0, holders: [] } }],
  },
  loading: { params, answers: [{ path, delay: 'forever' }] },
  error: { params, answers: [{ path, problem: { status: 500, code: 'internal' } }] },
  denied: { params, answers: [], capabilities: [] },
};
