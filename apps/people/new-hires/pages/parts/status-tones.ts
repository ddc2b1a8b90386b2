import type { Tone } from '@farstu/ui';
import type { HireStatus, InvitationState } from '../api.ts';

export const statusTones: Readonly<Record<HireStatus, Tone>> = {
  'under-review': 'info',
  approved: 'success',
  'needs-decision': 'warning',
  withdrawn: 'neutral',
};

export const invitationTones: Readonly<Record<InvitationState, Tone>> = {
  none: 'neutral',
  'awaiting-review': 'neutral',
  scheduled: 'info',
  sending: 'info',
  sent: 'info',
  verified: 'success',
  'not-needed': 'success',
  cancelled: 'neutral',
  superseded: 'neutral',
  failed: 'error',
  expired: 'warning',
  revoked: 'neutral',
};
