import type { PageStates } from '@farstu/ui/states';
import type { HireList } from '../api.ts';
import { choose, sampleHires, sampleResult } from '../sample-hires.states.ts';

const path = '/people/_/new-hires';
const counts = { 'under-review': 3, 'needs-decision': 1 };
const everything = [
  'new-hires.read',
  'new-hires.create',
  'new-hires.decide',
  'review.hr',
  'review.chef',
  'employees.read',
];

const list = (language: 'sv' | 'en', data: HireList['data']): HireList => {
  const say = choose(language);
  return {
    data,
    nextCursor: null,
    levels: [
      { code: 'hr', name: 'HR' },
      { code: 'chef', name: say('Chef', 'Manager') },
      { code: 'lon', name: say('Lön', 'Payroll') },
    ],
    counts,
  };
};

export const states: PageStates = {
  filled: {
    capabilities: everything,
    answers: (language) => {
      const { mine, far, warned } = sampleHires(language);
      return [
        { path, body: list(language, [mine, far, warned]) },
        { method: 'POST', path: `${path}/*/review/*`, body: sampleResult(language) },
      ];
    },
  },
  all: {
    capabilities: everything,
    search: 'status=all',
    answers: (language) => [{ path, body: list(language, Object.values(sampleHires(language))) }],
  },
  decisions: {
    capabilities: everything,
    search: 'status=needs-decision',
    answers: (language) => [{ path, body: list(language, [sampleHires(language).unsure]) }],
  },
  empty: {
    capabilities: everything,
    answers: [
      {
        path,
        body: { data: [], nextCursor: null, levels: [], counts: { ...counts, 'under-review': 0, 'needs-decision': 0 } },
      },
    ],
  },
  nothingFound: {
    search: 'q=zzz',
    answers: [{ path, body: { data: [], nextCursor: null, levels: [], counts } }],
  },
  loading: { answers: [{ path, delay: 'forever' }] },
  error: { answers: [{ path, problem: { status: 500, code: 'internal' } }] },
  denied: { answers: [], capabilities: [] },
};
