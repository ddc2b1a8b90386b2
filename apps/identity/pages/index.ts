import { definePages } from '@farstu/ui';
import { messages } from './messages.ts';

/** What identity gives the shell. */
export const pages = definePages({
  room: 'identity',
  basePath: '/identity',
  messages,
  menu: [],
  routes: [],
});
