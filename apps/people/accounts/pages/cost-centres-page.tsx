import {
  Button,
  type Column,
  DataTable,
  Dialog,
  EmptyState,
  Form,
  FormActions,
  keepPreviousData,
  Page,
  SearchBox,
  Section,
  StatusPill,
  TextField,
  toast,
  useCan,
  useDisclosure,
  useFormat,
  useGo,
  useInfiniteQuery,
  useQueryClient,
  useQueryState,
  useT,
  useZodForm,
} from '@farstu/ui';
import { IconPlus } from '@farstu/ui/icons';
import { useMemo } from 'react';
import { z } from 'zod';
import { FilterBar } from '../../new-hires/pages/parts/filter-bar.tsx';
import { ListBar } from '../../pages/list-bar.tsx';
import { type Account, costCentres } from './accounts-api.ts';
import classes from './cost-centres-page.module.css';
import { messages } from './messages.ts';

/** *Konteringar*: the cost centres, with who is manager now and what is missing. */
export function CostCentresPage() {
  const t = useT(messages);
  const can = useCan();
  const [show, setShow] = useQueryState('show', 'active');
  const [q, setQ] = useQueryState('q');
  const [adding, { open, close }] = useDisclosure();
  const filter = { ...(show === 'active' && { active: 'true' }), ...(q && { search: q }) };
  const list = useInfiniteQuery({
    queryKey: ['people', 'accounts', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      costCentres.list({ ...filter, ...(pageParam && { cursor: pageParam }) }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.data), [list.data]);
  const columns = useColumns();
  const add = (variant: 'filled' | 'default') => (
    <Button variant={variant} leftSection={<IconPlus size={16} />} onClick={open}>
      {t('add')}
    </Button>
  );
  return (
    <Page
      title={t('title')}
      description={t('description')}
      breadcrumbs={[{ label: t('administration') }, { label: t('settings') }, { label: t('general') }]}
      actions={can('accounts.write') && add('filled')}
    >
      <ListBar
        choices={
          <FilterBar
            label={t('show')}
            value={show}
            onChange={setShow}
            choices={(['active', 'all'] as const).map((value) => ({ value, label: t(`choices.${value}`) }))}
          />
        }
      >
        <SearchBox value={q} onChange={setQ} label={t('search')} />
      </ListBar>
      <Section flush>
        <DataTable
          label={t('title')}
          columns={columns}
          rows={rows}
          rowKey={({ code }) => code}
          rowLink={({ code }) => `/people/cost-centres/${encodeURIComponent(code)}`}
          error={list.error}
          onRetry={() => void list.refetch()}
          more={{ has: list.hasNextPage, fetch: () => void list.fetchNextPage(), fetching: list.isFetchingNextPage }}
          empty={
            q ? (
              <EmptyState title={t('empty.searchTitle')}>{t('empty.searchText')}</EmptyState>
            ) : (
              <EmptyState title={t('empty.title')} {...(can('accounts.write') && { action: add('default') })}>
                {t('empty.text')}
              </EmptyState>
            )
          }
        />
      </Section>
      <Dialog opened={adding} onClose={close} title={t('add')}>
        <NewCostCentreForm onClose={close} />
      </Dialog>
    </Page>
  );
}

function useColumns(): readonly Column<Account>[] {
  const t = useT(messages);
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'code',
        header: t('costCentre'),
        cell: ({ code, name }) => (
          <span className={classes.costCentre}>
            <span className={classes.code}>{code}</span> {name}
          </span>
        ),
        sortBy: ({ code }) => code,
      },
      {
        id: 'manager',
        header: t('manager'),
        cell: ({ manager }) => manager?.name,
        sortBy: ({ manager }) => manager?.name,
      },
      {
        id: 'next',
        header: t('next'),
        cell: ({ next }) => next && t('nextFrom', { name: next.name, date: format.date(next.from) }),
      },
      {
        id: 'facts',
        header: t('state'),
        cell: ({ facts, active }) =>
          active ? (
            facts.length > 0 && (
              <span className={classes.pills}>
                {facts.map((fact) => (
                  <StatusPill key={fact} tone="warning">
                    {t(`facts.${fact}`)}
                  </StatusPill>
                ))}
              </span>
            )
          ) : (
            <StatusPill icon={false}>{t('inactive')}</StatusPill>
          ),
        sortBy: ({ facts }) => facts[0],
        align: 'end',
        width: '14rem',
      },
    ],
    [t, format],
  );
}

const schema = z.object({
  code: z
    .string()
    .trim()
    .min(1)
    .max(30)
    .regex(/^[^\s/\\?#%]+$/),
  name: z.string().trim().min(1).max(100),
});

function NewCostCentreForm({ onClose }: { onClose: () => void }) {
  const t = useT(messages);
  const go = useGo();
  const client = useQueryClient();
  const form = useZodForm(schema, { code: '', name: '' });
  return (
    <Form
      form={form}
      onSubmit={async (values) => {
        const made = await costCentres.create(values);
        await client.invalidateQueries({ queryKey: ['people', 'accounts'] });
        toast.success(t('created', { code: made.code }));
        go(`/people/cost-centres/${encodeURIComponent(made.code)}`);
      }}
    >
      <TextField
        form={form}
        name="code"
        label={t('code')}
        description={t('codeHint')}
        required
        maxLength={30}
        autoFocus
      />
      <TextField form={form} name="name" label={t('name')} required maxLength={100} />
      <FormActions onCancel={onClose} />
    </Form>
  );
}
