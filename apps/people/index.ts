import type { Room } from '@farstu/platform/room';
import { accountsRoutes } from './accounts/routes.ts';
import { startReadingDomains } from './accounts-link/read-domains.ts';
import { accountsLinkTasks } from './accounts-link/tasks.ts';
import { accountsEventsDoor } from './accounts-link/webhook-door.ts';
import { companiesRoutes } from './companies/routes.ts';
import type { PeopleDb, PeopleHouse } from './database.ts';
import { type PageRoutes, pageDoor, type Scope } from './door.ts';
import { employeesRoutes } from './employees/routes.ts';
import { flowsRoutes } from './flows/routes.ts';
import { hrApiDoors } from './hr-api/door.ts';
import { integrationsRoutes } from './integrations/routes.ts';
import { startRecomputing } from './invitations/replan-jobs.ts';
import { invitationsTasks } from './invitations/tasks.ts';
import { messages } from './messages.ts';
import { hireMailSettled } from './new-hires/mail-settled.ts';
import { newHiresRoutes } from './new-hires/routes.ts';
import { rolesRoutes } from './roles/routes.ts';
import { schema } from './schema.ts';
import { securityRoutes } from './security/routes.ts';
import { backchannelLogoutRoute } from './sign-in/backchannel-logout-route.ts';
import type { IssuerClient } from './sign-in/issuer-client.ts';
import { relyingParty } from './sign-in/relying-party.ts';
import { sessionRoutes } from './sign-in/session-routes.ts';
import { signInRoutes } from './sign-in/sign-in-routes.ts';
import { startPageRoutes } from './start-page/routes.ts';
import { teamtailorTasks } from './teamtailor/jobs.ts';
import { teamtailorDoor } from './teamtailor/routes.ts';
import { employmentTemplatesRoutes } from './templates/employment-template-routes.ts';
import { userTemplatesRoutes } from './templates/user-template-routes.ts';
import { usersRoutes } from './users/routes.ts';

/** What the process tells the room; read from the environment by the composition root only. */
export interface PeopleSettings {
  /** Sign-in at an outside issuer instead of the one that set-up has registered us at. */
  readonly outsideIssuer?: IssuerClient | undefined;
  /** The rooms of this process, for the sign-in page. */
  readonly roomsHere?: readonly string[];
}

/** Routes for the pages, under `/people/_/`: one line a feature. */
const pageRoutes: readonly PageRoutes[] = [
  accountsRoutes,
  companiesRoutes,
  employeesRoutes,
  employmentTemplatesRoutes,
  flowsRoutes,
  integrationsRoutes,
  newHiresRoutes,
  rolesRoutes,
  securityRoutes,
  startPageRoutes,
  userTemplatesRoutes,
];

/** Doors beside the pages': one line each. */
const doors: readonly ((scope: Scope, house: PeopleHouse) => Promise<void>)[] = [
  accountsEventsDoor,
  hrApiDoors,
  teamtailorDoor,
];

/** Jobs: one line a feature. */
const tasks: Room<PeopleDb>['tasks'] = {
  ...accountsLinkTasks,
  ...invitationsTasks,
  ...teamtailorTasks,
};

/** Told when a queued mail has been sent, refused or given up: one line each; each looks at the mails that are about its own. */
const mailSettled: readonly NonNullable<Room<PeopleDb>['mailSettled']>[] = [hireMailSettled];

/** Once when the process starts: one line each. */
const starts: readonly NonNullable<Room<PeopleDb>['started']>[] = [startReadingDomains, startRecomputing];

/** The HR master. */
export function peopleRoom({ outsideIssuer, roomsHere = ['people'] }: PeopleSettings = {}): Room<PeopleDb> {
  return {
    name: 'people',
    schema,
    catalogue: messages,
    tasks,
    routes: async (scope, house) => {
      const party = relyingParty(house, outsideIssuer);
      await pageDoor(scope, house, [
        signInRoutes(party),
        sessionRoutes(party, roomsHere),
        usersRoutes(outsideIssuer?.issuer),
        ...pageRoutes,
      ]);
      await backchannelLogoutRoute(scope, house, party);
      for (const open of doors) await open(scope, house);
    },
    mailSettled: async (tx, mail) => {
      for (const tell of mailSettled) await tell(tx, mail);
    },
    started: async (house) => {
      for (const start of starts) await start(house);
    },
  };
}

/** The HR master with sign-in at our own identity room. */
export const people = peopleRoom();
