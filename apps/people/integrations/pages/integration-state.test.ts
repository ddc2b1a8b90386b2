import { describe, expect, it } from 'vitest';
import { identityState, teamtailorState } from './integration-state.ts';
import type { TeamtailorOverview } from './integrations-api.ts';

const connected: TeamtailorOverview = {
  customerNumber: 5257,
  baseUrl: 'https://hrm.example/people/teamtailor',
  apiUrls: ['https://hrm.example/people/webapi/api/', 'https://hrm.example/people/api/'],
  apiKey: { set: true, hint: '9f2c' },
  webhookSecret: { set: true, hint: '77aa' },
  warnings: [],
  activations: [{} as TeamtailorOverview['activations'][number]],
  inbox: { received: 0, refused: 0 },
  cards: { waiting: 0, refused: 0 },
  lastSuccessAt: '2026-11-20T08:00:00Z',
  lastFailureAt: null,
};

describe('how it stands with Teamtailor', () => {
  it('works when the last failure is older than the last success, however the instants are written', () => {
    expect(teamtailorState({ ...connected, lastFailureAt: '2026-11-20T08:30:00+01:00' })).toBe('working');
  });
  it('needs somebody when the last thing that happened was a failure', () => {
    expect(teamtailorState({ ...connected, lastFailureAt: '2026-11-20T08:00:01Z' })).toBe('failing');
  });
  it('is not complete without a webhook secret, and not connected without a partner key', () => {
    const unsigned = [{ code: 'webhook_secret_missing' as const, text: '' }];
    expect(teamtailorState({ ...connected, warnings: unsigned })).toBe('incomplete');
    expect(teamtailorState({ ...connected, apiKey: { set: false, hint: null }, activations: [] })).toBe('off');
  });
});

describe('how it stands with the account service', () => {
  it('needs somebody when it does not answer', () => {
    expect(identityState({ configured: true, reachable: false })).toBe('failing');
    expect(identityState({ configured: false, reachable: null })).toBe('off');
  });
});
