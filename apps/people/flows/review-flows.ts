import type { PeopleTransaction } from '../database.ts';
import type { FieldRule, ReviewFlow } from '../new-hires/review-flow.ts';

/** All flows with their levels, *Standard* first. */
export async function readFlows(db: PeopleTransaction): Promise<ReviewFlow[]> {
  const flows = await db
    .selectFrom('flow')
    .select(['code', 'name', 'is_standard', 'active'])
    .orderBy('is_standard', 'desc')
    .orderBy('code')
    .execute();
  const levels = await db
    .selectFrom('flow_level as l')
    .innerJoin('review_level as r', (join) =>
      join.onRef('r.tenant_id', '=', 'l.tenant_id').onRef('r.code', '=', 'l.level'),
    )
    .select(['l.flow', 'l.level', 'r.name_sv', 'r.name_en', 'l.used', 'l.requires', 'l.fields'])
    .orderBy('l.flow')
    .orderBy('l.ordinal')
    .execute();
  return flows.map(({ code, name, is_standard, active }) => ({
    code,
    name,
    isStandard: is_standard,
    active,
    levels: levels
      .filter(({ flow }) => flow === code)
      .map(({ level, name_sv, name_en, used, requires, fields }) => ({
        code: level,
        name: { sv: name_sv, en: name_en },
        used,
        requires,
        // Written by this feature only, as FieldRule[].
        fields: fields as unknown as readonly FieldRule[],
      })),
  }));
}
