import {
  CopyNumber,
  FormSkeleton,
  KeyValue,
  Page,
  QueryView,
  Section,
  Tabs,
  useCan,
  usePageParams,
  useQuery,
  useT,
} from '@farstu/ui';
import type { Company } from './companies-api.ts';
import { CompanyForm } from './company-form.tsx';
import { CompanyLicence } from './company-licence.tsx';
import { messages } from './messages.ts';
import { companyQuery } from './queries.ts';

/** One company: *Uppgifter* and *Licens*. */
export function CompanyPage() {
  const t = useT(messages);
  const { number } = usePageParams('number');
  const company = useQuery(companyQuery(Number(number)));
  return (
    <Page
      title={company.data?.name ?? t('untitled')}
      waiting={company.isPending}
      description={
        <>
          {t('number')} <CopyNumber value={number} label={t('number')} />
        </>
      }
      breadcrumbs={[{ label: t('general') }, { label: t('title'), to: '/people/companies' }]}
      width="form"
    >
      <QueryView
        query={company}
        skeleton={
          <Section>
            <FormSkeleton fields={3} />
          </Section>
        }
      >
        {(found) => (
          <Tabs
            label={t('tabs.label')}
            tabs={[
              { value: 'facts', label: t('tabs.facts'), content: <Facts company={found} /> },
              { value: 'licence', label: t('tabs.licence'), content: <CompanyLicence company={found} /> },
            ]}
          />
        )}
      </QueryView>
    </Page>
  );
}

function Facts({ company }: { company: Company }) {
  const t = useT(messages);
  const can = useCan();
  return (
    <Section>
      {can('companies.write') ? (
        <CompanyForm company={company} />
      ) : (
        <KeyValue
          items={[
            { label: t('name'), value: company.name },
            { label: t('organisationNumber'), value: company.organisationNumber },
            { label: t('timeZone'), value: company.timeZone },
          ]}
        />
      )}
    </Section>
  );
}
