import type { RoomStates } from '@farstu/ui/states';
import type { pages } from './index.ts';

/** The states of every page of identity, read by tests. */
export const states: RoomStates<typeof pages> = {};
