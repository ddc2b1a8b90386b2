export { type JobDoor, type JobOptions, type JobPayload } from './door.ts';
export { type AnyRoom, taskList } from './task-list.ts';
export { startWorker, type Worker } from './worker.ts';
