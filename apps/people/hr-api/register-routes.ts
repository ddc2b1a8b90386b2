import {
  accountDimensionListSchema,
  companyListSchema,
  dimensionAccountListSchema,
  dimensionAccountQuerySchema,
  employmentTemplateListSchema,
  employmentTemplateQuerySchema,
  newHireFlowListSchema,
  pageQuerySchema,
  userTemplateListSchema,
} from '@farstu/contracts-hr-api';
import { type ApiRoutes, callerOf, demandCompany } from './caller.ts';
import {
  listAccountDimensions,
  listAccounts,
  listCompanies,
  listEmploymentTemplates,
  listNewHireFlows,
  listUserTemplates,
} from './registers.ts';

const tags = ['HR API'];

/** The registers that other systems choose from; all are read only. A query's name that is not here is refused: misspelt, it would filter nothing. */
export const registerRoutes: ApiRoutes = (app, house, hide) => {
  app.route({
    method: 'GET',
    url: '/companies',
    config: { permission: 'api.company' },
    schema: {
      hide,
      tags,
      summary: 'Companies that the API user may use',
      querystring: pageQuerySchema.strict(),
      response: { 200: companyListSchema },
    },
    handler: async (request) => {
      const actor = callerOf(request);
      return await house.read(actor.tenant, (db) => listCompanies(db, actor, request.query));
    },
  });
  app.route({
    method: 'GET',
    url: '/employmenttemplates',
    config: { permission: 'api.company' },
    schema: {
      hide,
      tags,
      summary: 'Employment templates',
      querystring: employmentTemplateQuerySchema.strict(),
      response: { 200: employmentTemplateListSchema },
    },
    handler: async (request) => {
      const actor = callerOf(request);
      return await house.read(actor.tenant, async (db) => {
        if (request.query.company !== undefined) await demandCompany(db, actor, request.query.company);
        return await listEmploymentTemplates(db, actor, request.query);
      });
    },
  });
  app.route({
    method: 'GET',
    url: '/usertemplates',
    config: { permission: 'api.system' },
    schema: {
      hide,
      tags,
      summary: 'User templates',
      querystring: pageQuerySchema.strict(),
      response: { 200: userTemplateListSchema },
    },
    handler: async (request) => {
      const { tenant } = callerOf(request);
      return await house.read(tenant, (db) => listUserTemplates(db, tenant, request.query));
    },
  });
  app.route({
    method: 'GET',
    url: '/newhireflows',
    config: { permission: 'api.system' },
    schema: {
      hide,
      tags,
      summary: 'New-hire flows with their levels',
      querystring: pageQuerySchema.strict(),
      response: { 200: newHireFlowListSchema },
    },
    handler: async (request) => {
      const { tenant, language } = callerOf(request);
      return await house.read(tenant, (db) => listNewHireFlows(db, tenant, language, request.query));
    },
  });
  app.route({
    method: 'GET',
    url: '/accountdimensions',
    config: { permission: 'api.system' },
    schema: {
      hide,
      tags,
      summary: 'Account dimensions',
      querystring: pageQuerySchema.strict(),
      response: { 200: accountDimensionListSchema },
    },
    handler: async (request) => {
      const { tenant } = callerOf(request);
      return await house.read(tenant, (db) => listAccountDimensions(db, tenant, request.query));
    },
  });
  app.route({
    method: 'GET',
    url: '/accounts',
    config: { permission: 'api.system' },
    schema: {
      hide,
      tags,
      summary: 'Accounts of a dimension',
      querystring: dimensionAccountQuerySchema.strict(),
      response: { 200: dimensionAccountListSchema },
    },
    handler: async (request) => {
      const { tenant } = callerOf(request);
      return await house.read(tenant, (db) => listAccounts(db, tenant, request.query));
    },
  });
};
