import type { PageStates } from '@farstu/ui/states';
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
  const level = { code: 'hr', name: 'HR' };
  return {
    hires: [
      { ...warned, level },
      { ...far, level },
      { ...mine, level: { code: 'chef', name: say('Chef', 'Manager') } },
    ],
    decisions: [unsure],
    failedMails: [
      {
        hireId: 'h5',
        firstName: 'Wilma',
        lastName: 'Åkerlund',
        company: 1010,
        employmentDate: '2026-11-19',
        email: 'wilma.akerlund@example.test',
        at: '2026-11-18T08:00:00Z',
        failure: '550 5.1.1 <wilma.akerlund@example.test>: Recipient address rejected',
      },
    ],
    expired: [
      {
        hireId: 'h7',
        firstName: 'Ali',
        lastName: 'Rostami',
        company: 1010,
        employmentDate: '2026-11-13',
        email: 'ali.rostami@example.test',
        at: '2026-11-16T23:00:00Z',
        failure: null,
      },
    ],
  };
};

const nothing: StartPageAnswer = { hires: [], decisions: [], failedMails: [], expired: [] };

export const states: PageStates = {
  filled: { capabilities: hr, answers: (language) => [{ path, body: filled(language) }] },
  manager: {
    capabilities: ['new-hires.read', 'review.chef', 'employees.read'],
    answers: (language) => [
      { path, body: { ...nothing, hires: filled(language).hires.filter(({ level }) => level.code === 'chef') } },
    ],
  },
  empty: { capabilities: hr, answers: [{ path, body: nothing }] },
  employee: { capabilities: ['employees.read'], answers: [{ path, body: nothing }] },
  loading: { answers: [{ path, delay: 'forever' }] },
  error: { answers: [{ path, problem: { status: 500, code: 'internal' } }] },
};
