import { z } from 'zod';

/** Results: how a partner reports what became of an event. JSON:API documents of `/partner/v1/partner-results`. */

/** In the order of a result's life. `completed` is what moves the candidate on. */
export const resultStatuses = ['sending', 'sent', 'pending', 'completed', 'failed'] as const;
export const resultStatusSchema = z.enum(resultStatuses);
export type ResultStatus = z.infer<typeof resultStatusSchema>;

/** Grades since 2025-12-29. */
export const gradeSchema = z.enum(['top_fit', 'might_be_fit', 'might_not_be_fit', 'unknown']);

/** The card shows this many characters of the summary; the rest stands behind "view details". */
export const SUMMARY_SHOWN = 150;
/** A longer label is refused. */
export const LABEL_MAX = 255;
export const API_VERSION = '20180828';
export const JSON_API = 'application/vnd.api+json';

const scoreSchema = z.number().min(0).max(100);
const scalarSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);
/** Shown to recruiters as keys and values; at most two levels. */
const detailsSchema = z.record(z.string(), z.union([scalarSchema, z.record(z.string(), scalarSchema)]));
const webUrlSchema = z.url({ protocol: /^https?$/ });
const attachmentSchema = z.strictObject({ url: webUrlSchema, description: z.string() });
/** Criterion id → outcome id or number. Flat; keys are kept from one update to the next. */
const criteriaSchema = z.record(z.string(), z.union([z.string(), z.number()]));

/** A button on the card. A click posts the original event again to `{BASE_URL}/{endpoint}`. */
export const actionSchema = z.strictObject({ buttonText: z.string().min(1), endpoint: z.string().min(1) });
export type ResultAction = z.infer<typeof actionSchema>;

/**
 * What an update may hold: every attribute optional, those left out stay as they are. `candidate-id` is immutable and
 * must not be sent. Duration is seconds, or `HH:MM:SS`; it is read back as seconds.
 */
export const resultUpdateAttributesSchema = z.strictObject({
  status: resultStatusSchema.optional(),
  summary: z.string().nullable().optional(),
  url: webUrlSchema.nullable().optional(),
  label: z.string().max(LABEL_MAX).nullable().optional(),
  assessment: z
    .strictObject({
      score: scoreSchema.nullable().optional(),
      grade: gradeSchema.nullable().optional(),
      duration: z
        .union([z.number().int().min(0), z.string().regex(/^\d+:[0-5]\d:[0-5]\d$/)])
        .nullable()
        .optional(),
    })
    .nullable()
    .optional(),
  details: detailsSchema.optional(),
  attachments: z.array(attachmentSchema).optional(),
  actions: z.array(actionSchema).optional(),
  'assessment-criteria': z.array(z.strictObject({ id: z.string().min(1), score: scoreSchema.optional() })).optional(),
  criteria: criteriaSchema.optional(),
});
export type ResultUpdateAttributes = z.infer<typeof resultUpdateAttributesSchema>;

export const resultUpdateDocumentSchema = z.looseObject({
  data: z.looseObject({
    type: z.literal('partner-results'),
    id: z.string().min(1),
    attributes: resultUpdateAttributesSchema,
  }),
});
export type ResultUpdateDocument = z.infer<typeof resultUpdateDocumentSchema>;

export function resultUpdateDocument(id: string, attributes: ResultUpdateAttributes): ResultUpdateDocument {
  return { data: { type: 'partner-results', id, attributes } };
}

/** A result as it is read back. Unset attributes are null, `details` an empty object. */
export const resultDocumentSchema = z.looseObject({
  data: z.looseObject({
    id: z.string(),
    type: z.literal('partner-results'),
    links: z.looseObject({ self: z.string() }).optional(),
    attributes: z.looseObject({
      status: resultStatusSchema,
      'candidate-id': z.number().int().nullish(),
      'job-id': z.number().int().nullish(),
    }),
  }),
});
export type ResultDocument = z.infer<typeof resultDocumentSchema>;

/** JSON:API errors. `status` is text in the specification; some servers send a number. */
export const jsonApiErrorsSchema = z.looseObject({
  errors: z.array(
    z.looseObject({
      title: z.string().nullish(),
      detail: z.string().nullish(),
      status: z.union([z.string(), z.number()]).nullish(),
    }),
  ),
});

/**
 * A result update inside the 2xx answer to the webhook itself. The container is snake_case, and of `assessment` only the score is
 * read. What is not valid is ignored by the other side without a word, so check before sending.
 */
export const inlineResultSchema = z.looseObject({
  partner_result_attributes: z.looseObject({
    status: resultStatusSchema.optional(),
    assessment: z.looseObject({ score: scoreSchema.optional() }).optional(),
    details: detailsSchema.optional(),
    attachments: z.array(attachmentSchema).optional(),
    criteria: criteriaSchema.optional(),
  }),
});
export type InlineResult = z.infer<typeof inlineResultSchema>;
