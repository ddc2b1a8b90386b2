import type { PageStates } from '@farstu/ui/states';
import { costCentres } from '../../accounts/pages/cost-centres-page.states.ts';
import type { User } from './users-api.ts';
import { allRoles, maria, teamtailor } from './users-page.states.ts';

const path = '/people/_/users/*';
const params = { id: '019a9f3e-0000-7000-8000-0000000000a1' };
const capabilities = ['users.read', 'users.write', 'invitations.write', 'roles.read', 'accounts.read'];
const accounts = { path: '/people/_/accounts', body: { data: costCentres, nextCursor: null } };

const issuer = 'https://inloggning.example';

const byHand: User['connect'] = {
  status: 'none',
  email: 'maria.oberg@post.example',
  linkedAt: null,
  hireId: null,
  invitation: null,
};

export const states: PageStates = {
  filled: {
    params,
    capabilities,
    answers: (language) => [{ path, body: maria(language) }, allRoles(language), accounts],
  },
  api: {
    params,
    capabilities,
    answers: (language) => [
      { path, body: teamtailor(language) },
      allRoles(language),
      {
        method: 'POST',
        path: `${path}/password`,
        body: {
          user: teamtailor(language),
          password: 'fpw_Zk3vXq9sT1mB7cLpRw5yHd0gNuJaE8oKfViC2x6SbM4',
          previousUntil: '2026-11-21T08:58:00Z',
        },
      },
    ],
  },
  'api-tied-to-employee': {
    params,
    capabilities,
    answers: (language) => {
      const tied = { ...teamtailor(language), employee: maria(language).employee };
      return [
        {
          path,
          body: {
            ...tied,
            warnings: ['api_user_tied_to_employee'],
            api: { ...tied.api, previousPasswordUntil: '2026-11-21T07:30:00Z', lastUsedAt: null },
          },
        },
        allRoles(language),
      ];
    },
  },
  invited: {
    params,
    capabilities,
    answers: (language) => [
      {
        path,
        body: {
          ...maria(language),
          roles: [],
          connect: {
            status: 'pending',
            email: 'maria.oberg@post.example',
            linkedAt: null,
            hireId: '019a9f3e-0000-7000-8000-0000000000c1',
            invitation: {
              state: 'sent',
              sentAt: '2026-11-20T08:00:00Z',
              expiresAt: '2026-11-24T23:00:00Z',
              failure: null,
            },
          },
        },
      },
      allRoles(language),
    ],
  },
  'never-invited': {
    params,
    capabilities,
    answers: (language) => [{ path, body: { ...maria(language), connect: byHand } }, allRoles(language)],
  },
  'without-address': {
    params,
    capabilities,
    answers: (language) => [
      { path, body: { ...maria(language), connect: { ...byHand, email: null } } },
      allRoles(language),
    ],
  },
  'not-delivered': {
    params,
    capabilities,
    answers: (language) => [
      {
        path,
        body: {
          ...maria(language),
          connect: {
            ...byHand,
            invitation: {
              state: 'failed',
              sentAt: '2026-11-20T08:00:00Z',
              expiresAt: '2026-11-24T23:00:00Z',
              failure: '550 5.1.1 mailbox unavailable',
            },
          },
        },
      },
      allRoles(language),
    ],
  },
  'outside-unlinked': {
    params,
    capabilities,
    answers: (language) => [
      { path, body: { ...maria(language), connect: { ...byHand, outside: { issuer, subject: null } } } },
      allRoles(language),
    ],
  },
  'outside-linked': {
    params,
    capabilities,
    answers: (language) => {
      const { connect, ...rest } = maria(language);
      const outside = { issuer, subject: '6f1d2c84-0b7e-4f4e-9a55-3d6c2f0e91ab' };
      return [{ path, body: { ...rest, connect: { ...connect, outside } } }, allRoles(language)];
    },
  },
  inactive: {
    params,
    capabilities,
    answers: (language) => [{ path, body: { ...maria(language), active: false } }, allRoles(language)],
  },
  'read-only': { params, answers: (language) => [{ path, body: maria(language) }] },
  loading: { params, answers: [{ path, delay: 'forever' }] },
  error: { params, answers: [{ path, problem: { status: 500, code: 'internal' } }] },
  'not-found': { params, answers: [{ path, problem: { status: 404, code: 'not_found' } }] },
  denied: { params, answers: [], capabilities: [] },
};
