import { emailPattern, type Temporal, translate } from '@farstu/ui';
import { z } from 'zod';
import { refusalOfNumber } from '../../new-hires/pages/parts/personal-number-input.tsx';
import type { EmployeeChanges, EmployeePage } from './api.ts';
import { messages } from './messages.ts';

/** What is changed together, in the order of the form. */
const groups = {
  person: [
    'firstName',
    'lastName',
    'personalNumber',
    'gender',
    'birthDate',
    'nationality',
    'birthPlace',
    'birthCountry',
  ],
  contact: [
    'emailWork',
    'phoneWork',
    'emailPrivate',
    'phoneMobile',
    'careOf',
    'street',
    'postalCode',
    'city',
    'country',
    'nextOfKinName',
    'nextOfKinPhone',
  ],
  employment: ['employmentNumber', 'position', 'personnelCategory', 'employmentForm', 'employmentRate'],
} as const;
export type Group = keyof typeof groups;
type EmployeeField = (typeof groups)[Group][number];

/** Fields as they stand in a form: text, empty when there is nothing. */
export type EmployeeFormValues = Record<EmployeeField, string>;

/** What the form begins with. The whole personal number is not sent to the page, so it is empty. */
export function valuesOf(employee: EmployeePage): EmployeeFormValues {
  const { employmentRate } = employee;
  return {
    employmentNumber: employee.employmentNumber,
    firstName: employee.firstName,
    lastName: employee.lastName,
    personalNumber: '',
    gender: employee.gender ?? '',
    nationality: employee.nationality,
    birthDate: employee.birthDate ?? '',
    birthPlace: employee.birthPlace ?? '',
    birthCountry: employee.birthCountry ?? '',
    emailWork: employee.emailWork ?? '',
    emailPrivate: employee.emailPrivate ?? '',
    phoneMobile: employee.phoneMobile ?? '',
    phoneWork: employee.phoneWork ?? '',
    careOf: employee.careOf ?? '',
    street: employee.street ?? '',
    postalCode: employee.postalCode ?? '',
    city: employee.city ?? '',
    country: employee.country ?? '',
    nextOfKinName: employee.nextOfKinName ?? '',
    nextOfKinPhone: employee.nextOfKinPhone ?? '',
    employmentForm: employee.employmentForm ?? '',
    position: employee.position ?? '',
    personnelCategory: employee.personnelCategory ?? '',
    employmentRate: employmentRate === null ? '' : String(Number(employmentRate)),
  };
}

/** What differs from what is saved, as the server takes it. */
export function changesOf(saved: EmployeeFormValues, written: EmployeeFormValues, group: Group): EmployeeChanges {
  const fields: readonly EmployeeField[] = groups[group];
  const changed = fields.filter((field) => written[field].trim() !== saved[field]);
  return Object.fromEntries(changed.map((field) => [field, written[field].trim() || null]));
}

const required: readonly EmployeeField[] = ['employmentNumber', 'firstName', 'lastName', 'nationality'];
const emails = ['emailWork', 'emailPrivate'] as const;
const emailSchema = z.email({ pattern: emailPattern });

/** Checks what can be known without the server. */
export function employeeFormSchema(group: Group, today: Temporal.PlainDate) {
  const names = Object.values(groups).flat();
  const shape = Object.fromEntries(names.map((name) => [name, z.string()])) as {
    [Field in EmployeeField]-?: z.ZodString;
  };
  const fields: readonly EmployeeField[] = groups[group];
  return z.object(shape).superRefine((values, context) => {
    const refuse = (field: EmployeeField, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    for (const field of fields) {
      if (required.includes(field) && values[field].trim() === '') refuse(field, translate(messages, 'change.empty'));
    }
    for (const field of emails) {
      const email = values[field].trim();
      if (fields.includes(field) && email !== '' && !emailSchema.safeParse(email).success) {
        refuse(field, translate(messages, 'change.email'));
      }
    }
    const number = refusalOfNumber(values.personalNumber, today);
    if (number) refuse('personalNumber', number);
    const rate = Number(values.employmentRate.trim().replace(',', '.'));
    if (!(rate >= 0 && rate <= 100)) refuse('employmentRate', translate(messages, 'change.rateWrong'));
  });
}
