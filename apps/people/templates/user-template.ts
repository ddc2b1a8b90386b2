import { uniqueViolation } from '@farstu/platform/database';
import { problem as platformProblem } from '@farstu/platform/problems';
import { z } from 'zod';
import { demandAssignable } from '../access/assignable-roles.ts';
import { command, type PeopleTx } from '../database.ts';
import { problem } from '../problems.ts';

/** A template's code, which other systems match on: letters, digits, hyphen and underscore. */
export const templateCode = z
  .string()
  .trim()
  .regex(/^[\p{L}\d_-]{1,30}$/u);

export const changedUserTemplateSchema = z.object({
  name: z.string().trim().min(1).max(100),
  description: z.string().trim().max(1000).default(''),
  roles: z
    .array(z.string().min(1).max(60))
    .max(50)
    .transform((roles) => [...new Set(roles)]),
  language: z.enum(['sv', 'en']).default('sv'),
  /** *Inaktivera användaren N dagar efter avslutad anställning*. */
  deactivateAfterDays: z.int().min(0).max(999).default(5),
  /** *Återaktivera N dagar före ny anställningsperiod*. */
  reactivateBeforeDays: z.int().min(0).max(999).default(1),
});
export const newUserTemplateSchema = changedUserTemplateSchema.extend({ code: templateCode });

type Values = z.output<typeof changedUserTemplateSchema>;

const rowOf = (values: Values) => ({
  name: values.name,
  description: values.description,
  roles: values.roles,
  language: values.language,
  deactivate_after_days: values.deactivateAfterDays,
  reactivate_before_days: values.reactivateBeforeDays,
});

/** *Användarmall*. @throws roles_not_assignable (E27), template_code_taken, invalid_input */
export const createUserTemplate = command(
  'user-template.create',
  async (tx, { code, ...values }: z.output<typeof newUserTemplateSchema>): Promise<void> => {
    await demandRolesExist(tx, values.roles);
    demandAssignable(tx.actor, values.roles, null);
    try {
      await tx.db
        .insertInto('user_template')
        .values({ tenant_id: tx.tenant, code, ...rowOf(values) })
        .execute();
    } catch (error) {
      if (uniqueViolation(error, 'user_template_pkey')) throw problem('template_code_taken', { params: { code } });
      throw error;
    }
    await tx.audit({
      action: 'user_template.created',
      subject: { kind: 'user-template', id: code },
      facts: { ...values },
    });
  },
);

/** Only roles that are added must be the actor's to give: what was there was somebody else's decision. */
export const changeUserTemplate = command(
  'user-template.change',
  async (tx, { code, ...values }: { code: string } & Values): Promise<void> => {
    const before = await tx.db
      .selectFrom('user_template')
      .select('roles')
      .where('tenant_id', '=', tx.tenant)
      .where('code', '=', code)
      .forUpdate()
      .executeTakeFirst();
    if (!before) throw platformProblem('not_found');
    await demandRolesExist(tx, values.roles);
    const added = values.roles.filter((role) => !before.roles.includes(role));
    demandAssignable(tx.actor, added, null);
    await tx.db
      .updateTable('user_template')
      .set(rowOf(values))
      .where('tenant_id', '=', tx.tenant)
      .where('code', '=', code)
      .execute();
    await tx.audit({
      action: 'user_template.changed',
      subject: { kind: 'user-template', id: code },
      facts: { ...values, rolesBefore: before.roles },
    });
  },
);

async function demandRolesExist(tx: PeopleTx, roles: readonly string[]): Promise<void> {
  const known = await tx.db.selectFrom('role').select('code').where('tenant_id', '=', tx.tenant).execute();
  const fields = roles.flatMap((role, index) =>
    known.some(({ code }) => code === role) ? [] : [{ pointer: `/roles/${index}`, code: 'role_unknown' }],
  );
  if (fields.length > 0) throw platformProblem('invalid_input', { fields });
}
