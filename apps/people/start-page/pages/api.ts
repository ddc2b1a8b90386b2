import { answer, createApi } from '@farstu/ui';
import type { components, paths } from '../../generated/api.ts';

/** What waits for the reader. */
export type StartPageAnswer = components['schemas']['StartPage'];
/** A hire that the reader can do something about. */
export type WaitingHire = StartPageAnswer['decisions'][number];
/** The reader's own employment. */
export type OwnEmployment = NonNullable<StartPageAnswer['own']>;
/** An invitation that did not lead to an account. */
export type StrandedInvitation = Omit<StartPageAnswer['expiredInvitations'][number], 'expiredAt'>;

const api = createApi<paths>('');

export const startPage = {
  read: (signal: AbortSignal) => answer(api.GET('/people/_/start-page', { signal })),
};
