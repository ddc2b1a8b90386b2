import {
  idempotencyHeadersSchema,
  idParamsSchema,
  newHireDetailSchema,
  newHireListSchema,
  newHireQuerySchema,
  type ReviewRequest,
  reviewParamsSchema,
  reviewRequestSchema,
  withdrawQuerySchema,
  withdrawRequestSchema,
  withdrawResponseSchema,
} from '@farstu/contracts-hr-api';
import { pointerTo } from '@farstu/platform/http';
import { problem } from '@farstu/platform/problems';
import { costCentreDimension } from '../accounts/cost-centre.ts';
import { todayOf } from '../companies/today.ts';
import { command, type PeopleHouse, type PeopleTx } from '../database.ts';
import { dryRun } from '../new-hires/dry-run.ts';
import type { HireFields } from '../new-hires/hire-fields.ts';
import { approveLevel, undoLevel } from '../new-hires/review-commands.ts';
import { type ReviewField, reviewFields } from '../new-hires/review-flow.ts';
import { type WithdrawAnswer, withdrawHire } from '../new-hires/withdraw-hire.ts';
import { listNewHires } from '../new-hires/worklist.ts';
import { type ApiRoutes, callerOf, demandBothRights, demandCompany, once } from './caller.ts';
import { newHireAnswer, readNewHire } from './new-hires.ts';
import { uuidOrNotFound } from './uuid-or-not-found.ts';

const tags = ['HR API'];

export const newHireRoutes: ApiRoutes = (app, house, hide) => {
  reading(app, house, hide);
  reviewing(app, house, hide);
  withdrawing(app, house, hide);
};

const reading: ApiRoutes = (app, house, hide) => {
  app.route({
    method: 'GET',
    url: '/newhires',
    config: { permission: 'api.company' },
    preValidation: demandBothRights,
    schema: {
      hide,
      tags,
      summary: 'New hires, newest first',
      querystring: newHireQuerySchema.strict(),
      response: { 200: newHireListSchema },
    },
    handler: async (request) => {
      const actor = callerOf(request);
      return await house.read(actor.tenant, async (db) => {
        if (request.query.company !== undefined) await demandCompany(db, actor, request.query.company);
        const t = house.translator(actor.language);
        const reader = { actor, keyring: house.keyring, t, today: await todayOf(db, house.clock) };
        const { data, nextCursor } = await listNewHires(db, reader, 'api.company', request.query);
        return { data: data.map(newHireAnswer), nextCursor };
      });
    },
  });
  app.route({
    method: 'GET',
    url: '/newhires/:id',
    config: { permission: 'api.company' },
    preValidation: demandBothRights,
    schema: {
      hide,
      tags,
      summary: 'One hire with its invitation and timeline',
      params: idParamsSchema,
      response: { 200: newHireDetailSchema },
    },
    handler: async (request) => {
      const actor = callerOf(request);
      const id = uuidOrNotFound(request.params);
      return await house.read(actor.tenant, (db) => readNewHire(db, house, actor, id));
    },
  });
};

const reviewing: ApiRoutes = (app, house, hide) => {
  app.route({
    method: 'POST',
    url: '/newhires/:id/review/:level',
    config: { permission: 'api.company' },
    preValidation: demandBothRights,
    schema: {
      hide,
      tags,
      summary: 'Approves a level, after having saved fields of it',
      headers: idempotencyHeadersSchema,
      params: reviewParamsSchema,
      body: reviewRequestSchema.nullish(),
      response: { 200: newHireDetailSchema },
    },
    handler: async (request, reply) => {
      const input = {
        hireId: uuidOrNotFound(request.params),
        level: request.params.level,
        fields: fieldsOf(request.body?.fields),
      };
      const approve = answering(house, approveLevel.name, (tx, given: typeof input) => approveLevel.run(tx, given));
      return await once(house, request, reply, approve, input);
    },
  });
  app.route({
    method: 'DELETE',
    url: '/newhires/:id/review/:level',
    config: { permission: 'api.company' },
    preValidation: demandBothRights,
    schema: {
      hide,
      tags,
      summary: 'Takes an approval back',
      params: reviewParamsSchema,
      response: { 200: newHireDetailSchema },
    },
    handler: async (request) => {
      const input = { hireId: uuidOrNotFound(request.params), level: request.params.level };
      const undo = answering(house, undoLevel.name, (tx, given: typeof input) => undoLevel.run(tx, given));
      return await house.execute(undo, callerOf(request), input);
    },
  });
};

const withdrawing: ApiRoutes = (app, house, hide) => {
  app.route({
    method: 'POST',
    url: '/newhires/:id/withdraw',
    config: { permission: 'api.company' },
    preValidation: demandBothRights,
    schema: {
      hide,
      tags,
      summary: 'Withdraws a hire; with dryRun it only lists what will happen',
      headers: idempotencyHeadersSchema,
      params: idParamsSchema,
      querystring: withdrawQuerySchema,
      body: withdrawRequestSchema,
      response: { 200: withdrawResponseSchema },
    },
    handler: async (request, reply) => {
      const actor = callerOf(request);
      const input = { hireId: uuidOrNotFound(request.params), reason: request.body.reason };
      const t = house.translator(actor.language);
      const effectsOf = ({ will }: WithdrawAnswer) =>
        will.map(({ code, params }) => ({ code, text: t(`people:withdrawal.${code}`, params) }));
      if (request.query.dryRun) {
        return { done: false, effects: effectsOf(await dryRun(house, withdrawHire, actor, input)) };
      }
      const withdraw = command(withdrawHire.name, async (tx, given: typeof input) => ({
        done: true,
        effects: effectsOf(await withdrawHire.run(tx, given)),
      }));
      return await once(house, request, reply, withdraw, input);
    },
  });
};

/** A command about a hire that answers the hire as it then is, read in the same transaction. */
const answering = <I extends { hireId: string }>(
  house: PeopleHouse,
  name: string,
  run: (tx: PeopleTx, input: I) => Promise<unknown>,
) =>
  command(name, async (tx, input: I) => {
    await run(tx, input);
    return await readNewHire(tx.db, house, tx.actor, input.hireId);
  });

/**
 * Values by the names that `POST employees` has for them. Of `accounts` only the cost centre is a field of a level.
 *
 * @throws invalid_input, naming what is not a field
 */
function fieldsOf(given: ReviewRequest['fields'] = {}): HireFields {
  const fields: Partial<Record<ReviewField, string | null>> = {};
  const wrong: { pointer: string; code: string }[] = [];
  for (const [name, value] of Object.entries(given)) {
    const pointer = pointerTo('/fields', name);
    if (Array.isArray(value)) {
      const [only, ...others] = value;
      const isCostCentre = name === 'accounts' && others.length === 0 && only?.dimension === costCentreDimension;
      if (isCostCentre) fields.costCentre = only.code;
      else wrong.push({ pointer, code: name === 'accounts' ? 'dimension_not_reviewed' : 'invalid' });
    } else if (!reviewFields.some((field) => field === name)) {
      wrong.push({ pointer, code: 'field_unknown' });
    } else if (typeof value === 'boolean') {
      wrong.push({ pointer, code: 'invalid' });
    } else {
      fields[name as ReviewField] = value === null ? null : String(value);
    }
  }
  if (wrong.length > 0) throw problem('invalid_input', { fields: wrong });
  return fields;
}
