import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { expiresAt, type Invitation, lastDay, linkState } from './invitation.ts';

const stockholm = { days: 5, zone: 'Europe/Stockholm' };
const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/Stockholm]`).toInstant();

describe('how long a link is valid', () => {
  test.each([
    ['an ordinary day', '2026-06-01T16:20', '2026-06-05T22:00:00Z', '2026-06-05'],
    ['over the spring change', '2026-03-27T09:00', '2026-03-31T22:00:00Z', '2026-03-31'],
    ['over the autumn change', '2026-10-23T09:00', '2026-10-27T23:00:00Z', '2026-10-27'],
    ['sent a second before midnight', '2026-06-01T23:59:59', '2026-06-05T22:00:00Z', '2026-06-05'],
    ['over new year', '2026-12-30T09:00', '2027-01-03T23:00:00Z', '2027-01-03'],
  ])('INV-10: five days from and including the day of sending, %s', (_what, sent, expires, last) => {
    expect(expiresAt(at(sent), stockholm).toInstant().toString()).toBe(expires);
    expect(lastDay(at(sent), stockholm).toString()).toBe(last);
  });

  test('INV-15: the day of sending is the zone’s, not the server’s', () => {
    const late = Temporal.Instant.from('2026-06-01T22:30:00Z');
    expect(lastDay(late, stockholm).toString()).toBe('2026-06-06');
  });
});

describe('what a link is good for', () => {
  const sent = {
    state: 'sent',
    generation: 2,
    expires_at: '2026-06-05T22:00:00Z',
  } as unknown as Invitation;
  const before = Temporal.Instant.from('2026-06-05T21:59:59Z');
  const after = Temporal.Instant.from('2026-06-05T22:00:00Z');

  test('F12: it works in the last second of the last day and not in the first of the next', () => {
    expect(linkState(sent, 2, before)).toBe('open');
    expect(linkState(sent, 2, after)).toBe('expired');
  });

  test.each([
    ['sent', 1, 'replaced'],
    ['queued', 2, 'open'],
    ['queued', 1, 'replaced'],
    ['expired', 2, 'expired'],
    ['expired', 1, 'replaced'],
    ['verified', 1, 'verified'],
    ['revoked', 2, 'closed'],
    ['bounced', 2, 'closed'],
  ] as const)('E7: %s, the link of mail %i → %s', (state, generation, good) => {
    expect(linkState({ ...sent, state }, generation, before)).toBe(good);
  });
});
