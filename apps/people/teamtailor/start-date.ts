import { Temporal } from 'temporal-polyfill';

/** First three letters of the months that people write, in both languages. */
const months: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  maj: 5,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  dec: 12,
};

/**
 * A start date as somebody typed it into a text field: `2026-12-01` (also with a time after it), `20261201`,
 * `2026/12/1`, `1.12.2026`, `1 december 2026`, `Dec 1, 2026`, and `13/12/2026` where only one order is possible.
 * Undefined when it says no day, or could be two: a date is never guessed (E28).
 */
export function startDateIn(text: string): Temporal.PlainDate | undefined {
  const given = text.trim().toLowerCase();
  const yearFirst =
    /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[t ].*)?$/.exec(given) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(given);
  if (yearFirst) return dayOf(yearFirst[1], yearFirst[2], yearFirst[3]);
  const dotted = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(given);
  if (dotted) return dayOf(dotted[3], dotted[2], dotted[1]);
  const slashed = /^(\d{1,2})[-/](\d{1,2})[-/ ](\d{4})$/.exec(given);
  if (slashed) return theOnlyOne(slashed);
  const named = /^(?:den )?(\d{1,2})\.? (\p{L}{3,})\.?,? (\d{4})$/u.exec(given);
  if (named) return dayOf(named[3], monthOf(named[2]), named[1]);
  const american = /^(\p{L}{3,})\.? (\d{1,2}),? (\d{4})$/u.exec(given);
  if (american) return dayOf(american[3], monthOf(american[1]), american[2]);
  return undefined;
}

/** Day or month first: only when the other order is no date, or the same one. */
function theOnlyOne([, first, second, year]: RegExpExecArray): Temporal.PlainDate | undefined {
  const dayFirst = dayOf(year, second, first);
  const monthFirst = dayOf(year, first, second);
  if (dayFirst && monthFirst) return dayFirst.equals(monthFirst) ? dayFirst : undefined;
  return dayFirst ?? monthFirst;
}

const monthOf = (name = ''): number | undefined => months[name.slice(0, 3)];

function dayOf(year: unknown, month: unknown, day: unknown): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    );
  } catch {
    return undefined;
  }
}
