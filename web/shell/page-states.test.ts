import { expect, it } from 'vitest';
import { matches } from './page-states.ts';

it('lets * stand for one part of a path and ** for the rest', () => {
  expect(matches('/people/_/new-hires/*', '/people/_/new-hires/42')).toBe(true);
  expect(matches('/people/_/new-hires/*', '/people/_/new-hires/42/review')).toBe(false);
  expect(matches('/people/_/**', '/people/_/new-hires/42/review')).toBe(true);
  expect(matches('/a.b', '/aXb')).toBe(false);
});
