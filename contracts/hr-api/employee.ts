import { z } from 'zod';
import { invitationPreviewSchema } from './invitation-preview.ts';
import { flagQuerySchema, newHireStatusSchema, reviewLevelSchema } from './new-hire.ts';
import { connectStatusSchema } from './user.ts';
import {
  accountRefSchema,
  anyInstantSchema,
  codeSchema,
  companyNumberSchema,
  companyQuerySchema,
  dateSchema,
  emailSchema,
  givenDateSchema,
  idSchema,
  instantSchema,
  listOf,
  pageQuerySchema,
  personNameSchema,
  refuseRepeated,
} from './values.ts';

/** `future`: has not begun, also when no start date is known. */
export const employmentStatusSchema = z.enum(['current', 'future', 'left']);
export type EmploymentStatus = z.infer<typeof employmentStatusSchema>;

export const employmentPeriodSchema = z
  .object({
    id: idSchema,
    startDate: dateSchema.nullable(),
    endDate: dateSchema.nullable(),
    employmentTemplate: codeSchema,
    /** All used levels of its flow are approved. */
    reviewed: z.boolean(),
  })
  .meta({ id: 'EmploymentPeriod' });

/** A home coding and the days on which it holds; null: from the beginning, or until further notice. */
export const datedAccountSchema = z
  .object({ dimension: codeSchema, code: codeSchema, from: dateSchema.nullable(), to: dateSchema.nullable() })
  .meta({ id: 'DatedAccount' });

/**
 * An employee as the API shows it. `personalNumber` is masked (`19900101-****`). To an API user who has only the
 * company-specific right there, what is private or only of use to whoever hires is null: `personalNumber`, `emailPrivate`,
 * `emailConnect`, `phoneMobile`, `externalReference`, `userId`.
 */
export const employeeSchema = z
  .object({
    id: idSchema,
    company: companyNumberSchema,
    employmentNumber: z.string(),
    firstName: z.string(),
    lastName: z.string(),
    personalNumber: z.string().nullable(),
    birthDate: dateSchema.nullable(),
    emailPrivate: z.string().nullable(),
    emailWork: z.string().nullable(),
    emailConnect: z.string().nullable(),
    phoneMobile: z.string().nullable(),
    externalReference: z.string().nullable(),
    status: employmentStatusSchema,
    reviewed: z.boolean(),
    /** Newest first. */
    employmentPeriods: z.array(employmentPeriodSchema),
    accounts: z.array(datedAccountSchema),
    /** Who is today the manager of the employee's account in the dimension of nearest managers. */
    nearestManager: z.object({ employeeId: idSchema, name: z.string() }).nullable(),
    userId: idSchema.nullable(),
    createdAt: instantSchema,
    updatedAt: instantSchema,
  })
  .meta({ id: 'Employee' });
export type Employee = z.infer<typeof employeeSchema>;

/** `GET employees`. */
export const employeeQuerySchema = pageQuerySchema.extend({
  company: companyQuerySchema.optional(),
  status: employmentStatusSchema.optional(),
  reviewed: flagQuerySchema.optional(),
  updatedSince: anyInstantSchema.optional(),
});
export const employeeListSchema = listOf('EmployeeList', employeeSchema);

/**
 * `POST employees`. What may be left out may also be null. A name that is not here is refused, so that a slip of the pen is
 * not a lost value. Without `employmentNumber` the template's series gives one; without `employmentDate` the hire is made and the
 * invitation waits. `invite: false`: no invitation.
 */
export const createEmployeeSchema = z
  .strictObject({
    company: companyNumberSchema,
    employmentTemplate: codeSchema,
    employmentNumber: z.string().trim().min(1).max(20).nullish(),
    firstName: personNameSchema,
    lastName: personNameSchema,
    /** Ten or twelve digits, with or without separator; coordination numbers too. */
    personalNumber: z.string().trim().min(1).max(20).nullish(),
    birthDate: givenDateSchema.nullish(),
    emailPrivate: emailSchema.nullish(),
    emailWork: emailSchema.nullish(),
    emailConnect: emailSchema.nullish(),
    phoneMobile: z.string().trim().min(1).max(40).nullish(),
    employmentDate: givenDateSchema.nullish(),
    /** At most one of each dimension. */
    accounts: z.array(accountRefSchema).max(20).superRefine(refuseRepeated).nullish(),
    /** The caller's own key of the person. */
    externalReference: z.string().trim().min(1).max(200).nullish(),
    invite: z.boolean().nullish(),
  })
  .meta({ id: 'CreateEmployee' });
export type CreateEmployee = z.infer<typeof createEmployeeSchema>;

/**
 * 201. `newHire` is null when the hire goes through no level. With the status `needs-decision` (the personal number is
 * already employed) there is no employee yet: `id`, `employmentNumber`, `periodId` and `user` are null until somebody has decided.
 */
export const createdEmployeeSchema = z
  .object({
    id: idSchema.nullable(),
    employmentNumber: z.string().nullable(),
    periodId: idSchema.nullable(),
    newHire: z.object({ id: idSchema, status: newHireStatusSchema, levels: z.array(reviewLevelSchema) }).nullable(),
    user: z.object({ id: idSchema, connect: connectStatusSchema }).nullable(),
    invitation: invitationPreviewSchema,
  })
  .meta({ id: 'CreatedEmployee' });
export type CreatedEmployee = z.infer<typeof createdEmployeeSchema>;
