export { DataFolderInUse, lockDataFolder } from './data-folder-lock.ts';
export { type EmbeddedPostgres, startPostgres } from './embedded-postgres.ts';
export type { FolderLock } from './folder-lock.ts';
export { messages as postgresMessages } from './messages.ts';
export { PostgresProblem, type PostgresProblemCode } from './postgres-problem.ts';
export { serverIsReachable, waitForPostgres } from './reachable.ts';
export type { PostgresLog, PostgresOptions } from './start-postgres.ts';
