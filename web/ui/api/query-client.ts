import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem-error.ts';

/** Where a browser signs in; it comes back to `address`. */
export function signInAddress(address: string): string {
  return `/people/_/sign-in?returnTo=${encodeURIComponent(address)}`;
}

function leaveWhenSignedOut(error: unknown): void {
  if (error instanceof ProblemError && error.status === 401) {
    location.assign(signInAddress(location.pathname + location.search));
  }
}

/**
 * The one cache of server answers. A 4xx is an answer and is never asked again; other failures are tried twice more.
 * A 401 means that the session has ended: the browser signs in and comes back to the same address.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
    mutationCache: new MutationCache({ onError: leaveWhenSignedOut }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) =>
          failures < 2 && !(error instanceof ProblemError && error.status >= 400 && error.status < 500),
      },
      mutations: { retry: false },
    },
  });
}
