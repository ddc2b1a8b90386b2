import type { Language } from '@farstu/platform/i18n';
import { problem } from '@farstu/platform/problems';
import { sql } from 'kysely';
import { z } from 'zod';
import { demandWholeInstallation } from '../access/in-company.ts';
import type { PeopleTransaction } from '../database.ts';
import { actorOf, type PageRequest, type PageRoutes } from '../door.ts';
import { listOf } from '../list-page.ts';
import { reviewFields } from '../new-hires/review-flow.ts';
import { changeFlow, changeLevel } from './commands.ts';
import { readFlows } from './review-flows.ts';

const tags = ['flows'];
const byCode = z.object({ code: z.string().min(1).max(60) });
const name = z.string().trim().min(1).max(100);

const fieldRuleSchema = z
  .object({ field: z.enum(reviewFields), show: z.boolean(), editable: z.boolean(), required: z.boolean() })
  .meta({ id: 'ReviewFieldRule' });

const flowSchema = z
  .object({
    code: z.string(),
    name: z.string(),
    isStandard: z.boolean(),
    active: z.boolean(),
    levels: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        used: z.boolean(),
        requires: z.string().nullable(),
        fields: z.array(fieldRuleSchema),
      }),
    ),
    /** Employment templates that start it; Standard also applies to all others. */
    templates: z.array(z.object({ company: z.int(), code: z.string(), name: z.string() })),
    /** Hires that are on their way through it. */
    openHires: z.int(),
  })
  .meta({ id: 'PageFlow' });

/** *Inställningar > Allmänt > Granskningsnivåer > Nyanställningar*. */
export const flowsRoutes: PageRoutes = (app, house) => {
  const all = (request: PageRequest) => {
    const { tenant, language } = actorOf(request);
    return house.read(tenant, (db) => flowAnswers(db, language));
  };
  const one = async (request: PageRequest, code: string) => {
    const flow = (await all(request)).find((each) => each.code === code);
    if (!flow) throw problem('not_found');
    return flow;
  };
  const writer = (request: PageRequest) => {
    const actor = actorOf(request);
    demandWholeInstallation(actor, 'flows.write');
    return actor;
  };

  app.route({
    method: 'GET',
    url: '/flows',
    config: { permission: 'flows.read' },
    schema: { tags, summary: 'New-hire flows', response: { 200: listOf(flowSchema) } },
    handler: async (request) => ({ data: await all(request), nextCursor: null }),
  });

  app.route({
    method: 'GET',
    url: '/flows/:code',
    config: { permission: 'flows.read' },
    schema: { tags, summary: 'One new-hire flow', params: byCode, response: { 200: flowSchema } },
    handler: (request) => one(request, request.params.code),
  });

  app.route({
    method: 'PUT',
    url: '/flows/:code',
    config: { permission: 'flows.write' },
    schema: {
      tags,
      summary: 'Rename a flow, or take it in or out of use',
      params: byCode,
      body: z.object({ name, active: z.boolean() }),
      response: { 200: flowSchema },
    },
    handler: async (request) => {
      await house.execute(changeFlow, writer(request), { ...request.params, ...request.body });
      return await one(request, request.params.code);
    },
  });

  app.route({
    method: 'PUT',
    url: '/flows/:code/levels/:level',
    config: { permission: 'flows.write' },
    schema: {
      tags,
      summary: 'How a level is used: on or off, what it requires, and its fields',
      params: byCode.extend({ level: z.string().min(1).max(60) }),
      body: z.object({
        used: z.boolean(),
        requires: z.string().max(60).nullable(),
        fields: z.array(fieldRuleSchema).max(100),
      }),
      response: { 200: flowSchema },
    },
    handler: async (request) => {
      await house.execute(changeLevel, writer(request), { ...request.params, ...request.body });
      return await one(request, request.params.code);
    },
  });
};

async function flowAnswers(db: PeopleTransaction, language: Language): Promise<z.input<typeof flowSchema>[]> {
  const flows = await readFlows(db);
  const templates = await db
    .selectFrom('flow_template as f')
    .innerJoin('employment_template as t', (join) =>
      join
        .onRef('t.tenant_id', '=', 'f.tenant_id')
        .onRef('t.company', '=', 'f.company')
        .onRef('t.code', '=', 'f.template'),
    )
    .select(['f.flow', 't.company', 't.code', 't.name'])
    .orderBy('t.company')
    .orderBy('t.code')
    .execute();
  const open = await db
    .selectFrom('new_hire')
    .select(['flow', sql<number>`count(*)::integer`.as('hires')])
    .where('status', 'in', ['under-review', 'needs-decision'])
    .groupBy('flow')
    .execute();
  return flows.map((flow) => ({
    ...flow,
    levels: flow.levels.map((level) => ({ ...level, name: level.name[language], fields: [...level.fields] })),
    templates: templates
      .filter(({ flow: code }) => code === flow.code)
      .map(({ company, code, name }) => ({ company, code, name })),
    openHires: open.find(({ flow: code }) => code === flow.code)?.hires ?? 0,
  }));
}
