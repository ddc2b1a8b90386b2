import { formatter } from '@farstu/platform/format';
import type { Translator } from '@farstu/platform/i18n';
import { Temporal } from 'temporal-polyfill';
import type { PeopleTransaction } from '../database.ts';
import { whyItDoes } from '../invitations/invitation-answer.ts';
import { reviewLevelNames } from './hire-rows.ts';
import type { HirePage } from './hire-shapes.ts';

export type TimelineEntry = HirePage['timeline'][number];

/** A hire's timeline, oldest first, told in the reader's language. */
export async function readTimeline(
  db: PeopleTransaction,
  { tenant, hireId, zone }: { tenant: number; hireId: string; zone: string },
  t: Translator,
  today: Temporal.PlainDate,
): Promise<TimelineEntry[]> {
  const rows = await db
    .selectFrom('hire_event')
    .select(['at', 'code', 'actor_name', 'params', 'because'])
    .where('tenant_id', '=', tenant)
    .where('hire_id', '=', hireId)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const names = await reviewLevelNames(db, tenant, t.language);
  const tell = teller(t, today, zone, names);
  return rows.map(({ at, code, actor_name, params, because }) => ({
    at,
    code,
    actor: actor_name,
    text: tell(code, params as Readonly<Record<string, string | null>>),
    because,
    explanation: because === null ? null : whyItDoes(t, because),
  }));
}

export interface ReviewLogEntry {
  readonly at: string;
  readonly level: string;
  readonly levelName: string;
  readonly what: 'approved' | 'undone';
  readonly actor: string | null;
}

/** *Granskningslogg*: who ticked what and when, also what was taken back. */
export async function readReviewLog(
  db: PeopleTransaction,
  tenant: number,
  hireId: string,
  language: 'sv' | 'en',
): Promise<ReviewLogEntry[]> {
  const rows = await db
    .selectFrom('hire_event')
    .select(['at', 'code', 'actor_name', 'params'])
    .where('tenant_id', '=', tenant)
    .where('hire_id', '=', hireId)
    .where('code', 'in', ['level-approved', 'level-undone'])
    .orderBy('id')
    .execute();
  const names = await reviewLevelNames(db, tenant, language);
  return rows.map(({ at, code, actor_name, params }) => {
    const { level = '' } = params as { level?: string };
    return {
      at,
      level,
      levelName: names.get(level) ?? level,
      what: code === 'level-approved' ? 'approved' : 'undone',
      actor: actor_name,
    };
  });
}

/** Turns codes and instants among an event's params into what a person reads. */
function teller(t: Translator, today: Temporal.PlainDate, zone: string, levelNames: ReadonlyMap<string, string>) {
  const say = formatter(t.language, { today });
  return (code: string, params: Readonly<Record<string, string | null>>): string => {
    const { at, beforeAt, expiresAt, source, why, fault, fields, level } = params;
    const words = (key: string) => (t.has(key) ? t(key) : '');
    return t(`people:timeline.${code}`, {
      ...params,
      ...(at && { moment: say.moment(at, params.zone ?? zone) }),
      ...(beforeAt && { before: say.moment(beforeAt, params.zone ?? zone) }),
      ...(expiresAt && { lastDay: lastDayOf(expiresAt, params.zone ?? zone, say) }),
      ...(source && { source: words(`people:hireSource.${source}`) }),
      ...(why && { why: words(`people:sameBecause.${why}`) }),
      ...(fault && { fault: words(`people:fieldProblems.identity_number_${fault}`) }),
      ...(fields && { fields: say.list(fields.split(',').map((field) => words(`people:hireFields.${field}`))) }),
      ...(level && { level: levelNames.get(level) ?? level }),
    });
  };
}

/** An expiry is exclusive: the last day is the one before. */
function lastDayOf(expiresAt: string, zone: string, say: ReturnType<typeof formatter>): string {
  const lastMoment = Temporal.Instant.from(expiresAt).subtract({ milliseconds: 1 });
  return say.dateInSentence(lastMoment.toZonedDateTimeISO(zone).toPlainDate());
}
