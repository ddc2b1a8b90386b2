import type { ReviewLevel } from '@farstu/contracts-hr-api';
import type { TenantId } from '@farstu/platform/database';
import type { Language } from '@farstu/platform/i18n';
import type { PeopleTransaction } from '../database.ts';
import { reviewLevelNames } from '../new-hires/hire-rows.ts';

interface Level {
  readonly code: string;
  readonly reviewedBy: string | null;
  readonly reviewedAt: string | null;
}

/** A hire's levels as the API shows them: what has not happened is absent. */
export async function levelsWithNames(
  db: PeopleTransaction,
  tenant: TenantId,
  language: Language,
  levels: readonly Level[],
): Promise<ReviewLevel[]> {
  if (levels.length === 0) return [];
  const names = await reviewLevelNames(db, tenant, language);
  return levels.map((level) => levelOf(level, names.get(level.code) ?? level.code));
}

export const levelOf = ({ code, reviewedBy, reviewedAt }: Level, name: string): ReviewLevel => ({
  code,
  name,
  ...(reviewedBy !== null && { reviewedBy }),
  ...(reviewedAt !== null && { reviewedAt }),
});
