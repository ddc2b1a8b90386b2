import { z } from 'zod';
import { templateCode } from './user-template.ts';

/** Nine digits are enough for employment numbers, and fit the column. */
const seriesNumber = z.int().max(999_999_999);

const fields = {
  name: z.string().trim().min(1).max(100),
  /** Shown as a tooltip where the template is chosen. */
  description: z.string().trim().max(1000).default(''),
  isDefault: z.boolean().default(false),
  active: z.boolean().default(true),
  userTemplate: z.string().max(60).nullable().default(null),
  /** *Hämta ledigt anställningsnummer*; null: off. */
  series: z
    .object({ mode: z.enum(['first-free', 'highest-plus-one']), from: seriesNumber, to: seriesNumber })
    .nullable()
    .default(null),
  kind: z.enum(['employee', 'external']).default('employee'),
  employmentForm: z.string().trim().min(1).max(100).nullable().default(null),
  position: z.string().trim().min(1).max(100).nullable().default(null),
  personnelCategory: z.string().trim().min(1).max(100).nullable().default(null),
  /** Percent of full time. */
  employmentRate: z.number().min(0).max(100).multipleOf(0.01).nullable().default(null),
  costCentre: z.string().max(60).nullable().default(null),
  /** The new-hire flow that it starts; null: Standard. */
  flow: z.string().max(60).nullable().default(null),
};

export const changedEmploymentTemplateSchema = z.object(fields);
export const newEmploymentTemplateSchema = z.object({
  company: z.int().min(1).max(99_999),
  code: templateCode,
  ...fields,
});
export type EmploymentTemplateValues = z.output<typeof changedEmploymentTemplateSchema>;

export const employmentTemplateSchema = z
  .object({
    company: z.int(),
    code: z.string(),
    name: z.string(),
    description: z.string(),
    isDefault: z.boolean(),
    active: z.boolean(),
    userTemplate: z.string().nullable(),
    series: z.object({ mode: z.enum(['first-free', 'highest-plus-one']), from: z.int(), to: z.int() }).nullable(),
    kind: z.enum(['employee', 'external']),
    employmentForm: z.string().nullable(),
    position: z.string().nullable(),
    personnelCategory: z.string().nullable(),
    employmentRate: z.number().nullable(),
    costCentre: z.string().nullable(),
    flow: z.string().nullable(),
    /** The flow that a hire would get now. `gate` false: it is approved as it is saved. */
    applies: z.object({
      flow: z.string(),
      name: z.string(),
      gate: z.boolean(),
      levels: z.array(z.object({ code: z.string(), name: z.string() })),
    }),
    /** Roles of its user template that I may not give: hiring with it would be refused (E27). */
    rolesNotAssignable: z.array(z.object({ code: z.string(), name: z.string() })),
  })
  .meta({ id: 'PageEmploymentTemplate' });
export type EmploymentTemplate = z.infer<typeof employmentTemplateSchema>;
