import { type Column, DataTable, EmptyState, Section, StatusPill, TextLink, useCan, useFormat, useT } from '@farstu/ui';
import { useMemo } from 'react';
import { isAfter } from './integration-state.ts';
import type { Activation } from './integrations-api.ts';
import { messages } from './messages.ts';
import classes from './teamtailor-page.module.css';

/** Who has activated Flex HRM, with which settings, and how it goes for each. */
export function ActivationTable({ activations }: { activations: readonly Activation[] }) {
  const t = useT(messages);
  const can = useCan();
  const format = useFormat();
  const maySeeUsers = can('users.read');
  const columns = useMemo<readonly Column<Activation>[]>(
    () => [
      {
        id: 'company',
        header: t('teamtailor.activation.company'),
        cell: ({ companyName }) =>
          companyName ?? <span className={classes.quiet}>{t('teamtailor.activation.noCompany')}</span>,
      },
      {
        id: 'user',
        header: t('teamtailor.activation.apiUser'),
        cell: ({ apiUser: { id, username, active } }) => (
          <span className={classes.user}>
            {maySeeUsers ? <TextLink to={`/people/users/${id}`}>{username}</TextLink> : username}
            {!active && <StatusPill tone="warning">{t('teamtailor.activation.inactiveUser')}</StatusPill>}
          </span>
        ),
      },
      {
        id: 'settings',
        header: t('teamtailor.activation.settings'),
        cell: ({ settings: { language, connectEmail, reportCompleted } }) => (
          <span className={classes.settings}>
            <span>{t(`teamtailor.activation.languages.${language}`)}</span>
            <span>{t(`teamtailor.activation.emails.${connectEmail}`)}</span>
            <span>{t(`teamtailor.activation.reports.${reportCompleted}`)}</span>
          </span>
        ),
        width: '19rem',
      },
      {
        id: 'success',
        header: t('teamtailor.activation.lastSuccess'),
        cell: ({ lastSuccessAt }) => (lastSuccessAt ? format.dateTime(lastSuccessAt) : t('never')),
        sortBy: ({ lastSuccessAt }) => lastSuccessAt,
        width: '10rem',
      },
      {
        id: 'failure',
        header: t('teamtailor.activation.lastFailure'),
        cell: ({ lastSuccessAt, lastFailureAt, lastFailure }) =>
          lastFailureAt ? (
            <span className={classes.failure}>
              <span>{format.dateTime(lastFailureAt)}</span>
              {lastFailure && (
                <span className={isAfter(lastFailureAt, lastSuccessAt) ? classes.words : classes.passed}>
                  {lastFailure.text}
                </span>
              )}
            </span>
          ) : (
            t('never')
          ),
        sortBy: ({ lastFailureAt }) => lastFailureAt,
      },
    ],
    [t, format, maySeeUsers],
  );
  return (
    <Section flush>
      <DataTable
        label={t('teamtailor.activation.title')}
        columns={columns}
        rows={activations}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={t('teamtailor.activation.emptyTitle')}>{t('teamtailor.activation.emptyText')}</EmptyState>
        }
      />
    </Section>
  );
}
