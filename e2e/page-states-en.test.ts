import { phone } from './browser.ts';
import { lookAtPageStates } from './look-at-page-states.ts';

lookAtPageStates('en', phone);
