import { type Column, DataTable, EmptyState, Page, Section, StatusPill, useQuery, useT } from '@farstu/ui';
import { useMemo } from 'react';
import { useAssignsText } from './assigns-text.ts';
import { messages } from './messages.ts';
import { type Role, roles } from './roles-api.ts';
import classes from './roles-page.module.css';

const scopes = ['installation', 'company', 'coding', 'self'] as const;

/** *Systemregister > Roller*: what each allows, and how it is placed. */
export function RolesPage() {
  const t = useT(messages);
  const assigns = useAssignsText();
  const list = useQuery({ queryKey: ['people', 'roles', 'list'], queryFn: ({ signal }) => roles.list(signal) });
  // Where every role is built in, saying so of each is noise.
  const someOwn = list.data?.data.some(({ ready }) => !ready) ?? false;
  const columns = useMemo<readonly Column<Role>[]>(
    () => [
      {
        id: 'role',
        header: t('role'),
        cell: ({ name, ready }) => (
          <span className={classes.role}>
            {name}
            {ready && someOwn && <StatusPill icon={false}>{t('ready')}</StatusPill>}
          </span>
        ),
        sortBy: ({ name }) => name,
      },
      { id: 'assigns', header: t('assigns'), cell: assigns },
      {
        id: 'placed',
        header: t('placed'),
        cell: ({ placements }) => (
          <span className={classes.sentence}>
            {scopes
              .filter((scope) => placements[scope] > 0)
              .map((scope) => t(`places.${scope}`, { count: placements[scope] }))
              .join(', ')}
          </span>
        ),
      },
      {
        id: 'holders',
        header: t('holders'),
        cell: ({ users }) => users,
        sortBy: ({ users }) => users,
        align: 'end',
        width: '7rem',
      },
    ],
    [t, assigns, someOwn],
  );
  return (
    <Page title={t('title')} description={t('description')} breadcrumbs={[{ label: t('systemRegister') }]}>
      <Section flush>
        <DataTable
          label={t('title')}
          columns={columns}
          rows={list.data?.data}
          rowKey={({ code }) => code}
          rowLink={({ code }) => `/people/roles/${encodeURIComponent(code)}`}
          error={list.error}
          onRetry={() => void list.refetch()}
          empty={<EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>}
        />
      </Section>
    </Page>
  );
}
