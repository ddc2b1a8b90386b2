/**
 * The shape of an e-mail address, for forms and requests alike: letters beyond ASCII are fine on both sides of the @, and nothing
 * in the domain that a reader of web addresses would take for its end: `a@example.se/x` is not a domain's address.
 */
export const emailPattern = /^[^\s@"]{1,64}@[^\s@"%/?#\\:[\]]{1,255}$/u;
