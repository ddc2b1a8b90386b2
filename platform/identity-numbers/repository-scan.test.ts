import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { parseIdentityNumber } from './identity-number.ts';
import {
  type AllowedExample,
  findIdentityNumbers,
  readTestNumbers,
  type ScanRules,
  scanRepository,
} from './repository-scan.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const today = Temporal.PlainDate.from('2026-11-22');

const thisFile = 'platform/identity-numbers/repository-scan.test.ts';
const rulesTest = 'platform/identity-numbers/identity-number.test.ts';
const allowed: readonly AllowedExample[] = [
  { number: '197903142383', files: [thisFile, rulesTest], because: 'the worked example of PN-2' },
  { number: '197903742380', files: [thisFile, rulesTest], because: 'the worked example of PN-6' },
  { number: '197900602397', files: [thisFile, rulesTest], because: 'the worked example of PN-7' },
];
const testNumbers = new Set(
  ['personnummer', 'samordningsnummer'].flatMap((kind) =>
    readTestNumbers(`${root}fixtures/skatteverket-test-${kind}.csv`),
  ),
);
const rules: ScanRules = { testNumbers, allowed, today };
const strict: ScanRules = { testNumbers: new Set<string>(), allowed: [], today };
const found = (text: string, by = strict) => findIdentityNumbers('a.ts', text, by);

describe('repository scan', () => {
  test('PN-14: no identity number stands in the repository except official test numbers and the worked examples', () => {
    const leaks = scanRepository(root, rules).map(({ file, line, masked }) => `${file}:${line} ${masked}`);
    expect(leaks, 'Use a number from fixtures/skatteverket-test-*.csv instead; write a phone number as +46…').toEqual(
      [],
    );
  });

  test('the scan reads the whole repository: without its test numbers it finds the fixtures', () => {
    const files = new Set(scanRepository(root, strict).map(({ file }) => file));
    expect(files).toContain('fixtures/skatteverket-test-personnummer.csv');
    expect(files).toContain('fixtures/skatteverket-test-samordningsnummer.csv');
    expect(files).toContain(rulesTest);
  });

  test.each([
    ['bare', '197903142383'],
    ['hyphen', 'to 19790314-2383.'],
    ['ten digits', '"790314-2383"'],
    ['ten digits bare', "pin: '7903142383',"],
    ['a space', '790314 2383'],
    ['a look-alike dash', '790314\u20132383'],
    ['plus', '790314+2383'],
    ['a path', 'GET /employees/197903142383/documents'],
    ['a list', '1,7903142383,2'],
    ['an escaped line break before it', '\\n197903142383'],
    ['an underscore before it', 'scan_197903142383.pdf'],
    ['a coordination number', '790374-2380'],
    ['a coordination number with unknown date', '790060-2397'],
  ])('a number is found however it is written: %s', (_how, text) => {
    expect(found(`first line\n${text}\n`)).toMatchObject([{ file: 'a.ts', line: 2 }]);
  });

  test('what is reported names the place and masks the number', () => {
    expect(found('\n\nx 790314-2383')).toEqual([{ file: 'a.ts', line: 3, masked: '19790314-****' }]);
  });

  test('a test number is accepted in any spelling, but not with another century', () => {
    const [number = ''] = [...testNumbers].filter((candidate) => candidate.startsWith('1979'));
    expect(found(`${number} ${number.slice(2)} ${number.slice(2, 8)}-${number.slice(8)}`, rules)).toEqual([]);
    expect(found(`18${number.slice(2)}`, rules)).toHaveLength(1);
  });

  test('an allowed example is allowed in its own files only', () => {
    expect(findIdentityNumbers(rulesTest, '790314-2383', rules)).toEqual([]);
    expect(findIdentityNumbers('README.md', '790314-2383', rules)).toHaveLength(1);
  });

  test.each([
    ['a longer run of digits', '1979031423830 0197903142383 11197903142383'],
    ['letters around it', 'a7903142383 7903142383f'],
    ['a decimal fraction', '0.7903142383 7903142383.5'],
    ['a numeric separator', '1_7903142383'],
    ['a uuid', '19790314-2383-4abc-8def-790314238379 aaaaaaaa-bbbb-4ccc-8ddd-197903142383'],
  ])('digits that are part of something else are passed over: %s', (_what, text) => {
    expect(found(text)).toEqual([]);
  });

  test('a wrong check digit, a date that does not exist and an organisation number are no identity numbers', () => {
    expect(found('790314-2384 791314-2380 556036-0793')).toEqual([]);
  });

  test('times are passed over: every second of an hour, and every minute of a day as a stamp', () => {
    const start = Math.floor(Temporal.Instant.from('2024-01-15T10:00:00Z').epochMilliseconds / 1000);
    const seconds = Array.from({ length: 3600 }, (_, index) => String(start + index));
    const minutes = Array.from({ length: 24 * 60 }, (_, index) => {
      const time = `${String(Math.floor(index / 60)).padStart(2, '0')}${String(index % 60).padStart(2, '0')}`;
      return `20261115${time} 20261115-${time}`;
    });
    expect(seconds.some((second) => parseIdentityNumber(second, { today }).ok)).toBe(true);
    expect(found([...seconds, ...minutes].join('\n'))).toEqual([]);
  });

  test('random uuids, hashes, base64 and milliseconds give no false alarm', () => {
    const noise = Array.from({ length: 2000 }, (_, index) =>
      [
        randomUUID(),
        createHash('sha256').update(String(index)).digest('hex'),
        randomBytes(48).toString('base64'),
        randomBytes(48).toString('base64url'),
        String(1_700_000_000_000 + index * 977),
      ].join('\n'),
    );
    expect(found(noise.join('\n'))).toEqual([]);
  });
});
