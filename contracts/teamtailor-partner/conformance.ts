import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import {
  activationDocumentSchema,
  answersSetBeforehand,
  configDocumentSchema,
  errorsIn,
  validationErrorsSchema,
} from './form-fields.ts';
import { type Answer, type HostOptions, TeamtailorHost, wordsOf } from './host.ts';
import type { PartnerEvent } from './partner-event.ts';
import { actionSchema } from './partner-result.ts';
import type { EventVariation } from './sample-event.ts';
import { signTeamtailor } from './signature.ts';

export interface ConformanceTarget extends HostOptions {
  /** Answers to the trigger's form that differ from what is set beforehand, by field id. */
  readonly triggerAnswers?: Readonly<Record<string, unknown>>;
  /** How long the partner may take to report an event's result, in milliseconds. Default 10 000. */
  readonly settleWithinMs?: number;
}

export interface ConformanceCheck {
  readonly name: string;
  /** Resolves when the partner does as the contract says; else throws an error that says what it did. */
  run(): Promise<void>;
}

type Scene = (host: TeamtailorHost, target: ConformanceTarget) => Promise<void>;

/**
 * What every partner that Teamtailor can call must do, as checks that can be run one by one against any base URL, with any
 * test runner. Each run of a check plays its own Teamtailor with candidates of its own, and leaves at the partner whatever the
 * partner makes of an event. The target's credentials must be right.
 */
export function partnerConformance(target: ConformanceTarget): ConformanceCheck[] {
  return scenes(target).map(([name, scene]) => ({
    name,
    run: async () => {
      const host = await TeamtailorHost.start(target);
      try {
        await scene(host, target);
      } finally {
        await host.close();
      }
    },
  }));
}

function scenes(target: ConformanceTarget): [name: string, scene: Scene][] {
  return [
    ['activation: the form is valid, has an input, and names its validate endpoint', activationForm],
    ['validate: right answers are accepted', rightAnswers],
    ['validate: a key signed with another API key is refused in words', anotherKey],
    ['validate: a bare UUID is refused in words by a form that has inputs', bareUuid],
    ['config: the trigger form is valid and shows no error', triggerForm],
    ['config: wrong credentials are said in the form, with 200', wrongCredentialsInForm],
    ['webhook: an event is accepted and its result reported by valid updates', eventIsReported],
    ['webhook: the same event again gets the same answer', sameEventAgain],
    ['webhook: an unreadable body is refused in words', unreadableBody],
    ...variations.map(([name, variation, candidate]): [string, Scene] => [
      `webhook: accepts an event ${name}`,
      (host) => acceptsVariation(host, target, variation, candidate),
    ]),
    ...(target.webhookSecret === null ? [] : signatureScenes),
    ['action: a button of the card can be clicked', buttonsWork],
  ];
}

const variations: [name: string, variation: EventVariation, candidate?: Record<string, unknown>][] = [
  ['with the company inside only', { company: 'inside' }],
  ['with the company beside only', { company: 'beside' }],
  ['without a job, as in bulk', { withoutJob: true }],
  ['that expects no result', { withoutResult: true }],
  ['whose candidate has null names, address and telephone', {}, nullNames()],
  ['with keys that the contract does not name', {}, { 'later-invention': { of: ['any', 'shape'] } }],
];

function nullNames() {
  return { 'first-name': null, 'last-name': null, email: null, phone: null, 'picture-url': null };
}

const activationForm: Scene = async (host) => {
  const answer = await host.activation();
  const form = read(answer, activationDocumentSchema, 200);
  assert.ok(
    form.config.fields.some((field) => 'id' in field),
    'the activation form has no input',
  );
  assert.ok(form.config.validateEndpoint, 'validateEndpoint is missing inside config');
  assert.equal(
    form.validateEndpoint,
    form.config.validateEndpoint,
    'validateEndpoint beside config differs or is missing',
  );
};

const rightAnswers: Scene = async (host) => {
  const answer = await host.validate();
  assert.equal(answer.status, 200, `refused: ${answer.text}`);
};

const anotherKey: Scene = async (host, { answers }) => {
  const bearer = await host.providerKey(answers, `not-the-key-${randomUUID()}`);
  assertRefusedInWords(await host.validate({ bearer }));
};

const bareUuid: Scene = async (host) => {
  assertRefusedInWords(await host.validate({ bearer: randomUUID() }));
};

const triggerForm: Scene = async (host) => {
  for (const query of [{ job_id: 4410, stage_id: 9001, user_id: 15 }, {}]) {
    const form = read(await host.config(query), configDocumentSchema, 200);
    assert.deepEqual(errorsIn(form), []);
  }
};

const wrongCredentialsInForm: Scene = async (host, { answers }) => {
  const bearer = await host.providerKey(answers, `not-the-key-${randomUUID()}`);
  const form = read(await host.config({}, { bearer }), configDocumentSchema, 200);
  assert.notEqual(errorsIn(form).join(''), '', 'the form shows no error');
};

const eventIsReported: Scene = async (host, target) => {
  const event = await answeredEvent(host, target);
  assertAccepted(await host.trigger(event));
  await reported(host, target, event);
  assert.deepEqual(host.results.refused, [], 'result updates that the contract refuses');
};

const sameEventAgain: Scene = async (host, target) => {
  const event = await answeredEvent(host, target);
  const first = await host.trigger(event);
  const second = await host.trigger(event);
  assert.deepEqual([second.status, second.text], [first.status, first.text]);
};

const unreadableBody: Scene = async (host, target) => {
  const answer = await host.trigger(await answeredEvent(host, target), { bytes: '{"partner-event":' });
  assert.ok(answer.status >= 400 && answer.status < 500, `answered ${answer.status}`);
  assert.notEqual(wordsOf(answer).trim(), '', 'nothing for the card to show');
};

async function acceptsVariation(
  host: TeamtailorHost,
  target: ConformanceTarget,
  variation: EventVariation,
  candidate: Record<string, unknown> = {},
): Promise<void> {
  const answers = await triggerAnswers(host, target);
  assertAccepted(await host.trigger(host.newEvent({ ...variation, candidate, answers })));
}

const signatureScenes: [name: string, scene: Scene][] = [
  [
    'signature: one that is missing is refused with 401',
    async (host, target) =>
      refusesSignature(await host.trigger(await answeredEvent(host, target), { signature: null })),
  ],
  [
    'signature: one made with another secret is refused with 401, before the event is looked up',
    async (host, target) => {
      const event = await answeredEvent(host, target);
      const signature = signed(event, 'another-secret', 0);
      refusesSignature(await host.trigger(event, { signature }));
      assertAccepted(await host.trigger(event));
      refusesSignature(await host.trigger(event, { signature }));
    },
  ],
  [
    'signature: one that is 330 s old, or 330 s ahead, is refused with 401',
    async (host, target) => {
      const event = await answeredEvent(host, target);
      for (const seconds of [-330, 330]) {
        refusesSignature(await host.trigger(event, { signature: signed(event, target.webhookSecret ?? '', seconds) }));
      }
    },
  ],
  [
    'signature: one that is 270 s old is accepted, and so are spaces after the commas',
    async (host, target) => {
      const event = await answeredEvent(host, target);
      const signature = signed(event, target.webhookSecret ?? '', -270).replaceAll(',', ', ');
      assertAccepted(await host.trigger(event, { signature }));
    },
  ],
  [
    'signature: only the scheme v1 counts',
    async (host, target) => {
      const event = await answeredEvent(host, target);
      const signature = signed(event, target.webhookSecret ?? '', 0);
      refusesSignature(await host.trigger(event, { signature: signature.replace('v1=', 'v2=') }));
    },
  ],
];

const buttonsWork: Scene = async (host, target) => {
  const event = await answeredEvent(host, target);
  assertAccepted(await host.trigger(event));
  const card = await reported(host, target, event);
  for (const action of actionSchema.array().parse(card.actions ?? [])) {
    const answer = await host.clickAction(action.endpoint, event);
    assert.ok(
      answer.status < 500 && answer.status !== 404,
      `${action.endpoint} answered ${answer.status}: ${answer.text}`,
    );
  }
};

async function triggerAnswers(host: TeamtailorHost, target: ConformanceTarget) {
  const form = read(await host.config({ job_id: 4410, stage_id: 9001 }), configDocumentSchema, 200);
  return { ...answersSetBeforehand(form), ...target.triggerAnswers };
}

async function answeredEvent(host: TeamtailorHost, target: ConformanceTarget): Promise<PartnerEvent> {
  return host.newEvent({ answers: await triggerAnswers(host, target) });
}

async function reported(host: TeamtailorHost, target: ConformanceTarget, event: PartnerEvent) {
  const resultId = event['partner-event']['partner-result']?.id ?? '';
  return host.results.waitFor(resultId, (_card, updates) => updates.length > 0, target.settleWithinMs);
}

function signed(event: PartnerEvent, secret: string, secondsFromNow: number): string {
  const at = Temporal.Now.instant().add({ seconds: secondsFromNow });
  return signTeamtailor({ secret, eventId: event['partner-event'].id, at });
}

function read<Schema extends z.ZodType>(answer: Answer, schema: Schema, status: number): z.infer<Schema> {
  assert.equal(answer.status, status, `answered ${answer.status}: ${answer.text}`);
  const parsed = schema.safeParse(answer.json);
  assert.ok(parsed.success, `not the document of the contract: ${parsed.error?.message}`);
  return parsed.data;
}

function assertAccepted(answer: Answer): void {
  assert.ok(answer.status >= 200 && answer.status < 300, `answered ${answer.status}: ${answer.text}`);
}

function assertRefusedInWords(answer: Answer): void {
  assert.ok(answer.status >= 400 && answer.status < 500, `answered ${answer.status}: ${answer.text}`);
  const errors = validationErrorsSchema.safeParse(answer.json);
  assert.ok(errors.success, `no plain texts under "errors": ${answer.text}`);
}

function refusesSignature(answer: Answer): void {
  assert.equal(answer.status, 401, `answered ${answer.status}: ${answer.text}`);
}
