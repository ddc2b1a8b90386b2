import { z } from 'zod';
import { instantSchema } from './values.ts';

/** `pending`: asked for, not proved. `lost`: was verified, and the proof is gone. */
export const domainStateSchema = z.enum(['pending', 'verified', 'lost']);

/** Lowercase A-labels, two or more: `xn--exmple-cua.se`. Exactly this domain; never its sub-domains. */
export const domainNameSchema = z
  .string()
  .max(253)
  .regex(/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9][a-z0-9-]{0,61}[a-z0-9]$/);

export const createDomainSchema = z.strictObject({ domain: domainNameSchema }).meta({ id: 'CreateAccountDomain' });
export type CreateDomain = z.infer<typeof createDomainSchema>;

/** `POST domains` answers this with the record to set; `POST domains/{id}/verify` (no body) answers it as it is afterwards. */
export const domainSchema = z
  .object({
    id: z.string(),
    domain: domainNameSchema,
    state: domainStateSchema,
    /** The TXT record that proves the domain. */
    txt_record: z.object({ name: z.string(), value: z.string() }),
    /** Who says so: the DNS record, or an administrator of identity who entered it by hand. Null until verified. */
    verified_by: z.enum(['dns', 'administrator']).nullable(),
    verified_at: instantSchema.nullable(),
    created_at: instantSchema,
  })
  .meta({ id: 'AccountDomain' });
export type Domain = z.infer<typeof domainSchema>;

/** `DELETE domains/{id}`: 200 with a `lost` one, or 204 for one that was pending. Its accounts and their links stay. */
export const removedDomainSchema = domainSchema.optional();

export const domainListSchema = z.object({ data: z.array(domainSchema) }).meta({ id: 'AccountDomainList' });

export const domainParamsSchema = z.object({ id: z.string().min(1).max(255) });
