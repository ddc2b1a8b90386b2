import { translators } from '@farstu/platform/i18n';
import { platformMessages } from '@farstu/platform/problems';
import { describe, expect, test } from 'vitest';
import { attributesOf, cardOfHire, clipped, failedCard, type HireStanding } from './card.ts';
import { messages } from './messages.ts';

const translator = translators({ platform: platformMessages, people: messages });
const sv = translator('sv');
const hire: HireStanding = { status: 'under-review', employmentNumber: '1042', hasLevels: true, openLevels: ['HR'] };

describe('what a card says', () => {
  test('until the last level it is pending and names the open level', () => {
    expect(cardOfHire(hire, 'approved', sv)).toEqual({
      status: 'pending',
      summary: 'Anställd med nummer 1042. Väntar på granskning: HR.',
    });
    expect(cardOfHire(hire, 'approved', translator('en')).summary).toBe(
      'Employed with number 1042. Waiting for review: HR.',
    );
  });

  test('TTH-8: completed, which moves the candidate, is said of what has succeeded', () => {
    const says = (given: Partial<HireStanding>, report: 'created' | 'approved') =>
      cardOfHire({ ...hire, ...given }, report, sv).status;
    expect(says({}, 'created')).toBe('completed');
    expect(says({ status: 'approved' }, 'approved')).toBe('completed');
    expect(says({ status: 'needs-decision' }, 'created')).toBe('pending');
    expect(says({ status: 'withdrawn' }, 'created')).toBe('failed');
  });

  test('only a run that made no hire can be tried again, and the button goes when it has succeeded', () => {
    expect(attributesOf({ ...failedCard('Efternamn saknas.'), isFailure: true }, null, sv)).toEqual({
      status: 'failed',
      summary: 'Efternamn saknas.',
      url: null,
      actions: [{ buttonText: 'Försök igen', endpoint: 'hire/retry' }],
    });
    const done = attributesOf({ ...cardOfHire(hire, 'created', sv), isFailure: false }, 'https://hr.example/x', sv);
    expect(done.actions).toEqual([]);
  });

  test('a summary is never longer than the card shows', () => {
    expect(Array.from(clipped('å'.repeat(200)))).toHaveLength(150);
    expect(clipped('å'.repeat(200)).at(-1)).toBe('…');
    expect(clipped('å'.repeat(150))).toHaveLength(150);
    const long = cardOfHire({ ...hire, openLevels: Array(30).fill('Personalchefen i Norr') }, 'approved', sv);
    expect(Array.from(long.summary)).toHaveLength(150);
  });
});
