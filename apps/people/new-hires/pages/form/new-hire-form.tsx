import {
  ButtonLink,
  CheckboxField,
  DateField,
  EmailField,
  FieldGroup,
  Form,
  FormActions,
  InlineNotice,
  keepPreviousData,
  ProblemError,
  Section,
  SelectField,
  Stack,
  TextField,
  useBusinessDay,
  useGo,
  useLanguage,
  useQuery,
  useT,
  useWatch,
  useZodForm,
} from '@farstu/ui';
import { useEffect, useMemo, useState } from 'react';
import { type HireFormData, hires } from '../api.ts';
import { messages as shared } from '../messages.ts';
import { CostCentreInput } from '../parts/cost-centre-input.tsx';
import { countryOptions } from '../parts/countries.ts';
import { PersonalNumberInput } from '../parts/personal-number-input.tsx';
import { hireFormQuery, useHiresChanged } from '../queries.ts';
import { EmploymentNumberInput } from './employment-number-input.tsx';
import { HirePreview } from './hire-preview.tsx';
import { messages } from './messages.ts';
import classes from './new-hire-form.module.css';
import { firstValues, type NewHireValues, newHireSchema, onItsField, requestOf } from './new-hire-values.ts';

/** The form, with what will happen beside it while it is filled in. */
export function NewHireForm({ first }: { first: HireFormData }) {
  const t = useT(messages);
  const word = useT(shared);
  const go = useGo();
  const language = useLanguage();
  const today = useBusinessDay();
  const changed = useHiresChanged();
  const [begun] = useState(() => firstValues(first));
  const schema = useMemo(() => newHireSchema(first.allowedDomains, today), [first.allowedDomains, today]);
  const form = useZodForm<NewHireValues, NewHireValues>(schema, begun);
  const [waitingHire, setWaitingHire] = useState<string>();
  const values = { ...begun, ...useWatch({ control: form.control }) };
  const company = Number(values.company);
  const { data = first } = useQuery({ ...hireFormQuery(company), placeholderData: keepPreviousData });
  const template = data.templates.find(({ code }) => code === values.employmentTemplate);
  const countries = useMemo(() => countryOptions(language), [language]);

  // Another company has templates and cost centres of its own.
  useEffect(() => {
    if (data.company !== company || template) return;
    const next = firstValues(data);
    form.setValue('employmentTemplate', next.employmentTemplate);
    form.setValue('costCentre', next.costCentre);
  }, [data, company, template, form.setValue]);
  useEffect(() => {
    if (!template) return;
    if (!template.takesNumber) form.setValue('numbering', 'typed');
    if (template.costCentre && form.getValues('costCentre') === '') form.setValue('costCentre', template.costCentre);
  }, [template, form.setValue, form.getValues]);

  return (
    <Form
      form={form}
      onSubmit={async (written) => {
        setWaitingHire(undefined);
        try {
          const { id } = await hires.create(requestOf(written));
          await changed();
          go(`/people/new-hires/${id}?saved=1`);
        } catch (error) {
          if (error instanceof ProblemError && error.code === 'person_already_employed') {
            setWaitingHire(error.text('hireId'));
          }
          throw onItsField(error);
        }
      }}
    >
      <div className={classes.columns}>
        <div className={classes.fields}>
          <Section>
            <FieldGroup title={t('groups.employment')}>
              {data.companies.length > 1 && (
                <SelectField
                  form={form}
                  name="company"
                  label={word('company')}
                  required
                  options={data.companies.map(({ number, name }) => ({
                    value: String(number),
                    label: `${number} ${name}`,
                  }))}
                />
              )}
              <SelectField
                form={form}
                name="employmentTemplate"
                label={word('template')}
                required
                options={data.templates.map(({ code, name, description }) => ({
                  value: code,
                  label: `${code} ${name}`,
                  ...(description && { description }),
                }))}
              />
              <DateField
                form={form}
                name="employmentDate"
                label={word('fields.employmentDate')}
                description={t('noDateText')}
              />
              <CostCentreInput form={form} name="costCentre" label={word('fields.costCentre')} company={company} />
              <EmploymentNumberInput form={form} template={template} />
            </FieldGroup>
          </Section>
          <Section>
            <Stack>
              <FieldGroup title={t('groups.person')}>
                <TextField form={form} name="firstName" label={word('fields.firstName')} required maxLength={100} />
                <TextField form={form} name="lastName" label={word('fields.lastName')} required maxLength={100} />
                {values.noNumberYet ? (
                  <DateField
                    form={form}
                    name="birthDate"
                    label={word('fields.birthDate')}
                    required
                    max={today.toString()}
                  />
                ) : (
                  <PersonalNumberInput
                    form={form}
                    name="personalNumber"
                    label={word('fields.personalNumber')}
                    description={t('personalNumberText')}
                  />
                )}
                <SelectField form={form} name="nationality" label={word('fields.nationality')} options={countries} />
                <CheckboxField
                  form={form}
                  name="noNumberYet"
                  label={t('noNumberYet')}
                  description={t('noNumberYetText')}
                />
                {values.noNumberYet && (
                  <>
                    <SelectField
                      form={form}
                      name="gender"
                      label={word('fields.gender')}
                      clearable
                      options={(['female', 'male'] as const).map((value) => ({
                        value,
                        label: word(`genders.${value}`),
                      }))}
                    />
                    <TextField form={form} name="birthPlace" label={word('fields.birthPlace')} maxLength={100} />
                    <SelectField
                      form={form}
                      name="birthCountry"
                      label={word('fields.birthCountry')}
                      clearable
                      options={countries}
                    />
                  </>
                )}
              </FieldGroup>
              {waitingHire && (
                <InlineNotice
                  tone="warning"
                  action={
                    <ButtonLink to={`/people/new-hires/${waitingHire}`} variant="default" size="xs">
                      {t('waitingHire.open')}
                    </ButtonLink>
                  }
                >
                  {t('waitingHire.text')}
                </InlineNotice>
              )}
            </Stack>
          </Section>
          <Section>
            <FieldGroup title={t('groups.contact')}>
              <EmailField form={form} name="emailPrivate" label={word('fields.emailPrivate')} />
              <EmailField form={form} name="emailWork" label={word('fields.emailWork')} />
              <TextField form={form} name="phoneMobile" label={word('fields.phoneMobile')} inputMode="tel" />
            </FieldGroup>
            <FieldGroup title={t('groups.invitation')} description={t('groups.invitationText')}>
              <EmailField form={form} name="emailConnect" label={word('fields.emailConnect')} />
              <EmailField form={form} name="emailConnectRepeated" label={word('fieldInput.repeatConnect')} />
              <CheckboxField
                form={form}
                name="doNotInvite"
                label={t('doNotInvite')}
                description={t('doNotInviteText')}
              />
            </FieldGroup>
          </Section>
        </div>
        <aside className={classes.preview}>
          <HirePreview values={values} data={data} />
        </aside>
        <div className={classes.actions}>
          <FormActions submitLabel={t('save')} cancelTo="/people/new-hires" />
        </div>
      </div>
    </Form>
  );
}
