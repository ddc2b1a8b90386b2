import { type SqlBool, sql } from 'kysely';

/**
 * Whether a period of the table `p` is one at all: that of a hire that was withdrawn is kept, since an invitation may
 * refer to it, and counts nowhere. For every query on `employment_period as p` that says something of the employment.
 */
export const isCounted = sql<SqlBool>`not exists (
  select from new_hire gone
  where gone.tenant_id = p.tenant_id and gone.period_id = p.id and gone.status = 'withdrawn')`;
