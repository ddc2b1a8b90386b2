import { FormSkeleton, Page, QueryView, Section, StatusPill, usePageParams, useQuery, useT } from '@farstu/ui';
import { EmploymentTemplateEditor } from './employment-template-editor.tsx';
import { messages } from './messages.ts';
import { employmentTemplateQuery } from './queries.ts';

/** One employment template: seen by those who may read it, changed by those who may change it. */
export function EmploymentTemplatePage() {
  const t = useT(messages);
  const { company, code } = usePageParams('company', 'code');
  const template = useQuery(employmentTemplateQuery(Number(company), code));
  const { data } = template;
  return (
    <Page
      title={data ? `${data.code} ${data.name}` : t('employment.untitled')}
      waiting={template.isPending}
      breadcrumbs={[
        { label: t('administration') },
        { label: t('settings') },
        { label: t('personal') },
        { label: t('employment.title'), to: `/people/employment-templates?company=${company}` },
      ]}
      status={
        data && (
          <>
            {!data.active && <StatusPill icon={false}>{t('employment.inactive')}</StatusPill>}
            {data.isDefault && (
              <StatusPill tone="info" icon={false}>
                {t('employment.default')}
              </StatusPill>
            )}
          </>
        )
      }
    >
      <QueryView
        query={template}
        skeleton={
          <Section>
            <FormSkeleton fields={8} />
          </Section>
        }
      >
        {(found) => <EmploymentTemplateEditor key={`${found.company}/${found.code}`} template={found} />}
      </QueryView>
    </Page>
  );
}
