import type { PageStates } from '@farstu/ui/states';
import { costCentres } from '../../accounts/pages/cost-centres-page.states.ts';
import { allRoles, teamtailor } from './users-page.states.ts';

export const states: PageStates = {
  filled: {
    capabilities: ['users.write', 'accounts.read'],
    answers: (language) => [
      allRoles(language),
      { path: '/people/_/accounts', body: { data: costCentres, nextCursor: null } },
      {
        method: 'POST',
        path: '/people/_/users',
        status: 201,
        body: { user: teamtailor(language), password: 'fpw_Zk3vXq9sT1mB7cLpRw5yHd0gNuJaE8oKfViC2x6SbM4' },
      },
    ],
  },
  denied: { answers: [], capabilities: [] },
};
