import {
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  Page,
  Section,
  useCan,
  useInfiniteQuery,
  useT,
} from '@farstu/ui';
import { IconPlus } from '@farstu/ui/icons';
import { useMemo } from 'react';
import classes from './employment-templates-page.module.css';
import { messages } from './messages.ts';
import { type UserTemplate, userTemplates } from './templates-api.ts';

/** *Systemregister > Användarmallar*. */
export function UserTemplatesPage() {
  const t = useT(messages);
  const can = useCan();
  const list = useInfiniteQuery({
    queryKey: ['people', 'templates', 'user', 'list'],
    queryFn: ({ pageParam, signal }) => userTemplates.list(pageParam ? { cursor: pageParam } : {}, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.data), [list.data]);
  const columns = useMemo<readonly Column<UserTemplate>[]>(
    () => [
      {
        id: 'template',
        header: t('user.template'),
        cell: ({ code, name }) => (
          <span className={classes.template}>
            <span className={classes.code}>{code}</span> {name}
          </span>
        ),
        sortBy: ({ code }) => code,
      },
      {
        id: 'roles',
        header: t('user.roles'),
        cell: ({ roles }) =>
          roles.length > 0 ? (
            roles.map(({ name }) => name).join(', ')
          ) : (
            <span className={classes.quiet}>{t('user.noRoles')}</span>
          ),
      },
      {
        id: 'language',
        header: t('user.language'),
        cell: ({ language }) => t(`user.languages.${language}`),
        width: '8rem',
      },
      {
        id: 'ends',
        header: t('user.ends'),
        cell: ({ deactivateAfterDays: count }) => t('user.endsAfter', { count }),
        hideOnPhone: true,
      },
      {
        id: 'used',
        header: t('user.usedBy'),
        cell: ({ usedBy }) =>
          usedBy.length > 0 ? (
            [...new Set(usedBy.map(({ code }) => code))].join(', ')
          ) : (
            <span className={classes.quiet}>{t('user.unused')}</span>
          ),
      },
    ],
    [t],
  );
  const add = (variant: 'filled' | 'default') => (
    <ButtonLink to="/people/user-templates/new" variant={variant} leftSection={<IconPlus size={16} />}>
      {t('user.add')}
    </ButtonLink>
  );
  return (
    <Page
      title={t('user.title')}
      description={t('user.description')}
      breadcrumbs={[{ label: t('systemRegister') }]}
      actions={can('templates.write') && add('filled')}
    >
      <Section flush>
        <DataTable
          label={t('user.title')}
          columns={columns}
          rows={rows}
          rowKey={({ code }) => code}
          rowLink={({ code }) => `/people/user-templates/${encodeURIComponent(code)}`}
          error={list.error}
          onRetry={() => void list.refetch()}
          more={{ has: list.hasNextPage, fetch: () => void list.fetchNextPage(), fetching: list.isFetchingNextPage }}
          empty={
            <EmptyState title={t('user.empty.title')} {...(can('templates.write') && { action: add('default') })}>
              {t('user.empty.text')}
            </EmptyState>
          }
        />
      </Section>
    </Page>
  );
}
