import { emailPattern, type Temporal, translate } from '@farstu/ui';
import { z } from 'zod';
import type { FieldChanges, HireField, ReviewField } from '../api.ts';
import { messages } from '../messages.ts';
import { refusalOfNumber } from './personal-number-input.tsx';

/** Fields as they stand in a form: text, empty when there is nothing. */
export type HireFieldValues = Record<ReviewField | 'emailConnectRepeated', string>;

const identifying: readonly ReviewField[] = ['employmentNumber', 'firstName', 'lastName'];
const emails = ['emailWork', 'emailPrivate', 'emailConnect'] as const;

/** The fields of a hire as a form begins with them. A personal number is never sent to the browser, so it is empty. */
export function valuesOf(fields: readonly HireField[]): HireFieldValues {
  const of = (name: ReviewField) => fields.find(({ field }) => field === name)?.value ?? '';
  return {
    employmentNumber: of('employmentNumber'),
    firstName: of('firstName'),
    lastName: of('lastName'),
    personalNumber: '',
    birthDate: of('birthDate'),
    gender: of('gender'),
    nationality: of('nationality'),
    birthPlace: of('birthPlace'),
    birthCountry: of('birthCountry'),
    emailWork: of('emailWork'),
    emailPrivate: of('emailPrivate'),
    emailConnect: of('emailConnect'),
    emailConnectRepeated: '',
    phoneMobile: of('phoneMobile'),
    phoneWork: of('phoneWork'),
    careOf: of('careOf'),
    street: of('street'),
    postalCode: of('postalCode'),
    city: of('city'),
    country: of('country'),
    employmentDate: of('employmentDate'),
    costCentre: of('costCentre'),
    employmentForm: of('employmentForm'),
    position: of('position'),
    personnelCategory: of('personnelCategory'),
    employmentRate: of('employmentRate'),
  };
}

/** What differs from what is saved, as the server takes it; nothing is null. */
export function changesOf(
  saved: HireFieldValues,
  written: HireFieldValues,
  fields: readonly ReviewField[],
): FieldChanges {
  const changed = fields.filter((field) => written[field].trim() !== saved[field]);
  const changes: FieldChanges = Object.fromEntries(
    changed.map((field) => [field, asSent(field, written[field].trim())]),
  );
  if (changes.emailConnect) changes.emailConnectRepeated = written.emailConnectRepeated.trim();
  return changes;
}

function asSent(field: ReviewField, text: string): string | null {
  if (text === '') return null;
  return field === 'employmentRate' ? text.replace(',', '.') : text;
}

/** Whether another Connect address has been written, which must be written twice. */
export const isOtherConnect = (saved: HireFieldValues, written: Pick<HireFieldValues, 'emailConnect'>): boolean =>
  written.emailConnect.trim() !== '' && written.emailConnect.trim() !== saved.emailConnect;

/** Checks what can be known without the server. */
export function hireFieldsSchema(saved: HireFieldValues, fields: readonly ReviewField[], today: Temporal.PlainDate) {
  const text = z.string();
  const shape = Object.fromEntries(Object.keys(saved).map((name) => [name, text])) as Record<
    keyof HireFieldValues,
    z.ZodString
  >;
  return z.object(shape).superRefine((values, context) => {
    const refuse = (path: keyof HireFieldValues, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    for (const field of identifying) {
      if (fields.includes(field) && values[field].trim() === '') refuse(field, translate(messages, 'fieldInput.empty'));
    }
    for (const field of emails) {
      if (fields.includes(field) && !isEmail(values[field])) refuse(field, translate(messages, 'fieldInput.email'));
    }
    const number = refusalOfNumber(values.personalNumber, today);
    if (number) refuse('personalNumber', number);
    if (!isRate(values.employmentRate)) refuse('employmentRate', translate(messages, 'fieldInput.rateWrong'));
    if (fields.includes('emailConnect') && isOtherConnect(saved, values)) {
      if (!isSameAddress(values.emailConnect, values.emailConnectRepeated)) {
        refuse('emailConnectRepeated', translate(messages, 'fieldInput.differs'));
      }
    }
  });
}

const emailSchema = z.email({ pattern: emailPattern });
const isEmail = (text: string): boolean => text.trim() === '' || emailSchema.safeParse(text.trim()).success;

/** Two spellings of one address; the server compares once more, by its own rules. */
export const isSameAddress = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

function isRate(text: string): boolean {
  const rate = Number(text.trim().replace(',', '.'));
  return rate >= 0 && rate <= 100;
}
