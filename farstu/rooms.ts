import { identity } from '@farstu/identity';
import { peopleRoom } from '@farstu/people';
import type { Room } from '@farstu/platform/room';

export const roomNames = ['identity', 'people'] as const;
export type RoomName = (typeof roomNames)[number];

export interface RoomChoice {
  rooms: readonly RoomName[];
  /** An outside issuer that people sign in at. */
  issuer: { issuer: string; clientId: string; clientSecret: string } | undefined;
}

/** The rooms of this process, in the order in which they are migrated. Their types are laid aside: what follows serves any room. */
export function roomsOf({ rooms, issuer }: RoomChoice): readonly Room<never>[] {
  const all = [
    identity,
    peopleRoom({ ...(issuer && { outsideIssuer: { ...issuer, endSession: true } }), roomsHere: rooms }),
  ];
  return (all as unknown as readonly Room<never>[]).filter((room) => rooms.includes(room.name as RoomName));
}

/** Somebody asked for a room that there is none of. */
export class UnknownRoom extends Error {
  override readonly name = 'UnknownRoom';
  readonly room: string;
  constructor(room: string) {
    super(room);
    this.room = room;
  }
}
