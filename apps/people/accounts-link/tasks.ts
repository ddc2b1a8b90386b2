import type { PeopleTask } from './accounts-client.ts';
import { applyInboxEvent } from './apply-event.ts';
import { readDomains } from './read-domains.ts';
import { unlinkAccount } from './unlink-account.ts';

export const accountsLinkTasks: Readonly<Record<string, PeopleTask>> = {
  'people.accounts.apply': applyInboxEvent,
  'people.accounts.read-domains': readDomains,
  'people.accounts.unlink': unlinkAccount,
};
