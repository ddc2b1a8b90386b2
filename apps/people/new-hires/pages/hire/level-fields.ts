import type { HireField, HirePage, ReviewField } from '../api.ts';
import type { HireFieldValues } from '../parts/hire-field-values.ts';

/** A field with what one level says of it. */
export interface LevelField extends HireField {
  rule: HireField['levels'][number];
}

const identifying: readonly ReviewField[] = ['employmentNumber', 'firstName', 'lastName'];

/**
 * What a level shows, as its form draws it: to fill in (what is required and missing first), name and number that are
 * there already (the page's heading says them), and what is only to be read.
 */
export function levelFields(hire: HirePage, code: string): Record<'inputs' | 'folded' | 'known', LevelField[]> {
  const all = hire.fields.flatMap((field) => {
    const rule = field.levels.find(({ level }) => level === code);
    return rule ? [{ ...field, rule }] : [];
  });
  const isFolded = ({ field, value }: LevelField) => identifying.includes(field) && value !== null;
  const editable = all.filter(({ rule }) => rule.editable);
  const open = editable.filter((each) => !isFolded(each));
  const isMissing = ({ rule, value }: LevelField) => rule.required && value === null;
  return {
    inputs: [...open.filter(isMissing), ...open.filter((each) => !isMissing(each))],
    folded: editable.filter(isFolded),
    known: all.filter(({ rule, value }) => !rule.editable && value !== null),
  };
}

/** What must still be filled in before the tick; said here too, so that the field says it before the server does. */
export function missingOf(hire: HirePage, inputs: readonly LevelField[], values: HireFieldValues): ReviewField[] {
  const hasNumber = hire.fields.some(({ field, value }) => field === 'personalNumber' && value !== null);
  return inputs
    .filter(({ field, rule }) => {
      if (!rule.required || values[field].trim() !== '') return false;
      // A number that is there is not sent here; somebody without one yet is known by the birth date.
      return field !== 'personalNumber' || !(hasNumber || values.birthDate !== '');
    })
    .map(({ field }) => field);
}
