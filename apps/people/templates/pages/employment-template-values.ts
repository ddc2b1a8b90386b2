import { translate } from '@farstu/ui';
import { z } from 'zod';
import { messages } from './messages.ts';
import type { EmploymentTemplate, EmploymentTemplateValues } from './templates-api.ts';

/** A template's code: letters, digits, hyphen and underscore, at most 30. */
export const templateCodePattern = /^[\p{L}\d_-]{1,30}$/u;

const seriesNumber = z.number().int().max(999_999_999).nullable();

/** The form of an employment template. What is chosen from a list is the empty string when nothing is. */
export const employmentTemplateSchema = z
  .object({
    company: z.string().min(1),
    code: z
      .string()
      .trim()
      .regex(templateCodePattern, { error: () => translate(messages, 'employment.codeHint') }),
    name: z.string().trim().min(1).max(100),
    description: z.string().trim().max(1000),
    isDefault: z.boolean(),
    active: z.boolean(),
    userTemplate: z.string(),
    useSeries: z.boolean(),
    series: z.object({ mode: z.enum(['first-free', 'highest-plus-one']), from: seriesNumber, to: seriesNumber }),
    kind: z.enum(['employee', 'external']),
    employmentForm: z.string(),
    position: z.string().trim().max(100),
    personnelCategory: z.string().trim().max(100),
    employmentRate: z.number().min(0).max(100).nullable(),
    costCentre: z.string(),
    flow: z.string(),
  })
  .superRefine(({ useSeries, series }, context) => {
    if (!useSeries) return;
    for (const end of ['from', 'to'] as const) {
      if (series[end] !== null) continue;
      context.addIssue({ code: 'invalid_type', expected: 'number', input: null, path: ['series', end] });
    }
  });
export type EmploymentTemplateForm = z.input<typeof employmentTemplateSchema>;

/** What the form begins with: the template's own, or those of most templates. */
export function formOf(template: EmploymentTemplate | undefined, company: number | undefined): EmploymentTemplateForm {
  return {
    company: String(template?.company ?? company ?? ''),
    code: template?.code ?? '',
    name: template?.name ?? '',
    description: template?.description ?? '',
    isDefault: template?.isDefault ?? false,
    active: template?.active ?? true,
    userTemplate: template?.userTemplate ?? '',
    useSeries: template ? template.series !== null : true,
    series: template?.series ?? { mode: 'first-free', from: null, to: null },
    kind: template?.kind ?? 'employee',
    employmentForm: template?.employmentForm ?? '',
    position: template?.position ?? '',
    personnelCategory: template?.personnelCategory ?? '',
    employmentRate: template?.employmentRate ?? null,
    costCentre: template?.costCentre ?? '',
    flow: template?.flow ?? '',
  };
}

/** What is sent of the form. */
export function valuesOf(form: z.output<typeof employmentTemplateSchema>): EmploymentTemplateValues {
  const { from, to, mode } = form.series;
  return {
    name: form.name,
    description: form.description,
    isDefault: form.isDefault,
    active: form.active,
    userTemplate: form.userTemplate || null,
    series: form.useSeries && from !== null && to !== null ? { mode, from, to } : null,
    kind: form.kind,
    employmentForm: form.employmentForm || null,
    position: form.position || null,
    personnelCategory: form.personnelCategory || null,
    employmentRate: form.employmentRate,
    costCentre: form.costCentre || null,
    flow: form.flow || null,
  };
}
