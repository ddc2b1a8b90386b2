import type { HireInvitation, NewHire, NewHireDetail, TimelineEntry } from '@farstu/contracts-hr-api';
import type { PeopleActor } from '../access/actor.ts';
import type { PeopleHouse, PeopleTransaction } from '../database.ts';
import { readHire } from '../new-hires/hire-page.ts';
import type { HirePage, HireRow } from '../new-hires/hire-shapes.ts';
import { levelOf } from './level-names.ts';

/** The API knows flows by name. */
export const newHireAnswer = (row: HireRow | HirePage): NewHire => ({
  id: row.id,
  employeeId: row.employeeId,
  employmentNumber: row.employmentNumber,
  firstName: row.firstName,
  lastName: row.lastName,
  company: row.company,
  employmentTemplate: row.employmentTemplate,
  flow: row.flowName,
  status: row.status,
  employmentDate: row.employmentDate,
  levels: row.levels.map((level) => levelOf(level, level.name)),
  source: row.source,
  createdAt: row.createdAt,
});

/** One hire with its plan and timeline. @throws not_found outside the API user's placement */
export async function readNewHire(
  db: PeopleTransaction,
  house: Pick<PeopleHouse, 'clock' | 'keyring' | 'translator'>,
  actor: PeopleActor,
  id: string,
): Promise<NewHireDetail> {
  const page = await readHire(db, house, actor, id, 'api.company');
  const { how, at, expiresAt, because, explanation, state } = page.invitation;
  const invitation = { how, at, expiresAt, because, explanation, state } as HireInvitation;
  return { ...newHireAnswer(page), invitation, timeline: page.timeline.map(entryOf) };
}

const entryOf = ({ at, code, actor, text, because }: HirePage['timeline'][number]): TimelineEntry => ({
  at,
  code,
  ...(actor !== null && { actor }),
  text,
  ...(because !== null && { because }),
});
