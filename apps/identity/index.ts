import type { Room } from '@farstu/platform/room';
import { accountRoutes } from './accounts/account-routes.ts';
import { tellAccountTask } from './accounts/tell-of-change.ts';
import { accountsApi } from './accounts-api/accounts-api.ts';
import { administrationRoutes } from './administration/administration-routes.ts';
import type { IdentityDb } from './database.ts';
import { ABOUT_INVITATION, invitationMailNow } from './invitations/invitation-mail.ts';
import { invitationRoutes } from './invitations/invitation-routes.ts';
import { EXPIRE } from './invitations/invite.ts';
import { expireTask, invitationMailSettled } from './invitations/mail-settled.ts';
import { messages } from './messages.ts';
import { pageDoor } from './page-api/page-door.ts';
import { offerTask } from './passwords/forgot-password.ts';
import { passwordRoutes } from './passwords/password-routes.ts';
import { schema } from './schema.ts';
import { tellTask } from './sessions/back-channel-logout.ts';
import { endExpiredTask, scheduleEndOfExpired } from './sessions/end-expired.ts';
import { interactionRoutes } from './sign-in/interaction-routes.ts';
import { mountIssuer } from './sign-in/mount.ts';
import { openProvider } from './sign-in/provider.ts';
import { signingKeys } from './sign-in/signing-keys.ts';
import { deliverTask } from './webhooks/deliver.ts';
import { purgeTask, schedulePurge } from './webhooks/purge.ts';

/** Accounts, sign-in, timed invitations and verified domains: what Visma Connect is to Flex HRM. */
export const identity: Room<IdentityDb> = {
  name: 'identity',
  schema,
  catalogue: messages,
  tasks: {
    'identity.accounts.tell': tellAccountTask,
    [EXPIRE]: expireTask,
    'identity.passwords.offer': offerTask,
    'identity.sessions.end-expired': endExpiredTask,
    'identity.sessions.tell': tellTask,
    'identity.webhooks.deliver': deliverTask,
    'identity.webhooks.purge': purgeTask,
  },
  routes: async (scope, house) => {
    const provider = await openProvider(house);
    await mountIssuer(scope, provider);
    await accountsApi(scope, house);
    await pageDoor(scope, { house, provider }, (app) => {
      interactionRoutes(app, { house, provider });
      passwordRoutes(app, { house, provider });
      invitationRoutes(app, { house, provider });
      accountRoutes(app, { house, provider });
      administrationRoutes(app, { house, provider });
    });
  },
  mailAtTry: async (house, mail) =>
    mail.about.kind === ABOUT_INVITATION ? await invitationMailNow(house, mail) : undefined,
  mailSettled: async (tx, mail) => {
    if (mail.about.kind === ABOUT_INVITATION) await invitationMailSettled(tx, mail);
  },
  started: async (house) => {
    await signingKeys(house);
    await scheduleEndOfExpired(house);
    await schedulePurge(house);
  },
};
