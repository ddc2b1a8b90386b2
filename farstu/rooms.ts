import { identity } from '@farstu/identity';
import { people } from '@farstu/people';
import type { Room } from '@farstu/platform/room';

/** The rooms, in the order in which they are migrated. Their types are laid aside here: what follows serves any room. */
export const rooms = [identity, people] as unknown as readonly Room<never>[];

export const roomNames = ['identity', 'people'] as const;
export type RoomName = (typeof roomNames)[number];
