import { z } from 'zod';

/**
 * The trigger event: `POST {BASE_URL}/webhook`, and the body that an action button sends again.
 *
 * Written for the receiving side: what the sender may leave out, send as null or place elsewhere is accepted, and keys
 * that the contract does not name are kept. Only what every event has is required: the event's id and the candidate's.
 * @see https://partner.teamtailor.com (partner webhooks; read 2026-11-22)
 */

const text = z.string().nullish();

/** `uuid` is a short opaque string such as `vAb3kQ`, not an RFC 4122 UUID. */
export const companySchema = z.looseObject({
  uuid: z.string().min(1),
  name: text,
  /** The career site. */
  url: text,
  logotype: text,
});
export type Company = z.infer<typeof companySchema>;

/**
 * One filled-in custom field. `type` is one of text, date, boolean, phone, number, email, url, select, multiselect (further
 * ones are let through). `value` follows it; for select and multiselect it is a list of option texts. `mapped-from` is
 * the company's own name of the field and is there only when it came by custom field mapping.
 */
export const customFieldValueSchema = z.looseObject({
  value: z.unknown(),
  type: text,
  'mapped-from': text,
});
export type CustomFieldValue = z.infer<typeof customFieldValueSchema>;

/** An array of objects with one key each: `[{ "<api-name>": { value, type } }, …]`. */
export const customFieldsSchema = z.array(z.record(z.string(), customFieldValueSchema));
export type CustomFields = z.infer<typeof customFieldsSchema>;

const personSchema = z.looseObject({ id: z.number().nullish(), name: text, email: text, phone: text });
const fileSchema = z.looseObject({ 'file-name': text, url: text });

/** Unlike everything around it, an offer's keys are snake_case. `start_date` is `YYYY-MM-DD`. */
export const jobOfferSchema = z.looseObject({
  id: z.string(),
  created_at: text,
  salary: z
    .looseObject({ amount: z.union([z.string(), z.number()]).nullish(), currency: text, salary_time_unit: text })
    .nullish(),
  status: text,
  response: text,
  message: text,
  name: text,
  answered_at: text,
  start_date: text,
});
export type JobOffer = z.infer<typeof jobOfferSchema>;

/** `stage` is the stage's name; `stage-id`, `trigger-id` and `triggered-by` come only from a trigger, not from a run by hand. */
export const jobSchema = z.looseObject({
  id: z.number().int(),
  title: text,
  stage: text,
  tags: z.array(z.string()).nullish(),
  'custom-fields': customFieldsSchema.nullish(),
  status: z.looseObject({ rejected: z.boolean().nullish() }).nullish(),
  'stage-id': z.number().int().nullish(),
  'trigger-id': z.number().int().nullish(),
  'triggered-by': personSchema.nullish(),
});
export type Job = z.infer<typeof jobSchema>;

export const candidateSchema = z.looseObject({
  /** Also the Public API's id and a result's `candidate-id`. */
  id: z.number().int(),
  uuid: text,
  'first-name': text,
  'last-name': text,
  email: text,
  phone: text,
  'picture-url': text,
  tags: z.array(z.string()).nullish(),
  /** The department's name, not its id; the same goes for `role`. */
  department: text,
  role: text,
  /** Absent when run in bulk or from the candidate database. */
  job: jobSchema.nullish(),
  recruiter: personSchema.nullish(),
  locations: z.array(z.looseObject({ name: text, address: text })).nullish(),
  /** Answer: text, list of texts, `"yes"`/`"no"`, number with its unit, or a URL that is valid for 1 h. */
  questions: z.array(z.looseObject({ question: text, answer: z.unknown() })).nullish(),
  'custom-fields': customFieldsSchema.nullish(),
  'job-offers': z.array(jobOfferSchema).nullish(),
  referrals: z.array(personSchema).nullish(),
  onboardings: z.array(z.looseObject({})).nullish(),
  uploads: z.array(fileSchema).nullish(),
  resume: fileSchema.nullish(),
});
export type Candidate = z.infer<typeof candidateSchema>;

/** Where the outcome is to be reported. `status` is `sending` at first. Oldest senders leave `update-url` out. */
export const partnerResultRefSchema = z.looseObject({ id: z.string().min(1), status: text, 'update-url': text });
export type PartnerResultRef = z.infer<typeof partnerResultRefSchema>;

export const partnerEventSchema = z.looseObject({
  'partner-event': z.looseObject({
    /** UUID: the signed value, and the key by which the same event is recognised. */
    id: z.string().min(1).max(255),
    /** The recruiter's answers by field id, with `-` for `_`. Read them with `formAnswer`. */
    'webhook-data': z.record(z.string(), z.unknown()).nullish(),
    'partner-result': partnerResultRefSchema.nullish(),
    candidate: candidateSchema,
    /** Here until July 2025, and still what some partners require; read it with `companyOf`. */
    company: companySchema.nullish(),
  }),
  company: companySchema.nullish(),
});
/** The whole body. */
export type PartnerEvent = z.infer<typeof partnerEventSchema>;

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
