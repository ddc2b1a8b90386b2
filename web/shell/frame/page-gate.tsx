import { DeniedState, Page, permits, Section, useSession, useT } from '@farstu/ui';
import type { ReactNode } from 'react';
import { messages } from '../messages.ts';

/** Draws the denied state instead of a page that the person may not open. The server decides again at every call. */
export function PageGate({
  permission,
  children,
}: {
  permission: string | readonly string[] | undefined;
  children: ReactNode;
}) {
  const t = useT(messages);
  const session = useSession();
  if (session.signedIn && permits(permission, session.capabilities)) return children;
  return (
    <Page title={t('denied.title')}>
      <Section>
        <DeniedState />
      </Section>
    </Page>
  );
}
