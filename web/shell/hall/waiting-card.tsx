import { FormSkeleton } from '@farstu/ui';

/** While the chunk of a card's page is fetched. */
export function WaitingCard() {
  return <FormSkeleton fields={2} />;
}
