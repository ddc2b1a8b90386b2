import { type Column, DataTable, EmptyState, Page, Section, StatusPill, useQuery, useT } from '@farstu/ui';
import { useMemo } from 'react';
import type { Flow } from './flows-api.ts';
import { messages } from './messages.ts';
import classes from './new-hire-flows-page.module.css';
import { flowsQuery } from './queries.ts';

/** The new-hire flows, *Standard* first. */
export function NewHireFlowsPage() {
  const t = useT(messages);
  const flows = useQuery(flowsQuery);
  const columns = useMemo<readonly Column<Flow>[]>(
    () => [
      {
        id: 'flow',
        header: t('flow'),
        cell: ({ name, active }) => (
          <span className={classes.flow}>
            {name}
            {!active && <StatusPill icon={false}>{t('inactive')}</StatusPill>}
          </span>
        ),
      },
      { id: 'levels', header: t('levels'), cell: (flow) => <UsedLevels flow={flow} /> },
      {
        id: 'templates',
        header: t('startedBy'),
        cell: ({ isStandard, templates }) => {
          const codes = [...new Set(templates.map(({ code }) => code))].join(', ');
          const rest = isStandard ? t('others') : t('nobody');
          return codes || <span className={classes.quiet}>{rest}</span>;
        },
      },
      {
        id: 'open',
        header: t('open'),
        cell: ({ openHires }) => openHires,
        sortBy: ({ openHires }) => openHires,
        align: 'end',
        width: '7rem',
      },
    ],
    [t],
  );
  return (
    <Page
      title={t('title')}
      description={t('description')}
      breadcrumbs={[
        { label: t('administration') },
        { label: t('settings') },
        { label: t('general') },
        { label: t('reviewLevels') },
      ]}
    >
      <Section flush>
        <DataTable
          label={t('title')}
          columns={columns}
          rows={flows.data}
          rowKey={({ code }) => code}
          rowLink={({ code }) => `/people/new-hire-flows/${encodeURIComponent(code)}`}
          error={flows.error}
          onRetry={() => void flows.refetch()}
          empty={<EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>}
        />
      </Section>
    </Page>
  );
}

function UsedLevels({ flow: { levels } }: { flow: Flow }) {
  const t = useT(messages);
  const used = levels.filter((level) => level.used);
  if (used.length === 0) return <span className={classes.quiet}>{t('noLevels')}</span>;
  return used.map(({ name }) => name).join(' → ');
}
