import type { PeopleTx } from '../database.ts';
import { type ReviewFlow, type ReviewLevel, starterFlows } from '../new-hires/review-flow.ts';

/**
 * Set-up: the review levels and the flows that every installation begins with. A flow holds every level, those that it
 * does not use switched off, so that any of them can be switched on later.
 */
export async function insertStarterFlows(tx: PeopleTx): Promise<void> {
  const tenant_id = tx.tenant;
  const register = levelsOfAll(starterFlows);
  await tx.db
    .insertInto('review_level')
    .values(register.map(({ code, name }) => ({ tenant_id, code, name_sv: name.sv, name_en: name.en })))
    .execute();
  await tx.db
    .insertInto('flow')
    .values(
      starterFlows.map(({ code, name, isStandard, active }) => ({
        tenant_id,
        code,
        name,
        is_standard: isStandard,
        active,
      })),
    )
    .execute();
  await tx.db
    .insertInto('flow_level')
    .values(
      starterFlows.flatMap((flow) =>
        register.map((level, ordinal) => {
          const own = flow.levels.find(({ code }) => code === level.code);
          const { requires, fields, used } = own ?? { ...level, used: false };
          return {
            tenant_id,
            flow: flow.code,
            level: level.code,
            ordinal,
            used,
            requires,
            fields: JSON.stringify(fields),
          };
        }),
      ),
    )
    .execute();
  await tx.audit({
    action: 'flows.created',
    subject: { kind: 'installation', id: String(tx.tenant) },
    facts: { flows: starterFlows.map(({ code }) => code) },
  });
}

/** Every level that some flow has, in the order of the longest. */
function levelsOfAll(flows: readonly ReviewFlow[]): ReviewLevel[] {
  const longestFirst = flows.toSorted((a, b) => b.levels.length - a.levels.length);
  const all = longestFirst.flatMap(({ levels }) => levels);
  return all.filter((level, index) => all.findIndex(({ code }) => code === level.code) === index);
}
