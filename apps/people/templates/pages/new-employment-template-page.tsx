import { Page, useT } from '@farstu/ui';
import { EmploymentTemplateEditor } from './employment-template-editor.tsx';
import { messages } from './messages.ts';

/** *Ny anställningsmall*. */
export function NewEmploymentTemplatePage() {
  const t = useT(messages);
  return (
    <Page
      title={t('employment.add')}
      breadcrumbs={[
        { label: t('administration') },
        { label: t('settings') },
        { label: t('personal') },
        { label: t('employment.title'), to: '/people/employment-templates' },
      ]}
    >
      <EmploymentTemplateEditor />
    </Page>
  );
}
