import {
  type Column,
  DataTable,
  EmptyState,
  keepPreviousData,
  Page,
  SearchBox,
  Section,
  Select,
  StatusPill,
  useFormat,
  useInfiniteQuery,
  useQueryState,
  useSignedIn,
  useT,
} from '@farstu/ui';
import { useMemo } from 'react';
import { FilterBar } from '../../new-hires/pages/parts/filter-bar.tsx';
import { type EmployeeFilter, type EmployeeRow, type EmployeeStatus, employees } from './api.ts';
import classes from './employees-page.module.css';
import { messages } from './messages.ts';

const choices = ['current', 'future', 'left', 'all'] as const;

/** *Personal > Anställda*: everybody whom the reader may see, in one company or all. */
export function EmployeesPage() {
  const t = useT(messages);
  const { companies, company: chosenCompany } = useSignedIn();
  const [status, setStatus] = useQueryState('status', 'current');
  const [q, setQ] = useQueryState('q');
  const [company, setCompany] = useQueryState('company', chosenCompany ? String(chosenCompany.number) : 'all');
  const filter: EmployeeFilter = {
    ...(company !== 'all' && { company: Number(company) }),
    ...(isStatus(status) && { status }),
    ...(q && { search: q }),
  };
  const list = useInfiniteQuery({
    queryKey: ['people', 'employees', 'list', filter],
    queryFn: ({ pageParam, signal }) => employees.list({ ...filter, ...(pageParam && { cursor: pageParam }) }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.data), [list.data]);
  const columns = useEmployeeColumns(company === 'all' && companies.length > 1, status);
  return (
    <Page title={t('title')} breadcrumbs={[{ label: t('personal') }]}>
      <div className={classes.filters}>
        <FilterBar
          label={t('status')}
          value={status}
          onChange={setStatus}
          choices={choices.map((value) => ({ value, label: t(`choices.${value}`) }))}
        />
        <div className={classes.narrow}>
          {companies.length > 1 && (
            <Select
              aria-label={t('company')}
              value={company}
              onChange={(value) => setCompany(value ?? 'all')}
              allowDeselect={false}
              data={[
                { value: 'all', label: t('allCompanies') },
                ...companies.map(({ number, name }) => ({ value: String(number), label: `${number} ${name}` })),
              ]}
            />
          )}
          <SearchBox value={q} onChange={setQ} label={t('search')} />
        </div>
      </div>
      <Section flush>
        <DataTable
          label={t('title')}
          columns={columns}
          rows={rows}
          rowKey={(employee) => employee.id}
          rowLink={(employee) => `/people/employees/${employee.id}`}
          error={list.error}
          onRetry={() => void list.refetch()}
          more={{ has: list.hasNextPage, fetch: () => void list.fetchNextPage(), fetching: list.isFetchingNextPage }}
          empty={
            q ? (
              <EmptyState title={t('empty.searchTitle')}>{t('empty.searchText')}</EmptyState>
            ) : (
              <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
            )
          }
        />
      </Section>
    </Page>
  );
}

const isStatus = (status: string): status is EmployeeStatus =>
  status !== 'all' && choices.some((each) => each === status);

function useEmployeeColumns(withCompany: boolean, status: string): readonly Column<EmployeeRow>[] {
  const t = useT(messages);
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('name'),
        cell: (employee) => (
          <span className={classes.name}>
            {format.nameLastFirst(employee)}
            {!employee.reviewed && <StatusPill tone="info">{t('underReview')}</StatusPill>}
          </span>
        ),
        sortBy: (employee) => format.nameLastFirst(employee),
      },
      {
        id: 'number',
        header: t('number'),
        cell: (employee) => employee.employmentNumber,
        sortBy: (employee) => employee.employmentNumber,
        width: '6rem',
      },
      ...(withCompany
        ? [
            {
              id: 'company',
              header: t('company'),
              cell: (employee: EmployeeRow) => employee.company,
              sortBy: (employee: EmployeeRow) => employee.company,
            },
          ]
        : []),
      {
        id: 'position',
        header: t('position'),
        cell: (employee) => employee.position,
        sortBy: (employee) => employee.position,
        hideOnPhone: true,
      },
      {
        id: 'cost-centre',
        header: t('costCentre'),
        cell: ({ costCentre }) => costCentre && `${costCentre.code} ${costCentre.name}`,
        sortBy: ({ costCentre }) => costCentre?.code,
      },
      {
        id: 'manager',
        header: t('manager'),
        cell: ({ manager }) => manager?.name,
        sortBy: ({ manager }) => manager?.name,
      },
      {
        id: 'start',
        header: t('start'),
        cell: ({ startDate }) => startDate && format.date(startDate),
        sortBy: ({ startDate }) => startDate,
        width: '9rem',
      },
      ...(status === 'left' || status === 'all'
        ? [
            {
              id: 'left',
              header: t('left'),
              cell: ({ endDate }: EmployeeRow) => endDate && format.date(endDate),
              sortBy: ({ endDate }: EmployeeRow) => endDate,
              width: '8rem',
            },
          ]
        : []),
    ],
    [t, format, withCompany, status],
  );
}
