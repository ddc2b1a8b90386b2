import {
  Button,
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  keepPreviousData,
  Page,
  SearchBox,
  Section,
  Select,
  StatusPill,
  useCan,
  useFormat,
  useInfiniteQuery,
  useQueryState,
  useT,
} from '@farstu/ui';
import { IconPlus } from '@farstu/ui/icons';
import { useMemo } from 'react';
import { FilterBar } from '../../new-hires/pages/parts/filter-bar.tsx';
import { ListBar } from '../../pages/list-bar.tsx';
import { connectTones } from './connect-tones.ts';
import { messages } from './messages.ts';
import { type User, type UserFilter, users } from './users-api.ts';
import classes from './users-page.module.css';

const choices = ['person', 'none', 'pending', 'verified', 'api'] as const;
type Choice = (typeof choices)[number];
const filters: Record<Choice, UserFilter> = {
  person: { kind: 'person' },
  none: { connect: 'none' },
  pending: { connect: 'pending' },
  verified: { connect: 'verified' },
  api: { kind: 'api' },
};

/** *Systemregister > Användare*. */
export function UsersPage() {
  const t = useT(messages);
  const can = useCan();
  const [chosen, choose] = useQueryState('show', 'person');
  const [active, setActive] = useQueryState('active', 'true');
  const [q, setQ] = useQueryState('q');
  const show = choices.find((each) => each === chosen) ?? 'person';
  const filter: UserFilter = {
    ...filters[show],
    ...(active !== 'all' && { active }),
    ...(q && { search: q }),
  };
  const list = useInfiniteQuery({
    queryKey: ['people', 'users', 'list', filter],
    queryFn: ({ pageParam, signal }) => users.list({ ...filter, ...(pageParam && { cursor: pageParam }) }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.data), [list.data]);
  const counts = active === 'true' && !q ? list.data?.pages[0]?.counts : undefined;
  const columns = useUserColumns(show === 'api');
  return (
    <Page
      title={t('title')}
      breadcrumbs={[{ label: t('systemRegister') }]}
      actions={
        can('users.write') && (
          <ButtonLink to="/people/users/new" leftSection={<IconPlus size={16} />}>
            {t('add')}
          </ButtonLink>
        )
      }
    >
      <ListBar
        choices={
          <FilterBar
            label={t('filter')}
            value={show}
            onChange={choose}
            choices={choices.map((value) => ({
              value,
              label: t(`choices.${value}`),
              ...(value !== 'api' && { count: counts?.[value === 'person' ? 'all' : value] }),
            }))}
          />
        }
      >
        <Select
          aria-label={t('activeFilter')}
          value={active}
          onChange={(value) => setActive(value ?? 'true')}
          allowDeselect={false}
          w={180}
          data={(['true', 'false', 'all'] as const).map((value) => ({ value, label: t(`actives.${value}`) }))}
        />
        <SearchBox value={q} onChange={setQ} label={t('search')} width={300} />
      </ListBar>
      <Section flush>
        <DataTable
          label={t('title')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          rowLink={({ id }) => `/people/users/${id}`}
          error={list.error}
          onRetry={() => void list.refetch()}
          more={{ has: list.hasNextPage, fetch: () => void list.fetchNextPage(), fetching: list.isFetchingNextPage }}
          empty={
            q ? (
              <EmptyState title={t('empty.searchTitle')}>{t('empty.searchText')}</EmptyState>
            ) : (
              <EmptyState
                title={t('empty.title')}
                {...(show !== 'person' && {
                  action: (
                    <Button variant="default" onClick={() => choose('person')}>
                      {t('empty.showAll')}
                    </Button>
                  ),
                })}
              >
                {t('empty.text')}
              </EmptyState>
            )
          }
        />
      </Section>
    </Page>
  );
}

function useUserColumns(ofApi: boolean): readonly Column<User>[] {
  const t = useT(messages);
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('name'),
        cell: ({ name, active }) => (
          <span className={classes.name}>
            {name}
            {!active && <StatusPill icon={false}>{t('inactive')}</StatusPill>}
          </span>
        ),
        sortBy: ({ name }) => name,
      },
      {
        id: 'username',
        header: t('username'),
        cell: ({ username }) => <span className={classes.username}>{username}</span>,
        sortBy: ({ username }) => username,
      },
      { id: 'roles', header: t('roles'), cell: (user) => <RoleNames user={user} /> },
      ofApi
        ? {
            id: 'used',
            header: t('lastUsed'),
            cell: ({ api }) =>
              api?.lastUsedAt ? (
                format.dateTime(api.lastUsedAt)
              ) : (
                <span className={classes.quiet}>{t('neverUsed')}</span>
              ),
            sortBy: ({ api }) => api?.lastUsedAt,
            width: '10rem',
          }
        : {
            id: 'connect',
            header: t('connect'),
            cell: ({ connect: { status } }) => (
              <StatusPill tone={connectTones[status]}>{t(`connects.${status}`)}</StatusPill>
            ),
            sortBy: ({ connect: { status } }) => t(`connects.${status}`),
            width: '10rem',
          },
      {
        id: 'employee',
        header: t('employee'),
        cell: ({ employee }) => employee?.employmentNumber,
        sortBy: ({ employee }) => employee?.employmentNumber,
        width: '7rem',
        hideOnPhone: true,
      },
    ],
    [t, format, ofApi],
  );
}

function RoleNames({ user: { roles } }: { user: User }) {
  const t = useT(messages);
  const names = [...new Set(roles.map(({ name }) => name))];
  if (names.length === 0) return <span className={classes.quiet}>{t('noRoles')}</span>;
  const shown = names.slice(0, 2).join(', ');
  return (
    <span title={names.join(', ')}>
      {shown} {names.length > 2 && <span className={classes.quiet}>{t('more', { count: names.length - 2 })}</span>}
    </span>
  );
}
