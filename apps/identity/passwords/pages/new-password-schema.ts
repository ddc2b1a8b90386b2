import { translate } from '@farstu/ui';
import { z } from 'zod';
import type { PasswordRules } from '../../pages/answers.ts';
import { messages } from './messages.ts';
import { containsPerson, type PasswordPerson, passwordLength } from './password-checks.ts';

/** A new password as far as the page can judge it. */
export function newPasswordSchema({ minLength, maxLength }: PasswordRules, person: PasswordPerson) {
  return z
    .string()
    .min(1)
    .refine((password) => passwordLength(password) >= minLength, {
      abort: true,
      error: () => translate(messages, 'invalid.tooShort', { count: minLength }),
    })
    .refine((password) => passwordLength(password) <= maxLength, {
      error: () => translate(messages, 'invalid.tooLong', { count: maxLength }),
    })
    .refine((password) => !containsPerson(password, person), { error: () => translate(messages, 'invalid.person') });
}
