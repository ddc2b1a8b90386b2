import { PageSkeleton } from '@farstu/ui';

/** While a page's chunk is fetched. */
export function WaitingPage() {
  return <PageSkeleton />;
}
