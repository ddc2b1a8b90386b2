import { definePages } from '@farstu/ui';
import { messages } from './messages.ts';

/** What people gives the shell. */
export const pages = definePages({
  room: 'people',
  basePath: '/people',
  messages,
  menu: [],
  routes: [],
});
