import { describe, expect, it } from 'vitest';
import { passwordFault } from '../password-rules.ts';
import { containsPerson, passwordLength } from './password-checks.ts';

const person = { email: 'asa.lindqvist@lindgarden.test', firstName: 'Åsa', lastName: 'Lindqvist-Öhman' };

describe('what the page says about a new password while it is written', () => {
  it.each([
    ['tolv kråkor på taket', false],
    ['min LINDQVIST-hemlighet', true],
    ['sommar hos öhmans', true],
    ['sommar hos ohmans', true],
    ['lindgarden.test är jobbet', true],
    ['asa äter glass i maj', false],
  ])('%s: names a person like the server does', (password, named) => {
    expect(containsPerson(password, person)).toBe(named);
    expect(passwordFault(password, person) === 'password_contains_person').toBe(named);
  });

  it('counts characters, not code units', () => {
    expect(passwordLength('🚪🚪🚪')).toBe(3);
  });
});
