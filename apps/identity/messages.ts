import { joinCatalogues } from '@farstu/platform/i18n';
import { messages as administration } from './administration/messages.ts';
import { messages as invitations } from './invitations/messages.ts';
import { messages as passwords } from './passwords/messages.ts';
import { messages as problems } from './problems/messages.ts';
import { messages as signIn } from './sign-in/messages.ts';

/** Every sentence of the room that the server says. */
export const messages = joinCatalogues(problems, signIn, passwords, invitations, administration);
