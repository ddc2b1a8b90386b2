import {
  DateField,
  EmailField,
  type FormOf,
  type Option,
  SelectField,
  TextField,
  useLanguage,
  useT,
  useWatch,
} from '@farstu/ui';
import { useMemo } from 'react';
import type { HirePage, ReviewField } from '../api.ts';
import { messages } from '../messages.ts';
import { CostCentreInput } from './cost-centre-input.tsx';
import { countryOptions } from './countries.ts';
import { type HireFieldValues, isOtherConnect } from './hire-field-values.ts';
import { PersonalNumberInput } from './personal-number-input.tsx';

interface HireFieldInputProps {
  form: FormOf<HireFieldValues>;
  field: ReviewField;
  /** Two stars: must have a value before the level can be ticked. */
  required?: boolean;
  hire: Pick<HirePage, 'company' | 'fields'>;
  saved: HireFieldValues;
}

/** The input that a field of a hire is written in. */
export function HireFieldInput({ form, field, required, hire, saved }: HireFieldInputProps) {
  const t = useT(messages);
  const label = t(`fields.${field}`) + (required ? ' **' : '');
  const common = { form, name: field, label };
  const masked = hire.fields.find((each) => each.field === 'personalNumber')?.value;
  switch (field) {
    case 'personalNumber':
      return (
        <PersonalNumberInput
          {...common}
          {...(masked && { description: t('fieldInput.keepNumber', { number: masked }) })}
        />
      );
    case 'birthDate':
    case 'employmentDate':
      return <DateField {...common} />;
    case 'emailWork':
    case 'emailPrivate':
      return <EmailField {...common} />;
    case 'emailConnect':
      return <ConnectInput form={form} label={label} saved={saved} />;
    case 'costCentre':
      return <CostCentreInput {...common} company={hire.company} />;
    case 'nationality':
      return <CountryInput form={form} name={field} label={label} />;
    case 'birthCountry':
    case 'country':
      return <CountryInput form={form} name={field} label={label} clearable />;
    case 'gender':
      return <GenderInput form={form} label={label} />;
    case 'employmentForm':
      return <EmploymentFormInput form={form} label={label} saved={saved} />;
    case 'employmentRate':
      return <TextField {...common} inputMode="numeric" description={t('fieldInput.ratePercent')} maxLength={6} />;
    case 'phoneMobile':
    case 'phoneWork':
      return <TextField {...common} inputMode="tel" />;
    default:
      return <TextField {...common} />;
  }
}

/** Another Connect address is asked for twice, also when it is corrected. */
function ConnectInput({ form, label, saved }: Pick<HireFieldInputProps, 'form' | 'saved'> & { label: string }) {
  const t = useT(messages);
  const emailConnect = useWatch({ control: form.control, name: 'emailConnect' });
  return (
    <>
      <EmailField form={form} name="emailConnect" label={label} />
      {isOtherConnect(saved, { emailConnect }) && (
        <EmailField form={form} name="emailConnectRepeated" label={t('fieldInput.repeatConnect')} />
      )}
    </>
  );
}

function CountryInput({
  form,
  ...field
}: Pick<HireFieldInputProps, 'form'> & {
  name: 'nationality' | 'birthCountry' | 'country';
  label: string;
  clearable?: boolean;
}) {
  const language = useLanguage();
  const options = useMemo(() => countryOptions(language), [language]);
  return <SelectField form={form} options={options} {...field} />;
}

function GenderInput({ form, label }: Pick<HireFieldInputProps, 'form'> & { label: string }) {
  const t = useT(messages);
  const options = (['female', 'male'] as const).map((value) => ({ value, label: t(`genders.${value}`) }));
  return <SelectField form={form} name="gender" label={label} options={options} clearable />;
}

const employmentForms = ['permanent', 'probation', 'fixedTerm', 'substitute', 'onDemand'] as const;

/** The register keeps the form's Swedish name, whoever reads it; one that it already has and we do not know stays. */
function EmploymentFormInput({ form, label, saved }: Pick<HireFieldInputProps, 'form' | 'saved'> & { label: string }) {
  const t = useT(messages);
  const known: Option[] = employmentForms.map((each) => ({
    value: messages.sv.forms[each],
    label: t(`forms.${each}`),
  }));
  const current = saved.employmentForm;
  const options =
    current === '' || known.some(({ value }) => value === current)
      ? known
      : [{ value: current, label: current }, ...known];
  return <SelectField form={form} name="employmentForm" label={label} options={options} clearable />;
}
