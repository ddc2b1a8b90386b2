import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState } from './error-state.tsx';
import { SectionSkeleton } from './skeletons.tsx';

/**
 * Draws what a query is: waiting (after a moment), failed (with retry; denied and not found have pictures of their
 * own) or answered. An answer we already have stays on the page while a new one is fetched.
 */
export function QueryView<Data>({
  query,
  skeleton,
  children,
}: {
  query: UseQueryResult<Data>;
  skeleton?: ReactNode;
  children: (data: Data) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return skeleton ?? <SectionSkeleton />;
}
