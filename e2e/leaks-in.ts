/** Something that must never be seen where it does not belong: put in at every door, and looked for everywhere else. */
export interface Canary {
  readonly name: string;
  readonly value: string;
  /** An identity number is found however it is spelled; anything else as it is. */
  readonly kind: 'identity-number' | 'secret';
}

/** How people and systems write twelve digits. */
export const spellingsOf = (digits: string): Readonly<Record<string, string>> => ({
  'twelve digits': digits,
  'ten digits': digits.slice(2),
  'with a hyphen': `${digits.slice(0, 8)}-${digits.slice(8)}`,
  'with a plus': `${digits.slice(2, 8)}+${digits.slice(8)}`,
  'with spaces': `${digits.slice(0, 4)} ${digits.slice(4, 6)} ${digits.slice(6, 8)} ${digits.slice(8)}`,
  'with a look-alike dash': `${digits.slice(2, 8)}\u2011${digits.slice(8)}`,
});

/**
 * Which canaries stand in a text, each with where: around it, but never it. A canary is also found escaped as in JSON,
 * HTML, an address or a mail, and in base64 or hexadecimal.
 */
export function leaksIn(text: string, canaries: readonly Canary[]): string[] {
  const readings = [...new Set([text, unescaped(text), asMail(text), ...inBase64(text), ...inHexadecimal(text)])];
  return canaries.flatMap((canary) => {
    for (const reading of readings) {
      const at = placeOf(canary, reading);
      if (at >= 0) return [`${canary.name}: ${reading.slice(Math.max(0, at - 60), at)}[…]`];
    }
    return [];
  });
}

/** The century may be left out, so the last ten digits are the number. */
const placeOf = ({ kind, value }: Canary, text: string): number =>
  kind === 'secret' ? text.indexOf(value) : text.search(new RegExp([...value.slice(-10)].join(between), 'u'));

/** All dashes and spaces that there are, and what else people put between digits. */
const between = '[\\s\\p{Pd}+\\u2212\\u2043\\u00ad\\u200b-\\u200d_./]{0,3}';

/** What stands for bytes, in hexadecimal with something before each. */
const bytes = (escapes: string) => Buffer.from(escapes.replaceAll(/[%=]/g, ''), 'hex').toString('utf8');

function unescaped(text: string): string {
  const character = (code: string, base: number) =>
    String.fromCodePoint(Math.min(Number.parseInt(code, base), 0x10_ffff));
  return text
    .replaceAll(/\\u([0-9a-f]{4})/gi, (_, code: string) => character(code, 16))
    .replaceAll(/(?:%[0-9a-f]{2})+/gi, bytes)
    .replaceAll(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => character(code, 16))
    .replaceAll(/&#(\d{1,7});/g, (_, code: string) => character(code, 10))
    .normalize('NFKC');
}

/** Quoted-printable. */
const asMail = (text: string) => text.replaceAll(/=\r?\n/g, '').replaceAll(/(?:=[0-9A-F]{2})+/g, bytes);

const inBase64 = (text: string) =>
  [...text.matchAll(/[\w+/-]{12,}/g)].map(([run]) => Buffer.from(run, 'base64url').toString('utf8'));
const inHexadecimal = (text: string) =>
  [...text.matchAll(/(?:[0-9a-f]{2}){10,}/gi)].map(([run]) => Buffer.from(run, 'hex').toString('utf8'));
