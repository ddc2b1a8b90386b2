import type { PeopleTask } from '../accounts-link/accounts-client.ts';
import { deliver } from './deliver.ts';
import { makeAccount } from './make-account.ts';
import { domainChanged, replanCompany, sendWhenDue, tzChanged } from './replan-jobs.ts';
import { revokeLink } from './revoke.ts';

export const invitationsTasks: Readonly<Record<string, PeopleTask>> = {
  'people.invitations.send': sendWhenDue,
  'people.invitations.deliver': deliver,
  'people.invitations.make-account': makeAccount,
  'people.invitations.revoke': revokeLink,
  'people.invitations.replan-company': replanCompany,
  'people.invitations.domain-changed': domainChanged,
  'people.invitations.tz-changed': tzChanged,
};
