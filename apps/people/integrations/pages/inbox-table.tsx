import { type Column, StatusPill, TextLink, type Tone, useCan, useFormat, useQueryState, useT } from '@farstu/ui';
import { useMemo } from 'react';
import { FilterBar } from '../../new-hires/pages/parts/filter-bar.tsx';
import { type InboxRow, integrations } from './integrations-api.ts';
import classes from './log-table.module.css';
import { AgainButton, LogTable } from './log-table.tsx';
import { messages } from './messages.ts';

type System = InboxRow['system'];
const states = ['all', 'received', 'refused', 'handled'] as const;
const systems = ['all', 'teamtailor', 'identity'] as const;
const tones: Record<InboxRow['state'], Tone> = { received: 'info', handled: 'success', refused: 'error' };

/** What has come in; of one system when it is given, else of the one that is chosen. */
export function InboxTable({ system: only }: { system?: System }) {
  const t = useT(messages);
  const [chosenState, chooseState] = useQueryState('state', 'all');
  const [chosenSystem, chooseSystem] = useQueryState('system', 'all');
  const state = states.find((each) => each === chosenState) ?? 'all';
  const system = only ?? systems.find((each) => each === chosenSystem) ?? 'all';
  const columns = useInboxColumns(only !== 'identity');
  return (
    <LogTable
      label={t('inbox.title')}
      about={['inbox', state, system]}
      ask={(page, signal) =>
        integrations.inbox({ ...(state !== 'all' && { state }), ...(system !== 'all' && { system }), ...page }, signal)
      }
      filters={
        <>
          <FilterBar
            label={t('inbox.filter')}
            value={state}
            onChange={chooseState}
            choices={states.map((value) => ({ value, label: t(`inbox.choices.${value}`) }))}
          />
          {only === undefined && (
            <FilterBar
              label={t('inbox.from')}
              value={system}
              onChange={chooseSystem}
              choices={systems.map((value) => ({ value, label: t(`inbox.systems.${value}`) }))}
            />
          )}
        </>
      }
      columns={columns}
      empty={{ title: t('inbox.emptyTitle'), text: t('inbox.emptyText') }}
    />
  );
}

function useInboxColumns(withSender: boolean): readonly Column<InboxRow>[] {
  const t = useT(messages);
  const can = useCan();
  const format = useFormat();
  const mayRun = can('integrations.write');
  return useMemo(
    () => [
      {
        id: 'received',
        header: t('inbox.received'),
        cell: ({ receivedAt }) => format.dateTime(receivedAt),
        width: '10rem',
      },
      ...(withSender ? [{ id: 'from', header: t('inbox.from'), cell: ({ from }: InboxRow) => from }] : []),
      {
        id: 'outcome',
        header: t('inbox.outcome'),
        cell: (row) => <Outcome row={row} />,
      },
      {
        id: 'about',
        header: t('inbox.about'),
        cell: ({ about }) =>
          about && <TextLink to={`/people/new-hires/${about.hireId}`}>{about.name ?? t('inbox.unnamed')}</TextLink>,
      },
      ...(mayRun
        ? [
            {
              id: 'again',
              header: t('do'),
              align: 'end' as const,
              width: '8rem',
              cell: (row: InboxRow) => row.mayRunAgain && row.state !== 'handled' && <RunAgain row={row} />,
            },
          ]
        : []),
    ],
    [t, format, withSender, mayRun],
  );
}

function Outcome({ row: { state, outcome } }: { row: InboxRow }) {
  const t = useT(messages);
  return (
    <span className={classes.outcome}>
      <StatusPill tone={tones[state]}>{t(`inbox.states.${state}`)}</StatusPill>
      {outcome && <span>{outcome.text}</span>}
    </span>
  );
}

function RunAgain({ row }: { row: InboxRow }) {
  const t = useT(messages);
  return (
    <AgainButton
      label={t('runAgainLong', { what: row.about?.name ?? row.from })}
      run={() => integrations.runEventAgain(row.id)}
      done={t('runningAgain')}
    >
      {t('runAgain')}
    </AgainButton>
  );
}
