import { problem } from '../problems/identity-problem.ts';
import { PASSWORD_MAX, PASSWORD_MIN, type PasswordPerson, passwordFault } from './password-rules.ts';

/** Lets a good password through. @throws invalid_input at `pointer`, saying why */
export function demandGoodPassword(password: string, person: PasswordPerson, pointer = '/password'): void {
  const code = passwordFault(password, person);
  if (!code) return;
  const params = { minimum: PASSWORD_MIN, maximum: PASSWORD_MAX };
  throw problem('invalid_input', { fields: [{ pointer, code, params }] });
}
