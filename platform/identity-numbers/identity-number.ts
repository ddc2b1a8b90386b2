import { Temporal } from 'temporal-polyfill';

declare const parsed: unique symbol;

/**
 * A Swedish identity number that has passed every check: twelve digits, no separator, century 18, 19 or 20.
 * This is the only form that is stored. It is a secret: log and show `maskIdentityNumber`, never this.
 */
export type IdentityNumber = string & { readonly [parsed]: 'IdentityNumber' };

/** Which of the two registers' numbers it is; also the slot (PN-15) that the number belongs in. */
export type IdentityNumberKind = 'personnummer' | 'samordningsnummer';

/** Why a text is not an identity number. A code only: it never carries any of the text. */
export type IdentityNumberReason =
  | 'empty'
  | 'unreadable'
  | 'century'
  | 'organisation-number'
  | 'date'
  | 'birth-number'
  | 'checksum'
  | 'future'
  | 'interim';

/** What a person should look at once more although the number is accepted. */
export type IdentityNumberWarning = 'separator-contradicts-age' | 'unusual-age';

/**
 * `birthDateHint` is the date in the number: null when a coordination number leaves out its month or day, and never
 * proof of birth date or age, because a nearby day is used when a day's numbers have run out.
 */
export type ParsedIdentityNumber =
  | {
      readonly ok: true;
      readonly number: IdentityNumber;
      readonly kind: IdentityNumberKind;
      readonly birthDateHint: Temporal.PlainDate | null;
      readonly warnings: readonly IdentityNumberWarning[];
    }
  | { readonly ok: false; readonly reason: IdentityNumberReason };

/** A text longer than this is not a number with stray spaces in it, and is not worth normalising. */
const longestText = 100;
const unusuallyYoung = 15;
const unusuallyOld = 110;
const centuries = [20, 19, 18] as const;

const shape = /^(?<century>\d\d)?(?<date>\d{6})(?<separator>[-+]?)(?<birthNumber>[\dTRSUWXJKLMN]\d\d)(?<check>\d)$/;

/**
 * Reads what a person typed or a system sent: ten or twelve digits, with or without separator, with the spaces,
 * invisible characters and look-alike dashes that come with pasted text. Never throws and never repeats the text.
 *
 * Ten digits are read as the latest century whose date is not after `today`; with `+`, as the latest century in which
 * the person has turned, or turns this calendar year, 100. A separator that contradicts the century of twelve digits
 * is a warning, not a refusal.
 *
 * @see Skatteverket, Rättslig vägledning, "Personnummer" (parts, check digit, separator); lag (2022:1697) om
 * samordningsnummer.
 */
export function parseIdentityNumber(text: string, { today }: { today: Temporal.PlainDate }): ParsedIdentityNumber {
  if (text.length > longestText) return refused('unreadable');
  const normal = normalise(text);
  if (normal === '') return refused('empty');
  const parts = shape.exec(normal)?.groups;
  if (parts === undefined) return refused('unreadable');
  const { century, date = '', separator = '', birthNumber = '', check = '' } = parts;
  const yearOfCentury = Number(date.slice(0, 2));
  const month = Number(date.slice(2, 4));
  const dayField = Number(date.slice(4));
  const digits = date + birthNumber.replace(/^\D/, '1');
  const checksumHolds = checkDigit(digits) === Number(check);

  // Third digit 2 or more: no month, but what every organisation number has. Written with twelve digits it begins 16.
  if (month >= 20 && (century ?? '16') === '16' && checksumHolds) {
    return refused('organisation-number');
  }
  if (century !== undefined && !centuries.some((known) => known === Number(century))) return refused('century');

  const readings = (century === undefined ? centuries : [Number(century)])
    .map((hundreds) => hundreds * 100 + yearOfCentury)
    .filter((year) => century !== undefined || separator !== '+' || turnsHundred(year, today))
    .map((year) => readDate(year, month, dayField))
    .filter((reading) => reading !== null);
  if (readings.length === 0) return refused('date');
  if (birthNumber === '000') return refused('birth-number');
  if (!checksumHolds) return refused('checksum');
  const reading = readings.find(({ earliest }) => !isAfter(earliest, today));
  if (reading === undefined) return refused('future');
  if (/^\D/.test(birthNumber)) return refused('interim');

  const { earliest, latest } = reading;
  const warnings: IdentityNumberWarning[] = [];
  if (separator !== '' && separator !== separatorFor(earliest.year, today)) warnings.push('separator-contradicts-age');
  if (ageOn(today, latest) < unusuallyYoung || ageOn(today, earliest) > unusuallyOld) warnings.push('unusual-age');
  return {
    ok: true,
    number: `${earliest.year}${date.slice(2)}${birthNumber}${check}` as IdentityNumber,
    kind: kindOfDay(dayField),
    birthDateHint: earliest === latest ? new Temporal.PlainDate(earliest.year, earliest.month, earliest.day) : null,
    warnings,
  };
}

/**
 * Takes back a number that this module once accepted, for example after decryption.
 * Throws when it is not canonical: then the store holds something that never went through `parseIdentityNumber`.
 */
export function restoreIdentityNumber(stored: string): IdentityNumber {
  if (!/^(18|19|20)\d{10}$/.test(stored) || checkDigit(stored.slice(2, 11)) !== Number(stored.slice(11))) {
    throw new TypeError(
      'The stored value is not a canonical identity number (twelve digits with a right check digit).',
    );
  }
  return stored as IdentityNumber;
}

/** Which kind an accepted number is. A coordination number has the day of the month plus 60. */
export function kindOfIdentityNumber(number: IdentityNumber): IdentityNumberKind {
  return kindOfDay(Number(number.slice(6, 8)));
}

/** The form for pages, lists and logs: `19790314-****`. The hyphen is fixed, so that the mask needs no clock. */
export function maskIdentityNumber(number: IdentityNumber): string {
  return `${number.slice(0, 8)}-****`;
}

/**
 * The full number for somebody with the right and a reason to see it: `YYYYMMDD-NNNN`, with `+` for `-` from the first
 * day of the calendar year in which the person turns 100. A coordination number keeps its 60: without it the check
 * digit would be wrong.
 */
export function formatIdentityNumber(number: IdentityNumber, today: Temporal.PlainDate): string {
  return `${number.slice(0, 8)}${separatorFor(Number(number.slice(0, 4)), today)}${number.slice(8)}`;
}

type CalendarDate = { readonly year: number; readonly month: number; readonly day: number };
/** The days that a date field can mean: the same object twice when it means exactly one. */
type DateReading = { readonly earliest: CalendarDate; readonly latest: CalendarDate };

function refused(reason: IdentityNumberReason): ParsedIdentityNumber {
  return { ok: false, reason };
}

/** Spaces and invisible format characters go; every dash that looks like a hyphen becomes one; the letter upper case. */
function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toUpperCase();
}

/** Weights 2, 1, 2, 1 … over YYMMDDNNN, digit sums added, up to the next ten. The century takes no part. */
function checkDigit(nineDigits: string): number {
  let sum = 0;
  for (let index = 0; index < 9; index += 1) {
    const weighted = (nineDigits.charCodeAt(index) - 48) * (index % 2 === 0 ? 2 : 1);
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return (10 - (sum % 10)) % 10;
}

/** Days 1–31 for a personnummer, 61–91 for a coordination number; only the latter may have month 00 or day 60. */
function readDate(year: number, month: number, dayField: number): DateReading | null {
  const coordination = kindOfDay(dayField) === 'samordningsnummer';
  const day = coordination ? dayField - 60 : dayField;
  const monthKnown = !coordination || month !== 0;
  const dayKnown = !coordination || day !== 0;
  if (monthKnown && (month < 1 || month > 12)) return null;
  if (dayKnown && (day < 1 || day > (monthKnown ? daysInMonth(year, month) : 31))) return null;
  if (monthKnown && dayKnown) {
    const only = { year, month, day };
    return { earliest: only, latest: only };
  }
  // Month 00 with a known day has no single earliest date of use; the whole year is what is certain.
  if (!monthKnown) return { earliest: { year, month: 1, day: 1 }, latest: { year, month: 12, day: 31 } };
  return { earliest: { year, month, day: 1 }, latest: { year, month, day: daysInMonth(year, month) } };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function kindOfDay(dayField: number): IdentityNumberKind {
  return dayField >= 60 ? 'samordningsnummer' : 'personnummer';
}

function turnsHundred(birthYear: number, today: Temporal.PlainDate): boolean {
  return today.year - birthYear >= 100;
}

function separatorFor(birthYear: number, today: Temporal.PlainDate): '-' | '+' {
  return turnsHundred(birthYear, today) ? '+' : '-';
}

function isAfter(date: CalendarDate, today: Temporal.PlainDate): boolean {
  return dayOrder(date) > dayOrder(today);
}

/** Whole years; negative when the date is still to come. */
function ageOn(today: Temporal.PlainDate, birth: CalendarDate): number {
  return Math.floor((dayOrder(today) - dayOrder(birth)) / 10_000);
}

/** YYYYMMDD as a number: compares as the dates do, and 10 000 apart is one birthday. */
function dayOrder({ year, month, day }: CalendarDate): number {
  return year * 10_000 + month * 100 + day;
}
