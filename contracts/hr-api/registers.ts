import { z } from 'zod';
import { codeSchema, companyNumberSchema, companyQuerySchema, listOf, pageQuerySchema } from './values.ts';

/** The registers that other systems choose from: companies, templates, flows, dimensions and accounts. All are read only. */

export const companySchema = z
  .object({
    number: companyNumberSchema,
    name: z.string(),
    organisationNumber: z.string().nullable(),
    /** IANA; the company's days and nine o'clocks are counted in it. */
    timeZone: z.string(),
  })
  .meta({ id: 'Company' });
export type Company = z.infer<typeof companySchema>;
/** `GET companies`: those that the API user may use, by number. */
export const companyListSchema = listOf('CompanyList', companySchema);

export const numberSeriesSchema = z
  .object({
    /** *Hämta första lediga* or *Hämta högsta använda + 1*. */
    mode: z.enum(['first-free', 'highest-plus-one']),
    from: z.int(),
    to: z.int(),
  })
  .meta({ id: 'NumberSeries' });

/** *Anställningsmall.* */
export const employmentTemplateSchema = z
  .object({
    code: codeSchema,
    name: z.string(),
    company: companyNumberSchema,
    description: z.string().nullable(),
    isDefault: z.boolean(),
    /** Name of the new-hire flow that hires from it go through. */
    flow: z.string(),
    /** Code of the user template; null: no user is made. */
    userTemplate: codeSchema.nullable(),
    /** Null: an employment number must be given. */
    numberSeries: numberSeriesSchema.nullable(),
  })
  .meta({ id: 'EmploymentTemplate' });
export type EmploymentTemplate = z.infer<typeof employmentTemplateSchema>;
/** `GET employmenttemplates?company=`, by code. */
export const employmentTemplateQuerySchema = pageQuerySchema.extend({ company: companyQuerySchema.optional() });
export const employmentTemplateListSchema = listOf('EmploymentTemplateList', employmentTemplateSchema);

/** *Användarmall.* Days are counted from the end of, and to the start of, an employment period. */
export const userTemplateSchema = z
  .object({
    code: codeSchema,
    name: z.string(),
    roles: z.array(z.string()),
    deactivateAfterDays: z.int(),
    reactivateBeforeDays: z.int(),
  })
  .meta({ id: 'UserTemplate' });
export type UserTemplate = z.infer<typeof userTemplateSchema>;
export const userTemplateListSchema = listOf('UserTemplateList', userTemplateSchema);

/** *Nyanställningsflöde*, with its levels in order. */
export const newHireFlowSchema = z
  .object({
    name: z.string(),
    /** *Standard*: what a template without a flow of its own goes through. */
    isStandard: z.boolean(),
    active: z.boolean(),
    employmentTemplates: z.array(codeSchema),
    levels: z.array(
      z.object({
        code: codeSchema,
        name: z.string(),
        used: z.boolean(),
        /** Code of the level that must be approved first; null: none. */
        requires: codeSchema.nullable(),
        fields: z.array(
          z.object({ key: z.string(), shown: z.boolean(), editable: z.boolean(), required: z.boolean() }),
        ),
      }),
    ),
  })
  .meta({ id: 'NewHireFlow' });
export type NewHireFlow = z.infer<typeof newHireFlowSchema>;
export const newHireFlowListSchema = listOf('NewHireFlowList', newHireFlowSchema);

/** *Konteringsdimension.* */
export const accountDimensionSchema = z
  .object({
    code: codeSchema,
    name: z.string(),
    /** *Använd för närmaste chef.* */
    nearestManager: z.boolean(),
  })
  .meta({ id: 'AccountDimension' });
export type AccountDimension = z.infer<typeof accountDimensionSchema>;
export const accountDimensionListSchema = listOf('AccountDimensionList', accountDimensionSchema);

/** *Kontering*: one account of a dimension, such as cost centre 200. */
export const dimensionAccountSchema = z
  .object({ dimension: codeSchema, code: codeSchema, name: z.string(), active: z.boolean() })
  .meta({ id: 'DimensionAccount' });
export type DimensionAccount = z.infer<typeof dimensionAccountSchema>;
/** `GET accounts?dimension=`; without it, those of all dimensions. */
export const dimensionAccountQuerySchema = pageQuerySchema.extend({ dimension: codeSchema.optional() });
export const dimensionAccountListSchema = listOf('DimensionAccountList', dimensionAccountSchema);
