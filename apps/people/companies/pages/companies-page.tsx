import {
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  Page,
  Section,
  Split,
  StatusPill,
  useCan,
  useInfiniteQuery,
  useT,
} from '@farstu/ui';
import { IconPlus } from '@farstu/ui/icons';
import { useMemo } from 'react';
import { type Company, companies } from './companies-api.ts';
import { InstallationSection } from './installation-section.tsx';
import { messages } from './messages.ts';

/** *Allmänt > Företag*: the customer and its companies. */
export function CompaniesPage() {
  const t = useT(messages);
  const can = useCan();
  const list = useInfiniteQuery({
    queryKey: ['people', 'companies', 'list'],
    queryFn: ({ pageParam, signal }) => companies.list(pageParam ? { cursor: pageParam } : {}, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.data), [list.data]);
  const columns = useMemo<readonly Column<Company>[]>(
    () => [
      { id: 'name', header: t('name'), cell: ({ name }) => name, sortBy: ({ name }) => name },
      {
        id: 'number',
        header: t('number'),
        cell: ({ number }) => number,
        sortBy: ({ number }) => number,
        width: '9rem',
      },
      {
        id: 'organisation',
        header: t('organisationNumber'),
        cell: ({ organisationNumber }) => organisationNumber,
        width: '12rem',
      },
      {
        id: 'licence',
        header: t('licence'),
        cell: ({ licences }) =>
          licences.includes('employee') && <StatusPill icon={false}>{t('employee.name')}</StatusPill>,
        width: '10rem',
      },
    ],
    [t],
  );
  return (
    <Page
      title={t('title')}
      breadcrumbs={[{ label: t('general') }]}
      actions={
        can('companies.write') && (
          <ButtonLink to="/people/companies/new" leftSection={<IconPlus size={16} />}>
            {t('newCompany')}
          </ButtonLink>
        )
      }
    >
      <Split aside={<InstallationSection />}>
        <Section flush>
          <DataTable
            label={t('title')}
            columns={columns}
            rows={rows}
            rowKey={({ number }) => String(number)}
            rowLink={({ number }) => `/people/companies/${number}`}
            error={list.error}
            onRetry={() => void list.refetch()}
            empty={<EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>}
            more={{ has: list.hasNextPage, fetch: () => void list.fetchNextPage(), fetching: list.isFetchingNextPage }}
          />
        </Section>
      </Split>
    </Page>
  );
}
