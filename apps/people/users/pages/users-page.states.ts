import type { PageStates } from '@farstu/ui/states';
import type { Placement, User } from './users-api.ts';

type Language = 'sv' | 'en';

const names: Record<string, Record<Language, string>> = {
  administrator: { sv: 'Administratör', en: 'Administrator' },
  hr: { sv: 'HR', en: 'HR' },
  manager: { sv: 'Chef', en: 'Manager' },
  employee: { sv: 'Anställd', en: 'Employee' },
  'teamtailor-api': { sv: 'Teamtailor API', en: 'Teamtailor API' },
};
const everywhere = { company: null, dimension: null, code: null, accountName: null };

/** A ready role with its name, placed on the installation unless it says otherwise. */
export const placement = (role: string, language: Language, rest: Partial<Placement> = {}): Placement => ({
  role,
  name: names[role]?.[language] ?? role,
  scope: 'installation',
  ...everywhere,
  ...rest,
});
const onSelf = (language: Language) => placement('employee', language, { scope: 'self' });

/** Roles that an administrator may give. */
export const allRoles = (language: Language) => ({
  path: '/people/_/assignable-roles',
  body: {
    data: Object.entries(names).map(([code, name]) => ({ code, name: name[language] })),
    nextCursor: null,
  },
});

/** A manager who signs in. */
export const maria = (language: Language): User => ({
  id: '019a9f3e-0000-7000-8000-0000000000a1',
  kind: 'person',
  username: 'maria.oberg@farstu.test',
  name: 'Maria Öberg',
  active: true,
  language: 'sv',
  employee: {
    id: '019a9f3e-0000-7000-8000-000000000001',
    name: 'Maria Öberg',
    employmentNumber: '5002',
    company: 1010,
  },
  roles: [
    onSelf(language),
    placement('manager', language, {
      scope: 'coding',
      dimension: 'cost-centre',
      code: '200',
      accountName: 'Hemtjänst Norr',
    }),
    placement('hr', language, { scope: 'company', company: 1010 }),
  ],
  connect: {
    status: 'verified',
    email: 'maria.oberg@farstu.test',
    linkedAt: '2026-02-03T09:41:00Z',
    hireId: null,
    invitation: null,
  },
  createdAt: '2026-01-29T08:02:00Z',
  api: null,
  warnings: [],
});

/** Another system. */
export const teamtailor = (language: Language): User => ({
  ...maria(language),
  id: '019a9f3e-0000-7000-8000-0000000000a9',
  kind: 'api',
  username: 'teamtailor',
  name: 'Teamtailor API',
  employee: null,
  roles: [placement('teamtailor-api', language)],
  connect: { status: 'none', email: null, linkedAt: null, hireId: null, invitation: null },
  api: {
    passwordHint: 'x7Qk',
    passwordSetAt: '2026-09-14T12:20:00Z',
    previousPasswordUntil: null,
    lastUsedAt: '2026-11-20T08:51:00Z',
  },
});

const person = (language: Language, id: string, name: string, number: string, rest: Partial<User>): User => ({
  ...maria(language),
  id: `019a9f3e-0000-7000-8000-0000000000${id}`,
  name,
  username: `${name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(' ', '.')}@farstu.test`,
  employee: { id: `019a9f3e-0000-7000-8000-0000000001${id}`, name, employmentNumber: number, company: 1010 },
  roles: [onSelf(language)],
  ...rest,
});

const path = '/people/_/users';
const capabilities = ['users.read', 'users.write'];
const list = (data: User[]) => [
  { path, body: { data, nextCursor: null, counts: { all: 26, none: 3, pending: 2, verified: 21 } } },
];

export const states: PageStates = {
  filled: {
    capabilities,
    search: 'active=all',
    answers: (language) =>
      list([
        person(language, 'b1', 'Karin Ek', '5000', {
          roles: [onSelf(language), placement('administrator', language)],
        }),
        maria(language),
        person(language, 'b2', 'Mira Holm', '1003', {
          connect: {
            status: 'pending',
            email: 'mira.holm@post.example',
            linkedAt: null,
            hireId: null,
            invitation: null,
          },
        }),
        person(language, 'b3', 'Oskar Malm', '5021', {
          active: false,
          connect: { status: 'none', email: null, linkedAt: null, hireId: null, invitation: null },
          roles: [],
        }),
        person(language, 'b4', 'Åsa Lindqvist', '5001', { roles: [onSelf(language), placement('hr', language)] }),
      ]),
  },
  'api-users': {
    capabilities,
    search: 'show=api',
    answers: (language) => {
      const used = teamtailor(language);
      const never = {
        ...used,
        id: '019a9f3e-0000-7000-8000-0000000000aa',
        name: 'Winningtemp',
        username: 'winningtemp',
      };
      return list([used, { ...never, roles: [], api: used.api && { ...used.api, lastUsedAt: null } }]);
    },
  },
  empty: { capabilities, search: 'show=pending', answers: list([]) },
  'nothing-found': { capabilities, search: 'q=zz', answers: list([]) },
  loading: { answers: [{ path, delay: 'forever' }] },
  error: { answers: [{ path, problem: { status: 500, code: 'internal' } }] },
  denied: { answers: [], capabilities: [] },
};
