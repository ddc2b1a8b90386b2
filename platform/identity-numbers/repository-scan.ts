import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Temporal } from 'temporal-polyfill';
import { maskIdentityNumber, parseIdentityNumber } from './identity-number.ts';

/** A number that may stand in the named files (paths from the repository's root) although it is no test number. */
export type AllowedExample = { readonly number: string; readonly files: readonly string[]; readonly because: string };

/** Where a number stands. `line` counts from 1; 0 means the file's own path. `masked` is safe to print. */
export type FoundNumber = { readonly file: string; readonly line: number; readonly masked: string };

export type ScanRules = {
  /** Official test numbers, twelve digits each. */
  readonly testNumbers: ReadonlySet<string>;
  readonly allowed: readonly AllowedExample[];
  readonly today: Temporal.PlainDate;
};

const lockFile = /(^|\/)(package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|[^/]*\.lock)$/;
const binaryFile = /\.(png|jpe?g|gif|webp|avif|ico|woff2?|ttf|otf|pdf|zip|gz|tgz|br|zst|xlsx|docx|mp4|webm|wasm)$/i;
const uuid = /(?<![0-9a-z])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-z])/gi;

/**
 * Ten or twelve digits, with or without one separator, that stand by themselves: not inside a longer run of digits, a
 * hexadecimal or base64 text, a decimal fraction or a number written 1_000. A `\n` before it in source code counts as
 * a boundary, not as a letter.
 */
const candidate =
  /(?:(?<=\\[nrt])|(?<![0-9A-Za-z]|\d[._+-]))(?<date>(?:18|19|20)?\d{6})(?<separator>[-+ \u00a0\u2010-\u2015\u2212]?)(?<rest>\d{4})(?![0-9A-Za-z]|[._+-]\d)/g;

/**
 * Every identity number in the text that is neither a test number nor, in this file, an allowed example.
 * Interim numbers and numbers dated after `today` belong to nobody in a national register and are passed over.
 */
export function findIdentityNumbers(file: string, text: string, rules: ScanRules): FoundNumber[] {
  if (!/\d{6}/.test(text)) return [];
  const found: FoundNumber[] = [];
  let line = 1;
  let counted = 0;
  const cleaned = text.replace(uuid, (match) => '-'.repeat(match.length));
  for (const match of cleaned.matchAll(candidate)) {
    const { date = '', separator = '', rest = '' } = match.groups ?? {};
    if (rules.testNumbers.has(date + rest)) continue;
    if (looksLikeTime(date, separator, rest)) continue;
    const parsed = parseIdentityNumber(date + (separator === '+' ? '+' : '') + rest, rules);
    if (!parsed.ok || isKnown(parsed.number, date.length === 8, file, rules)) continue;
    line += countLineBreaks(cleaned, counted, match.index);
    counted = match.index;
    found.push({ file, line, masked: maskIdentityNumber(parsed.number) });
  }
  return found;
}

/**
 * Reads every file that git tracks or would track under `root`, and its path. Lock files and binary files are left out.
 * Throws when `root` is not a git work tree.
 */
export function scanRepository(root: string, rules: ScanRules): FoundNumber[] {
  const listing = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const files = new Set(listing.split('\0').filter((file) => file !== ''));
  return [...files].flatMap((file) => {
    const inPath = findIdentityNumbers(file, file, rules).map((found) => ({ ...found, line: 0 }));
    if (lockFile.test(file) || binaryFile.test(file)) return inPath;
    return [...inPath, ...findIdentityNumbers(file, readText(join(root, file)), rules)];
  });
}

/** Reads the numbers of a fixture file: a header line, then one number of twelve digits a line. */
export function readTestNumbers(csvFile: string): string[] {
  return readFileSync(csvFile, 'utf8')
    .split(/\r?\n/)
    .filter((line) => /^\d{12}$/.test(line));
}

/** Ten digits do not say their century, so they are a test number when any century of them is one. */
function isKnown(number: string, hasCentury: boolean, file: string, { testNumbers, allowed }: ScanRules): boolean {
  const spellings = hasCentury ? [number] : ['18', '19', '20'].map((century) => century + number.slice(2));
  return spellings.some(
    (spelling) =>
      testNumbers.has(spelling) ||
      allowed.some((example) => example.number === spelling && example.files.includes(file)),
  );
}

/**
 * Two kinds of times share the shape: seconds since 1970 (10 digits beginning with 10–19; nobody born 2010–2019 works
 * here yet) and YYYYMMDDHHMM stamps of this decade.
 */
function looksLikeTime(date: string, separator: string, rest: string): boolean {
  if (date.length === 6) return separator === '' && date.startsWith('1');
  return date >= '20200101' && Number(rest.slice(0, 2)) < 24 && Number(rest.slice(2)) < 60;
}

function countLineBreaks(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) breaks += 1;
  return breaks;
}

/** Empty for a file with a zero byte near its start, and for one that git lists but that is gone or a directory. */
function readText(path: string): string {
  try {
    const bytes = readFileSync(path);
    return bytes.subarray(0, 8000).includes(0) ? '' : bytes.toString('utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'EISDIR') return '';
    throw error;
  }
}
