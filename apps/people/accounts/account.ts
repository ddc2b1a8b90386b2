import { z } from 'zod';

export const dimensionSchema = z
  .object({ code: z.string(), name: z.string(), givesManager: z.boolean() })
  .meta({ id: 'PageDimension' });

const managerSchema = z
  .object({
    employeeId: z.uuid(),
    /** Null: an employee who is not an active user cannot act on a hire. */
    userId: z.uuid().nullable(),
    /** The user has a sign-in and a review level's right where the code is. */
    canAct: z.boolean(),
    name: z.string(),
    from: z.iso.date(),
    to: z.iso.date().nullable(),
  })
  .meta({ id: 'DatedManager' });
export type DatedManager = z.infer<typeof managerSchema>;

export const accountSchema = z
  .object({
    dimension: z.string(),
    code: z.string(),
    name: z.string(),
    active: z.boolean(),
    manager: managerSchema.nullable(),
    next: managerSchema.nullable(),
    facts: z.array(z.enum(['cost-centre-without-manager', 'manager-without-user', 'manager-cannot-review'])),
  })
  .meta({ id: 'PageAccount' });

export const accountWithManagersSchema = accountSchema
  .extend({ managers: z.array(managerSchema) })
  .meta({ id: 'AccountWithManagers' });
export type AccountWithManagers = z.infer<typeof accountWithManagersSchema>;

const name = z.string().trim().min(1).max(100);

export const newAccountSchema = z.object({
  dimension: z.string().min(1).max(60),
  /** As other systems write it, e.g. `200`; no spaces or slashes. */
  code: z
    .string()
    .trim()
    .min(1)
    .max(30)
    .regex(/^[^\s/\\?#%]+$/),
  name,
});
export const changedAccountSchema = z.object({ name, active: z.boolean() });
