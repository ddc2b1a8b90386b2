export type { JobDoor, JobOptions, JobPayload } from './door.ts';
export { queueLogger } from './queue-logger.ts';
export * as settleAttention from './settle-attention.ts';
export { type AnyRoom, type JobObserver, taskList } from './task-list.ts';
export { startWorker, type Worker } from './worker.ts';
