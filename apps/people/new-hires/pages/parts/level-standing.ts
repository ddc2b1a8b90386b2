import type { HireRow, LevelState } from '../api.ts';

/** Whether a level is next in turn: not reviewed yet, and what it requires is. */
export function isOpen({ status, levels }: Pick<HireRow, 'status' | 'levels'>, level: LevelState): boolean {
  if (status !== 'under-review' || level.reviewedAt) return false;
  return level.requires === null || levels.some(({ code, reviewedAt }) => code === level.requires && reviewedAt);
}

/** The levels as `LevelTicks` draws them. */
export const standing = (hire: Pick<HireRow, 'status' | 'levels'>) =>
  hire.levels.map((level) => ({ ...level, open: isOpen(hire, level) }));
