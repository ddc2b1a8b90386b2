import type { PageStates } from '@farstu/ui/states';
import { templateChoices } from './employment-template-page.states.ts';

export const states: PageStates = {
  filled: {
    capabilities: ['templates.write', 'flows.read', 'accounts.read'],
    answers: (language) => templateChoices(language),
  },
  denied: { answers: [], capabilities: [] },
};
