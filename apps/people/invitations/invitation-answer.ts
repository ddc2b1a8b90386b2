import { formatter } from '@farstu/platform/format';
import type { Language, Translator } from '@farstu/platform/i18n';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { PlanAnswer } from '../new-hires/hire-input.ts';
import { explain, type InvitationPlan, invitationReasons } from './invitation-plan.ts';

/** What the preview, the HR API and the pages say of a plan. */
export const invitationAnswerSchema = z
  .object({
    how: z.enum(['mail', 'account-without-mail', 'wait']),
    at: z.iso.datetime({ offset: true }).nullable(),
    /** Exclusive; null unless `how` is `mail`. */
    expiresAt: z.iso.datetime({ offset: true }).nullable(),
    because: z.enum(invitationReasons),
    explanation: z.string(),
  })
  .meta({ id: 'PageInvitationPreview' });
export type InvitationAnswer = z.infer<typeof invitationAnswerSchema>;

/** What happens, and the rule behind it, in the translator's language. */
export function invitationAnswer(t: Translator, { params, ...plan }: PlanAnswer): InvitationAnswer {
  return { ...plan, explanation: `${whatHappens(t, { params, because: plan.because })} ${whyItDoes(t, plan.because)}` };
}

/** *Inbjudan går söndag 29 november kl. 09:00 och länken gäller till och med torsdag 3 december.* */
export const whatHappens = (t: Translator, { because, params }: Pick<PlanAnswer, 'because' | 'params'>): string =>
  t(`people:invitations.because.${because}`, params);

export const whyItDoes = (t: Translator, because: string): string => t(`people:invitations.why.${because}`);

/** A plan as data, with its moments written for a reader. */
export function toPlanAnswer(plan: InvitationPlan, language: Language, today: Temporal.PlainDate): PlanAnswer {
  const { params } = explain(plan, formatter(language, { today }));
  return {
    how: plan.how,
    at: plan.at?.toString() ?? null,
    expiresAt: plan.expiresAt?.toString() ?? null,
    because: plan.because,
    params,
  };
}
