import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem-error.ts';

/**
 * The one cache of server answers. A 4xx is an answer and is never asked again; other failures are tried twice more.
 * @param onSignedOut what is done at a 401, which means that the session has ended
 */
export function createQueryClient({ onSignedOut }: { onSignedOut: (problem: ProblemError) => void }): QueryClient {
  const leaveWhenSignedOut = (error: unknown) => {
    if (error instanceof ProblemError && error.status === 401) onSignedOut(error);
  };
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
