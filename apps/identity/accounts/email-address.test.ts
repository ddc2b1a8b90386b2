import { emailSchema } from '@farstu/contracts-accounts';
import { describe, expect, test } from 'vitest';
import { emailDomain, emailKey } from './email-address.ts';

describe('when two addresses are the same', () => {
  test('case, spaces around, and how the domain is written do not count', () => {
    expect(emailKey(' Åsa.Öberg@EXÄMPLE.test ')).toBe(emailKey('åsa.öberg@xn--exmple-cua.test'));
    expect(emailDomain('a@EXÄMPLE.test')).toBe('xn--exmple-cua.test');
    expect(emailKey('a.b+c@mail.test')).not.toBe(emailKey('ab@mail.test'));
  });

  test.each(['/', '?', '#', '\\', ':', '%2e'])('a domain with %s in it is never taken for the one before it', (cut) => {
    const address = `v@bank.example${cut}.attacker.test`;
    expect(emailKey(address)).not.toBe('v@bank.example');
    expect(emailDomain(address)).not.toBe('bank.example');
    expect(emailSchema.safeParse(address).success).toBe(false);
  });
});
