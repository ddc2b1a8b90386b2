import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import * as oracleModule from 'personnummer';
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  formatIdentityNumber,
  kindOfIdentityNumber,
  maskIdentityNumber,
  parseIdentityNumber,
  restoreIdentityNumber,
} from './identity-number.ts';
import * as face from './index.ts';
import { messages } from './messages.ts';
import { readTestNumbers } from './repository-scan.ts';

/** The library's types describe a module with a named default, while its CommonJS file exports the class itself. */
const Oracle = oracleModule.default as unknown as typeof oracleModule.default.default;

const today = Temporal.PlainDate.from('2026-11-22');
const fixture = (kind: string) =>
  readTestNumbers(fileURLToPath(new URL(`../../fixtures/skatteverket-test-${kind}.csv`, import.meta.url)));
const personnummer = fixture('personnummer');
const samordningsnummer = fixture('samordningsnummer');

const read = (text: string, on: Temporal.PlainDate | string = today) =>
  parseIdentityNumber(text, { today: Temporal.PlainDate.from(on) });
const reason = (text: string, on?: string) => {
  const result = read(text, on);
  return result.ok ? 'accepted' : result.reason;
};
const accepted = (text: string, on: Temporal.PlainDate | string = today) => {
  const result = read(text, on);
  if (!result.ok) throw new Error(`refused: ${result.reason}`);
  return result;
};
/** A text of the given date and birth number with the check digit that makes it right; never written down here. */
const withCheckDigit = (date: string, birthNumber: string, separator = '') => {
  const digits = date.slice(-6) + birthNumber.replace(/^\D/, '1');
  const sum = [...digits].reduce((total, digit, index) => {
    const weighted = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + Math.floor(weighted / 10) + (weighted % 10);
  }, 0);
  return `${date}${separator}${birthNumber}${(10 - (sum % 10)) % 10}`;
};
const someone = personnummer.find((number) => number.startsWith('19790314')) ?? '';
const short = (number: string, separator = '-') => `${number.slice(2, 8)}${separator}${number.slice(8)}`;

describe('the number itself', () => {
  test('PN-1: every official test personnummer is accepted as one', () => {
    expect(personnummer).toHaveLength(20_564);
    const wrong = personnummer.filter((number) => {
      const result = read(number);
      return !result.ok || result.kind !== 'personnummer' || result.number !== number;
    });
    expect(wrong).toEqual([]);
  });

  test('PN-1: birth number 000 is refused, 001 and 999 are not', () => {
    expect(reason(withCheckDigit('19790314', '000'))).toBe('birth-number');
    expect(reason(withCheckDigit('19790374', '000'))).toBe('birth-number');
    expect(reason(withCheckDigit('19790314', '001'))).toBe('accepted');
    expect(reason(withCheckDigit('19790314', '999'))).toBe('accepted');
  });

  test('PN-2: the worked example has check digit 3 and no other', () => {
    expect(accepted('790314-2383').number).toBe('197903142383');
    const others = [0, 1, 2, 4, 5, 6, 7, 8, 9].map((digit) => reason(`790314-238${digit}`));
    expect(new Set(others)).toEqual(new Set(['checksum']));
  });

  test('PN-2: the century takes no part in the check digit', () => {
    expect(reason(`18${someone.slice(2)}`)).toBe('accepted');
  });

  test('PN-2: every single-digit change of the last ten digits is refused', () => {
    const sample = [...personnummer.filter((_, index) => index % 40 === 0), ...samordningsnummer];
    const slipped: string[] = [];
    for (const number of sample) {
      for (let position = 2; position < 12; position += 1) {
        for (let digit = 0; digit < 10; digit += 1) {
          if (number[position] === String(digit)) continue;
          const changed = `${number.slice(0, position)}${digit}${number.slice(position + 1)}`;
          if (read(changed).ok) slipped.push(changed);
        }
      }
    }
    expect(slipped).toEqual([]);
  });

  test('PN-4: centuries 18, 19 and 20 only', () => {
    const others = Array.from({ length: 100 }, (_, century) => String(century).padStart(2, '0')).filter(
      (century) => !['18', '19', '20'].includes(century),
    );
    expect(new Set(others.map((century) => reason(century + someone.slice(2))))).toEqual(new Set(['century']));
  });

  test.each([
    ['month 13', '19791314'],
    ['month 00 in a personnummer', '19790014'],
    ['day 00', '19790300'],
    ['day 32', '19790332'],
    ['30 February', '19790230'],
    ['29 February 1900', '19000229'],
    ['29 February 1979', '19790229'],
    ['day 45', '19790345'],
    ['day 92', '19790392'],
    ['31 April + 60', '19790491'],
    ['30 February + 60', '19790290'],
    ['29 February + 60 outside a leap year', '19790289'],
    ['month 13 with an unknown day', '19791360'],
  ])('PN-5: a date that does not exist is refused: %s', (_what, date) => {
    expect(reason(withCheckDigit(date, '238'))).toBe('date');
  });

  test('PN-5: 29 February of leap years is a date, in 2000 too', () => {
    for (const date of ['18960229', '19960229', '20000229', '19960289']) {
      expect(reason(withCheckDigit(date, '238'))).toBe('accepted');
    }
  });

  test('PN-5: the date is handed out under the name of a hint', () => {
    expect(accepted(someone).birthDateHint?.toString()).toBe('1979-03-14');
    expect(Object.keys(accepted(someone)).sort()).toEqual(['birthDateHint', 'kind', 'number', 'ok', 'warnings']);
  });
});

describe('coordination numbers', () => {
  test('PN-6: the worked example is a coordination number born on the 14th', () => {
    const result = accepted('790374-2380');
    expect(result).toMatchObject({ kind: 'samordningsnummer', number: '197903742380' });
    expect(result.birthDateHint?.toString()).toBe('1979-03-14');
  });

  test('PN-6: its display keeps the 60, without which the check digit would be wrong', () => {
    expect(formatIdentityNumber(accepted('790374-2380').number, today)).toBe('19790374-2380');
    expect(reason('790314-2380')).toBe('checksum');
  });

  test('PN-6: every official test coordination number is accepted as one', () => {
    expect(samordningsnummer).toHaveLength(1125);
    const wrong = samordningsnummer.filter((number) => {
      const result = read(number);
      return !result.ok || result.kind !== 'samordningsnummer' || result.number !== number;
    });
    expect(wrong).toEqual([]);
  });

  test('PN-7: the worked example without month and day is accepted, with no birth date', () => {
    expect(accepted('790060-2397')).toMatchObject({
      kind: 'samordningsnummer',
      number: '197900602397',
      birthDateHint: null,
      warnings: [],
    });
  });

  test('PN-7: in the official test numbers exactly those with month 00 or day 60 have no birth date', () => {
    const unknown = samordningsnummer.filter((number) => accepted(number).birthDateHint === null);
    expect(unknown).toEqual(samordningsnummer.filter((number) => /^\d{4}(00|\d\d60)/.test(number)));
    expect(unknown.length).toBeGreaterThan(80);
  });

  test('PN-7: an unknown date is in the future only when all of it is', () => {
    expect(reason(withCheckDigit('20260060', '238'))).toBe('accepted');
    expect(reason(withCheckDigit('20261160', '238'))).toBe('accepted');
    expect(reason(withCheckDigit('20261260', '238'))).toBe('future');
    expect(reason(withCheckDigit('20270060', '238'))).toBe('future');
  });

  test('PN-8: a person’s two numbers stay two numbers: neither is turned into the other', () => {
    const pair = samordningsnummer
      .map((coordination) => {
        const date = `${coordination.slice(0, 6)}${String(Number(coordination.slice(6, 8)) - 60).padStart(2, '0')}`;
        return { coordination, personal: personnummer.find((number) => number.startsWith(date)) };
      })
      .find(({ personal }) => personal !== undefined);
    const before = accepted(pair?.coordination ?? '');
    const after = accepted(pair?.personal ?? '');
    expect(before.birthDateHint?.toString()).toBe(after.birthDateHint?.toString());
    expect([before.kind, after.kind]).toEqual(['samordningsnummer', 'personnummer']);
    expect(before.number).not.toBe(after.number);
  });
});

describe('separator and century', () => {
  test('PN-3: the sign becomes + on 1 January of the year of the hundredth birthday, not on the birthday', () => {
    const { number } = accepted(withCheckDigit('19261231', '238'));
    const signs = ['2025-12-31', '2026-01-01', '2026-12-30', '2027-01-01'].map(
      (day) => formatIdentityNumber(number, Temporal.PlainDate.from(day))[8],
    );
    expect(signs).toEqual(['-', '+', '+', '+']);
  });

  test('PN-3: ten digits with + are read as 1926 before the birthday in 2026', () => {
    const text = withCheckDigit('261231', '238', '+');
    expect(accepted(text)).toMatchObject({ warnings: [] });
    expect(accepted(text).birthDateHint?.year).toBe(1926);
    expect(accepted(text, '2025-12-31').birthDateHint?.year).toBe(1826);
  });

  test('PN-3: what is displayed is read back as the same number without a contradiction', () => {
    for (const number of personnummer.filter((_, index) => index % 20 === 0)) {
      const result = accepted(formatIdentityNumber(restoreIdentityNumber(number), today));
      expect(result.number).toBe(number);
      expect(result.warnings).not.toContain('separator-contradicts-age');
    }
  });

  test.each([
    ['790314', '', '1979'],
    ['261122', '', '2026'],
    ['261123', '', '1926'],
    ['271122', '', '1927'],
    ['000229', '', '2000'],
    ['260101', '+', '1926'],
    ['251231', '+', '1925'],
    ['270101', '+', '1827'],
    ['790374', '+', '1879'],
    ['260060', '', '2026'],
    ['270060', '', '1927'],
  ])('PN-11: ten digits %s with sign “%s” are read as %s', (date, separator, year) => {
    expect(accepted(withCheckDigit(date, '238', separator)).number.slice(0, 4)).toBe(year);
  });

  test('PN-11: 29 February is looked for in a century that has it', () => {
    expect(reason(withCheckDigit('000229', '238', '+'))).toBe('date');
    expect(reason(withCheckDigit('000229', '238'), '2000-01-15')).toBe('future');
  });

  test.each([
    ['+ for someone under 100', '19790314', '+', ['separator-contradicts-age']],
    ['- for someone over 100', '19200314', '-', ['separator-contradicts-age']],
    ['- for someone turning 100 in December', '261231', '-', ['separator-contradicts-age']],
    ['- for someone under 100', '19790314', '-', []],
    ['+ for someone over 100', '19200314', '+', []],
    ['none for someone over 100', '19200314', '', []],
  ])('PN-11: the separator is accepted, and warned about when it contradicts the year: %s', (...row) => {
    const [, date, separator, warnings] = row;
    expect(accepted(withCheckDigit(date, '238', separator)).warnings).toEqual(warnings);
  });
});

describe('age', () => {
  test('PN-12: a date after today is refused, today’s is not', () => {
    expect(reason(withCheckDigit('20261123', '238'))).toBe('future');
    expect(reason(withCheckDigit('20300101', '238'))).toBe('future');
    expect(reason(withCheckDigit('20261183', '238'))).toBe('future');
    expect(reason(withCheckDigit('20261122', '238'))).toBe('accepted');
  });

  test.each([
    ['15 today', '20111122', []],
    ['15 tomorrow', '20111123', ['unusual-age']],
    ['110 until tomorrow', '19151123', []],
    ['111 today', '19151122', ['unusual-age']],
    ['perhaps not yet 15', '20110060', ['unusual-age']],
    ['certainly 15', '20100060', []],
  ])('PN-12: an age under 15 or over 110 is warned about: %s', (_what, date, warnings) => {
    expect(accepted(withCheckDigit(date, '238')).warnings).toEqual(warnings);
  });
});

describe('numbers that are something else', () => {
  test('PN-9: an organisation number has its own reason, with and without 16 before it', () => {
    const organisation = withCheckDigit('556036', '079');
    expect(reason(organisation)).toBe('organisation-number');
    expect(reason(`16${organisation}`)).toBe('organisation-number');
    expect(reason(`${organisation.slice(0, 6)}-${organisation.slice(6)}`)).toBe('organisation-number');
    expect(reason(withCheckDigit('19792014', '238'))).toBe('date');
  });

  test('PN-9: a mistyped month with a wrong check digit is not called an organisation number', () => {
    expect(reason('793314-2383')).toBe('date');
  });

  test('PN-10: an interim number is recognised by its letter, in either case, and never accepted', () => {
    for (const letter of 'TRSUWXJKLMN') {
      const interim = withCheckDigit('19790314', `${letter}38`, '-');
      expect(reason(interim)).toBe('interim');
      expect(reason(interim.toLowerCase())).toBe('interim');
      expect(reason(interim.slice(2))).toBe('interim');
    }
  });

  test('PN-10: other letters, other places and a wrong check digit are not interim numbers', () => {
    expect(reason('19790314-A383')).toBe('unreadable');
    expect(reason('19790314-2T83')).toBe('unreadable');
    const interim = withCheckDigit('19790314', 'T38');
    expect(reason(`${interim.slice(0, 11)}${(Number(interim.slice(11)) + 1) % 10}`)).toBe('checksum');
  });
});

describe('spelling', () => {
  test.each([
    ['spaces', ` ${someone.slice(0, 4)} ${someone.slice(4, 8)}  ${someone.slice(8)}\n`],
    ['no-break and thin spaces', `${someone.slice(0, 8)}\u00a0\u2009\u202f${someone.slice(8)}`],
    ['zero-width space, byte order mark, soft hyphen', `\ufeff${someone.slice(0, 8)}\u200b\u00ad${someone.slice(8)}`],
    ...['\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\ufe63', '\uff0d'].map((dash) => [
      `dash U+${dash.charCodeAt(0).toString(16)}`,
      short(someone, dash),
    ]),
    ['full-width digits', [...short(someone)].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('')],
  ])('PN-13: pasted text is normalised first: %s', (_what, text) => {
    expect(accepted(text as string)).toMatchObject({ number: someone, warnings: [] });
  });

  test('PN-13: a full-width plus is a plus', () => {
    expect(accepted(short(someone, '\uff0b')).number.slice(0, 4)).toBe('1879');
  });

  test.each(['', '   ', '\u200b\n'])('PN-13: nothing typed is “empty” (%j)', (text) => {
    expect(reason(text)).toBe('empty');
  });

  test.each([
    ['two separators', short(someone, '--')],
    [
      'a separator in the date',
      `${someone.slice(0, 4)}-${someone.slice(4, 6)}-${someone.slice(6, 8)}-${someone.slice(8)}`,
    ],
    ['eleven digits', someone.slice(1)],
    ['thirteen digits', `${someone}0`],
    ['other digits', '٧٩٠٣١٤٢٣٨٣'],
    ['other text', 'saknas'],
    ['a very long text', ' '.repeat(1_000_000)],
  ])('PN-13: what is not ten or twelve digits with one separator is unreadable: %s', (_what, text) => {
    expect(reason(text)).toBe('unreadable');
  });

  test('PN-13: 20 000 random texts never make it throw, and what is accepted is canonical', () => {
    const digitsAndSigns = fc.string({ unit: fc.constantFrom(...'0123456789+-–TR '), minLength: 8, maxLength: 15 });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string(), digitsAndSigns), (text) => {
        const result = read(text);
        if (result.ok) expect(restoreIdentityNumber(result.number)).toBe(result.number);
        else expect(messages.sv).toHaveProperty([result.reason]);
      }),
      { numRuns: 20_000 },
    );
  });
});

describe('storing and showing', () => {
  test('PN-14: every spelling is stored as the same twelve digits', () => {
    const spellings = [someone, someone.slice(2), short(someone), `${someone.slice(0, 8)}-${someone.slice(8)}`];
    expect(new Set(spellings.map((text) => accepted(text).number))).toEqual(new Set([someone]));
  });

  test('PN-14: the mask shows the date and hides the four last digits', () => {
    expect(maskIdentityNumber(accepted(someone).number)).toBe('19790314-****');
  });

  test('PN-14: a refusal, and the error for a damaged stored value, repeat nothing of the number', () => {
    const wrong = `${someone.slice(0, 11)}${(Number(someone.slice(11)) + 1) % 10}`;
    expect(read(wrong)).toEqual({ ok: false, reason: 'checksum' });
    for (const damaged of [wrong, short(someone), `17${someone.slice(2)}`]) {
      expect(() => restoreIdentityNumber(damaged)).toThrow(/^(?!.*\d{3}).*canonical/);
    }
  });

  test('PN-14: every reason and warning has a sentence in both languages, without an example number', () => {
    expect(Object.keys(messages.en)).toEqual(Object.keys(messages.sv));
    for (const sentence of [...Object.values(messages.sv), ...Object.values(messages.en)]) {
      expect(sentence).toMatch(/^\p{Lu}[^!]+\.$/u);
      expect(sentence).not.toMatch(/\d{4}/);
    }
  });

  test('PN-15: the kind is found from the number, whatever field it was typed in', () => {
    for (const number of [...personnummer.slice(0, 500), ...samordningsnummer]) {
      const result = accepted(number);
      expect(kindOfIdentityNumber(result.number)).toBe(result.kind);
    }
    expect(reason(withCheckDigit('790314', 'T38', '-'))).toBe('interim');
    expect(reason('790314-2384')).toBe('checksum');
  });

  test('PN-16: nothing the module hands out tells gender', () => {
    expect(Object.keys(face).sort()).toEqual([
      'formatIdentityNumber',
      'identityNumberMessages',
      'kindOfIdentityNumber',
      'maskIdentityNumber',
      'parseIdentityNumber',
      'restoreIdentityNumber',
    ]);
    const withoutNumber = (text: string) => ({ ...accepted(text), number: null });
    const other = withCheckDigit(someone.slice(0, 8), someone[10] === '8' ? '239' : '238');
    expect(withoutNumber(other)).toEqual(withoutNumber(someone));
  });
});

/**
 * `personnummer` differs in three known ways, all too lenient or too strict: it lets dates to come and any century
 * through, and it refuses coordination numbers with unknown month or day.
 */
describe('against the npm library personnummer', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T12:00:00Z') });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const unknownDate = (text: string) => /^(\d\d)?(\d\d00|\d{4}60)/.test(text.slice(0, text.length === 10 ? 6 : 8));
  const agree = (text: string) => {
    const ours = read(text);
    const theirs = Oracle.valid(text);
    if (ours.ok === theirs) {
      if (!ours.ok) return true;
      const oracle = Oracle.parse(text);
      const laterThisYear = /^261[12]/.test(text) && text.length < 12;
      return laterThisYear || ours.number === oracle.format(true);
    }
    if (ours.ok) return ours.birthDateHint === null;
    return text.length >= 12 && (ours.reason === 'future' || ours.reason === 'century');
  };

  test('PN-1: it agrees on every official test number except those with an unknown date', () => {
    const differing = [...personnummer, ...samordningsnummer].filter((number) => !Oracle.valid(number));
    expect(differing.every((number) => accepted(number).birthDateHint === null)).toBe(true);
    expect([...personnummer, ...samordningsnummer].filter((number) => !agree(number))).toEqual([]);
    expect([...personnummer, ...samordningsnummer].filter((number) => !agree(short(number)))).toEqual([]);
    expect(differing.every(unknownDate)).toBe(true);
  });

  test('PN-11: it agrees on 20 000 random numbers, apart from the three known differences', () => {
    const pad = (max: number, width: number) => fc.nat(max).map((value) => String(value).padStart(width, '0'));
    const number = fc
      .record({
        century: fc.constantFrom('', '', '17', '18', '19', '19', '20', '21'),
        year: pad(99, 2),
        month: pad(13, 2),
        day: fc.oneof(pad(32, 2), pad(99, 2)),
        separator: fc.constantFrom('', '-', '+'),
        birthNumber: pad(999, 3),
        change: fc.constantFrom(0, 0, 0, 1, 5),
      })
      .map(({ century, year, month, day, separator, birthNumber, change }) => {
        const right = withCheckDigit(century + year + month + day, birthNumber, separator);
        return `${right.slice(0, -1)}${(Number(right.slice(-1)) + change) % 10}`;
      });
    const noise = fc.string({ unit: fc.constantFrom(...'0123456789+-'), minLength: 9, maxLength: 14 });
    fc.assert(fc.property(fc.oneof({ weight: 4, arbitrary: number }, { weight: 1, arbitrary: noise }), agree), {
      numRuns: 20_000,
    });
  });

  test('PN-10: it agrees on what is an interim number', () => {
    for (const letter of 'TRSUWXJKLMN') {
      const interim = withCheckDigit('19790314', `${letter}38`);
      expect(Oracle.valid(interim, { allowCoordinationNumber: true, allowInterimNumber: true })).toBe(true);
      expect(Oracle.valid(interim)).toBe(false);
    }
  });
});
