import { EmptyState, FormSkeleton, Page, QueryView, Section, useQuery, useSignedIn, useT } from '@farstu/ui';
import { messages as shared } from '../messages.ts';
import { hireFormQuery } from '../queries.ts';
import { messages } from './messages.ts';
import { NewHireForm } from './new-hire-form.tsx';

/** *Ny anställd*: hires somebody by hand. */
export function NewHireFormPage() {
  const t = useT(messages);
  const word = useT(shared);
  const { company } = useSignedIn();
  const choices = useQuery(hireFormQuery(company?.number));
  return (
    <Page
      title={t('title')}
      description={t('description')}
      breadcrumbs={[{ label: word('personal') }, { label: word('newHires'), to: '/people/new-hires' }]}
    >
      <QueryView
        query={choices}
        skeleton={
          <Section>
            <FormSkeleton fields={8} />
          </Section>
        }
      >
        {(data) =>
          data.templates.length === 0 && data.companies.length <= 1 ? (
            <Section>
              <EmptyState title={t('noTemplates.title')}>{t('noTemplates.text')}</EmptyState>
            </Section>
          ) : (
            <NewHireForm first={data} />
          )
        }
      </QueryView>
    </Page>
  );
}
