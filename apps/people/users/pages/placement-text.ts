import { useT } from '@farstu/ui';
import { messages } from './messages.ts';
import type { Placement } from './users-api.ts';

/** Says where a role is placed: *Kostnadsställe 200 Hemtjänst Norr*. */
export function usePlacementText(): (placement: Omit<Placement, 'role' | 'name'>) => string {
  const t = useT(messages);
  return ({ scope, company, code, accountName }) => {
    if (scope === 'company') return t('placement.company', { company: company ?? '' });
    if (scope === 'coding') return t('placement.coding', { code: code ?? '', name: accountName ?? '' }).trimEnd();
    return t(`placement.${scope}`);
  };
}
