import type { PageState, PageStates } from '@farstu/ui/states';
import type { Domains } from './security-api.ts';

const path = '/people/_/security/domains';
const capabilities = ['security.read', 'security.write'];
const domains: Domains = {
  byHand: false,
  verified: [
    {
      domain: 'lindgarden.example',
      unicode: 'lindgarden.example',
      state: 'verified',
      byHand: false,
      changedAt: '2026-03-02T08:12:00Z',
      verifiedBy: 'administrator',
      record: null,
    },
    {
      domain: 'xn--lindgrden-92a.example',
      unicode: 'lindgården.example',
      state: 'pending',
      byHand: false,
      changedAt: '2026-11-18T13:40:00Z',
      verifiedBy: null,
      record: {
        name: '_farstu-verification.xn--lindgrden-92a.example',
        value: 'farstu-verification_8cT2mQ7pLr5yHd0gNuJaE8oKfViC2x6SbM4Zk3vXq9s',
      },
    },
    {
      domain: 'lindvard.example',
      unicode: 'lindvard.example',
      state: 'lost',
      byHand: false,
      changedAt: '2026-09-30T22:00:00Z',
      verifiedBy: null,
      record: null,
    },
  ],
  allowed: [
    { domain: 'lindgarden.example', unicode: 'lindgarden.example' },
    { domain: 'post.example', unicode: 'post.example' },
  ],
};
const effect = {
  path: `${path}/*/effect`,
  body: { domain: 'xn--lindgrden-92a.example', accountsAtOnce: 12 },
};
const removalOf = (firstMail: string) => ({
  path: '/people/_/security/verified-domains/*/removal',
  body: {
    ...{ domain: 'lindgarden.example', underReview: 3, atOnce: 1, withoutDate: 0, firstMail },
    ...{ ordered: 0, accounts: 84 },
  },
});
const answers =
  (body: Domains): PageState['answers'] =>
  (language) => [
    { path, body },
    effect,
    removalOf(language === 'sv' ? 'söndag 29 november kl. 09:00' : 'Sunday 29 November at 09:00'),
  ];
const byHand: Domains = {
  byHand: true,
  verified: domains.verified
    .filter(({ state }) => state !== 'pending')
    .map((each) => ({ ...each, byHand: true, verifiedBy: null })),
  allowed: [{ domain: 'post.example', unicode: 'post.example' }],
};

export const states: PageStates = {
  filled: { capabilities, answers: answers(domains) },
  'by-hand': { capabilities, answers: answers(byHand) },
  'read-only': { answers: [{ path, body: domains }, effect] },
  empty: { capabilities, answers: [{ path, body: { byHand: true, verified: [], allowed: [] } }, effect] },
  loading: { answers: [{ path, delay: 'forever' }] },
  error: { answers: [{ path, problem: { status: 500, code: 'internal' } }] },
  denied: { answers: [], capabilities: [] },
};
