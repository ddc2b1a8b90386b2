import type { FieldProblem } from '@farstu/platform/problems';
import { faultOf, normaliseField } from '../new-hires/field-rules.ts';
import type { ReviewField } from '../new-hires/review-flow.ts';

/** What can be changed of an employee, and the column that holds it. The identity number has three of its own. */
export const columnOf = {
  employmentNumber: 'employment_number',
  firstName: 'first_name',
  lastName: 'last_name',
  gender: 'gender',
  nationality: 'nationality',
  birthDate: 'birth_date',
  birthPlace: 'birth_place',
  birthCountry: 'birth_country',
  emailWork: 'email_work',
  emailPrivate: 'email_private',
  phoneMobile: 'phone_mobile',
  phoneWork: 'phone_work',
  careOf: 'care_of',
  street: 'street',
  postalCode: 'postal_code',
  city: 'city',
  country: 'country',
  nextOfKinName: 'next_of_kin_name',
  nextOfKinPhone: 'next_of_kin_phone',
  employmentForm: 'employment_form',
  position: 'position',
  personnelCategory: 'personnel_category',
  employmentRate: 'employment_rate',
} as const;

type Column = keyof typeof columnOf;
type EmployeeField = Column | 'personalNumber';

export const isColumn = (field: string): field is Column => field in columnOf;
export const employeeFields = ['personalNumber', ...(Object.keys(columnOf) as Column[])] as const;

/** Values as they are written; null empties a field, a field that is not there stays as it is. */
export type EmployeeFields = Readonly<Partial<Record<EmployeeField, string | null>>>;

/** What the fields hold now; the identity number masked. */
export type EmployeeValues = Readonly<Record<EmployeeField, string | null>>;

/** A field that no hire has is written as one of a hire's is. */
const writtenAs = {
  nextOfKinName: 'firstName',
  nextOfKinPhone: 'phoneMobile',
} as const satisfies Partial<Record<EmployeeField, ReviewField>>;

const ruleOf = (field: EmployeeField): ReviewField =>
  field in writtenAs ? writtenAs[field as keyof typeof writtenAs] : (field as ReviewField);

/** Never empty. */
const always: readonly EmployeeField[] = ['employmentNumber', 'firstName', 'lastName', 'nationality'];

/** The fields whose value is another than before, each in its one spelling. */
export function changedFields(given: EmployeeFields, before: EmployeeValues): EmployeeFields {
  const spelled = (field: EmployeeField, value: string | null) => normaliseField(ruleOf(field), value);
  return Object.fromEntries(
    (Object.entries(given) as [EmployeeField, string | null][])
      .map(([field, value]) => [field, spelled(field, value)] as const)
      .filter(([field, value]) => value !== spelled(field, before[field])),
  );
}

/** What is wrong with values in their one spelling. */
export function faultsOf(fields: EmployeeFields): FieldProblem[] {
  return (Object.entries(fields) as [EmployeeField, string | null][]).flatMap(([field, value]) => {
    const pointer = `/fields/${field}`;
    if (value === null) return always.includes(field) ? [{ pointer, code: 'required' }] : [];
    const fault = faultOf(ruleOf(field), value);
    return fault ? [{ pointer, ...fault }] : [];
  });
}
