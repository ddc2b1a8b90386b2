import { catalogue } from '@farstu/ui';

/** Words of the menu under the person's name. */
export const messages = catalogue({
  sv: { menu: { sessions: 'Mina inloggningar' } },
  en: { menu: { sessions: 'My sign-ins' } },
});
