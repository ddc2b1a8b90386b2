import type { PageStates } from '@farstu/ui/states';
import { sampleEmployees } from '../../employees/pages/sample-employees.states.ts';
import type { HireRow } from '../../new-hires/pages/api.ts';
import { choose, sampleHires } from '../../new-hires/pages/sample-hires.states.ts';
import type { StartPageAnswer } from './api.ts';

const path = '/people/_/start-page';
const hr = [
  'new-hires.read',
  'new-hires.create',
  'new-hires.decide',
  'employees.read',
  'invitations.write',
  'review.hr',
];

const filled = (language: 'sv' | 'en'): StartPageAnswer => {
  const say = choose(language);
  const { mine, far, warned, unsure } = sampleHires(language);
  const hr = [{ code: 'hr', name: 'HR' }];
  const of = ({ id, firstName, lastName, company, employmentDate, createdAt }: HireRow) => ({
    hireId: id,
    name: `${firstName} ${lastName}`,
    company,
    employmentDate,
    createdAt,
  });
  return {
    waiting: [
      { ...of(warned), levels: hr },
      { ...of(far), levels: hr },
      { ...of(mine), levels: [{ code: 'chef', name: say('Chef', 'Manager') }] },
    ],
    decisions: [of(unsure)],
    failedInvitations: [
      {
        hireId: 'h5',
        userId: 'u5',
        name: 'Wilma Åkerlund',
        company: 1010,
        employmentDate: '2026-11-19',
        email: 'wilma.akerlund@example.test',
        at: '2026-11-18T08:00:00Z',
        failure: '550 5.1.1 <wilma.akerlund@example.test>: Recipient address rejected',
      },
      {
        hireId: null,
        userId: 'u9',
        name: 'Kajsa Löfgren',
        company: null,
        employmentDate: null,
        email: 'kajsa.lofgren@example.test',
        at: '2026-11-17T13:20:00Z',
        failure: '550 5.1.1 <kajsa.lofgren@example.test>: Recipient address rejected',
      },
    ],
    own: null,
    expiredInvitations: [
      {
        hireId: 'h7',
        userId: 'u7',
        name: 'Ali Rostami',
        company: 1010,
        employmentDate: '2026-11-13',
        email: 'ali.rostami@example.test',
        expiredAt: '2026-11-16T23:00:00Z',
      },
    ],
  };
};

const nothing: StartPageAnswer = {
  waiting: [],
  decisions: [],
  failedInvitations: [],
  expiredInvitations: [],
  own: null,
};

export const states: PageStates = {
  filled: { capabilities: hr, answers: (language) => [{ path, body: filled(language) }] },
  manager: {
    capabilities: ['new-hires.read', 'review.chef', 'employees.read'],
    answers: (language) => [{ path, body: { ...nothing, waiting: filled(language).waiting.slice(-1) } }],
  },
  empty: { capabilities: hr, answers: [{ path, body: nothing }] },
  employee: {
    capabilities: ['employees.read'],
    answers: (language) => [
      {
        path,
        body: { ...nothing, own: { ...sampleEmployees(language)[1], status: 'future', startDate: '2026-11-21' } },
      },
    ],
  },
  emptyWithoutHires: { capabilities: ['employees.read'], answers: [{ path, body: nothing }] },
  loading: { answers: [{ path, delay: 'forever' }] },
  error: { answers: [{ path, problem: { status: 500, code: 'internal' } }] },
};
