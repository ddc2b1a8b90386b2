import { emailDomain } from '../accounts/email-address.ts';

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 512;

/** What the pages say before anybody types. */
export const passwordRules = { minLength: PASSWORD_MIN, maxLength: PASSWORD_MAX };

export type PasswordFault =
  | 'password_too_short'
  | 'password_too_long'
  | 'password_contains_person'
  | 'password_too_simple';

export interface PasswordPerson {
  email: string;
  firstName: string;
  lastName: string;
}

const DISTINCT_MIN = 5;
/** Shorter parts of a name turn up in other words by chance. */
const NAME_PART_MIN = 4;
/** Folded. */
const EVERYBODYS = ['password', 'losenord', 'qwertyuiop', 'qwerty', 'abcdefgh', '12345678', 'valkommen', 'welcome'];

/**
 * Why a password is refused; undefined when it is good. Length is what counts, as NIST SP 800-63B §3.1.1 has it: no
 * demands for signs of certain kinds.
 */
export function passwordFault(password: string, person: PasswordPerson): PasswordFault | undefined {
  const characters = [...password.normalize('NFKC')];
  if (characters.length < PASSWORD_MIN) return 'password_too_short';
  if (characters.length > PASSWORD_MAX) return 'password_too_long';
  const folded = fold(password);
  if (personalParts(person).some((part) => folded.includes(part))) return 'password_contains_person';
  const rest = EVERYBODYS.reduce((left, word) => left.replaceAll(word, ''), folded);
  if (new Set(characters).size < DISTINCT_MIN || [...rest].length < DISTINCT_MIN) return 'password_too_simple';
  return undefined;
}

function personalParts({ email, firstName, lastName }: PasswordPerson): string[] {
  const local = email.slice(0, Math.max(email.lastIndexOf('@'), 0));
  return [local, emailDomain(email), ...`${firstName} ${lastName}`.split(/[\s-]+/), ...local.split(/[._+-]+/)]
    .map(fold)
    .filter((part) => [...part].length >= NAME_PART_MIN);
}

/** Lower case without accents, so that "Åsa" is found in "asa". */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
