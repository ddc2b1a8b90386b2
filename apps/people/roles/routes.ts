import { problem } from '@farstu/platform/problems';
import { sql } from 'kysely';
import { z } from 'zod';
import { demandWholeInstallation } from '../access/in-company.ts';
import { readyRoleCodes } from '../access/ready-roles.ts';
import { type RoleNames, roleNames } from '../access/role-names.ts';
import type { PeopleTransaction } from '../database.ts';
import { actorOf, type PageRoutes } from '../door.ts';
import { listOf } from '../list-page.ts';
import { placementSchema } from '../users/user-answer.ts';

const tags = ['roles'];
const named = z.object({ code: z.string(), name: z.string() });

const roleSchema = z
  .object({
    code: z.string(),
    name: z.string(),
    capabilities: z.array(z.string()),
    assigns: z.enum(['none', 'all', 'chosen']),
    assignsRoles: z.array(named),
    assignsEverywhere: z.boolean(),
    /** Came with the installation. */
    ready: z.boolean(),
    /** Active users who have it somewhere. */
    users: z.int(),
    placements: z.object({ installation: z.int(), company: z.int(), coding: z.int(), self: z.int() }),
  })
  .meta({ id: 'Role' });
type Role = z.infer<typeof roleSchema>;

const roleWithHoldersSchema = roleSchema
  .extend({
    holders: z.array(
      placementSchema
        .omit({ role: true })
        .extend({ userId: z.uuid(), name: z.string(), username: z.string(), active: z.boolean() }),
    ),
  })
  .meta({ id: 'RoleWithHolders' });

/** *Systemregister > Roller*: what they allow and where they are placed. */
export const rolesRoutes: PageRoutes = (app, house) => {
  app.route({
    method: 'GET',
    url: '/roles',
    config: { permission: 'roles.read' },
    schema: { tags, summary: 'Roles', response: { 200: listOf(roleSchema) } },
    handler: async (request) => {
      const actor = actorOf(request);
      const data = await house.read(actor.tenant, (db) => readRoles(db, roleNames(house, actor)));
      return { data, nextCursor: null };
    },
  });

  app.route({
    method: 'GET',
    url: '/roles/:code',
    config: { permission: 'roles.read' },
    schema: {
      tags,
      summary: 'One role and who holds it',
      params: z.object({ code: z.string().min(1).max(60) }),
      response: { 200: roleWithHoldersSchema },
    },
    handler: async (request) => {
      const actor = actorOf(request);
      // Who holds a role is about people in every company.
      demandWholeInstallation(actor, 'roles.read');
      return await house.read(actor.tenant, async (db) => {
        const roles = await readRoles(db, roleNames(house, actor));
        const role = roles.find(({ code }) => code === request.params.code);
        if (!role) throw problem('not_found');
        return { ...role, holders: await holdersOf(db, role.code) };
      });
    },
  });
};

async function readRoles(db: PeopleTransaction, nameOf: RoleNames): Promise<Role[]> {
  const rows = await db.selectFrom('role').selectAll().orderBy('name').orderBy('code').execute();
  const placed = await db
    .selectFrom('role_grant as g')
    .innerJoin('users as u', (join) => join.onRef('u.tenant_id', '=', 'g.tenant_id').onRef('u.id', '=', 'g.user_id'))
    .select(['g.role', 'g.scope', sql<number>`count(*)::integer`.as('places')])
    .where('u.active', '=', true)
    .groupBy(['g.role', 'g.scope'])
    .execute();
  const held = await db
    .selectFrom('role_grant as g')
    .innerJoin('users as u', (join) => join.onRef('u.tenant_id', '=', 'g.tenant_id').onRef('u.id', '=', 'g.user_id'))
    .select(['g.role', sql<number>`count(distinct g.user_id)::integer`.as('users')])
    .where('u.active', '=', true)
    .groupBy('g.role')
    .execute();
  const names = new Map(rows.map(({ code, name }) => [code, nameOf(code, name)]));
  return rows.map((row) => {
    const places = (scope: string) =>
      placed.find((each) => each.role === row.code && each.scope === scope)?.places ?? 0;
    return {
      code: row.code,
      name: nameOf(row.code, row.name),
      capabilities: row.capabilities,
      assigns: row.assigns as Role['assigns'],
      assignsRoles: row.assigns_roles.map((code) => ({ code, name: names.get(code) ?? code })),
      assignsEverywhere: row.assigns_everywhere,
      ready: readyRoleCodes.some((code) => code === row.code),
      users: held.find(({ role }) => role === row.code)?.users ?? 0,
      placements: {
        installation: places('installation'),
        company: places('company'),
        coding: places('coding'),
        self: places('self'),
      },
    };
  });
}

async function holdersOf(db: PeopleTransaction, role: string) {
  const rows = await db
    .selectFrom('role_grant as g')
    .innerJoin('users as u', (join) => join.onRef('u.tenant_id', '=', 'g.tenant_id').onRef('u.id', '=', 'g.user_id'))
    .leftJoin('account as a', (join) =>
      join
        .onRef('a.tenant_id', '=', 'g.tenant_id')
        .onRef('a.dimension', '=', 'g.dimension')
        .onRef('a.code', '=', 'g.code'),
    )
    .select(['u.id', 'u.name', 'u.username', 'u.active', 'g.scope', 'g.company', 'g.dimension', 'g.code'])
    .select('a.name as account_name')
    .where('g.role', '=', role)
    .orderBy('u.name')
    .orderBy('u.id')
    .limit(200)
    .execute();
  return rows.map(({ id, scope, account_name, ...row }) => ({
    ...row,
    userId: id,
    scope: scope as z.infer<typeof placementSchema>['scope'],
    accountName: account_name,
  }));
}
