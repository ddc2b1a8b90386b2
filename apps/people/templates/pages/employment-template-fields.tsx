import {
  CheckboxField,
  FieldGrid,
  FieldGroup,
  type FormOf,
  NumberField,
  type Option,
  RadioField,
  Section,
  SelectField,
  Stack,
  TextAreaField,
  TextField,
  useCan,
  useQuery,
  useSignedIn,
  useT,
  useWatch,
} from '@farstu/ui';
import { costCentreChoicesQuery } from '../../accounts/pages/queries.ts';
import type { Flow } from '../../flows/pages/flows-api.ts';
import { messages as hireWords } from '../../new-hires/pages/messages.ts';
import { employmentFormOptions } from '../../pages/employment-forms.ts';
import type { EmploymentTemplateForm } from './employment-template-values.ts';
import { messages } from './messages.ts';
import type { UserTemplate } from './templates-api.ts';

type TemplateForm = FormOf<EmploymentTemplateForm, EmploymentTemplateForm>;

interface FieldsProps {
  form: TemplateForm;
  isNew: boolean;
  mayWrite: boolean;
  userTemplates: readonly UserTemplate[];
  flows: readonly Flow[];
}

/** The sections of an employment template. */
export function EmploymentTemplateFields({ form, isNew, mayWrite, userTemplates, flows }: FieldsProps) {
  const disabled = !mayWrite;
  return (
    <>
      <Section>
        <General form={form} isNew={isNew} disabled={disabled} userTemplates={userTemplates} />
      </Section>
      <Section>
        <Employment form={form} disabled={disabled} />
      </Section>
      <Section>
        <Series form={form} disabled={disabled} />
      </Section>
      <Section>
        <Coding form={form} disabled={disabled} />
      </Section>
      <Section>
        <Flows form={form} disabled={disabled} flows={flows} />
      </Section>
    </>
  );
}

interface GroupProps {
  form: TemplateForm;
  disabled: boolean;
}

function General({
  form,
  isNew,
  disabled,
  userTemplates,
}: GroupProps & { isNew: boolean; userTemplates: readonly UserTemplate[] }) {
  const t = useT(messages);
  const { companies } = useSignedIn();
  const common = { form, disabled };
  return (
    <Stack gap="1rem">
      <FieldGroup title={t('employment.groups.general')}>
        {isNew && (
          <SelectField
            {...common}
            name="company"
            label={t('company')}
            required
            options={companies.map(({ number, name }) => ({ value: String(number), label: `${number} ${name}` }))}
          />
        )}
        {isNew && (
          <TextField
            {...common}
            name="code"
            label={t('code')}
            description={t('employment.codeHint')}
            required
            maxLength={30}
          />
        )}
        <TextField {...common} name="name" label={t('name')} required maxLength={100} />
        <SelectField
          {...common}
          name="userTemplate"
          label={t('employment.userTemplate')}
          description={t('employment.userTemplateHint')}
          clearable
          placeholder={t('none')}
          options={withChosen(
            userTemplates.map(({ code, name, description }) => ({
              value: code,
              label: `${code} ${name}`,
              ...(description && { description }),
            })),
            useWatch({ control: form.control, name: 'userTemplate' }),
          )}
        />
      </FieldGroup>
      <TextAreaField
        {...common}
        name="description"
        label={t('employment.descriptionLabel')}
        description={t('employment.descriptionHint')}
        rows={2}
      />
      <FieldGrid>
        <CheckboxField
          {...common}
          name="isDefault"
          label={t('employment.isDefault')}
          description={t('employment.isDefaultHint')}
        />
        <CheckboxField
          {...common}
          name="active"
          label={t('employment.isActive')}
          description={t('employment.isActiveHint')}
        />
      </FieldGrid>
    </Stack>
  );
}

function Series({ form, disabled }: GroupProps) {
  const t = useT(messages);
  const common = { form, disabled };
  const isOn = useWatch({ control: form.control, name: 'useSeries' });
  return (
    <>
      <FieldGroup title={t('employment.groups.series')}>
        <CheckboxField
          {...common}
          name="useSeries"
          label={t('employment.useSeries')}
          description={t('employment.useSeriesHint')}
        />
      </FieldGroup>
      {isOn && (
        <Stack gap="1rem" mt="1rem">
          <RadioField
            {...common}
            name="series.mode"
            label={t('employment.mode')}
            options={(['first-free', 'highest-plus-one'] as const).map((value) => ({
              value,
              label: t(`employment.modes.${value}`),
            }))}
          />
          <FieldGrid>
            <NumberField {...common} name="series.from" label={t('employment.from')} required min={1} />
            <NumberField {...common} name="series.to" label={t('employment.to')} required min={1} />
          </FieldGrid>
        </Stack>
      )}
    </>
  );
}

function Flows({ form, disabled, flows }: GroupProps & { flows: readonly Flow[] }) {
  const t = useT(messages);
  const standard = flows.find(({ isStandard }) => isStandard);
  const chosen = useWatch({ control: form.control, name: 'flow' });
  return (
    <FieldGroup title={t('employment.groups.flow')} description={t('employment.groups.flowText')}>
      <SelectField
        form={form}
        disabled={disabled}
        name="flow"
        label={t('employment.flow')}
        clearable
        placeholder={t('employment.flowIsStandard', { name: standard?.name ?? 'Standard' })}
        options={withChosen(
          flows
            .filter(({ isStandard, code }) => !isStandard || code === chosen)
            .map(({ code, name, active }) => ({
              value: code,
              label: active ? name : t('employment.flowInactive', { name }),
            })),
          chosen,
        )}
      />
    </FieldGroup>
  );
}

function Coding({ form, disabled }: GroupProps) {
  const t = useT(messages);
  const can = useCan();
  const accounts = useQuery({ ...costCentreChoicesQuery, enabled: can('accounts.read') });
  const chosen = useWatch({ control: form.control, name: 'costCentre' });
  return (
    <FieldGroup title={t('employment.groups.coding')} description={t('employment.groups.codingText')}>
      <SelectField
        form={form}
        disabled={disabled}
        name="costCentre"
        label={t('employment.costCentre')}
        clearable
        placeholder={t('none')}
        options={withChosen(
          (accounts.data ?? [])
            .filter(({ active, code }) => active || code === chosen)
            .map(({ code, name, manager }) => ({
              value: code,
              label: `${code} ${name}`,
              ...(manager && { description: manager.name }),
            })),
          chosen,
        )}
      />
    </FieldGroup>
  );
}

function Employment({ form, disabled }: GroupProps) {
  const t = useT(messages);
  const word = useT(hireWords);
  const common = { form, disabled };
  const chosen = useWatch({ control: form.control, name: 'employmentForm' });
  return (
    <FieldGroup title={t('employment.groups.employment')} description={t('employment.groups.employmentText')}>
      <SelectField
        {...common}
        name="kind"
        label={t('employment.kind')}
        required
        options={(['employee', 'external'] as const).map((value) => ({ value, label: t(`employment.kinds.${value}`) }))}
      />
      <SelectField
        {...common}
        name="employmentForm"
        label={t('employment.form')}
        clearable
        options={employmentFormOptions(word, chosen)}
      />
      <TextField {...common} name="position" label={t('employment.position')} maxLength={100} />
      <TextField {...common} name="personnelCategory" label={t('employment.personnelCategory')} maxLength={100} />
      <NumberField
        {...common}
        name="employmentRate"
        label={t('employment.rate')}
        min={0}
        max={100}
        decimals={2}
        suffix=" %"
      />
    </FieldGroup>
  );
}

/** What is chosen stays a choice while the list is fetched, or when the reader may not see it. */
function withChosen(options: Option[], chosen: string): Option[] {
  const isKnown = chosen === '' || options.some(({ value }) => value === chosen);
  return isKnown ? options : [{ value: chosen, label: chosen }, ...options];
}
