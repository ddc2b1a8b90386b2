import type { RoomSchema } from '@farstu/platform/database';

export const schema: RoomSchema = {
  name: 'identity',
  migrations: new URL('./migrations/', import.meta.url),
  withoutTenant: {
    account: 'an account belongs to the person, who may work for several employers',
    credential: 'a password is the person’s own',
    known_place: 'where a person has signed in before',
    reset_request: 'asked for before anybody is known',
    reset_link: 'a new password is the person’s own',
    signing_key: 'the issuer signs for everybody',
    client: 'found by its id before any installation is known; "customer" says whose it is',
    oidc_artefact: 'sessions, codes and tokens belong to the person, and are found before any installation is known',
  },
  swept: ['link', 'invitation_link', 'administrator'],
};
