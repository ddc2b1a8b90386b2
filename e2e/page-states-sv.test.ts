import { desktop } from './browser.ts';
import { lookAtPageStates } from './look-at-page-states.ts';

lookAtPageStates('sv', desktop);
