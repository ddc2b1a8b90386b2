export {
  openPool,
  openRoomDatabase,
  type RoomDatabase,
  tenantId,
  type TenantId,
  uniqueViolation,
  worthAnotherTry,
} from './connect.ts';
export { migrate, type MigrateOptions, roomRole, type RoomSchema, sweeperRole } from './migrate.ts';
