import type { DoorApp } from '@farstu/platform/http';
import { z } from 'zod';
import { demandInCompany, demandWholeInstallation } from '../access/in-company.ts';
import type { PeopleHouse } from '../database.ts';
import { actorOf, type PageRequest, type PageRoutes } from '../door.ts';
import { listOf, pageQuery } from '../list-page.ts';
import { changeCompany, changeLicences, createCompany, renameInstallation } from './commands.ts';
import {
  changedCompanySchema,
  changedInstallationSchema,
  changedLicencesSchema,
  companyEffectSchema,
  companySchema,
  installationSchema,
  newCompanySchema,
} from './company.ts';
import { companyEffect, listCompanies, readCompany, readInstallation } from './queries.ts';

const tags = ['companies'];
const byNumber = z.object({ number: z.coerce.number().int().min(1).max(99_999) });
const read = { permission: 'companies.read' };
const write = { permission: 'companies.write' };

/** *Allmänt > Företag*, with the tab *Licens*. */
export const companiesRoutes: PageRoutes = (app, house) => {
  installation(app, house);
  reading(app, house);
  changing(app, house);
};

function installation(app: DoorApp, house: PeopleHouse): void {
  app.route({
    method: 'GET',
    url: '/installation',
    config: read,
    schema: { tags, summary: 'The installation', response: { 200: installationSchema } },
    handler: (request) => house.read(actorOf(request).tenant, readInstallation),
  });

  app.route({
    method: 'PUT',
    url: '/installation',
    config: write,
    schema: {
      tags,
      summary: 'Rename the installation',
      body: changedInstallationSchema,
      response: { 200: installationSchema },
    },
    handler: async (request) => {
      const actor = actorOf(request);
      demandWholeInstallation(actor, 'companies.write');
      await house.execute(renameInstallation, actor, request.body);
      return await house.read(actor.tenant, readInstallation);
    },
  });
}

/** @throws company_not_permitted, not_found */
async function reach(house: PeopleHouse, request: PageRequest, right: string, number: number) {
  const actor = actorOf(request);
  demandInCompany(actor, right, number);
  return { actor, company: await house.read(actor.tenant, (db) => readCompany(db, number)) };
}

function reading(app: DoorApp, house: PeopleHouse): void {
  app.route({
    method: 'GET',
    url: '/companies',
    config: read,
    schema: { tags, summary: 'Companies', querystring: pageQuery, response: { 200: listOf(companySchema) } },
    handler: (request) => {
      const actor = actorOf(request);
      return house.read(actor.tenant, (db) => listCompanies(db, actor, request.query));
    },
  });

  app.route({
    method: 'GET',
    url: '/companies/:number',
    config: read,
    schema: { tags, summary: 'One company', params: byNumber, response: { 200: companySchema } },
    handler: async (request) => (await reach(house, request, 'companies.read', request.params.number)).company,
  });

  app.route({
    method: 'POST',
    url: '/companies/:number/effect',
    config: write,
    schema: {
      tags,
      summary: 'How many hires a change would plan again; nothing is saved',
      params: byNumber,
      body: companyEffectSchema,
      response: { 200: z.object({ scheduledInvitations: z.int(), hiresUnderReview: z.int() }) },
    },
    handler: async (request) => {
      const { actor, company } = await reach(house, request, 'companies.write', request.params.number);
      return await house.read(actor.tenant, (db) => companyEffect(db, company, request.body));
    },
  });
}

function changing(app: DoorApp, house: PeopleHouse): void {
  app.route({
    method: 'POST',
    url: '/companies',
    config: write,
    schema: { tags, summary: 'Add a company', body: newCompanySchema, response: { 201: companySchema } },
    handler: async (request, reply) => {
      const actor = actorOf(request);
      demandWholeInstallation(actor, 'companies.write');
      await house.execute(createCompany, actor, request.body);
      const company = await house.read(actor.tenant, (db) => readCompany(db, request.body.number));
      return await reply.status(201).send(company);
    },
  });

  app.route({
    method: 'PUT',
    url: '/companies/:number',
    config: write,
    schema: {
      tags,
      summary: 'Change a company',
      params: byNumber,
      body: changedCompanySchema,
      response: { 200: companySchema },
    },
    handler: async (request) => {
      const { number } = request.params;
      const { actor } = await reach(house, request, 'companies.write', number);
      await house.execute(changeCompany, actor, { number, ...request.body });
      return await house.read(actor.tenant, (db) => readCompany(db, number));
    },
  });

  app.route({
    method: 'PUT',
    url: '/companies/:number/licences',
    config: write,
    schema: {
      tags,
      summary: 'Switch add-ons on or off',
      params: byNumber,
      body: changedLicencesSchema,
      response: { 200: companySchema },
    },
    handler: async (request) => {
      const { number } = request.params;
      const { actor } = await reach(house, request, 'companies.write', number);
      await house.execute(changeLicences, actor, { number, ...request.body });
      return await house.read(actor.tenant, (db) => readCompany(db, number));
    },
  });
}
