import fastifySwagger from '@fastify/swagger';
import { fastify } from 'fastify';
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import * as contract from './index.ts';

const schemas = Object.entries(contract).flatMap(([name, exported]): [string, z.ZodType][] =>
  exported instanceof z.ZodType ? [[name, exported]] : [],
);

const hire: contract.CreateEmployee = {
  company: 1010,
  employmentTemplate: 'TJM',
  firstName: 'Åsa',
  lastName: 'Öberg',
  emailConnect: 'åsa.öberg@exämple.example',
  employmentDate: '2026-12-01',
  accounts: [{ dimension: 'cost-centre', code: '200' }],
};

const created: contract.CreatedEmployee = {
  id: 'e1',
  employmentNumber: '1001',
  periodId: 'p1',
  newHire: { id: 'h1', status: 'under-review', levels: [{ code: 'hr', name: 'HR' }] },
  user: { id: 'u1', connect: 'none' },
  invitation: { how: 'wait', at: null, expiresAt: null, because: 'under-review', explanation: 'Väntar på granskning.' },
};

describe('the HR API’s schemas', () => {
  it.each(schemas)('%s goes into an OpenAPI document, in and out', (_name, schema) => {
    expect(() => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'throw' })).not.toThrow();
    expect(() => z.toJSONSchema(schema, { io: 'output', unrepresentable: 'throw' })).not.toThrow();
  });

  it('a hire with every optional field left out or null is accepted', () => {
    const { company, employmentTemplate, firstName, lastName } = hire;
    const least = { company, employmentTemplate, firstName, lastName };
    expect(contract.createEmployeeSchema.parse(least)).toEqual(least);
    const nulls = { ...least, personalNumber: null, emailConnect: null, employmentDate: null, accounts: null };
    expect(contract.createEmployeeSchema.parse(nulls)).toEqual(nulls);
  });

  it.each([
    ['a misspelt field', { emailconnect: 'a@b.test' }],
    ['a company in text', { company: '1010' }],
    ['an empty first name', { firstName: '  ' }],
    ['a date with a time', { employmentDate: '2026-12-01T00:00:00Z' }],
    ['a day that does not exist', { employmentDate: '2027-02-29' }],
    ['an address without an @', { emailConnect: 'asa.example' }],
    ['an address whose domain would be cut short', { emailConnect: 'asa@bank.example/.attacker.test' }],
  ])('a hire with %s is refused', (_what, change) => {
    expect(contract.createEmployeeSchema.safeParse({ ...hire, ...change }).success).toBe(false);
  });

  it('a moment needs its offset', () => {
    const request = { company: 1010, employmentDate: null, emailConnect: null, review: 'none' };
    const at = (decidedAt: string) =>
      contract.invitationPreviewRequestSchema.safeParse({ ...request, decidedAt }).success;
    expect([at('2026-06-06T12:34:56+02:00'), at('2026-06-06T12:34:56Z'), at('2026-06-06T12:34:56')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('a list’s limit is 50 unless told, and at most 200', () => {
    const limit = (query: object) => contract.employeeQuerySchema.safeParse(query).data?.limit;
    expect([limit({}), limit({ limit: '200' }), limit({ limit: '201' }), limit({ limit: '0' })]).toEqual([
      50,
      200,
      undefined,
      undefined,
    ]);
  });

  it('a query’s flag is true or false and nothing else', () => {
    const reviewed = (text: string) => contract.employeeQuerySchema.safeParse({ reviewed: text }).data?.reviewed;
    expect([reviewed('true'), reviewed('false'), reviewed('1')]).toEqual([true, false, undefined]);
  });
});

describe('the schemas as routes', async () => {
  const app = fastify().withTypeProvider<ZodTypeProvider>();
  afterAll(() => app.close());
  app.setValidatorCompiler(validatorCompiler).setSerializerCompiler(serializerCompiler);
  await app.register(fastifySwagger, {
    openapi: { openapi: '3.1.0', info: { title: 'HR API', version: '1' } },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  app.post(
    '/employees',
    {
      schema: {
        headers: contract.idempotencyHeadersSchema,
        body: contract.createEmployeeSchema,
        response: { 201: contract.createdEmployeeSchema, 422: contract.hrApiProblemSchema },
      },
    },
    async (_request, reply) => reply.code(201).send(created),
  );
  app.get(
    '/newhires',
    { schema: { querystring: contract.newHireQuerySchema, response: { 200: contract.newHireListSchema } } },
    async () => ({ data: [], nextCursor: null }),
  );
  app.post(
    '/newhires/:id/withdraw',
    {
      schema: {
        params: contract.idParamsSchema,
        querystring: contract.withdrawQuerySchema,
        body: contract.withdrawRequestSchema,
        response: { 200: contract.withdrawResponseSchema },
      },
    },
    async ({ query }) => ({ done: !query.dryRun, effects: [] }),
  );
  await app.ready();

  it('a hire goes in and its answer comes out unchanged', async () => {
    const answer = await app.inject({ method: 'POST', url: '/employees', payload: hire });
    expect([answer.statusCode, answer.json()]).toEqual([201, created]);
  });

  it('queries are read as numbers and flags', async () => {
    expect((await app.inject('/newhires?company=1010&limit=2&status=needs-decision')).statusCode).toBe(200);
    expect((await app.inject('/newhires?company=acme')).statusCode).toBe(400);
    const withdraw = { method: 'POST', url: '/newhires/h1/withdraw', payload: { reason: 'Ångrat sig' } } as const;
    expect((await app.inject(withdraw)).json().done).toBe(true);
    expect((await app.inject({ ...withdraw, url: `${withdraw.url}?dryRun=true` })).json().done).toBe(false);
  });

  it('the document names its components', () => {
    const names = ['Employee', 'CreateEmployeeInput', 'NewHire', 'InvitationPreview'];
    const schemas = Object.fromEntries(names.map((name) => [name, expect.any(Object)]));
    expect(app.swagger()).toMatchObject({ components: { schemas } });
  });
});
