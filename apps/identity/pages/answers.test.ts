import { describe, expect, it } from 'vitest';
import { states as accountStates } from '../accounts/pages/account-page.states.ts';
import { states as invitationStates } from '../invitations/pages/invitation-page.states.ts';
import { states as resetStates } from '../passwords/pages/reset-password-page.states.ts';
import { states as signInStates } from '../sign-in/pages/sign-in-page.states.ts';
import { account, interaction, invitation, resetLink } from './answers.ts';

describe('the fixtures of the pages', () => {
  it.each([
    ['sign-in', signInStates, interaction],
    ['invitation', invitationStates, invitation],
    ['reset-password', resetStates, resetLink],
    ['account', accountStates, account],
  ])('%s: every answer can be read by its page', (_, states, shape) => {
    const asked = Object.values(states).flatMap(({ answers }) =>
      (typeof answers === 'function' ? answers('sv') : answers).filter(({ method = 'GET' }) => method === 'GET'),
    );
    const refused = asked.filter(({ status = 200, body }) => body && status === 200 && !shape.safeParse(body).success);
    expect(refused).toEqual([]);
  });
});
