import { z } from 'zod';

/**
 * The trigger event: `POST {BASE_URL}/webhook`, and the body that an action button sends again.
 *
 * Written for the receiving side: what the sender may leave out, send as null or place elsewhere is accepted, and keys
 * that the contract does not name are kept. Only what every event has is required: the event's id and the candidate's.
 * What a receiver can do without is left out where it has another shape than the documented one; only the ids, the names,
 * the recruiter's answers and the lists of custom fields and offers make an event that is not understood.
 * @see https://partner.teamtailor.com (partner webhooks; read 2026-11-22)
 */

/** No database and no page can hold it, though JSON can. */
const withoutNul = (value: unknown): boolean => typeof value !== 'string' || !value.includes('\0');

/** Text that matters: of another shape, the event is not understood. */
const text = z.string().refine(withoutNul).nullish();
/** What a receiver can do without, left out where it is of another shape. */
const perhaps = <Shape extends z.ZodType>(shape: Shape) => shape.nullish().catch(undefined);
const textPerhaps = text.catch(undefined);

/** An id that is a number, also when it is sent as its digits. */
const numericId = z.union([z.int(), z.stringFormat('digits', /^\d{1,15}$/).transform(Number)]);

/** `uuid` is a short opaque string such as `vAb3kQ`, not an RFC 4122 UUID. */
export const companySchema = z.looseObject({
  uuid: z.string().min(1),
  name: textPerhaps,
  /** The career site. */
  url: textPerhaps,
  logotype: textPerhaps,
});
export type Company = z.infer<typeof companySchema>;

/**
 * One filled-in custom field. `type` is one of text, date, boolean, phone, number, email, url, select, multiselect (further
 * ones are let through). `value` follows it; for select and multiselect it is a list of option texts. `mapped-from` is
 * the company's own name of the field and is there only when it came by custom field mapping.
 */
export const customFieldValueSchema = z.looseObject({
  value: z.unknown(),
  type: textPerhaps,
  'mapped-from': textPerhaps,
});
export type CustomFieldValue = z.infer<typeof customFieldValueSchema>;

/** An array of objects with one key each: `[{ "<api-name>": { value, type } }, …]`. A field that is none is as one not filled in. */
export const customFieldsSchema = z.array(
  z.record(z.string(), customFieldValueSchema.catch({ value: null })).catch({}),
);
export type CustomFields = z.infer<typeof customFieldsSchema>;

const personSchema = z.looseObject({
  id: perhaps(z.number()),
  name: textPerhaps,
  email: textPerhaps,
  phone: textPerhaps,
});
const fileSchema = z.looseObject({ 'file-name': textPerhaps, url: textPerhaps });
const tagsSchema = z.array(z.string());

/** Unlike everything around it, an offer's keys are snake_case. `start_date` is `YYYY-MM-DD`. */
export const jobOfferSchema = z.looseObject({
  id: perhaps(z.union([z.string(), z.number()])),
  created_at: textPerhaps,
  salary: perhaps(
    z.looseObject({
      amount: perhaps(z.union([z.string(), z.number()])),
      currency: textPerhaps,
      salary_time_unit: textPerhaps,
    }),
  ),
  status: textPerhaps,
  response: textPerhaps,
  message: textPerhaps,
  name: textPerhaps,
  answered_at: textPerhaps,
  start_date: textPerhaps,
});
export type JobOffer = z.infer<typeof jobOfferSchema>;

/** `stage` is the stage's name; `stage-id`, `trigger-id` and `triggered-by` come only from a trigger, not from a run by hand. */
export const jobSchema = z.looseObject({
  id: numericId,
  title: textPerhaps,
  stage: textPerhaps,
  tags: perhaps(tagsSchema),
  'custom-fields': customFieldsSchema.nullish(),
  status: perhaps(z.looseObject({ rejected: perhaps(z.boolean()) })),
  'stage-id': perhaps(z.int()),
  'trigger-id': perhaps(z.int()),
  'triggered-by': perhaps(personSchema),
});
export type Job = z.infer<typeof jobSchema>;

export const candidateSchema = z.looseObject({
  /** Also the Public API's id and a result's `candidate-id`. */
  id: numericId,
  uuid: textPerhaps,
  'first-name': text,
  'last-name': text,
  email: textPerhaps,
  phone: textPerhaps,
  'picture-url': textPerhaps,
  tags: perhaps(tagsSchema),
  /** The department's name, not its id; the same goes for `role`. */
  department: textPerhaps,
  role: textPerhaps,
  /** Absent when run in bulk or from the candidate database. */
  job: jobSchema.nullish(),
  recruiter: perhaps(personSchema),
  locations: perhaps(z.array(z.looseObject({ name: textPerhaps, address: textPerhaps }))),
  /** Answer: text, list of texts, `"yes"`/`"no"`, number with its unit, or a URL that is valid for 1 h. */
  questions: perhaps(z.array(z.looseObject({ question: textPerhaps, answer: z.unknown() }))),
  'custom-fields': customFieldsSchema.nullish(),
  'job-offers': z.array(jobOfferSchema.catch({})).nullish(),
  referrals: perhaps(z.array(personSchema)),
  onboardings: perhaps(z.array(z.looseObject({}))),
  uploads: perhaps(z.array(fileSchema)),
  resume: perhaps(fileSchema),
});
export type Candidate = z.infer<typeof candidateSchema>;

/** Where the outcome is to be reported. `status` is `sending` at first. Oldest senders leave `update-url` out. */
export const partnerResultRefSchema = z.looseObject({
  id: z.string().min(1).refine(withoutNul),
  status: textPerhaps,
  'update-url': textPerhaps,
});
export type PartnerResultRef = z.infer<typeof partnerResultRefSchema>;

export const partnerEventSchema = z.looseObject({
  'partner-event': z.looseObject({
    /** UUID: the signed value, and the key by which the same event is recognised. */
    id: z.string().min(1).max(255),
    /** The recruiter's answers by field id, with `-` for `_`. Read them with `formAnswer`. */
    'webhook-data': z.record(z.string(), z.unknown().refine(withoutNul)).nullish(),
    /** Without one that can be read, nobody can be told. */
    'partner-result': perhaps(partnerResultRefSchema),
    candidate: candidateSchema,
    /** Here until July 2025, and still what some partners require; read it with `companyOf`. */
    company: companySchema.nullish(),
  }),
  company: companySchema.nullish(),
});
/** The whole body. */
export type PartnerEvent = z.infer<typeof partnerEventSchema>;

/** An id in whatever form it came, to recognise it by. */
const anyId = z
  .union([z.number(), z.string()])
  .transform((id) => String(id).replaceAll('\0', '').slice(0, 100))
  .catch('');
const unreadableEventSchema = z.object({
  'partner-event': z.object({
    'partner-result': perhaps(partnerResultRefSchema),
    candidate: z
      .object({ id: anyId, job: z.object({ id: anyId }).nullish().catch(undefined) })
      .catch({ id: '', job: undefined }),
  }),
});

/** What can be told of an event that is not understood. */
export interface UnreadableEvent {
  /** Where to say so. */
  readonly result: PartnerResultRef | null;
  /** Empty where it cannot be read. */
  readonly candidateId: string;
  readonly jobId: string;
  /** Where in the event it was first not understood, such as `candidate.job.id`: printable ASCII. */
  readonly place: string;
}

export type EventReading =
  | { readonly ok: true; readonly event: PartnerEvent }
  | { readonly ok: false; readonly unreadable: UnreadableEvent };

/** Reads a body as an event; of one that is none, as much as is needed to say so on its card. */
export function readPartnerEvent(json: unknown): EventReading {
  const whole = partnerEventSchema.safeParse(json);
  if (whole.success) return { ok: true, event: whole.data };
  const event = unreadableEventSchema.safeParse(json).data?.['partner-event'];
  const path = whole.error.issues[0]?.path ?? [];
  const place = path
    .slice(path[0] === 'partner-event' ? 1 : 0)
    .map(String)
    .join('.')
    .replaceAll(/[^\x20-\x7e]/g, '')
    .slice(0, 60);
  return {
    ok: false,
    unreadable: {
      result: event?.['partner-result'] ?? null,
      candidateId: event?.candidate.id ?? '',
      jobId: event?.candidate.job?.id ?? '',
      place: place || 'partner-event',
    },
  };
}

/** The company that the event is from, whether it stands inside `partner-event` or beside it. */
export function companyOf(event: PartnerEvent): Company | undefined {
  return event['partner-event'].company ?? event.company ?? undefined;
}

/** Answers to a form, keyed by field id: `webhook-data`, or the claims of a provider key. */
export type FormAnswers = Readonly<Record<string, unknown>>;

/** A field id as it stands in `webhook-data`: every `_` has become `-`. */
export function webhookDataKey(fieldId: string): string {
  return fieldId.replaceAll('_', '-');
}

/**
 * The answer to a field as text, whichever spelling of the id the sender used; undefined when empty. Numbers and booleans
 * come as their text (the documented samples send `"75"` and `"true"`, some senders send 75 and true), and a list of one
 * as that one.
 */
export function formAnswer(answers: FormAnswers | null | undefined, fieldId: string): string | undefined {
  if (!answers) return undefined;
  for (const key of [fieldId, webhookDataKey(fieldId)]) {
    if (Object.hasOwn(answers, key)) {
      const found = textOf(answers[key]);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** A value as trimmed text, or undefined when there is nothing in it that one text could hold. */
export function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.length === 1 ? textOf(value[0]) : undefined;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return undefined;
  return value.trim() === '' ? undefined : value.trim();
}
