import {
  DateField,
  Dialog,
  EmailField,
  FieldGrid,
  FieldGroup,
  Form,
  FormActions,
  type FormOf,
  SelectField,
  Stack,
  TextField,
  toast,
  useBusinessDay,
  useLanguage,
  useT,
  useZodForm,
} from '@farstu/ui';
import { type ReactNode, useMemo, useState } from 'react';
import { onFields } from '../../new-hires/pages/hire/on-fields.ts';
import { messages as hireWords } from '../../new-hires/pages/messages.ts';
import { countryOptions } from '../../new-hires/pages/parts/countries.ts';
import { PersonalNumberInput } from '../../new-hires/pages/parts/personal-number-input.tsx';
import { employmentFormOptions } from '../../pages/employment-forms.ts';
import { type EmployeePage, employees } from './api.ts';
import { changesOf, type EmployeeFormValues, employeeFormSchema, type Group, valuesOf } from './change-values.ts';
import { messages } from './messages.ts';

interface ChangeDialogProps {
  employee: EmployeePage;
  group: Group;
  opened: boolean;
  /** Also what it was changed to by somebody else is then read again. */
  onClose: () => void;
}

/** Changes what is registered of somebody, one group at a time. */
export function ChangeDialog({ employee, group, opened, onClose }: ChangeDialogProps) {
  const t = useT(messages);
  return (
    <Dialog opened={opened} onClose={onClose} size="lg" title={t(`change.${group}`)}>
      <Change employee={employee} group={group} onClose={onClose} />
    </Dialog>
  );
}

function Change({ employee, group, onClose }: Omit<ChangeDialogProps, 'opened'>) {
  const t = useT(messages);
  const today = useBusinessDay();
  // As it was when the dialog was opened: what is read again meanwhile must not become the version that is changed.
  const [seen] = useState(employee);
  const saved = useMemo(() => valuesOf(seen), [seen]);
  const schema = useMemo(() => employeeFormSchema(group, today), [group, today]);
  const form = useZodForm(schema, saved);
  return (
    <Form
      form={form}
      onSubmit={async (values) => {
        const changes = changesOf(saved, values, group);
        if (Object.keys(changes).length === 0) return toast.info(t('change.nothing'));
        await onFields(form, employees.change(seen.id, seen.version, changes));
        toast.success(t('change.saved'));
        onClose();
      }}
    >
      <Stack gap="1.25rem">{fieldsOf[group]({ form, employee: seen })}</Stack>
      <FormActions onCancel={onClose} />
    </Form>
  );
}

interface FieldsProps {
  form: FormOf<EmployeeFormValues>;
  employee: EmployeePage;
}

const fieldsOf: Record<Group, (props: FieldsProps) => ReactNode> = {
  person: (props) => <PersonFields {...props} />,
  contact: (props) => <ContactFields {...props} />,
  employment: (props) => <EmploymentFields {...props} />,
};

function PersonFields({ form, employee }: FieldsProps) {
  const t = useT(messages);
  const countries = useCountries();
  const masked = employee.identityNumberMasked;
  return (
    <>
      <FieldGroup title={t('change.identity')}>
        <FieldGrid>
          <TextField form={form} name="firstName" label={t('page.firstName')} required maxLength={100} />
          <TextField form={form} name="lastName" label={t('page.lastName')} required maxLength={100} />
          <PersonalNumberInput
            form={form}
            name="personalNumber"
            label={t('page.personalNumber')}
            description={masked ? t('change.keepNumber', { number: masked }) : t('change.numberLater')}
          />
          <SelectField
            form={form}
            name="gender"
            label={t('page.gender')}
            clearable
            options={(['female', 'male'] as const).map((value) => ({ value, label: t(`page.genders.${value}`) }))}
          />
        </FieldGrid>
      </FieldGroup>
      <FieldGroup title={t('change.birth')}>
        <FieldGrid>
          <DateField form={form} name="birthDate" label={t('page.birthDate')} />
          <SelectField form={form} name="nationality" label={t('page.nationality')} required options={countries} />
          <TextField
            form={form}
            name="birthPlace"
            label={t('page.birthPlace')}
            description={t('change.bornWithout')}
            maxLength={100}
          />
          <SelectField
            form={form}
            name="birthCountry"
            label={t('page.birthCountry')}
            description={t('change.bornWithout')}
            clearable
            options={countries}
          />
        </FieldGrid>
      </FieldGroup>
    </>
  );
}

function ContactFields({ form }: FieldsProps) {
  const t = useT(messages);
  const countries = useCountries();
  return (
    <>
      <FieldGroup title={t('change.reach')}>
        <FieldGrid>
          <EmailField form={form} name="emailWork" label={t('page.emailWork')} />
          <TextField form={form} name="phoneWork" label={t('page.phoneWork')} inputMode="tel" maxLength={40} />
          <EmailField form={form} name="emailPrivate" label={t('page.emailPrivate')} />
          <TextField form={form} name="phoneMobile" label={t('page.phoneMobile')} inputMode="tel" maxLength={40} />
        </FieldGrid>
      </FieldGroup>
      <FieldGroup title={t('page.address')}>
        <FieldGrid>
          <TextField form={form} name="careOf" label={t('page.careOf')} maxLength={100} />
          <TextField form={form} name="street" label={t('page.street')} maxLength={100} />
          <TextField form={form} name="postalCode" label={t('page.postalCode')} maxLength={20} />
          <TextField form={form} name="city" label={t('page.city')} maxLength={100} />
          <SelectField form={form} name="country" label={t('page.country')} clearable options={countries} />
        </FieldGrid>
      </FieldGroup>
      <FieldGroup title={t('page.nextOfKin')}>
        <FieldGrid>
          <TextField form={form} name="nextOfKinName" label={t('page.nextOfKinName')} maxLength={100} />
          <TextField
            form={form}
            name="nextOfKinPhone"
            label={t('page.nextOfKinPhone')}
            inputMode="tel"
            maxLength={40}
          />
        </FieldGrid>
      </FieldGroup>
    </>
  );
}

function EmploymentFields({ form, employee }: FieldsProps) {
  const t = useT(messages);
  const word = useT(hireWords);
  return (
    <FieldGrid>
      <TextField form={form} name="employmentNumber" label={t('page.number')} required maxLength={20} />
      <TextField form={form} name="position" label={t('position')} maxLength={100} />
      <TextField form={form} name="personnelCategory" label={t('page.personnelCategory')} maxLength={100} />
      <SelectField
        form={form}
        name="employmentForm"
        label={t('page.employmentForm')}
        clearable
        options={employmentFormOptions(word, employee.employmentForm ?? '')}
      />
      <TextField
        form={form}
        name="employmentRate"
        label={t('page.rate')}
        description={t('change.percent')}
        inputMode="numeric"
        maxLength={6}
      />
    </FieldGrid>
  );
}

function useCountries() {
  const language = useLanguage();
  return useMemo(() => countryOptions(language), [language]);
}
