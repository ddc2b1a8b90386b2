import type { Translator } from '@farstu/platform/i18n';
import { z } from 'zod';
import { readFailureReason } from './failure-reason.ts';

/** A stored reason as a person reads it. */
export interface Said {
  readonly code: string;
  readonly text: string;
}

const failureSchema = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).default({}),
});

/** Why an activation last failed: at the door (`refused.<code>`), or when hiring, in the words of the card. */
export function failureText(stored: unknown, t: Translator): Said | null {
  const failure = failureSchema.safeParse(stored).data;
  if (!failure) return null;
  const { code, params } = failure;
  const key = `people:teamtailor.${code}`;
  if (typeof params.text === 'string') return { code, text: params.text };
  if (!code.startsWith('refused.') || !t.has(key)) return { code, text: code };
  const right = `people:apiRights.${String(params.permission ?? '').replace('.', '_')}`;
  return { code, text: t(key, { ...params, right: t.has(right) ? t(right) : '' }) };
}

/** What became of an event: a sentence of ours where there is one, else the one that the card got. */
export function outcomeText(stored: unknown, t: Translator): Said | null {
  const outcome = z
    .looseObject({ code: z.string().optional(), type: z.string().optional(), text: z.string().optional() })
    .safeParse(stored).data;
  const code = outcome?.code ?? outcome?.type;
  if (code === undefined) return null;
  const key = `people:integrations.outcomes.${code.replaceAll('.', '_')}`;
  return { code, text: t.has(key) ? t(key) : (outcome?.text ?? t('people:integrations.outcomes.handled')) };
}

/** What an exhausted job was about to do. */
export function taskText(task: string, t: Translator): string {
  const key = `people:integrations.tasks.${task.replaceAll('.', '_')}`;
  return t(t.has(key) ? key : 'people:integrations.tasks.other');
}

/** A job's last error: as `failureReason` writes it, or one that is ours to mend. */
export function reasonText(reason: string, t: Translator): { reason: string; words: string | null; whatToDo: string } {
  const read = readFailureReason(reason);
  const key = `people:integrations.reasons.${read?.code}`;
  const known = read !== undefined && t.has(`${key}.reason`);
  const place = known ? key : 'people:integrations.reasons.other';
  const words = known ? read.words : reason.trim();
  return { reason: t(`${place}.reason`), whatToDo: t(`${place}.whatToDo`), words: words.slice(0, 500) || null };
}
