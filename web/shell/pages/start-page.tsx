import { EmptyState, Page, permits, Section, useSignedIn, useT } from '@farstu/ui';
import { Navigate } from '@farstu/ui/router';
import { firstPage, menuTree } from '../frame/menu-tree.ts';
import { useHouse } from '../house-context.ts';
import { messages } from '../messages.ts';

/** Goes to the first start page that a room names and the person may open, else to the first page in the menu. */
export function StartPage() {
  const t = useT(messages);
  const { rooms } = useHouse();
  const { capabilities } = useSignedIn();
  const named = rooms.flatMap(({ basePath, start, routes }) => {
    const route = routes.find(({ path }) => path === start);
    return route && permits(route.permission, capabilities) ? [basePath + route.path] : [];
  });
  const to = named[0] ?? firstPage(menuTree(rooms, capabilities));
  if (to !== undefined) return <Navigate to={to} replace />;
  return (
    <Page title={t('start.title')}>
      <Section>
        <EmptyState title={t('start.empty')}>{t('start.emptyText')}</EmptyState>
      </Section>
    </Page>
  );
}
