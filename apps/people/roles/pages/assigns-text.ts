import { useFormat, useT } from '@farstu/ui';
import { messages } from './messages.ts';
import type { Role } from './roles-api.ts';

/** Says which roles a role's holder may give others. */
export function useAssignsText(): (role: Role) => string {
  const t = useT(messages);
  const format = useFormat();
  return ({ assigns, assignsRoles, assignsEverywhere }) => {
    if (assigns === 'none') return t('assign.none');
    const which = assigns === 'all' ? t('assign.all') : format.list(assignsRoles.map(({ name }) => name));
    return assignsEverywhere ? t('assign.everywhere', { roles: which }) : which;
  };
}
