import {
  Form,
  FormActions,
  InlineNotice,
  toast,
  useQuery,
  useQueryClient,
  useT,
  useWatch,
  useZodForm,
} from '@farstu/ui';
import { type Company, companies } from './companies-api.ts';
import { CompanyFields, companyFieldsSchema } from './company-fields.tsx';
import { messages } from './messages.ts';
import { companyQuery } from './queries.ts';

/** Changes a company. Another time zone says at once how many invitations move. */
export function CompanyForm({ company }: { company: Company }) {
  const t = useT(messages);
  const client = useQueryClient();
  const form = useZodForm(companyFieldsSchema, {
    name: company.name,
    organisationNumber: company.organisationNumber ?? '',
    timeZone: company.timeZone,
  });
  const timeZone = useWatch({ control: form.control, name: 'timeZone' });
  return (
    <Form
      form={form}
      onSubmit={async ({ organisationNumber, ...values }) => {
        const saved = await companies.change(company.number, {
          ...values,
          organisationNumber: organisationNumber || null,
        });
        client.setQueryData(companyQuery(company.number).queryKey, saved);
        await client.invalidateQueries({ queryKey: ['people', 'companies', 'list'] });
        form.reset({ ...values, organisationNumber: saved.organisationNumber ?? '' });
        toast.success(t('saved'));
      }}
    >
      <CompanyFields form={form} />
      {timeZone !== company.timeZone && <ZoneEffect number={company.number} timeZone={timeZone} />}
      <FormActions />
    </Form>
  );
}

function ZoneEffect({ number, timeZone }: { number: number; timeZone: string }) {
  const t = useT(messages);
  const effect = useQuery({
    queryKey: ['people', 'companies', 'effect', number, timeZone],
    queryFn: ({ signal }) => companies.effect(number, { timeZone }, signal),
    staleTime: 0,
  });
  if (!effect.data) return null;
  const count = effect.data.scheduledInvitations;
  return <InlineNotice>{count > 0 ? t('form.zoneEffect', { count }) : t('form.zoneNoEffect')}</InlineNotice>;
}
