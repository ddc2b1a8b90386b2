import type { TenantId } from '@farstu/platform/database';
import { sql } from 'kysely';
import type { PeopleHouse } from '../database.ts';

/**
 * One of everything that an address can name, in one installation. `mark` stands in every code and name, so that what
 * is one installation's can be told from another's wherever it turns up.
 */
export async function fillTenant(house: PeopleHouse, tenant: TenantId, mark: string, company: number) {
  const tenant_id = tenant;
  const at = '2026-11-20T08:00:00Z';
  const named = (what: string) => `${mark}-${what}`;
  const codes = {
    company: String(company),
    dimension: named('dimension'),
    account: named('kontering'),
    manager: '2026-01-01',
    userTemplate: named('anvandarmall'),
    template: named('anstallningsmall'),
    flow: named('flode'),
    level: named('niva'),
    role: named('roll'),
    domain: `${mark}.test`,
  };
  return await house.read(tenant, async (db) => {
    await db.updateTable('installation').set({ domains_by_hand: true }).execute();
    await db
      .insertInto('company')
      .values({ tenant_id, number: company, name: named('bolag'), licences: ['employee'] })
      .execute();
    await db
      .insertInto('dimension')
      .values({ tenant_id, code: codes.dimension, name: named('dimension') })
      .execute();
    await db
      .insertInto('account')
      .values({ tenant_id, dimension: codes.dimension, code: codes.account, name: named('kontering') })
      .execute();
    await db
      .insertInto('verified_domain')
      .values({ tenant_id, domain: codes.domain, state: 'verified', by_hand: true })
      .execute();
    await db.insertInto('allowed_domain').values({ tenant_id, domain: codes.domain }).execute();
    await db
      .insertInto('role')
      .values({ tenant_id, code: codes.role, name: named('roll'), capabilities: [] })
      .execute();
    await db
      .insertInto('review_level')
      .values({ tenant_id, code: codes.level, name_sv: named('niva'), name_en: named('niva') })
      .execute();
    await db
      .insertInto('flow')
      .values({ tenant_id, code: codes.flow, name: named('flode') })
      .execute();
    await db.insertInto('flow_level').values({ tenant_id, flow: codes.flow, level: codes.level, ordinal: 0 }).execute();
    await db
      .insertInto('user_template')
      .values({ tenant_id, code: codes.userTemplate, name: named('anvandarmall'), roles: ['employee'] })
      .execute();
    const series = { series_mode: 'first-free', series_from: 100, series_to: 199 };
    await db
      .insertInto('employment_template')
      .values({
        tenant_id,
        company,
        code: codes.template,
        name: named('mall'),
        user_template: codes.userTemplate,
        ...series,
      })
      .execute();
    await db
      .insertInto('flow_template')
      .values({ tenant_id, company, template: codes.template, flow: codes.flow })
      .execute();

    const { id: employee } = await db
      .insertInto('employee')
      .values({
        tenant_id,
        company,
        employment_number: '100',
        first_name: named('Fornamn'),
        last_name: named('Efternamn'),
        email_work: `arbete@${codes.domain}`,
        created_at: at,
        updated_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const { id: period_id } = await db
      .insertInto('employment_period')
      .values({
        tenant_id,
        employee_id: employee,
        start_date: '2026-12-01',
        template_code: codes.template,
        created_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('account_manager')
      .values({
        tenant_id,
        dimension: codes.dimension,
        code: codes.account,
        from_date: codes.manager,
        employee_id: employee,
      })
      .execute();
    const { id: user } = await db
      .insertInto('users')
      .values({
        tenant_id,
        username: named('anvandare'),
        name: named('Fornamn'),
        employee_id: employee,
        connect_email: `konto@${codes.domain}`,
        connect_address: `konto@${codes.domain}`,
        created_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const { id: apiUser } = await db
      .insertInto('users')
      .values({ tenant_id, kind: 'api', username: named('api'), name: named('api'), created_at: at })
      .returning('id')
      .executeTakeFirstOrThrow();
    const { id: hire } = await db
      .insertInto('new_hire')
      .values({
        tenant_id,
        company,
        template: codes.template,
        flow: codes.flow,
        levels: JSON.stringify(['hr', 'chef', 'lon'].map((code) => ({ code, requires: null, fields: [] }))),
        employee_id: employee,
        period_id,
        user_id: user,
        email_connect: `konto@${codes.domain}`,
        status: 'under-review',
        source: 'teamtailor',
        created_at: at,
        created_by: named('api'),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db.insertInto('hire_event').values({ tenant_id, hire_id: hire, at, code: 'created' }).execute();

    const { id: activation } = await db
      .insertInto('teamtailor_activation')
      .values({
        tenant_id,
        api_user_id: apiUser,
        company_uuid: named('uuid'),
        company_name: named('karriarsida'),
        language: 'sv',
        connect_email: 'candidate',
        report_completed: 'approved',
        first_seen_at: at,
        last_seen_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const { id: key_id } = await db
      .insertInto('teamtailor_hire')
      .values({ tenant_id, activation_id: activation, company_uuid: named('uuid'), candidate_id: '1', hire_id: hire })
      .returning('id')
      .executeTakeFirstOrThrow();
    const { id: inbox } = await db
      .insertInto('inbox')
      .values({
        tenant_id,
        source: `teamtailor:${activation}`,
        endpoint: 'webhook',
        event_id: named('event'),
        body: 'sealed',
        state: 'refused',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const { id: card } = await db
      .insertInto('teamtailor_card')
      .values({
        tenant_id,
        key_id,
        inbox_id: inbox,
        result_id: named('result'),
        update_url: 'https://api.teamtailor.test/results',
        status: 'pending',
        summary: named('summary'),
        changed_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const { id: attention } = await db
      .insertInto('attention')
      .values({
        tenant_id,
        task: 'people.teamtailor.refresh-card',
        payload: JSON.stringify({ tenant: tenant_id, hireId: hire }),
        attempts: 12,
        reason: named('orsak'),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return { ...codes, tenant, mark, employee, user, apiUser, hire, inbox, card, attention };
  });
}

export type FilledTenant = Awaited<ReturnType<typeof fillTenant>>;

/** Which of an installation's things a parameter names, by what stands before it in the address. */
const named: Readonly<Record<string, keyof FilledTenant>> = {
  'employees/:id': 'employee',
  'new-hires/:id': 'hire',
  'newhires/:id': 'hire',
  'users/:id': 'user',
  'inbox/:id': 'inbox',
  'cards/:id': 'card',
  'attention/:id': 'attention',
  'companies/:number': 'company',
  'employment-templates/:company': 'company',
  ':company/:code': 'template',
  'accounts/:dimension': 'dimension',
  ':dimension/:code': 'account',
  'managers/:from': 'manager',
  'flows/:code': 'flow',
  'levels/:level': 'level',
  'user-templates/:code': 'userTemplate',
  'roles/:code': 'role',
  'domains/:domain': 'domain',
  'verified-domains/:domain': 'domain',
  'domains-by-hand/:domain': 'domain',
};

/** What is the same in every installation: naming it names nobody's thing. */
const sharedByAll: readonly string[] = ['managers/:from', 'review/:level'];

/** `users/:id`, `accounts/:dimension`, `:dimension/:code`: each parameter with the segment before it. */
const slotsOf = (url: string): string[] => {
  const segments = url.split('/');
  return segments.flatMap((segment, index) => (segment.startsWith(':') ? [`${segments[index - 1]}/${segment}`] : []));
};

/** The parameters of an address that name a thing of somebody's. */
export const ownedSlots = (url: string): string[] => slotsOf(url).filter((slot) => !sharedByAll.includes(slot));

/** The address with things filled in; throws for a parameter that this file has not been told of. */
export function addressOf(url: string, of: (slot: string) => FilledTenant, level = 'hr'): string {
  const slots = slotsOf(url);
  return url.replaceAll(/:\w+/g, () => {
    const slot = slots.shift() ?? '';
    if (slot === 'review/:level') return level;
    const key = named[slot];
    if (key === undefined) throw new Error(`${import.meta.filename} does not say what ${slot} of ${url} names`);
    return encodeURIComponent(String(of(slot)[key]));
  });
}

/** Every row of an installation, for seeing that nothing has touched it. */
export async function everyRowOf(house: PeopleHouse, tenant: TenantId): Promise<Record<string, unknown>> {
  return await house.read(tenant, async (db) => {
    const { rows: tables } = await sql<{ name: string }>`
      select table_name as name from information_schema.columns
      where table_schema = 'people' and column_name = 'tenant_id' order by 1`.execute(db);
    const found: Record<string, unknown> = {};
    for (const { name } of tables) {
      const { rows } =
        await sql`select * from ${sql.id(name)} as t where tenant_id = ${tenant} order by t::text`.execute(db);
      found[name] = rows;
    }
    return found;
  });
}
