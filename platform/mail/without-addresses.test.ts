import { expect, test } from 'vitest';
import { withoutAddresses } from './without-addresses.ts';

test('what a mail server says of a recipient names nobody', () => {
  expect(withoutAddresses('550 5.1.1 <Asa.Oberg@example.test>: Recipient rejected, asa+x@example.test too')).toBe(
    '550 5.1.1 <…>: Recipient rejected, … too',
  );
  expect(withoutAddresses('550 User asa.oberg unknown, not asa.obergs', 'Asa.Oberg@example.test')).toBe(
    '550 User … unknown, not asa.obergs',
  );
  expect(withoutAddresses('451 4.7.1 greylisted, a b@', 'a@example.test')).toBe('451 4.7.1 greylisted, a b@');
});
