import { createContext, useContext } from 'react';
import type { House } from './house.ts';

export const HouseContext = createContext<House>({
  rooms: [],
  demo: false,
  session: { signedIn: false, demo: false, roomsHere: [] },
});

/** The rooms of this process and who is signed in. */
export function useHouse(): House {
  return useContext(HouseContext);
}
