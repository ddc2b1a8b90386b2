import { FormSkeleton, Page, QueryView, Section, Split, TextLink, usePageParams, useQuery, useT } from '@farstu/ui';
import { messages } from './messages.ts';
import { userTemplateQuery } from './queries.ts';
import type { UserTemplate } from './templates-api.ts';
import { UserTemplateForm } from './user-template-form.tsx';
import classes from './user-template-page.module.css';

/** One user template, and the employment templates that use it. */
export function UserTemplatePage() {
  const t = useT(messages);
  const { code } = usePageParams('code');
  const template = useQuery(userTemplateQuery(code));
  return (
    <Page
      title={template.data ? `${template.data.code} ${template.data.name}` : t('user.untitled')}
      waiting={template.isPending}
      breadcrumbs={[{ label: t('systemRegister') }, { label: t('user.title'), to: '/people/user-templates' }]}
    >
      <QueryView
        query={template}
        skeleton={
          <Section>
            <FormSkeleton fields={6} />
          </Section>
        }
      >
        {(found) => (
          <Split aside={<UsedBy template={found} />}>
            <UserTemplateForm key={found.code} template={found} />
          </Split>
        )}
      </QueryView>
    </Page>
  );
}

function UsedBy({ template: { usedBy } }: { template: UserTemplate }) {
  const t = useT(messages);
  return (
    <Section title={t('user.usedTitle')} description={t('user.change')}>
      {usedBy.length === 0 ? (
        <span className={classes.quiet}>{t('user.unused')}</span>
      ) : (
        <ul className={classes.list}>
          {usedBy.map(({ company, code, name }) => (
            <li key={`${company}/${code}`}>
              <TextLink to={`/people/employment-templates/${company}/${encodeURIComponent(code)}`}>
                {code} {name}
              </TextLink>
              <span className={classes.quiet}>{company}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
