import { z } from 'zod';
import { hireInvitationSchema } from './invitation-preview.ts';
import {
  accountRefSchema,
  codeSchema,
  companyNumberSchema,
  companyQuerySchema,
  dateSchema,
  idSchema,
  instantSchema,
  listOf,
  pageQuerySchema,
} from './values.ts';

export const newHireStatuses = ['under-review', 'approved', 'needs-decision', 'withdrawn'] as const;
export const newHireStatusSchema = z.enum(newHireStatuses);
export type NewHireStatus = z.infer<typeof newHireStatusSchema>;

/** A used level of the hire's flow. Not approved: `reviewedBy` (a name) and `reviewedAt` are absent. */
export const reviewLevelSchema = z
  .object({
    code: codeSchema,
    name: z.string(),
    reviewedBy: z.string().optional(),
    reviewedAt: instantSchema.optional(),
  })
  .meta({ id: 'ReviewLevel' });
export type ReviewLevel = z.infer<typeof reviewLevelSchema>;

/**
 * *Nyanställning.* While the status is `needs-decision` (the person may already be there) no employee has been made, so
 * `employeeId` and `employmentNumber` are null.
 */
export const newHireSchema = z
  .object({
    id: idSchema,
    employeeId: idSchema.nullable(),
    employmentNumber: z.string().nullable(),
    firstName: z.string(),
    lastName: z.string(),
    company: companyNumberSchema,
    employmentTemplate: codeSchema,
    /** The flow's name. */
    flow: z.string(),
    status: newHireStatusSchema,
    employmentDate: dateSchema.nullable(),
    levels: z.array(reviewLevelSchema),
    source: z.enum(['form', 'api', 'teamtailor']),
    createdAt: instantSchema,
  })
  .meta({ id: 'NewHire' });
export type NewHire = z.infer<typeof newHireSchema>;

/** `GET newhires?company=&status=`: newest first; without `status`, all. */
export const newHireQuerySchema = pageQuerySchema.extend({
  company: companyQuerySchema.optional(),
  status: newHireStatusSchema.optional(),
});
export const newHireListSchema = listOf('NewHireList', newHireSchema);

/** One thing that happened, or is to happen, oldest first. `text` is in the caller's language. */
export const timelineEntrySchema = z
  .object({
    at: instantSchema,
    code: z.string(),
    /** A person's name, or the system that did it. */
    actor: z.string().optional(),
    text: z.string(),
    because: z.string().optional(),
  })
  .meta({ id: 'TimelineEntry' });
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

/** `GET newhires/{id}`, and what approving and un-approving answer. */
export const newHireDetailSchema = z
  .object({ ...newHireSchema.shape, invitation: hireInvitationSchema, timeline: z.array(timelineEntrySchema) })
  .meta({ id: 'NewHireDetail' });
export type NewHireDetail = z.infer<typeof newHireDetailSchema>;

/** `POST|DELETE newhires/{id}/review/{level}`; the level's code. */
export const reviewParamsSchema = z.object({ id: idSchema, level: codeSchema });

/**
 * `POST newhires/{id}/review/{level}`: approves, after having saved `fields`: those that the level lets edit, by the names that
 * `POST employees` has for them. 409 `level_not_open`; 422 `field_required`, which names it.
 */
export const reviewRequestSchema = z
  .strictObject({
    fields: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(accountRefSchema)]))
      .optional(),
  })
  .meta({ id: 'ReviewRequest' });
export type ReviewRequest = z.infer<typeof reviewRequestSchema>;

/** `POST newhires/{id}/withdraw`: *Dra tillbaka nyanställning*. */
export const withdrawRequestSchema = z
  .strictObject({ reason: z.string().trim().min(1).max(1000) })
  .meta({ id: 'WithdrawRequest' });
export type WithdrawRequest = z.infer<typeof withdrawRequestSchema>;

/** A query's `true` or `false`; nothing else. */
export const flagQuerySchema = z.stringbool({ truthy: ['true'], falsy: ['false'], case: 'sensitive' });

/** `?dryRun=true`: only lists what will happen. A name that is not here is refused: misspelt, it would withdraw for real. */
export const withdrawQuerySchema = z.strictObject({ dryRun: flagQuerySchema.default(false) });

/** `done` false: a dry run, so `effects` are what will happen; else what did. `text` is in the caller's language. */
export const withdrawResponseSchema = z
  .object({ done: z.boolean(), effects: z.array(z.object({ code: z.string(), text: z.string() })) })
  .meta({ id: 'WithdrawResponse' });
export type WithdrawResponse = z.infer<typeof withdrawResponseSchema>;
