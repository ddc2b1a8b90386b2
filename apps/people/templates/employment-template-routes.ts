import { problem } from '@farstu/platform/problems';
import { z } from 'zod';
import { roleNames } from '../access/role-names.ts';
import { actorOf, type PageRequest, type PageRoutes } from '../door.ts';
import { listOf, pageQuery } from '../list-page.ts';
import {
  changedEmploymentTemplateSchema,
  employmentTemplateSchema,
  newEmploymentTemplateSchema,
} from './employment-template.ts';
import { changeEmploymentTemplate, createEmploymentTemplate } from './employment-template-commands.ts';
import { type EmploymentTemplateFilter, listEmploymentTemplates } from './employment-template-queries.ts';

const tags = ['templates'];
const byCode = z.object({ company: z.coerce.number().int().min(1).max(99_999), code: z.string().min(1).max(60) });

/** *Inställningar > Personal > Anställningsmallar*. */
export const employmentTemplatesRoutes: PageRoutes = (app, house) => {
  const list = (
    request: PageRequest,
    filter: EmploymentTemplateFilter & { cursor?: string | undefined; limit: number },
  ) => {
    const actor = actorOf(request);
    return house.read(actor.tenant, (db) => listEmploymentTemplates(db, actor, roleNames(house, actor), filter));
  };
  const one = async (request: PageRequest, { company, code }: z.output<typeof byCode>) => {
    const [template] = (await list(request, { company, code, limit: 1 })).data;
    if (!template) throw problem('not_found');
    return template;
  };

  app.route({
    method: 'GET',
    url: '/employment-templates',
    config: { permission: 'templates.read' },
    schema: {
      tags,
      summary: 'Employment templates',
      querystring: pageQuery.extend({
        company: z.coerce.number().int().positive().optional(),
        active: z.stringbool().optional(),
      }),
      response: { 200: listOf(employmentTemplateSchema) },
    },
    handler: (request) => list(request, request.query),
  });

  app.route({
    method: 'GET',
    url: '/employment-templates/:company/:code',
    config: { permission: 'templates.read' },
    schema: { tags, summary: 'One employment template', params: byCode, response: { 200: employmentTemplateSchema } },
    handler: (request) => one(request, request.params),
  });

  app.route({
    method: 'POST',
    url: '/employment-templates',
    config: { permission: 'templates.write' },
    schema: {
      tags,
      summary: 'Add an employment template',
      body: newEmploymentTemplateSchema,
      response: { 201: employmentTemplateSchema },
    },
    handler: async (request, reply) => {
      const actor = actorOf(request);
      await house.execute(createEmploymentTemplate, actor, request.body);
      return await reply.status(201).send(await one(request, request.body));
    },
  });

  app.route({
    method: 'PUT',
    url: '/employment-templates/:company/:code',
    config: { permission: 'templates.write' },
    schema: {
      tags,
      summary: 'Change an employment template',
      params: byCode,
      body: changedEmploymentTemplateSchema,
      response: { 200: employmentTemplateSchema },
    },
    handler: async (request) => {
      await house.execute(changeEmploymentTemplate, actorOf(request), { ...request.params, ...request.body });
      return await one(request, request.params);
    },
  });
};
