import type { RoomStates } from '@farstu/ui/states';
import type { pages } from './index.ts';

/** The states of every page of people, read by tests. */
export const states: RoomStates<typeof pages> = {};
