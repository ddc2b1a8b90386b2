import { Temporal } from 'temporal-polyfill';
import { messages } from './messages.ts';

/** The languages that Farstu speaks. Swedish is written first. */
export type Language = 'sv' | 'en';

/** A day: a `PlainDate` or ISO text (`2026-12-01`). */
export type DateLike = Temporal.PlainDate | string;

/** A moment: an `Instant`, a `ZonedDateTime` or RFC 3339 text with an offset (`2026-12-01T08:00:00Z`). */
export type InstantLike = Temporal.Instant | Temporal.ZonedDateTime | string;

/** A person as the formatter needs to know them. */
export interface PersonName {
  firstName: string;
  lastName: string;
}

/**
 * Writes dates, numbers, lists and names as people read them. Server mails and pages use the same one, so they can
 * never disagree. The text is put together from parts of our own: Node's and Chromium's ICU data differ in spaces,
 * commas and abbreviations from version to version, and a mail must read exactly like the page that announced it.
 */
export interface Formatter {
  readonly language: Language;
  /** For tables: `2026-12-01`. */
  date(day: DateLike): string;
  /** For sentences: `tisdag 1 december`, with the year when it is not the current one. */
  dateInSentence(day: DateLike): string;
  /** Clock time: `09:00`. */
  time(moment: InstantLike, zone: string): string;
  /** For sentences: `tisdag 1 december kl. 09:00`. */
  moment(moment: InstantLike, zone: string): string;
  /** For tables: `2026-12-01 09:00`. */
  dateTime(moment: InstantLike, zone: string): string;
  /** ISO week: `v. 49` or `week 49`. Weeks begin on Monday. */
  week(day: DateLike): string;
  /** `1 234,5` in Swedish (no-break spaces), `1,234.5` in English. Decimals are rounded half away from zero. */
  number(value: number, options?: { decimals?: number }): string;
  /** `Anna, Bo och Cilla`; with `'or'`: `Anna, Bo eller Cilla`. */
  list(items: readonly string[], conjunction?: 'and' | 'or'): string;
  /** `Åsa Lindqvist`. */
  name(person: PersonName): string;
  /** `Lindqvist, Åsa`, for lists sorted by last name. */
  nameLastFirst(person: PersonName): string;
  /** At most two letters for a round picture: `ÅL`. */
  initials(name: string): string;
}

const swedishOrder = new Intl.Collator('sv', { sensitivity: 'variant', numeric: true });

/** Sorts names as Swedes look for them: Å, Ä and Ö last and in that order, in both languages. */
export function compareNames(a: string, b: string): number {
  return swedishOrder.compare(a, b);
}

/**
 * Makes a formatter for one reader.
 *
 * @param language the reader's language
 * @param options `today` is the business day in the reader's (or the company's) zone; it decides when a year is said
 */
export function formatter(language: Language, { today }: { today: Temporal.PlainDate }): Formatter {
  const words = messages[language];

  const dateInSentence = (day: DateLike): string => {
    const date = Temporal.PlainDate.from(day);
    const text = `${words.weekdays[date.dayOfWeek - 1]} ${date.day} ${words.months[date.month - 1]}`;
    return date.year === today.year ? text : `${text} ${date.year}`;
  };

  const time = (moment: InstantLike, zone: string): string => inZone(moment, zone).toPlainTime().toString().slice(0, 5);

  const number = (value: number, { decimals }: { decimals?: number } = {}): string => {
    if (!Number.isFinite(value)) throw new RangeError(`expected a finite number, got ${value}`);
    const text = decimals === undefined ? decimalText(Math.abs(value)) : roundedText(Math.abs(value), decimals);
    const [whole = '0', fraction] = text.split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'sv' ? '\u00a0' : ',');
    const minus = value < 0 && /[1-9]/.test(text) ? '\u2212' : '';
    return minus + grouped + (fraction ? (language === 'sv' ? ',' : '.') + fraction : '');
  };

  return {
    language,
    date: (day) => Temporal.PlainDate.from(day).toString(),
    dateInSentence,
    time,
    moment: (moment, zone) =>
      words.dateAtTime
        .replace('{{date}}', dateInSentence(inZone(moment, zone).toPlainDate()))
        .replace('{{time}}', time(moment, zone)),
    dateTime: (moment, zone) => `${inZone(moment, zone).toPlainDate().toString()} ${time(moment, zone)}`,
    week: (day) => words.week.replace('{{week}}', String(Temporal.PlainDate.from(day).weekOfYear)),
    number,
    list: (items, conjunction = 'and') =>
      items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${words[conjunction]} ${items.at(-1)}`,
    name: ({ firstName, lastName }) => `${firstName} ${lastName}`.trim(),
    nameLastFirst: ({ firstName, lastName }) => [lastName, firstName].filter(Boolean).join(', '),
    initials: (name) => {
      const parts = name.trim().split(/\s+/).filter(Boolean);
      const letters = parts.length > 1 ? [parts[0], parts.at(-1)] : [parts[0]];
      return letters.map((part) => Array.from(part ?? '')[0]?.toLocaleUpperCase('sv') ?? '').join('');
    },
  };
}

function inZone(moment: InstantLike, zone: string): Temporal.ZonedDateTime {
  if (moment instanceof Temporal.ZonedDateTime) return moment.withTimeZone(zone);
  return Temporal.Instant.from(moment).toZonedDateTimeISO(zone);
}

/** Moves the decimal point in the text rather than multiplying: 1.005 × 100 is 100.49999999999999 in binary. */
function shifted(value: number, places: number): number {
  const [digits, exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

function roundedText(value: number, decimals: number): string {
  return decimalText(shifted(Math.round(shifted(value, decimals)), -decimals), decimals);
}

/** Digits without exponent; at least `decimals` of them after the point. */
function decimalText(value: number, decimals = 0): string {
  const shown = Math.max(decimals, /e/.test(String(value)) ? 0 : (String(value).split('.')[1]?.length ?? 0));
  return value.toFixed(Math.min(shown, 20));
}
