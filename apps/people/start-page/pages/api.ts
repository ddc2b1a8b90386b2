import { answer, createApi } from '@farstu/ui';

interface Hire {
  hireId: string;
  name: string;
  company: number;
  employmentDate: string | null;
}

/** A hire that the reader can do something about. */
export interface WaitingHire extends Hire {
  createdAt: string;
}

/** An invitation that did not lead to an account. */
export interface StrandedInvitation extends Hire {
  email: string;
}

export interface StartPageAnswer {
  /** With the levels that the reader can tick now. */
  waiting: (WaitingHire & { levels: { code: string; name: string }[] })[];
  decisions: WaitingHire[];
  /** In the mail server's own words. */
  failedInvitations: (StrandedInvitation & { failure: string | null; at: string })[];
  expiredInvitations: (StrandedInvitation & { expiredAt: string })[];
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
