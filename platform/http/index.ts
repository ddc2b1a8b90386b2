export { type DoorApp, type DoorOptions, openDoor } from './door.ts';
export { asProblem } from './input-problems.ts';
export type { Authenticate, Permission } from './permission.ts';
export { pointerTo } from './pointer-to.ts';
export { countOrRefuse, type Limit, uncount } from './rate-limit.ts';
export { httpServer, type ServerOptions } from './server.ts';
