export { scheduleTidy } from './tidy.ts';
