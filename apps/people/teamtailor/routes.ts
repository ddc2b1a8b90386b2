import {
  companyOf,
  companySchema,
  formAnswer,
  formWithErrors,
  recogniseProviderKey,
  SIGNATURE_HEADER,
  verifyTeamtailor,
} from '@farstu/contracts-teamtailor-partner';
import { jsonIn } from '@farstu/platform/exchange';
import { type DoorApp, openDoor } from '@farstu/platform/http';
import { type Language, languageOf, type Translator } from '@farstu/platform/i18n';
import { receive } from '@farstu/platform/inbox';
import { Problem } from '@farstu/platform/problems';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { systemActor } from '../access/system-actor.ts';
import type { PeopleHouse } from '../database.ts';
import type { Scope } from '../door.ts';
import { problem } from '../problems.ts';
import { noteActivation, noteRefused, noteValidation } from './activation-commands.ts';
import { activationForm } from './activation-form.ts';
import { languageIn } from './activation-settings.ts';
import { isFresh } from './activation-store.ts';
import { type AdmittedCaller, admit, type RefusedCaller, refusalStatus } from './admission.ts';
import { retryEndpoint } from './card.ts';
import { takeEventText } from './event-body.ts';
import { isOwnApiUrl, ownApiUrls } from './own-addresses.ts';
import { whatRetryDoes } from './retry.ts';
import { triggerForm } from './trigger-form.ts';

type Request = Parameters<Parameters<typeof openDoor>[1]['authenticate']>[0];

/** What of an event is needed at the door; the rest is read by the job, which can say on the card what is wrong. */
const doorEventSchema = z.looseObject({
  'partner-event': z.looseObject({ id: z.string().min(1).max(255), company: companySchema.nullish() }),
  company: companySchema.nullish(),
});
type DoorEvent = z.infer<typeof doorEventSchema>;

/** Parsed once a request; undefined when it is no event. */
function doorEventIn(request: Request): DoorEvent | undefined {
  if (!events.has(request)) {
    const json = typeof request.body === 'string' ? jsonIn(request.body) : undefined;
    events.set(request, doorEventSchema.safeParse(json).data);
  }
  return events.get(request);
}

const companyIn = (event: DoorEvent | undefined) => event && companyOf(event as Parameters<typeof companyOf>[0]);

const events = new WeakMap<Request, DoorEvent | undefined>();
const callers = new WeakMap<Request, AdmittedCaller>();
const whys = new WeakMap<Problem, RefusedCaller>();

const open = { open: 'the form that Teamtailor shows before there is a key' };
const tags = ['Teamtailor'];

/**
 * "Flex HRM" as a Teamtailor partner. Problems are told as Teamtailor shows them: plain strings in `errors` (validate),
 * an error field with 200 (config, activation), a plain string (webhook, actions).
 *
 * @see design/doors.md, reference/teamtailor.md §1
 */
export async function teamtailorDoor(scope: Scope, house: PeopleHouse): Promise<void> {
  await openDoor(
    scope,
    {
      prefix: '/teamtailor',
      authenticate: (request) => authenticate(request, house),
      answerProblem: (found, request, reply) => {
        const t = house.translator(languageFor(request));
        const refused = whys.get(found);
        const text = refused ? refusalText(refused, t) : problemText(found, t);
        const retryAfter = found.extra.retryAfterSeconds;
        if (typeof retryAfter === 'number') void reply.header('retry-after', String(retryAfter));
        const path = request.routeOptions.url ?? '';
        if (path.endsWith('/validate')) return reply.status(found.status).send({ errors: [text] });
        if (request.method === 'GET') return reply.status(200).send(formWithErrors([text]));
        return reply.status(found.status).type('text/plain; charset=utf-8').send(text);
      },
    },
    (app) => {
      takeEventText(app);
      activationRoutes(app, house);
      triggerRoutes(app, house);
      eventRoutes(app, house);
    },
  );
}

function activationRoutes(app: DoorApp, house: PeopleHouse): void {
  app.route({
    method: 'GET',
    url: '/activation',
    config: { permission: open },
    schema: { tags, summary: 'The form that activates Flex HRM' },
    handler: async (request) => activationForm(house.addresses, house.translator(languageFor(request))),
  });
  app.route({
    method: 'GET',
    url: '/activation/validate',
    config: { permission: 'api.company' },
    schema: { tags, summary: 'Whether what the administrator entered is right' },
    handler: async (request, reply) => {
      const caller = callerOf(request);
      const t = house.translator(caller.settings.language);
      const errors = activationErrors(caller, house, t);
      if (errors.length > 0) return reply.status(422).send({ errors });
      const { tenant, actor, settings } = caller;
      const seen = { tenant, apiUserId: actor.id, settings, now: house.clock.now() };
      await house.execute(noteValidation, actor, seen);
      return { validated: true };
    },
  });
}

/** What only the form can be wrong about; whose it is and what they may do is settled before. */
function activationErrors({ claims }: AdmittedCaller, { addresses }: PeopleHouse, t: Translator): string[] {
  const [one, other] = ownApiUrls(addresses);
  const url = formAnswer(claims, 'url');
  if (url === undefined) return [t('people:teamtailor.refused.url-missing', { one, other })];
  return isOwnApiUrl(addresses, url) ? [] : [t('people:teamtailor.refused.wrong-url', { url, one, other })];
}

function triggerRoutes(app: DoorApp, house: PeopleHouse): void {
  app.route({
    method: 'GET',
    url: '/config',
    config: { permission: 'api.company' },
    schema: {
      tags,
      summary: 'The form of a trigger, with live companies and templates',
      querystring: z.looseObject({ webhook_data: z.string().max(20_000).optional() }),
    },
    handler: async (request) => {
      const { tenant, actor, settings } = callerOf(request);
      const chosen = z.record(z.string(), z.unknown()).safeParse(jsonIn(request.query.webhook_data ?? '')).data ?? {};
      return await house.read(tenant, (db) => triggerForm(db, actor, chosen, house.translator(settings.language)));
    },
  });
}

function eventRoutes(app: DoorApp, house: PeopleHouse): void {
  app.route({
    method: 'POST',
    url: '/webhook',
    config: { permission: 'api.company' },
    schema: { tags, summary: 'A trigger has run: somebody is to be hired' },
    handler: async (request) => {
      const { event, body } = eventOf(request);
      await takeIn(house, callerOf(request), event, { body, endpoint: 'webhook', eventId: event['partner-event'].id });
      return {};
    },
  });
  app.route({
    method: 'POST',
    url: `/${retryEndpoint}`,
    config: { permission: 'api.company' },
    schema: { tags, summary: 'The card’s retry button was clicked' },
    handler: async (request) => {
      const { event, body } = eventOf(request);
      const caller = callerOf(request);
      const activationId = await takeIn(house, caller, event, {
        body,
        endpoint: retryEndpoint,
        // A click sends the original event again, so a click is never taken for one that has been seen.
        eventId: `${event['partner-event'].id} ${crypto.randomUUID()}`,
      });
      return await whatRetryDoes(house, caller, activationId, body);
    },
  });
}

/** Parses, checks the signature where one is agreed, and only then looks whether the event is known. */
function eventOf(request: Request): { event: DoorEvent; body: string } {
  const { keys } = callerOf(request);
  const body = typeof request.body === 'string' ? request.body : '';
  const event = doorEventIn(request);
  if (!event) throw problem(jsonIn(body) === undefined ? 'event_unreadable' : 'event_not_understood');
  if (keys.webhookSecret !== null) {
    const verdict = verifyTeamtailor(request.headers[SIGNATURE_HEADER], {
      secret: keys.webhookSecret.reveal(),
      eventId: event['partner-event'].id,
      at: Temporal.Now.instant(),
    });
    if (!verdict.valid) throw problem('event_signature_wrong');
  }
  return { event, body };
}

async function takeIn(
  house: PeopleHouse,
  { tenant, actor, settings, activation }: AdmittedCaller,
  event: DoorEvent,
  what: { body: string; endpoint: string; eventId: string },
): Promise<string> {
  const company = companyIn(event);
  if (!company) throw problem('event_without_company');
  const seen = { tenant, apiUserId: actor.id, settings, now: house.clock.now() };
  try {
    const { id } =
      activation && isFresh(activation, seen, company)
        ? activation
        : await house.execute(noteActivation, actor, { seen, company, isKnown: activation !== null });
    const source = `teamtailor:${id}`;
    await receive(house, { tenant, source, ...what, context: { activationId: id }, task: 'people.teamtailor.hire' });
    return id;
  } catch (error) {
    // Not durable, so it must not be acknowledged; and what is said must be a plain string here too.
    house.log.error({ reason: (error as Error).message, event: what.endpoint }, 'an event was not taken in');
    throw problem('event_not_taken_in');
  }
}

async function authenticate(request: Request, house: PeopleHouse): Promise<AdmittedCaller['actor']> {
  const event = doorEventIn(request);
  const admission = await admit(house, request.headers.authorization, companyIn(event)?.uuid);
  if (admission.ok) {
    callers.set(request, admission.caller);
    return admission.caller.actor;
  }
  const { refused } = admission;
  const found = new Problem('people', 'teamtailor_refused', refusalStatus[refused.because], { params: refused.params });
  whys.set(found, refused);
  await noteRefusal(request, house, refused);
  throw found;
}

/** A refused event is shown under the activation it belongs to, as far as that is known. */
async function noteRefusal(request: Request, house: PeopleHouse, refused: RefusedCaller): Promise<void> {
  const { known, because: code, params } = refused;
  const company = companyIn(doorEventIn(request));
  if (known === null || !company) return;
  const actor = systemActor(known.tenant, 'people.teamtailor.door');
  await house.execute(noteRefused, actor, { companyUuid: company.uuid, failure: { code: `refused.${code}`, params } });
}

function callerOf(request: Request): AdmittedCaller {
  const caller = callers.get(request);
  if (!caller) throw problem('teamtailor_refused');
  return caller;
}

/** The activation's own language, also of a key that is not let in; the caller's where the key says none. */
function languageFor(request: Request): Language {
  const { authorization, 'accept-language': accepted } = request.headers;
  const key = recogniseProviderKey(authorization);
  return (key.kind === 'jwt' ? languageIn(key.claims) : undefined) ?? languageOf(accepted);
}

const refusalText = ({ because, params }: RefusedCaller, t: Translator) =>
  t(`people:teamtailor.refused.${because}`, {
    ...params,
    ...(params.permission && { right: t(`people:apiRights.${String(params.permission).replace('.', '_')}`) }),
  });

/** In our own words where the house's speak of fields, which nobody sees here. */
function problemText({ namespace, code, params }: Problem, t: Translator): string {
  const own = `people:teamtailor.door.${code}`;
  return t(t.has(own) ? own : `${namespace}:problems.${code}.detail`, params);
}
