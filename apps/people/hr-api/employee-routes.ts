import {
  type CreatedEmployee,
  type CreateEmployee,
  createdEmployeeSchema,
  createEmployeeSchema,
  employeeListSchema,
  employeeQuerySchema,
  employeeSchema,
  idempotencyHeadersSchema,
  idParamsSchema,
} from '@farstu/contracts-hr-api';
import { failpoint } from '@farstu/platform/failpoints';
import { problem } from '@farstu/platform/problems';
import { todayOf } from '../companies/today.ts';
import { command, type PeopleHouse, type PeopleTransaction } from '../database.ts';
import { invitationAnswer } from '../invitations/invitation-answer.ts';
import type { HireAnswer, HireInput } from '../new-hires/hire-input.ts';
import { hirePerson } from '../new-hires/hire-person.ts';
import { type ApiRoutes, callerOf, demandBothRights, demandCompany, once } from './caller.ts';
import { listEmployees, readEmployee } from './employees.ts';
import { levelsWithNames } from './level-names.ts';
import { uuidOrNotFound } from './uuid-or-not-found.ts';

const tags = ['HR API'];

export const employeeRoutes: ApiRoutes = (app, house, hide) => {
  const momentOf = async (db: PeopleTransaction) => ({ now: house.clock.now(), today: await todayOf(db, house.clock) });
  app.route({
    method: 'GET',
    url: '/employees',
    config: { permission: 'api.company' },
    schema: {
      hide,
      tags,
      summary: 'Employees, by when they were last changed',
      querystring: employeeQuerySchema.strict(),
      response: { 200: employeeListSchema },
    },
    handler: async (request) => {
      const actor = callerOf(request);
      return await house.read(actor.tenant, async (db) => {
        if (request.query.company !== undefined) await demandCompany(db, actor, request.query.company);
        return await listEmployees(db, actor, await momentOf(db), request.query);
      });
    },
  });
  app.route({
    method: 'GET',
    url: '/employees/:id',
    config: { permission: 'api.company' },
    schema: { hide, tags, summary: 'One employee', params: idParamsSchema, response: { 200: employeeSchema } },
    handler: async (request) => {
      const actor = callerOf(request);
      const found = await house.read(actor.tenant, async (db) =>
        readEmployee(db, actor, await momentOf(db), uuidOrNotFound(request.params)),
      );
      if (!found) throw problem('not_found');
      return found;
    },
  });
  app.route({
    method: 'POST',
    url: '/employees',
    config: { permission: 'api.company' },
    preValidation: demandBothRights,
    schema: {
      hide,
      tags,
      summary: 'Hires somebody',
      headers: idempotencyHeadersSchema,
      body: createEmployeeSchema,
      response: { 201: createdEmployeeSchema },
    },
    handler: async (request, reply) => {
      const actor = callerOf(request);
      await house.read(actor.tenant, (db) => demandCompany(db, actor, request.body.company));
      const made = await once(house, request, reply, createEmployee(house), hireInputOf(request.body));
      failpoint('after-hire-commit');
      return reply.status(201).send(made);
    },
  });
};

/** The answer is made in the transaction of the hire, so that a repeated key gets this very answer. */
const createEmployee = (house: PeopleHouse) =>
  command(hirePerson.name, async (tx, input: HireInput): Promise<CreatedEmployee> => {
    const answer = await hirePerson.run(tx, input);
    const { language } = tx.actor;
    const levels = await levelsWithNames(tx.db, tx.tenant, language, answer.levels);
    return {
      id: answer.employeeId,
      employmentNumber: answer.employmentNumber,
      periodId: answer.periodId,
      newHire: hasReview(answer) ? { id: answer.hireId, status: answer.status, levels } : null,
      user: answer.user,
      invitation: invitationAnswer(house.translator(language), answer.plan),
    };
  });

/** Null in the contract when the hire goes through no level and nobody has anything to decide. */
const hasReview = ({ levels, status }: HireAnswer) => levels.length > 0 || status === 'needs-decision';

/** What may be left out may also be null. */
const hireInputOf = (body: CreateEmployee): HireInput => ({
  company: body.company,
  template: body.employmentTemplate,
  employmentNumber: body.employmentNumber ?? undefined,
  firstName: body.firstName,
  lastName: body.lastName,
  personalNumber: body.personalNumber ?? undefined,
  birthDate: body.birthDate ?? undefined,
  emailPrivate: body.emailPrivate ?? undefined,
  emailWork: body.emailWork ?? undefined,
  emailConnect: body.emailConnect ?? undefined,
  phoneMobile: body.phoneMobile ?? undefined,
  employmentDate: body.employmentDate ?? null,
  accounts: body.accounts ?? undefined,
  externalReference: body.externalReference ?? undefined,
  invite: body.invite ?? true,
  source: 'api',
  tolerant: false,
});
