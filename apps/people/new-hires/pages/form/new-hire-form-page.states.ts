import type { PageStates } from '@farstu/ui/states';
import type { HireFormData } from '../api.ts';
import { choose, previews } from '../sample-hires.states.ts';

const form = '/people/_/new-hire-form';
const preview = '/people/_/invitations/preview';

const choices = (language: 'sv' | 'en'): HireFormData => {
  const say = choose(language);
  const hr = { code: 'hr', name: 'HR' };
  const chef = { code: 'chef', name: say('Chef', 'Manager') };
  return {
    companies: [{ number: 1010, name: 'Lindgården Omsorg AB' }],
    company: 1010,
    timeZone: 'Europe/Stockholm',
    templates: [
      {
        code: 'TJM',
        name: say('Tjänsteman', 'Salaried'),
        description: say(
          'Tillsvidare, heltid. Granskas av HR och närmaste chef.',
          'Permanent, full time. Reviewed by HR and the nearest manager.',
        ),
        isDefault: true,
        hasUserTemplate: true,
        takesNumber: true,
        costCentre: null,
        levels: [hr, chef],
      },
      {
        code: 'KOLL',
        name: say('Kollektivanställd', 'Collective agreement'),
        description: say('Timavlönad utan granskning.', 'Paid by the hour, not reviewed.'),
        isDefault: false,
        hasUserTemplate: true,
        takesNumber: true,
        costCentre: null,
        levels: [],
      },
      {
        code: 'EXT',
        name: say('Extern personal', 'External staff'),
        description: say('Konsulter. Ingen inloggning.', 'Consultants. No sign-in.'),
        isDefault: false,
        hasUserTemplate: false,
        takesNumber: false,
        costCentre: null,
        levels: [],
      },
    ],
    costCentres: [
      { code: '200', name: 'Hemtjänst Norr', manager: 'Karin Öhman', managerLacks: null },
      { code: '310', name: say('Vikariepoolen', 'Substitute pool'), manager: null, managerLacks: null },
    ],
    moreCostCentres: false,
    allowedDomains: [],
  };
};

export const states: PageStates = {
  filled: {
    capabilities: ['new-hires.create', 'new-hires.read'],
    answers: (language) => [
      { path: form, body: choices(language) },
      { method: 'POST', path: preview, body: previews(language).underReview },
    ],
  },
  unreviewed: {
    capabilities: ['new-hires.create', 'new-hires.read'],
    answers: (language) => {
      const data = choices(language);
      const templates = data.templates.map((template) => ({ ...template, isDefault: template.code === 'KOLL' }));
      return [
        { path: form, body: { ...data, templates } },
        { method: 'POST', path: preview, body: previews(language).dayBefore },
      ];
    },
  },
  empty: {
    answers: (language) => [{ path: form, body: { ...choices(language), templates: [] } }],
  },
  loading: { answers: [{ path: form, delay: 'forever' }] },
  error: { answers: [{ path: form, problem: { status: 500, code: 'internal' } }] },
  denied: { answers: [], capabilities: [] },
};
