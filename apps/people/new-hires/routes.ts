import { failpoint } from '@farstu/platform/failpoints';
import type { DoorApp } from '@farstu/platform/http';
import { problem } from '@farstu/platform/problems';
import type { Command } from '@farstu/platform/room';
import { z } from 'zod';
import type { PeopleActor } from '../access/actor.ts';
import { costCentreDimension } from '../accounts/cost-centre.ts';
import { todayOf } from '../companies/today.ts';
import type { PeopleDb, PeopleHouse } from '../database.ts';
import { actorOf, type PageRequest, type PageRoutes } from '../door.ts';
import { correctAddress, countResend, resendInvitation, revokeInvitation } from '../invitations/commands.ts';
import { invitationAnswerSchema } from '../invitations/invitation-answer.ts';
import { isSameEmail } from '../invitations/invitation-plan.ts';
import { previewInvitation, previewSchema } from '../invitations/preview.ts';
import { listOf, pageQuery } from '../list-page.ts';
import { changeHire } from './change-hire.ts';
import { decideHire } from './decide-hire.ts';
import { executeOrTry } from './dry-run.ts';
import { fieldRules } from './field-rules.ts';
import type { HireFields } from './hire-fields.ts';
import { hireFormSchema, readHireForm } from './hire-form.ts';
import type { HireAnswer } from './hire-input.ts';
import { findHire, readHire } from './hire-page.ts';
import { hirePerson } from './hire-person.ts';
import { hireResult } from './hire-result.ts';
import { type Reader, reviewLevelNames } from './hire-rows.ts';
import {
  fieldsSchema,
  type HireResult,
  hirePageSchema,
  hireResultSchema,
  hireRowSchema,
  hireStatus,
} from './hire-shapes.ts';
import { approveLevel, undoLevel } from './review-commands.ts';
import { readReviewLog } from './timeline.ts';
import { withdrawHire } from './withdraw-hire.ts';
import { countNewHires, listNewHires } from './worklist.ts';

const tags = ['new-hires'];
const byId = z.object({ id: z.uuid() });
const byLevel = byId.extend({ level: z.string().min(1).max(60) });
const trial = z.object({ dryRun: z.stringbool().default(false) });
const reviews = { permission: { signedIn: 'the right is the level’s own, asked for by the command' } };

/** *Personal > Nyanställning*. */
export const newHiresRoutes: PageRoutes = (app, house) => {
  reading(app, house);
  hiring(app, house);
  reviewing(app, house);
  deciding(app, house);
  inviting(app, house);
};

/** Runs a command, or only tries it, and says it in the reader's language. */
async function perform<I, O extends HireAnswer>(
  house: PeopleHouse,
  request: PageRequest,
  command: Command<PeopleDb, PeopleActor, I, O>,
  input: I,
  dryRun = false,
): Promise<HireResult> {
  const actor = actorOf(request);
  const answer = await executeOrTry(house, dryRun, command, actor, input);
  const names = await house.read(actor.tenant, (db) => reviewLevelNames(db, actor.tenant, actor.language));
  return hireResult(house.translator(actor.language), answer, names, dryRun);
}

function reading(app: DoorApp, house: PeopleHouse): void {
  const config = { permission: 'new-hires.read' };
  app.route({
    method: 'GET',
    url: '/new-hires',
    config,
    schema: {
      tags,
      summary: 'The worklist, newest first',
      querystring: pageQuery.extend({
        company: z.coerce.number().int().optional(),
        status: hireStatus.optional(),
        search: z.string().max(100).optional(),
      }),
      response: {
        200: listOf(hireRowSchema).extend({
          /** All review levels of the installation: the columns. */
          levels: z.array(z.object({ code: z.string(), name: z.string() })),
          /** Of those that wait for somebody. */
          counts: z.object({ 'under-review': z.int(), 'needs-decision': z.int() }),
        }),
      },
    },
    handler: async (request) => {
      const actor = actorOf(request);
      return await house.read(actor.tenant, async (db) => {
        const today = await todayOf(db, house.clock);
        const reader: Reader = { actor, keyring: house.keyring, t: house.translator(actor.language), today };
        const page = await listNewHires(db, reader, 'new-hires.read', request.query);
        const names = await reviewLevelNames(db, actor.tenant, actor.language);
        return {
          ...page,
          levels: [...names].map(([code, name]) => ({ code, name })),
          counts: await countNewHires(db, reader, 'new-hires.read', request.query.company),
        };
      });
    },
  });

  app.route({
    method: 'GET',
    url: '/new-hires/:id',
    config,
    schema: { tags, summary: 'One hire', params: byId, response: { 200: hirePageSchema } },
    handler: async (request) => {
      const actor = actorOf(request);
      return await house.read(actor.tenant, (db) => readHire(db, house, actor, request.params.id));
    },
  });

  app.route({
    method: 'GET',
    url: '/new-hires/:id/review-log',
    config,
    schema: {
      tags,
      summary: 'Who ticked which level, and what was taken back',
      params: byId,
      response: {
        200: z.object({
          data: z.array(
            z.object({
              at: z.iso.datetime({ offset: true }),
              level: z.string(),
              levelName: z.string(),
              what: z.enum(['approved', 'undone']),
              actor: z.string().nullable(),
            }),
          ),
        }),
      },
    },
    handler: async (request) => {
      const actor = actorOf(request);
      const data = await house.read(actor.tenant, async (db) => {
        await findHire(db, actor, 'new-hires.read', request.params.id, await todayOf(db, house.clock));
        return await readReviewLog(db, actor.tenant, request.params.id, actor.language);
      });
      return { data };
    },
  });
}

const email = z.string().trim().max(254);
const { firstName, lastName, employmentNumber, personalNumber, birthDate, nationality, employmentDate } = fieldRules;
const { emailPrivate, emailWork, phoneMobile, gender, birthPlace, birthCountry } = fieldRules;

const newHireSchema = z.object({
  company: z.int(),
  employmentTemplate: z.string().min(1).max(60),
  employmentNumber: employmentNumber.optional(),
  firstName,
  lastName,
  personalNumber: personalNumber.optional(),
  birthDate: birthDate.optional(),
  gender: gender.optional(),
  nationality: nationality.optional(),
  birthPlace: birthPlace.optional(),
  birthCountry: birthCountry.optional(),
  emailPrivate: emailPrivate.optional(),
  emailWork: emailWork.optional(),
  emailConnect: email.optional(),
  /** *Bekräfta E-post Visma Connect*. */
  emailConnectRepeated: email.optional(),
  phoneMobile: phoneMobile.optional(),
  employmentDate: employmentDate.nullable(),
  costCentre: z.string().max(60).nullish(),
  invite: z.boolean().default(true),
});

function hiring(app: DoorApp, house: PeopleHouse): void {
  const config = { permission: 'new-hires.create' };
  app.route({
    method: 'GET',
    url: '/new-hire-form',
    config,
    schema: {
      tags,
      summary: 'What the form offers in a company',
      querystring: z.object({ company: z.coerce.number().int().optional() }),
      response: { 200: hireFormSchema },
    },
    handler: async (request) => {
      const actor = actorOf(request);
      const t = house.translator(actor.language);
      return await house.read(actor.tenant, async (db) => {
        const today = await todayOf(db, house.clock);
        return await readHireForm(db, actor, request.query.company, t, today.toString());
      });
    },
  });

  app.route({
    method: 'POST',
    url: '/new-hires',
    config,
    schema: {
      tags,
      summary: 'Hire somebody',
      querystring: trial,
      body: newHireSchema,
      response: { 201: hireResultSchema },
    },
    handler: async (request, reply) => {
      const { employmentTemplate: template, emailConnectRepeated, costCentre, emailConnect, ...person } = request.body;
      demandSame(emailConnect, emailConnectRepeated, '/emailConnectRepeated');
      const input = {
        ...person,
        template,
        emailConnect: emailConnect || undefined,
        accounts: costCentre ? [{ dimension: costCentreDimension, code: costCentre }] : [],
        source: 'form' as const,
        tolerant: false,
      };
      const result = await perform(house, request, hirePerson, input, request.query.dryRun);
      failpoint('after-hire-commit');
      return reply.status(201).send(result);
    },
  });

  app.route({
    method: 'PATCH',
    url: '/new-hires/:id',
    config: { permission: { signedIn: 'new-hires.create or employees.write, asked for by the command' } },
    schema: {
      tags,
      summary: 'Change details of a hire',
      params: byId,
      querystring: trial,
      body: z.object({ fields: fieldsSchema.default({}), invite: z.boolean().optional() }),
      response: { 200: hireResultSchema },
    },
    handler: async (request) => {
      const { invite, fields } = request.body;
      const input = { hireId: request.params.id, invite, fields: writtenTwice(fields) };
      return await perform(house, request, changeHire, input, request.query.dryRun);
    },
  });
}

/** INV-2: asked for twice, and both must be the same address. */
function demandSame(one: string | undefined, other: string | undefined, pointer: string): void {
  if (isSameEmail(one || null, other || null)) return;
  throw problem('invalid_input', { fields: [{ pointer, code: 'emails_differ' }] });
}

/** The fields of a hire, when a new Connect address among them is the same both times. @throws invalid_input */
function writtenTwice({ emailConnectRepeated, ...fields }: z.infer<typeof fieldsSchema>): HireFields {
  if (fields.emailConnect) {
    demandSame(fields.emailConnect, emailConnectRepeated ?? undefined, '/fields/emailConnectRepeated');
  }
  return fields;
}

function reviewing(app: DoorApp, house: PeopleHouse): void {
  const url = '/new-hires/:id/review/:level';
  app.route({
    method: 'POST',
    url,
    config: reviews,
    schema: {
      tags,
      summary: 'Tick a review level, with what is filled in at it',
      params: byLevel,
      querystring: trial,
      body: z.object({ fields: fieldsSchema.default({}) }),
      response: { 200: hireResultSchema },
    },
    handler: async (request) => {
      const { id: hireId, level } = request.params;
      const input = { hireId, level, fields: writtenTwice(request.body.fields) };
      return await perform(house, request, approveLevel, input, request.query.dryRun);
    },
  });
  app.route({
    method: 'DELETE',
    url,
    config: reviews,
    schema: {
      tags,
      summary: 'Take a tick back',
      params: byLevel,
      querystring: trial,
      response: { 200: hireResultSchema },
    },
    handler: (request) =>
      perform(
        house,
        request,
        undoLevel,
        { hireId: request.params.id, level: request.params.level },
        request.query.dryRun,
      ),
  });
}

function deciding(app: DoorApp, house: PeopleHouse): void {
  app.route({
    method: 'POST',
    url: '/new-hires/:id/withdraw',
    config: { permission: 'new-hires.withdraw' },
    schema: {
      tags,
      summary: 'Withdraw a hire; dryRun lists what will happen',
      params: byId,
      querystring: trial,
      body: z.object({ reason: z.string().trim().min(1).max(500) }),
      response: { 200: hireResultSchema },
    },
    handler: (request) =>
      perform(
        house,
        request,
        withdrawHire,
        { hireId: request.params.id, reason: request.body.reason },
        request.query.dryRun,
      ),
  });
  app.route({
    method: 'POST',
    url: '/new-hires/:id/decision',
    config: { permission: 'new-hires.decide' },
    schema: {
      tags,
      summary: 'Say who a hire is about that may be somebody who is here',
      params: byId,
      querystring: trial,
      body: z.object({
        as: z.enum(['same-person', 'new-person', 'rejected']),
        reason: z.string().trim().max(500).optional(),
        /** Instead of the address that came in; null: none. */
        emailConnect: email.nullish(),
        emailConnectRepeated: email.nullish(),
      }),
      response: { 200: hireResultSchema },
    },
    handler: async (request) => {
      const { emailConnectRepeated, ...decision } = request.body;
      demandSame(decision.emailConnect ?? undefined, emailConnectRepeated ?? undefined, '/emailConnectRepeated');
      return await perform(
        house,
        request,
        decideHire,
        { hireId: request.params.id, ...decision },
        request.query.dryRun,
      );
    },
  });
}

function inviting(app: DoorApp, house: PeopleHouse): void {
  const config = { permission: 'invitations.write' };
  const schema = { tags, params: byId, querystring: trial, response: { 200: hireResultSchema } };
  app.route({
    method: 'POST',
    url: '/new-hires/:id/invitation/resend',
    config,
    schema: { ...schema, summary: 'Verifiera konto: send the invitation now, again or for the first time' },
    handler: async (request) => {
      const { id: hireId } = request.params;
      if (!request.query.dryRun) await countResend(house, actorOf(request).tenant, hireId);
      return await perform(house, request, resendInvitation, { hireId }, request.query.dryRun);
    },
  });
  app.route({
    method: 'POST',
    url: '/new-hires/:id/invitation/revoke',
    config,
    schema: { ...schema, summary: 'Make the link stop working' },
    handler: (request) =>
      perform(house, request, revokeInvitation, { hireId: request.params.id }, request.query.dryRun),
  });
  app.route({
    method: 'PUT',
    url: '/new-hires/:id/invitation/address',
    config,
    schema: {
      ...schema,
      summary: 'Correct the Connect address',
      body: z.object({ email: email.min(1), emailRepeated: email.min(1) }),
    },
    handler: async (request) => {
      const { email: wanted, emailRepeated } = request.body;
      demandSame(wanted, emailRepeated, '/emailRepeated');
      return await perform(
        house,
        request,
        correctAddress,
        { hireId: request.params.id, email: wanted },
        request.query.dryRun,
      );
    },
  });
  app.route({
    method: 'POST',
    url: '/invitations/preview',
    config: { permission: 'new-hires.create' },
    schema: {
      tags,
      summary: 'When and how somebody would be invited; nothing is stored',
      body: previewSchema,
      response: { 200: invitationAnswerSchema },
    },
    handler: async (request) => {
      const actor = actorOf(request);
      return await house.read(actor.tenant, (db) =>
        previewInvitation(db, house, actor, 'new-hires.create', request.body),
      );
    },
  });
}
