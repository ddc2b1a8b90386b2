import type { Tone } from '@farstu/ui';
import type { HireStatus } from '../api.ts';

export const statusTones: Readonly<Record<HireStatus, Tone>> = {
  'under-review': 'info',
  approved: 'success',
  'needs-decision': 'warning',
  withdrawn: 'neutral',
};

const invitationTones: Readonly<Record<string, Tone>> = {
  scheduled: 'info',
  sending: 'info',
  sent: 'info',
  verified: 'success',
  'not-needed': 'success',
  failed: 'error',
  expired: 'warning',
};

/** The tone of an invitation's state; where nothing is under way it is plain. */
export const invitationTone = (state: string): Tone => invitationTones[state] ?? 'neutral';
