import { expect, it } from 'vitest';
import { asIsoDate, isIsoDate } from './iso-date.ts';

it('reads the ways people write a day and leaves what is no day as it was', () => {
  expect(['20261201', '261201', '2026-12-01', '2026.12.1', '2026/12/01', ' 2026-12-01 '].map(asIsoDate)).toEqual(
    Array.from({ length: 6 }, () => '2026-12-01'),
  );
  expect(['2026-02-30', '261301', '1 december', ''].map(asIsoDate)).toEqual(['2026-02-30', '261301', '1 december', '']);
});

it('knows a day that exists from one that does not', () => {
  expect(['2028-02-29', '2026-02-29', '2026-1-1', '2026-12-01T00:00'].map(isIsoDate)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
