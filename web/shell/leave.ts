import { requestJson } from '@farstu/ui';

/** True from the moment somebody signs out: nothing else may take the browser elsewhere any more. */
let signingOut = false;

/** Where a browser signs in; it comes back to `address`. */
export function signInAddress(address: string): string {
  return `/people/_/sign-in?returnTo=${encodeURIComponent(address)}`;
}

/** Signs in anew and comes back to this page. */
export function signInAgain(): void {
  if (!signingOut) location.assign(signInAddress(location.pathname + location.search));
}

/** Ends the session here, then leaves for where it ends at the issuer too. @throws ProblemError: still signed in */
export async function signOut(): Promise<void> {
  signingOut = true;
  try {
    const { redirectTo } = await requestJson<{ redirectTo: string }>('/people/_/sign-out', { method: 'POST' });
    location.assign(redirectTo);
  } catch (error) {
    signingOut = false;
    throw error;
  }
}
