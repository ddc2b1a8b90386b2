import { expect, it } from 'vitest';
import type { Receiver } from './administration-api.ts';
import { receiverState } from './receiver-state.ts';

const receiver: Receiver = {
  clientId: 'people-5257',
  name: 'Lindgården',
  url: 'https://hr.example/webhook',
  waiting: 0,
  waitingSince: null,
  givenUp: 0,
  lastSuccessAt: '2026-11-20T08:00:00Z',
  lastFailureAt: null,
  lastAnswer: null,
};
const failed = { lastFailureAt: '2026-11-20T09:00:00+01:00', lastAnswer: '503' };
const later = { lastFailureAt: '2026-11-20T09:00:01+01:00', lastAnswer: '503' };

it.each([
  ['working', {}],
  ['working', { waiting: 1 }],
  ['working', { ...failed, waiting: 1 }],
  ['working', later],
  ['waiting', { ...later, waiting: 1 }],
  ['failing', { givenUp: 1 }],
  ['failing', { givenUp: 1, url: null }],
  ['idle', { lastSuccessAt: null }],
  ['off', { url: null }],
] as const)('an application is %s with %j', (state, change) => {
  expect(receiverState({ ...receiver, ...change })).toBe(state);
});
