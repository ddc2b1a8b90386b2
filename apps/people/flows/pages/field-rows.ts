import type { ReviewField } from '../../new-hires/pages/api.ts';
import type { FieldRule } from './flows-api.ts';

/** A field of the level's table; `always`: shown, editable and required whatever anybody chooses. */
export interface FieldRow extends FieldRule {
  always: boolean;
}

/** Every field that a level can show, in the order of the form; one that the server knows and this does not is a type error. */
const everyField: Readonly<Record<ReviewField, true>> = {
  employmentNumber: true,
  firstName: true,
  lastName: true,
  personalNumber: true,
  birthDate: true,
  gender: true,
  nationality: true,
  birthPlace: true,
  birthCountry: true,
  emailWork: true,
  emailPrivate: true,
  emailConnect: true,
  phoneMobile: true,
  phoneWork: true,
  careOf: true,
  street: true,
  postalCode: true,
  city: true,
  country: true,
  employmentDate: true,
  costCentre: true,
  employmentForm: true,
  position: true,
  personnelCategory: true,
  employmentRate: true,
};
const allFields = Object.keys(everyField) as ReviewField[];
/** These say who somebody is. */
const identifying: readonly ReviewField[] = ['employmentNumber', 'firstName', 'lastName'];

/** The level's fields in their saved order, then those that it does not show. */
export function fieldRows(rules: readonly FieldRule[]): FieldRow[] {
  const rest = allFields.filter((field) => !rules.some((rule) => rule.field === field));
  const shown = [...identifying, ...rules.map(({ field }) => field).filter((field) => !identifying.includes(field))];
  return [...shown, ...rest.filter((field) => !identifying.includes(field))].map((field) => {
    const rule = rules.find((each) => each.field === field);
    const always = identifying.includes(field);
    return {
      field,
      show: always || (rule?.show ?? false),
      editable: always || (rule?.editable ?? false),
      required: always || (rule?.required ?? false),
      always,
    };
  });
}

/** What is saved of the rows: a field that is not shown is left out. */
export const rulesOf = (rows: readonly FieldRow[]): FieldRule[] =>
  rows.filter(({ show }) => show).map(({ field, show, editable, required }) => ({ field, show, editable, required }));

/** What is editable or required must be seen; what is hidden is neither. */
export function withChoice(row: FieldRow, what: 'show' | 'editable' | 'required', chosen: boolean): FieldRow {
  if (what === 'show')
    return chosen ? { ...row, show: true } : { ...row, show: false, editable: false, required: false };
  return { ...row, [what]: chosen, show: chosen || row.show };
}
