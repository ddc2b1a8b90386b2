import type { PageStates } from '@farstu/ui/states';
import { sampleEmployee } from './sample-employees.states.ts';

const params = { id: 'e871' };
const path = '/people/_/employees/*';
const capabilities = ['employees.read', 'new-hires.read', 'employees.identity-number'];

export const states: PageStates = {
  filled: {
    params,
    capabilities,
    answers: (language) => [
      { path, body: sampleEmployee(language) },
      // From fixtures/skatteverket-test-personnummer.csv.
      { method: 'POST', path: `${path}/identity-number`, body: { personalNumber: '19900404-2397' } },
    ],
  },
  underReview: {
    params,
    capabilities,
    answers: (language) => [
      { path, body: { ...sampleEmployee(language), reviewed: false, status: 'future', user: null } },
    ],
  },
  readOnly: {
    params,
    answers: (language) => [
      {
        path,
        body: {
          ...sampleEmployee(language),
          identityNumberMasked: null,
          gender: null,
          birthDate: null,
          emailPrivate: null,
          isFull: false,
          mayChange: false,
          mayReveal: false,
        },
      },
    ],
  },
  withoutNumber: {
    params,
    capabilities,
    answers: (language) => [
      {
        path,
        body: {
          ...sampleEmployee(language),
          identityNumberMasked: null,
          birthPlace: 'Tallinn',
          birthCountry: 'EE',
          nationality: 'EE',
          codings: [],
          costCentre: null,
          manager: null,
          mayReveal: false,
        },
      },
    ],
  },
  loading: { params, answers: [{ path, delay: 'forever' }] },
  error: { params, answers: [{ path, problem: { status: 500, code: 'internal' } }] },
  notFound: { params, answers: [{ path, problem: { status: 404, code: 'not_found' } }] },
  denied: { params, answers: [], capabilities: [] },
};
