import { problem } from '@farstu/platform/problems';
import { z } from 'zod';
import type { PeopleActor } from '../access/actor.ts';
import { rolesNotAssignable } from '../access/assignable-roles.ts';
import { demandWholeInstallation } from '../access/in-company.ts';
import { type RoleNames, roleNames } from '../access/role-names.ts';
import type { PeopleTransaction } from '../database.ts';
import { actorOf, type PageRequest, type PageRoutes } from '../door.ts';
import { after, listOf, pageOf, pageQuery } from '../list-page.ts';
import {
  changedUserTemplateSchema,
  changeUserTemplate,
  createUserTemplate,
  newUserTemplateSchema,
} from './user-template.ts';

const tags = ['templates'];
const byCode = z.object({ code: z.string().min(1).max(60) });

const userTemplateSchema = z
  .object({
    code: z.string(),
    name: z.string(),
    description: z.string(),
    /** `assignable`: whether I may give the role, everywhere. */
    roles: z.array(z.object({ code: z.string(), name: z.string(), assignable: z.boolean() })),
    language: z.enum(['sv', 'en']),
    deactivateAfterDays: z.int(),
    reactivateBeforeDays: z.int(),
    usedBy: z.array(z.object({ company: z.int(), code: z.string(), name: z.string() })),
  })
  .meta({ id: 'PageUserTemplate' });
type UserTemplate = z.infer<typeof userTemplateSchema>;

/** *Systemregister > Användarmallar*. */
export const userTemplatesRoutes: PageRoutes = (app, house) => {
  const read = (request: PageRequest, filter: Filter) => {
    const actor = actorOf(request);
    return house.read(actor.tenant, (db) => readUserTemplates(db, actor, roleNames(house, actor), filter));
  };
  const one = async (request: PageRequest, code: string) => {
    const [template] = (await read(request, { code, limit: 1 })).data;
    if (!template) throw problem('not_found');
    return template;
  };
  const writer = (request: PageRequest) => {
    const actor = actorOf(request);
    demandWholeInstallation(actor, 'templates.write');
    return actor;
  };

  app.route({
    method: 'GET',
    url: '/user-templates',
    config: { permission: 'templates.read' },
    schema: { tags, summary: 'User templates', querystring: pageQuery, response: { 200: listOf(userTemplateSchema) } },
    handler: (request) => read(request, request.query),
  });

  app.route({
    method: 'GET',
    url: '/user-templates/:code',
    config: { permission: 'templates.read' },
    schema: { tags, summary: 'One user template', params: byCode, response: { 200: userTemplateSchema } },
    handler: (request) => one(request, request.params.code),
  });

  app.route({
    method: 'POST',
    url: '/user-templates',
    config: { permission: 'templates.write' },
    schema: {
      tags,
      summary: 'Add a user template',
      body: newUserTemplateSchema,
      response: { 201: userTemplateSchema },
    },
    handler: async (request, reply) => {
      await house.execute(createUserTemplate, writer(request), request.body);
      return await reply.status(201).send(await one(request, request.body.code));
    },
  });

  app.route({
    method: 'PUT',
    url: '/user-templates/:code',
    config: { permission: 'templates.write' },
    schema: {
      tags,
      summary: 'Change a user template',
      params: byCode,
      body: changedUserTemplateSchema,
      response: { 200: userTemplateSchema },
    },
    handler: async (request) => {
      await house.execute(changeUserTemplate, writer(request), { ...request.params, ...request.body });
      return await one(request, request.params.code);
    },
  });
};

interface Filter {
  readonly code?: string;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

async function readUserTemplates(
  db: PeopleTransaction,
  actor: PeopleActor,
  nameOf: RoleNames,
  { code, cursor, limit }: Filter,
): Promise<{ data: UserTemplate[]; nextCursor: string | null }> {
  let query = db
    .selectFrom('user_template')
    .selectAll()
    .where(after(['user_template.code'], cursor));
  if (code !== undefined) query = query.where('code', '=', code);
  const rows = await query
    .orderBy('code')
    .limit(limit + 1)
    .execute();
  const { data, nextCursor } = pageOf(rows, limit, (row) => [row.code]);
  const roles = await db.selectFrom('role').select(['code', 'name']).execute();
  const names = new Map(roles.map((role) => [role.code, nameOf(role.code, role.name)]));
  const users = await db
    .selectFrom('employment_template')
    .select(['user_template', 'company', 'code', 'name'])
    .where('user_template', 'is not', null)
    .orderBy('company')
    .orderBy('code')
    .execute();
  return {
    data: data.map((row) => ({
      code: row.code,
      name: row.name,
      description: row.description,
      roles: row.roles.map((role) => ({
        code: role,
        name: names.get(role) ?? role,
        assignable: rolesNotAssignable(actor, [role], null).length === 0,
      })),
      language: row.language === 'en' ? 'en' : 'sv',
      deactivateAfterDays: row.deactivate_after_days,
      reactivateBeforeDays: row.reactivate_before_days,
      usedBy: users
        .filter(({ user_template }) => user_template === row.code)
        .map(({ company, code: template, name }) => ({ company, code: template, name })),
    })),
    nextCursor,
  };
}
