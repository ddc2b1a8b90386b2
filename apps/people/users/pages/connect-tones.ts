import type { Tone } from '@farstu/ui';
import type { ConnectStatus } from './users-api.ts';

/** How each Connect status is drawn. */
export const connectTones: Record<ConnectStatus, Tone> = { none: 'neutral', pending: 'info', verified: 'success' };
