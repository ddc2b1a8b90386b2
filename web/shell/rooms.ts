import { pages as identity } from '@farstu/identity/pages';
import { pages as people } from '@farstu/people/pages';
import type { RoomPages } from '@farstu/ui';

/** Every room's pages. Which of them are used, the process says: it serves the shell with its own rooms'. */
export const everyRoom: readonly RoomPages[] = [people, identity];
