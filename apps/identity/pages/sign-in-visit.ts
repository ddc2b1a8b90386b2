/** The sign-in that the person left to ask for a new password: its uid and the address they had written. */
let visit: { uid: string; email: string } | undefined;

/** Remembers it while the page lives; never stored, since an address is personal. */
export function rememberSignIn(uid: string, email: string): void {
  visit = { uid, email };
}

export function signInVisit(): { uid: string; email: string } | undefined {
  return visit;
}
