/**
 * Leaves the house's pages for an address that the server gave. The promise is open until the browser has left, so
 * that the button goes on waiting; it ends when the person comes back to the page as it was (the browser's back button).
 */
export function leaveFor(address: string): Promise<void> {
  return new Promise((resolve) => {
    const back = ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return;
      window.removeEventListener('pageshow', back);
      resolve();
    };
    window.addEventListener('pageshow', back);
    location.assign(address);
  });
}
