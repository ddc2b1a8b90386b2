import { type Column, StatusPill, TextLink, type Tone, useCan, useFormat, useQueryState, useT } from '@farstu/ui';
import { useMemo } from 'react';
import { FilterBar } from '../../new-hires/pages/parts/filter-bar.tsx';
import { type CardRow, integrations } from './integrations-api.ts';
import classes from './log-table.module.css';
import { AgainButton, LogTable } from './log-table.tsx';
import { messages } from './messages.ts';

const choices = ['all', 'waiting', 'refused', 'delivered'] as const;
const tones: Record<CardRow['state'], Tone> = {
  waiting: 'info',
  delivered: 'success',
  refused: 'error',
  'no-address': 'neutral',
};

/** The result cards in Teamtailor: what each says, whether it has come there, and Teamtailor's words when it refused. */
export function CardTable() {
  const t = useT(messages);
  const [chosen, choose] = useQueryState('state', 'all');
  const value = choices.find((each) => each === chosen) ?? 'all';
  const columns = useCardColumns();
  return (
    <LogTable
      label={t('teamtailor.card.title')}
      about={['cards', value]}
      ask={(page, signal) => integrations.cards({ ...(value !== 'all' && { state: value }), ...page }, signal)}
      filters={
        <FilterBar
          label={t('teamtailor.card.filter')}
          value={value}
          onChange={choose}
          choices={choices.map((each) => ({ value: each, label: t(`teamtailor.card.choices.${each}`) }))}
        />
      }
      columns={columns}
      empty={{ title: t('teamtailor.card.emptyTitle'), text: t('teamtailor.card.emptyText') }}
    />
  );
}

function useCardColumns(): readonly Column<CardRow>[] {
  const t = useT(messages);
  const can = useCan();
  const format = useFormat();
  const maySend = can('integrations.write');
  return useMemo(
    () => [
      {
        id: 'person',
        header: t('teamtailor.card.person'),
        cell: ({ name, hireId, companyName }) => (
          <span className={classes.card}>
            {hireId ? (
              <TextLink to={`/people/new-hires/${hireId}`}>{name ?? t('inbox.unnamed')}</TextLink>
            ) : (
              (name ?? t('teamtailor.card.nobody'))
            )}
            {companyName && <span className={classes.quiet}>{companyName}</span>}
          </span>
        ),
      },
      {
        id: 'says',
        header: t('teamtailor.card.says'),
        cell: ({ summary, words }) => (
          <span className={classes.card}>
            {summary}
            {words && <span className={classes.words}>{words}</span>}
          </span>
        ),
      },
      {
        id: 'state',
        header: t('teamtailor.card.state'),
        cell: ({ state }) => <StatusPill tone={tones[state]}>{t(`teamtailor.card.states.${state}`)}</StatusPill>,
        width: '9rem',
      },
      {
        id: 'changed',
        header: t('teamtailor.card.changed'),
        cell: ({ changedAt }) => format.dateTime(changedAt),
        width: '10rem',
      },
      ...(maySend
        ? [
            {
              id: 'again',
              header: t('do'),
              align: 'end' as const,
              width: '9rem',
              cell: (card: CardRow) => card.maySendAgain && card.state !== 'delivered' && <SendAgain card={card} />,
            },
          ]
        : []),
    ],
    [t, format, maySend],
  );
}

function SendAgain({ card }: { card: CardRow }) {
  const t = useT(messages);
  return (
    <AgainButton
      label={t('teamtailor.card.againLong', { name: card.name ?? t('teamtailor.card.nobody') })}
      run={() => integrations.sendCardAgain(card.id)}
      done={t('teamtailor.card.sent')}
    >
      {t('teamtailor.card.again')}
    </AgainButton>
  );
}
