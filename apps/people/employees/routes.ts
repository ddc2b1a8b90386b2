import { z } from 'zod';
import { todayOf } from '../companies/today.ts';
import type { PeopleHouse } from '../database.ts';
import { actorOf, type PageRoutes } from '../door.ts';
import { listOf, pageQuery } from '../list-page.ts';
import { changeCostCentre, changeEmployee } from './change-employee.ts';
import { employeeFields } from './employee-fields.ts';
import { changedEmployeeSchema, employeePageSchema, employeeRowSchema, foundPersonSchema } from './employee-shapes.ts';
import { listEmployees, searchPeople } from './queries.ts';
import { readEmployee } from './read-employee.ts';
import { revealIdentityNumber } from './reveal-identity-number.ts';

const tags = ['employees'];
const read = { permission: 'employees.read' };
const write = { permission: 'employees.write' };
/** Of the page that was changed: another one by now is refused, `changed_meanwhile`. */
const version = z.int().min(1);
const byId = z.object({ id: z.uuid() });

/** *Personal > Anställda*, and the search that stands on every page. */
export const employeesRoutes: PageRoutes = (app, house: PeopleHouse) => {
  app.route({
    method: 'GET',
    url: '/employees',
    config: read,
    schema: {
      tags,
      summary: 'Employees, by name',
      querystring: pageQuery.extend({
        company: z.coerce.number().int().optional(),
        status: z.enum(['current', 'future', 'left']).optional(),
        search: z.string().max(100).optional(),
      }),
      response: { 200: listOf(employeeRowSchema) },
    },
    handler: async (request) => {
      const actor = actorOf(request);
      return await house.read(actor.tenant, async (db) =>
        listEmployees(db, actor, await todayOf(db, house.clock), request.query),
      );
    },
  });

  app.route({
    method: 'GET',
    url: '/employees/:id',
    config: read,
    schema: { tags, summary: 'One employee', params: byId, response: { 200: employeePageSchema } },
    handler: async (request) => {
      const actor = actorOf(request);
      return await house.read(actor.tenant, async (db) =>
        readEmployee(db, actor, await todayOf(db, house.clock), request.params.id),
      );
    },
  });

  app.route({
    method: 'PATCH',
    url: '/employees/:id',
    config: write,
    schema: {
      tags,
      summary: 'Change what is registered of somebody',
      params: byId,
      body: z.object({
        version,
        fields: z.partialRecord(z.enum(employeeFields), z.string().max(500).nullable()),
      }),
      response: { 200: changedEmployeeSchema },
    },
    handler: async (request) => {
      const actor = actorOf(request);
      const { id } = request.params;
      return await house.execute(changeEmployee, actor, { employeeId: id, ...request.body });
    },
  });

  app.route({
    method: 'PUT',
    url: '/employees/:id/cost-centre',
    config: write,
    schema: {
      tags,
      summary: 'Place somebody on another cost centre, from a day on',
      params: byId,
      body: z.object({ version, costCentre: z.string().trim().min(1).max(50).nullable(), from: z.iso.date() }),
      response: { 200: changedEmployeeSchema },
    },
    handler: async (request) => {
      const actor = actorOf(request);
      const { id } = request.params;
      return await house.execute(changeCostCentre, actor, { employeeId: id, ...request.body });
    },
  });

  app.route({
    method: 'POST',
    url: '/employees/:id/identity-number',
    config: { permission: 'employees.identity-number' },
    schema: {
      tags,
      summary: 'The whole identity number, with a reason; audited',
      params: byId,
      body: z.object({ reason: z.string().trim().min(1).max(500) }),
      response: { 200: z.object({ personalNumber: z.string() }) },
    },
    handler: async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      const { id: employeeId } = request.params;
      return await house.execute(revealIdentityNumber, actorOf(request), { employeeId, reason: request.body.reason });
    },
  });

  app.route({
    method: 'GET',
    url: '/people-search',
    config: read,
    schema: {
      tags,
      summary: 'Find people by part of a name, number or e-mail; at most 20',
      querystring: z.object({ q: z.string().max(100) }),
      response: { 200: z.object({ data: z.array(foundPersonSchema) }) },
    },
    handler: async (request) => {
      const actor = actorOf(request);
      const data = await house.read(actor.tenant, async (db) =>
        searchPeople(db, actor, await todayOf(db, house.clock), request.query.q),
      );
      return { data };
    },
  });
};
