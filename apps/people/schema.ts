import type { RoomSchema } from '@farstu/platform/database';

export const schema: RoomSchema = {
  name: 'people',
  migrations: new URL('./migrations/', import.meta.url),
  withoutTenant: { issuer_client: 'people sign in before their installation is known' },
  swept: ['installation', 'users', 'verified_domain'],
};
