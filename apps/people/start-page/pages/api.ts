import { answer, createApi } from '@farstu/ui';
import type { HireRow } from '../../new-hires/pages/api.ts';

/** A hire that the reader can do something about, at this level. */
export interface WaitingHire extends HireRow {
  level: { code: string; name: string };
}

/** An invitation that did not lead to an account. */
export interface StrandedInvitation {
  hireId: string;
  firstName: string;
  lastName: string;
  company: number;
  employmentDate: string | null;
  email: string;
  /** When it failed, or expired. */
  at: string;
  /** The mail server's own words. */
  failure: string | null;
}

export interface StartPageAnswer {
  hires: WaitingHire[];
  decisions: HireRow[];
  failedMails: StrandedInvitation[];
  expired: StrandedInvitation[];
}

interface StartPaths {
  '/_/start-page': {
    get: {
      parameters: { query?: never };
      responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': StartPageAnswer } } };
    };
  };
}

const api = createApi<StartPaths>('/people');

export const startPage = {
  read: (signal: AbortSignal) => answer(api.GET('/_/start-page', { signal })),
};
