import { expect, test } from 'vitest';
import { failureReason, readFailureReason } from './failure-reason.ts';

test('a failed call is kept as a code and the other side’s words without mail addresses, and read as it was kept', () => {
  const failure = { code: 'invalid', status: 422, words: 'asa.oberg@mail.test is taken – ask\nÅsa' };
  const reason = failureReason('accounts', failure);
  expect(reason).toBe('accounts: invalid 422 – … is taken – ask\nÅsa');
  expect(readFailureReason(reason)).toEqual({ code: 'invalid', words: '… is taken – ask\nÅsa' });
  expect(failureReason('teamtailor', { code: 'invalid', words: 'asa.oberg' }, 'asa.oberg@mail.test')).toBe(
    'teamtailor: invalid – …',
  );
});

test('a failure without status or words is read too, and so is what an earlier release kept', () => {
  expect(failureReason('accounts', { code: 'timed-out', words: ' ' })).toBe('accounts: timed-out');
  for (const [reason, read] of [
    ['accounts: timed-out', { code: 'timed-out', words: '' }],
    ['accounts_not_configured', { code: 'accounts_not_configured', words: '' }],
    ['teamtailor: not-allowed  – scheme', { code: 'not-allowed', words: 'scheme' }],
    ['accounts: server-error 503', { code: 'server-error', words: '' }],
    ['Cannot read properties of undefined', undefined],
  ] as const) {
    expect(readFailureReason(reason), reason).toEqual(read);
  }
});
