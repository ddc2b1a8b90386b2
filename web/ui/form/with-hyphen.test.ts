import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withHyphen } from './with-hyphen.ts';

/** Skatteverket's test number, twelve digits. */
const [number = ''] =
  /\d{12}/.exec(
    readFileSync(new URL('../../../fixtures/skatteverket-test-personnummer.csv', import.meta.url), 'utf8'),
  ) ?? [];
const [date, rest] = [number.slice(0, 8), number.slice(8)];

it('sets the hyphen in a number written without one, and keeps the sign that is there', () => {
  expect([number, `${date}-${rest}`, ` ${date} ${rest} `, `${date}–${rest}`].map(withHyphen)).toEqual(
    Array.from({ length: 4 }, () => `${date}-${rest}`),
  );
  expect(withHyphen(`${date.slice(2)}+${rest}`)).toBe(`${date.slice(2)}+${rest}`);
});

it('leaves anything else as it was written', () => {
  expect([`${date}-`, 'saknas', ''].map(withHyphen)).toEqual([`${date}-`, 'saknas', '']);
});
