import { Page, useT } from '@farstu/ui';
import { messages } from './messages.ts';
import { UserTemplateForm } from './user-template-form.tsx';

/** *Ny användarmall*. */
export function NewUserTemplatePage() {
  const t = useT(messages);
  return (
    <Page
      title={t('user.add')}
      breadcrumbs={[{ label: t('systemRegister') }, { label: t('user.title'), to: '/people/user-templates' }]}
      width="form"
    >
      <UserTemplateForm />
    </Page>
  );
}
