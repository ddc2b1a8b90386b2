import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NumberSeries, numberFrom, problemsOfSeries, search, searchOf, seriesNumberOf } from './number-series.ts';

const firstFree: NumberSeries = { mode: 'first-free', from: 1000, to: 1003 };
const highest: NumberSeries = { mode: 'highest-plus-one', from: 1000, to: 1003 };
const next = (series: NumberSeries, ...used: string[]) => numberFrom(series, search(searchOf(series), used));
const number = (employmentNumber: string) => ({ ok: true, employmentNumber });
const exhausted = { ok: false, code: 'number_series_exhausted' };

describe('the next employment number', () => {
  it.each([
    ['an empty series begins at its first', firstFree, [], number('1000')],
    ['an empty series begins at its first', highest, [], number('1000')],
    ['a gap is filled', firstFree, ['1000', '1002'], number('1001')],
    ['a gap is left', highest, ['1000', '1002'], number('1003')],
    ['numbers outside the series do not count', firstFree, ['999', '1004', '5000'], number('1000')],
    ['numbers outside the series do not count', highest, ['999', '5000'], number('1000')],
    ['numbers with letters do not count', highest, ['A1001', '10-02'], number('1000')],
    ['leading zeros are the same number', firstFree, ['01000'], number('1001')],
    ['a full series is exhausted', firstFree, ['1000', '1001', '1002', '1003'], exhausted],
    ['its last number used is exhausted, gaps or not', highest, ['1003'], exhausted],
    ['a series of one number', { mode: 'first-free', from: 7, to: 7 }, [], number('7')],
  ] as const)('TTH-6: %s (%o)', (_, series, used, expected) => {
    expect(next(series, ...used)).toEqual(expected);
  });

  it('TTH-6: a template without a series says that it is off', () => {
    expect(numberFrom(null, null)).toEqual({ ok: false, code: 'number_series_off' });
  });

  it('TTH-6: SQL is told what to look for', () => {
    expect(searchOf(firstFree)).toEqual({ ask: 'lowest-free', from: 1000, to: 1003 });
    expect(searchOf(highest)).toEqual({ ask: 'highest-used', from: 1000, to: 1003 });
  });

  it('TTH-6: is in the series and not taken, whatever is used', () => {
    const series = fc.record({
      mode: fc.constantFrom('first-free' as const, 'highest-plus-one' as const),
      from: fc.integer({ min: 1, max: 20 }),
      to: fc.integer({ min: 20, max: 40 }),
    });
    fc.assert(
      fc.property(series, fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 60 }), (each, used) => {
        const result = next(each, ...used.map(String));
        const taken = used.filter((n) => n >= each.from && n <= each.to);
        const free = Array.from({ length: each.to - each.from + 1 }, (_, i) => each.from + i).filter(
          (n) => !taken.includes(n),
        );
        const right = each.mode === 'first-free' ? free[0] : free.find((n) => taken.every((m) => m < n));
        expect(result).toEqual(right === undefined ? exhausted : number(String(right)));
      }),
      { numRuns: 1_000, seed: 6 },
    );
  });
});

describe('a series that somebody wants to save', () => {
  it.each([
    [1, 9, []],
    [5, 5, []],
    [0, 9, ['series_from_too_low']],
    [9, 1, ['series_to_before_from']],
    [1.5, 9, ['series_not_whole_numbers']],
    [1, Number.NaN, ['series_not_whole_numbers']],
    [1, 1_000_000_000_000_000, ['series_too_long']],
  ])('from %s to %s: %o', (from, to, problems) => expect(problemsOfSeries({ from, to })).toEqual(problems));

  it('a number too long for any series is none', () => {
    expect(seriesNumberOf('1234567890123456')).toBeNull();
    expect(seriesNumberOf('0012')).toBe(12);
    expect(seriesNumberOf('')).toBeNull();
  });
});
