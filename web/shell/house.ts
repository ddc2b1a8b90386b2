import { ProblemError, queryOptions, type RoomPages, requestJson, type Session, setBusinessNow } from '@farstu/ui';
import { loadFrame } from './frame/load-frame.ts';
import { everyRoom } from './rooms.ts';

/** What the shell knows before it draws anything. */
export interface House {
  /** The rooms of this process. */
  rooms: readonly RoomPages[];
  demo: boolean;
  session: Session;
}

/** Asks which rooms the process has and, where people is one of them, who is signed in. */
async function openHouse({ signal }: { signal: AbortSignal }): Promise<House> {
  const here = await requestJson<{ rooms: string[]; demo: boolean }>('/_/rooms', { signal });
  const rooms = everyRoom.filter(({ room }) => here.rooms.includes(room));
  const session: Session = here.rooms.includes('people')
    ? await requestJson<Session>('/people/_/session', { signal })
    : { signedIn: false, demo: here.demo, roomsHere: here.rooms };
  if (session.signedIn) {
    setBusinessNow(session.now);
    void loadFrame();
  }
  return { rooms, demo: here.demo || session.demo, session };
}

/** The session is read at boot, when the window has been away, and after every change of it. */
export const houseQuery = queryOptions({
  queryKey: ['shell', 'house'],
  queryFn: openHouse,
  staleTime: 60_000,
  retry: (failures, error) =>
    failures < 3 && !(error instanceof ProblemError && error.status >= 400 && error.status < 500),
});
