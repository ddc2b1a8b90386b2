/**
 * Employment numbers from an employment template's own series (TTH-6). Several templates may share a series, and the
 * register may hold thousands of numbers, so the search is SQL's: `searchOf` says what to look for, `numberFrom` decides
 * on what was found.
 */
export interface NumberSeries {
  /** *Hämta första lediga* or *Hämta högsta använda + 1*. */
  readonly mode: 'first-free' | 'highest-plus-one';
  /** Inclusive, whole numbers, 1 or more. */
  readonly from: number;
  /** Inclusive. */
  readonly to: number;
}

/** What to look for among the company's employment numbers, within `from`–`to`. */
export interface NumberSearch {
  readonly ask: 'lowest-free' | 'highest-used';
  readonly from: number;
  readonly to: number;
}

export type NumberDecision =
  | { readonly ok: true; readonly employmentNumber: string }
  | { readonly ok: false; readonly code: 'number_series_off' | 'number_series_exhausted' };

export function searchOf({ mode, from, to }: NumberSeries): NumberSearch {
  return { ask: mode === 'first-free' ? 'lowest-free' : 'highest-used', from, to };
}

/**
 * The next number, or why there is none.
 *
 * @param series null when the template does not fetch numbers
 * @param found the answer to `searchOf(series)`: the lowest free or the highest used number in the range, null for none
 */
export function numberFrom(series: NumberSeries | null, found: number | null): NumberDecision {
  if (series === null) return { ok: false, code: 'number_series_off' };
  const next = series.mode === 'first-free' ? found : found === null ? series.from : found + 1;
  if (next === null || next < series.from || next > series.to) return { ok: false, code: 'number_series_exhausted' };
  return { ok: true, employmentNumber: String(next) };
}

/**
 * The whole number that an employment number stands for, so that `0012` takes 12; null for numbers with letters and for
 * those too long to be in a series. In SQL: `employment_number ~ '^[0-9]{1,15}$'`, cast to bigint.
 */
export function seriesNumberOf(employmentNumber: string): number | null {
  return /^[0-9]{1,15}$/.test(employmentNumber) ? Number(employmentNumber) : null;
}

/** The search done in memory, for previews over few numbers and as the meaning that the SQL must have. */
export function search({ ask, from, to }: NumberSearch, used: Iterable<string>): number | null {
  const taken = new Set<number>();
  for (const each of used) {
    const number = seriesNumberOf(each);
    if (number !== null && number >= from && number <= to) taken.add(number);
  }
  if (ask === 'highest-used') return taken.size === 0 ? null : [...taken].reduce((a, b) => Math.max(a, b));
  for (let number = from; number <= to; number++) if (!taken.has(number)) return number;
  return null;
}

export type SeriesProblem =
  | 'series_not_whole_numbers'
  | 'series_from_too_low'
  | 'series_to_before_from'
  | 'series_too_long';

/** What is wrong with a series that somebody wants to save; empty when it can be used. */
export function problemsOfSeries({ from, to }: Pick<NumberSeries, 'from' | 'to'>): readonly SeriesProblem[] {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to)) return ['series_not_whole_numbers'];
  const problems: SeriesProblem[] = [];
  if (from < 1) problems.push('series_from_too_low');
  if (to < from) problems.push('series_to_before_from');
  if (to > 999_999_999_999_999) problems.push('series_too_long');
  return problems;
}
