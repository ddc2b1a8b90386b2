import { translate } from '@farstu/ui';
import { z } from 'zod';
import { costCentreDimension } from '../../accounts/pages/accounts-api.ts';
import { messages } from './messages.ts';
import type { Grant, Placement } from './users-api.ts';

/** Roles and their places as they are written in a form; what does not belong to the place is the empty string. */
export const roleRowsSchema = z.array(
  z
    .object({
      role: z.string().min(1, { error: () => translate(messages, 'form.chooseRole') }),
      scope: z.enum(['installation', 'company', 'coding', 'self']),
      company: z.string(),
      code: z.string(),
    })
    .superRefine(({ scope, company, code }, context) => {
      const refuse = (path: string) =>
        context.addIssue({ code: 'custom', path: [path], message: translate(messages, 'form.chooseWhere') });
      if (scope === 'company' && company === '') refuse('company');
      if (scope === 'coding' && code === '') refuse('code');
    }),
);
export type RoleRow = z.input<typeof roleRowsSchema>[number];

export const roleRow = ({ role, scope, company, code }: Placement): RoleRow => ({
  role,
  scope,
  company: company === null ? '' : String(company),
  code: code ?? '',
});

/** What is sent of a row. */
export function grantOf({ role, scope, company, code }: RoleRow): Grant {
  if (scope === 'company') return { role, scope, company: Number(company) };
  if (scope === 'coding') return { role, scope, dimension: costCentreDimension, code };
  return { role, scope };
}
