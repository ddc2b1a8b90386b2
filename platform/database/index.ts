export {
  openPool,
  openRoomDatabase,
  type RoomDatabase,
  type TenantId,
  tenantId,
  uniqueViolation,
  worthAnotherTry,
} from './connect.ts';
export { gathering } from './gather.ts';
export {
  databaseState,
  type MigrateOptions,
  migrate,
  OtherKeys,
  OtherUse,
  type RoomSchema,
  roomRole,
  sweeperRole,
} from './migrate.ts';
