export {
  openPool,
  openRoomDatabase,
  type RoomDatabase,
  type TenantId,
  tenantId,
  uniqueViolation,
  worthAnotherTry,
} from './connect.ts';
export { type MigrateOptions, migrate, type RoomSchema, roomRole, sweeperRole } from './migrate.ts';
