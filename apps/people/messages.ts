import { type Catalogue, joinCatalogues, type Sentences } from '@farstu/platform/i18n';
import { messages as access } from './access/messages.ts';
import { messages as accounts } from './accounts/messages.ts';
import { messages as companies } from './companies/messages.ts';
import { messages as employees } from './employees/messages.ts';
import { messages as flows } from './flows/messages.ts';
import { messages as hrApi } from './hr-api/messages.ts';
import { messages as integrations } from './integrations/messages.ts';
import { messages as invitations } from './invitations/messages.ts';
import { messages as newHires } from './new-hires/messages.ts';
import { messages as security } from './security/messages.ts';
import { messages as signIn } from './sign-in/messages.ts';
import { messages as teamtailor } from './teamtailor/messages.ts';
import { messages as templates } from './templates/messages.ts';
import { messages as users } from './users/messages.ts';

/** One line a feature. */
const features: readonly Catalogue[] = [
  access,
  accounts,
  companies,
  employees,
  flows,
  hrApi,
  integrations,
  invitations,
  newHires,
  security,
  signIn,
  teamtailor,
  templates,
  users,
];

/** Trees that every feature may add to; each other top key has one owner. */
const shared = ['problems', 'fieldProblems'];

/** What the room's server says, put together from its features' catalogues. */
export const messages: Catalogue = joinCatalogues(
  ...features.map((each) => mapTrees(each, (tree) => without(tree, shared))),
  ...shared.map((key) => {
    const joined = joinCatalogues(...features.map((each) => mapTrees(each, (tree) => branch(tree, key))));
    return mapTrees(joined, (tree) => ({ [key]: tree }));
  }),
);

function mapTrees({ sv, en }: Catalogue, change: (tree: Sentences) => Sentences): Catalogue {
  return { sv: change(sv), en: change(en as Sentences) } as Catalogue;
}

function without(tree: Sentences, keys: readonly string[]): Sentences {
  return Object.fromEntries(Object.entries(tree).filter(([key]) => !keys.includes(key)));
}

function branch(tree: Sentences, key: string): Sentences {
  const found = tree[key];
  return typeof found === 'object' ? found : {};
}
