import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { compareNames, formatter } from './index.ts';

const today = Temporal.PlainDate.from('2026-11-20');
const sv = formatter('sv', { today });
const en = formatter('en', { today });
const stockholm = 'Europe/Stockholm';
const nbsp = '\u00a0';

describe('the formatter', () => {
  it('writes a day in a table as ISO 8601 in both languages', () => {
    expect([sv.date('2026-12-01'), en.date(Temporal.PlainDate.from('2026-12-01'))]).toEqual([
      '2026-12-01',
      '2026-12-01',
    ]);
  });

  it('writes a day in a sentence with its weekday, and the year only when it is another', () => {
    expect(sv.dateInSentence('2026-12-01')).toBe('tisdag 1 december');
    expect(en.dateInSentence('2026-12-01')).toBe('Tuesday 1 December');
    expect(sv.dateInSentence('2027-01-04')).toBe('måndag 4 januari 2027');
    expect(en.dateInSentence('2025-08-31')).toBe('Sunday 31 August 2025');
  });

  it('writes a moment as wall time in the zone it is asked for', () => {
    expect(sv.moment('2026-12-01T08:00:00Z', stockholm)).toBe('tisdag 1 december kl. 09:00');
    expect(en.moment('2026-12-01T08:00:00Z', stockholm)).toBe('Tuesday 1 December at 09:00');
    expect(sv.moment(Temporal.Instant.from('2026-12-31T23:30:00Z'), stockholm)).toBe('fredag 1 januari 2027 kl. 00:30');
    expect(sv.dateTime('2026-12-01T08:00:59.999Z', stockholm)).toBe('2026-12-01 09:00');
    expect(en.time(Temporal.ZonedDateTime.from('2026-12-01T12:05[UTC]'), 'America/New_York')).toBe('07:05');
  });

  it('follows daylight saving in both directions', () => {
    expect(sv.dateTime('2026-03-29T00:59:00Z', stockholm)).toBe('2026-03-29 01:59');
    expect(sv.dateTime('2026-03-29T01:00:00Z', stockholm)).toBe('2026-03-29 03:00');
    expect(sv.dateTime('2026-10-25T01:00:00Z', stockholm)).toBe('2026-10-25 02:00');
  });

  it('numbers weeks from Monday as ISO 8601 does', () => {
    expect(sv.week('2026-12-01')).toBe('v. 49');
    expect(en.week('2026-12-01')).toBe('week 49');
    expect(sv.week('2027-01-03')).toBe('v. 53');
    expect(sv.week('2027-01-04')).toBe('v. 1');
  });

  it('writes numbers with the grouping and the comma of the language', () => {
    expect(sv.number(1234567.5)).toBe(`1${nbsp}234${nbsp}567,5`);
    expect(en.number(1234567.5)).toBe('1,234,567.5');
    expect(sv.number(-12)).toBe('\u221212');
    expect(sv.number(-0.001, { decimals: 2 })).toBe('0,00');
    expect(en.number(1.005, { decimals: 2 })).toBe('1.01');
    expect(sv.number(999)).toBe('999');
    expect(() => sv.number(Number.NaN)).toThrow(RangeError);
  });

  it('joins lists in words', () => {
    expect(sv.list([])).toBe('');
    expect(sv.list(['Anna'])).toBe('Anna');
    expect(sv.list(['Anna', 'Bo', 'Cilla'])).toBe('Anna, Bo och Cilla');
    expect(en.list(['Anna', 'Bo'], 'or')).toBe('Anna or Bo');
  });

  it('sorts Å, Ä and Ö last and in that order', () => {
    expect(['Öberg', 'Åberg', 'Zorn', 'Ärlig', 'Aberg', 'Eriksson'].sort(compareNames)).toEqual([
      'Aberg',
      'Eriksson',
      'Zorn',
      'Åberg',
      'Ärlig',
      'Öberg',
    ]);
  });

  it('writes names and initials', () => {
    const person = { firstName: 'Åsa Maria', lastName: 'Lindqvist' };
    expect([sv.name(person), sv.nameLastFirst(person), sv.initials(sv.name(person))]).toEqual([
      'Åsa Maria Lindqvist',
      'Lindqvist, Åsa Maria',
      'ÅL',
    ]);
    expect(sv.initials('öst')).toBe('Ö');
    expect(sv.initials('')).toBe('');
  });
});
