import { createContext, useContext } from 'react';

export const SignOutContext = createContext<() => void>(() => {});

/** Signs out: takes the pages down first, then leaves. */
export function useSignOut(): () => void {
  return useContext(SignOutContext);
}
