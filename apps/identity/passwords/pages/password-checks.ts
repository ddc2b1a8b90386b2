/** Whom a password must not be made of. */
export interface PasswordPerson {
  email: string;
  firstName: string;
  lastName: string;
}

/** Shorter parts of a name turn up in other words by chance. */
const partLength = 4;

/** Characters as the server counts them. */
export function passwordLength(password: string): number {
  return [...password.normalize('NFKC')].length;
}

/**
 * Whether the password holds a name or a part of the address, so that the page can say so while it is being written.
 * The server decides; it also knows which passwords are too easy to guess.
 */
export function containsPerson(password: string, { email, firstName, lastName }: PasswordPerson): boolean {
  const [local = '', domain = ''] = email.split('@');
  const written = fold(password);
  return [local, domain, ...`${firstName} ${lastName}`.split(/[\s-]+/), ...local.split(/[._+-]+/)]
    .map(fold)
    .some((part) => part.length >= partLength && written.includes(part));
}

/** Lower case without accents: *Åsa* is found in *asa*. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
