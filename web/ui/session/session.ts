import type { Language } from '@farstu/platform/i18n';
import { createContext, useContext } from 'react';

/** A company of the installation. */
export interface Company {
  number: number;
  name: string;
}

/** An installation (*Kund*) that the person belongs to. */
export interface CustomerChoice {
  customerNumber: number;
  name: string;
}

/** Somebody is signed in, in one installation. `choices` is given when they belong to several. */
export interface SignedIn {
  signedIn: true;
  user: { id: string; name: string; username: string; language: Language };
  customerNumber: number;
  customerName: string;
  companies: Company[];
  company: Company;
  capabilities: string[];
  choices?: CustomerChoice[];
  demo: boolean;
  /** Business time when the answer was given, RFC 3339. */
  now: string;
  /** The company's zone, such as `Europe/Stockholm`. */
  zone: string;
}

export interface SignedOut {
  signedIn: false;
  demo: boolean;
  roomsHere: string[];
  /** Signed in at the issuer, but an installation must be chosen first. */
  choices?: CustomerChoice[];
  /** Signed in at the issuer, but the account is linked to no user. */
  noUser?: true;
}

/** What `GET /people/_/session` answers. */
export type Session = SignedIn | SignedOut;

/** The shell supplies it; a page reads it through the hooks below. */
export const SessionContext = createContext<Session>({ signedIn: false, demo: false, roomsHere: [] });

export function useSession(): Session {
  return useContext(SessionContext);
}

/** The session of a page that is only drawn for people who have signed in; throws elsewhere. */
export function useSignedIn(): SignedIn {
  const session = useContext(SessionContext);
  if (!session.signedIn) throw new Error('useSignedIn: expected a signed-in session; use useSession on open pages');
  return session;
}

/**
 * Whether the person may do something. Hides what is of no use to them; the server decides again at every call.
 * @example const can = useCan(); can('new-hires.review.hr')
 */
export function useCan(): (capability: string) => boolean {
  const session = useContext(SessionContext);
  return (capability) => session.signedIn && session.capabilities.includes(capability);
}
