import type { PageStates } from '@farstu/ui/states';
import { hrMayGive } from './user-template-page.states.ts';

export const states: PageStates = {
  filled: { answers: (language) => [hrMayGive(language)] },
  denied: { answers: [], capabilities: [] },
};
