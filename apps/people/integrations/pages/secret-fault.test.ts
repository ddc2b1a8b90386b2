import { expect, test } from 'vitest';
import { changedTeamtailorSchema } from '../teamtailor-settings.ts';
import { secretFault } from './secret-fault.ts';

test.each(['', 'a', 'seven77', 'eight888', 'fifteen-chars-x', 'with a space in it', 'tab\tinside', 'x'.repeat(500)])(
  'TTH-1: the page and the server ask the same of a key: %j',
  (text) => {
    const refused = changedTeamtailorSchema.safeParse({ apiKey: text }).error?.issues[0]?.message;
    expect(secretFault(text)).toBe(refused);
  },
);

test('TTH-1: a secret of 15 characters, as the published example has, is taken', () => {
  expect(secretFault('fifteen-chars-x')).toBeUndefined();
});
