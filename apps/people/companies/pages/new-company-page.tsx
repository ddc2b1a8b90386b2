import {
  CheckboxField,
  FieldGrid,
  Form,
  FormActions,
  NumberField,
  Page,
  Section,
  toast,
  translate,
  useGo,
  useQueryClient,
  useT,
  useZodForm,
} from '@farstu/ui';
import { z } from 'zod';
import { companies } from './companies-api.ts';
import { CompanyFields, companyFieldsSchema } from './company-fields.tsx';
import { messages } from './messages.ts';

const schema = companyFieldsSchema.extend({
  number: z
    .number()
    .int()
    .min(1)
    .max(99_999)
    .nullable()
    .refine((number) => number !== null, {
      error: () => translate(messages, 'form.numberHint'),
    }),
  employee: z.boolean(),
});

/** *Nytt företag*. */
export function NewCompanyPage() {
  const t = useT(messages);
  const go = useGo();
  const client = useQueryClient();
  const form = useZodForm(schema, {
    number: null,
    name: '',
    organisationNumber: '',
    timeZone: 'Europe/Stockholm',
    employee: true,
  });
  return (
    <Page
      title={t('newCompany')}
      breadcrumbs={[{ label: t('general') }, { label: t('title'), to: '/people/companies' }]}
      width="form"
    >
      <Section>
        <Form
          form={form}
          onSubmit={async ({ number, name, organisationNumber, timeZone, employee }) => {
            const made = await companies.create({
              number: number ?? 0,
              name,
              organisationNumber: organisationNumber || null,
              timeZone,
              licences: employee ? ['employee'] : [],
            });
            await client.invalidateQueries({ queryKey: ['people', 'companies'] });
            toast.success(t('created', { number: made.number }));
            go(`/people/companies/${made.number}`);
          }}
        >
          <FieldGrid>
            <NumberField
              form={form}
              name="number"
              label={t('number')}
              description={t('form.numberHint')}
              required
              min={1}
              max={99_999}
            />
          </FieldGrid>
          <CompanyFields form={form} />
          <CheckboxField form={form} name="employee" label={t('form.employee')} description={t('form.employeeHint')} />
          <FormActions cancelTo="/people/companies" />
        </Form>
      </Section>
    </Page>
  );
}
