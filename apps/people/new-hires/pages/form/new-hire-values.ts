import { emailPattern, ProblemError, type Temporal, translate } from '@farstu/ui';
import { z } from 'zod';
import type { HireFormData, HireRequest } from '../api.ts';
import { messages as shared } from '../messages.ts';
import { isSameAddress } from '../parts/hire-field-values.ts';
import { refusalOfNumber } from '../parts/personal-number-input.tsx';
import { messages } from './messages.ts';

const email = z.email({ pattern: emailPattern }).or(z.literal(''));
const name = z.string().trim().min(1).max(100);
const date = z.iso.date().or(z.literal(''));

/** What *Ny anställd* is filled in with, and what can be refused without asking the server. */
export function newHireSchema(allowedDomains: readonly string[], today: Temporal.PlainDate) {
  return z
    .object({
      company: z.string().min(1),
      employmentTemplate: z.string().min(1),
      numbering: z.string(),
      employmentNumber: z.string().trim(),
      firstName: name,
      lastName: name,
      nationality: z.string(),
      noNumberYet: z.boolean(),
      personalNumber: z.string(),
      birthDate: date,
      gender: z.enum(['', 'female', 'male']),
      birthPlace: z.string().trim().max(100),
      birthCountry: z.string(),
      emailPrivate: email,
      emailWork: email,
      emailConnect: email,
      emailConnectRepeated: z.string(),
      phoneMobile: z.string().trim(),
      employmentDate: date,
      costCentre: z.string(),
      doNotInvite: z.boolean(),
    })
    .superRefine((values, context) => {
      const refuse = (path: keyof typeof values, message: string) =>
        context.addIssue({ code: 'custom', path: [path], message });
      if (values.numbering === 'typed' && values.employmentNumber === '') {
        refuse('employmentNumber', translate(shared, 'fieldInput.empty'));
      }
      const number = values.noNumberYet ? undefined : refusalOfNumber(values.personalNumber, today);
      if (number) refuse('personalNumber', number);
      if (values.noNumberYet && values.birthDate === '') refuse('birthDate', translate(shared, 'fieldInput.empty'));
      if (!isSameAddress(values.emailConnect, values.emailConnectRepeated)) {
        refuse('emailConnectRepeated', translate(shared, 'fieldInput.differs'));
      }
      if (values.emailConnect !== '' && !isAllowed(values.emailConnect, allowedDomains)) {
        refuse('emailConnect', translate(messages, 'notAllowed', { domains: allowedDomains.join(', ') }));
      }
    });
}

export type NewHireValues = z.infer<ReturnType<typeof newHireSchema>>;

export function firstValues({ company, templates }: HireFormData): NewHireValues {
  const template = templates.find(({ isDefault }) => isDefault) ?? (templates.length === 1 ? templates[0] : undefined);
  return {
    company: String(company),
    employmentTemplate: template?.code ?? '',
    numbering: template && !template.takesNumber ? 'typed' : 'auto',
    employmentNumber: '',
    firstName: '',
    lastName: '',
    nationality: 'SE',
    noNumberYet: false,
    personalNumber: '',
    birthDate: '',
    gender: '',
    birthPlace: '',
    birthCountry: '',
    emailPrivate: '',
    emailWork: '',
    emailConnect: '',
    emailConnectRepeated: '',
    phoneMobile: '',
    employmentDate: '',
    costCentre: template?.costCentre ?? '',
    doNotInvite: false,
  };
}

/** The form as the server takes it; what is empty is left out. */
export function requestOf(values: NewHireValues): HireRequest {
  const optional = {
    employmentNumber: values.numbering === 'typed' ? values.employmentNumber : '',
    personalNumber: values.noNumberYet ? '' : values.personalNumber.trim(),
    ...(values.noNumberYet && {
      birthDate: values.birthDate,
      gender: values.gender,
      birthPlace: values.birthPlace,
      birthCountry: values.birthCountry,
    }),
    nationality: values.nationality,
    emailPrivate: values.emailPrivate,
    emailWork: values.emailWork,
    emailConnect: values.emailConnect,
    emailConnectRepeated: values.emailConnectRepeated.trim(),
    phoneMobile: values.phoneMobile,
    costCentre: values.costCentre,
  };
  return {
    company: Number(values.company),
    employmentTemplate: values.employmentTemplate,
    firstName: values.firstName,
    lastName: values.lastName,
    employmentDate: values.employmentDate || null,
    invite: !values.doNotInvite,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== '')),
  };
}

/** Which field a refusal of the whole hire is about. */
const aboutFields: Readonly<Record<string, keyof NewHireValues>> = {
  company_not_permitted: 'company',
  template_not_found: 'employmentTemplate',
  template_not_active: 'employmentTemplate',
  number_series_off: 'employmentTemplate',
  number_series_exhausted: 'employmentTemplate',
  roles_not_assignable: 'employmentTemplate',
  employment_number_taken: 'employmentNumber',
  person_already_employed: 'personalNumber',
  account_not_found: 'costCentre',
  address_not_allowed: 'emailConnect',
  address_in_use: 'emailConnect',
};

/** The same refusal, pointing at the field that it is about. */
export function onItsField(error: unknown): unknown {
  if (!(error instanceof ProblemError)) return error;
  const { code, title, detail } = error;
  const field = aboutFields[code];
  const message = detail ?? title;
  // The hire's accounts are one field here.
  const told = error.errors.map((each) =>
    each.pointer.startsWith('/accounts') ? { ...each, pointer: '/costCentre' } : each,
  );
  const errors = told.length === 0 && field && message ? [{ pointer: `/${field}`, code, message }] : told;
  return error.withErrors(errors);
}

/** *Tillåtna domäner*; an empty list sets no limit. Exact domains, whichever way their letters are written. */
function isAllowed(address: string, allowed: readonly string[]): boolean {
  const domain = hostOf(address.slice(address.lastIndexOf('@') + 1));
  return allowed.length === 0 || allowed.some((each) => hostOf(each) === domain);
}

function hostOf(domain: string): string {
  try {
    return new URL(`http://${domain}`).hostname;
  } catch {
    return domain.toLowerCase();
  }
}
