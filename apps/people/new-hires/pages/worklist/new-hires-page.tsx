import {
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  InlineNotice,
  keepPreviousData,
  Page,
  SearchBox,
  Section,
  Select,
  useCan,
  useInfiniteQuery,
  useQueryState,
  useSignedIn,
  useT,
} from '@farstu/ui';
import { IconPlus } from '@farstu/ui/icons';
import { useMemo } from 'react';
import { ListBar } from '../../../pages/list-bar.tsx';
import { type HireFilter, type HireList, type HireStatus, hires } from '../api.ts';
import { messages as shared } from '../messages.ts';
import { FilterBar } from '../parts/filter-bar.tsx';
import { useHireColumns } from './hire-columns.tsx';
import { messages } from './messages.ts';

const choices = ['under-review', 'needs-decision', 'approved', 'withdrawn', 'all'] as const;
const noLevels: HireList['levels'] = [];
/** Counted in the filter: those that wait for somebody. */
const isCounted = (status: string): status is keyof HireList['counts'] =>
  status === 'under-review' || status === 'needs-decision';

/** *Personal > Nyanställning*: who is on the way in, how far they have come, and whose turn it is. */
export function NewHiresPage() {
  const t = useT(messages);
  const word = useT(shared);
  const can = useCan();
  const { companies, company: chosenCompany } = useSignedIn();
  const [status, setStatus] = useQueryState('status', 'under-review');
  const [q, setQ] = useQueryState('q');
  const [company, setCompany] = useQueryState('company', chosenCompany ? String(chosenCompany.number) : 'all');
  const filter: HireFilter = {
    ...(company !== 'all' && { company: Number(company) }),
    ...(isStatus(status) && { status }),
    ...(q && { search: q }),
  };
  const list = useInfiniteQuery({
    queryKey: ['people', 'new-hires', 'list', filter],
    queryFn: ({ pageParam, signal }) => hires.list({ ...filter, ...(pageParam && { cursor: pageParam }) }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.data), [list.data]);
  const first = list.data?.pages[0];
  const columns = useHireColumns({
    levels: first?.levels ?? noLevels,
    withCompany: company === 'all' && companies.length > 1,
    withStatus: status === 'all',
  });
  const toDecide = first?.counts['needs-decision'] ?? 0;

  return (
    <Page
      title={t('title')}
      description={t('description')}
      breadcrumbs={[{ label: word('personal') }]}
      actions={
        can('new-hires.create') && (
          <ButtonLink to="/people/new-hires/new" leftSection={<IconPlus size={16} />}>
            {t('newEmployee')}
          </ButtonLink>
        )
      }
    >
      {toDecide > 0 && status !== 'needs-decision' && can('new-hires.decide') && (
        <InlineNotice
          tone="warning"
          action={
            <Button variant="default" size="xs" onClick={() => setStatus('needs-decision')}>
              {t('toDecisions')}
            </Button>
          }
        >
          {t('decide', { count: toDecide })}
        </InlineNotice>
      )}
      <ListBar
        choices={
          <FilterBar
            label={t('status')}
            value={status}
            onChange={setStatus}
            choices={choices.map((value) => ({
              value,
              label: t(`choices.${value}`),
              count: isCounted(value) ? first?.counts[value] : undefined,
            }))}
          />
        }
      >
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
      </ListBar>
      <Section flush>
        <DataTable
          label={t('title')}
          columns={columns}
          rows={rows}
          rowKey={(hire) => hire.id}
          rowLink={(hire) => `/people/new-hires/${hire.id}`}
          error={list.error}
          onRetry={() => void list.refetch()}
          more={{
            has: list.hasNextPage,
            fetch: () => void list.fetchNextPage(),
            fetching: list.isFetchingNextPage,
          }}
          empty={
            <Nothing
              searched={q !== ''}
              status={status}
              onShowAll={() => setStatus('all')}
              mayCreate={can('new-hires.create')}
            />
          }
        />
      </Section>
    </Page>
  );
}

const isStatus = (status: string): status is HireStatus => status !== 'all' && choices.some((each) => each === status);

function Nothing({
  searched,
  status,
  onShowAll,
  mayCreate,
}: {
  searched: boolean;
  status: string;
  onShowAll: () => void;
  mayCreate: boolean;
}) {
  const t = useT(messages);
  const showAll = (
    <Button variant="default" onClick={onShowAll}>
      {t('empty.showAll')}
    </Button>
  );
  if (searched) {
    return (
      <EmptyState title={t('empty.searchTitle')} {...(status !== 'all' && { action: showAll })}>
        {t('empty.searchText')}
      </EmptyState>
    );
  }
  if (status !== 'under-review' && status !== 'all') {
    return (
      <EmptyState title={t('empty.otherTitle')} action={showAll}>
        {t('empty.otherText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('empty.title')}
      {...(mayCreate && {
        action: (
          <ButtonLink to="/people/new-hires/new" variant="default" leftSection={<IconPlus size={16} />}>
            {t('newEmployee')}
          </ButtonLink>
        ),
      })}
    >
      {t('empty.text')}
    </EmptyState>
  );
}
