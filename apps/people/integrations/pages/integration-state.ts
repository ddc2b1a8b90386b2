import type { Tone } from '@farstu/ui';
import type { IdentityStatus, TeamtailorOverview } from './integrations-api.ts';

export type IntegrationState = 'working' | 'failing' | 'incomplete' | 'idle' | 'off';

/** How each state is drawn. */
export const stateTones: Record<IntegrationState, Tone> = {
  working: 'success',
  failing: 'error',
  incomplete: 'warning',
  idle: 'neutral',
  off: 'neutral',
};

/** Whether the failure is the last that happened. Instants may be written in different zones. */
export const isAfter = (failure: string, success: string | null): boolean =>
  success === null || Date.parse(failure) > Date.parse(success);

/** What is worst comes first: no key at all, a failure after the last success, something refused, something missing. */
export function teamtailorState(teamtailor: TeamtailorOverview): IntegrationState {
  const { apiKey, activations, warnings, lastSuccessAt, lastFailureAt, inbox, cards } = teamtailor;
  if (!apiKey.set && activations.length === 0) return 'off';
  const isFailing = lastFailureAt !== null && isAfter(lastFailureAt, lastSuccessAt);
  if (isFailing || inbox.refused > 0 || cards.refused > 0) return 'failing';
  if (warnings.length > 0) return 'incomplete';
  return activations.length === 0 ? 'idle' : 'working';
}

export function identityState({
  configured,
  reachable,
}: Pick<IdentityStatus, 'configured' | 'reachable'>): IntegrationState {
  if (!configured) return 'off';
  return reachable === false ? 'failing' : 'working';
}
