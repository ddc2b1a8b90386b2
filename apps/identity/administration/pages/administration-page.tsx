import { Page, useSignedIn, useT } from '@farstu/ui';
import { Administration } from './administration.tsx';
import { messages } from './messages.ts';

/** *Systemregister > Kontotjänsten*, for the installation that is open. */
export function AdministrationPage() {
  const t = useT(messages);
  const { customerNumber } = useSignedIn();
  return (
    <Page title={t('title')} description={t('description')} breadcrumbs={[{ label: t('systemRegister') }]}>
      <Administration customer={customerNumber} />
    </Page>
  );
}
