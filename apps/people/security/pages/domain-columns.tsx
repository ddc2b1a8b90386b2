import { Button, type Column, StatusPill, type Tone, useFormat, useT } from '@farstu/ui';
import { useMemo } from 'react';
import { messages } from './messages.ts';
import type { VerifiedDomain } from './security-api.ts';
import classes from './security-page.module.css';

const tones: Record<VerifiedDomain['state'], Tone> = { pending: 'warning', verified: 'success', lost: 'neutral' };

/** A domain, what its state means, and what can be done about it. */
export function useDomainColumns({
  mayChange,
  byHand,
  onRemove,
  onVerify,
}: {
  mayChange: boolean;
  byHand: boolean;
  onRemove: (domain: VerifiedDomain) => void;
  onVerify: (domain: VerifiedDomain) => void;
}): readonly Column<VerifiedDomain>[] {
  const t = useT(messages);
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'domain',
        header: t('domain'),
        cell: (row) => (
          <span className={classes.domain}>
            {row.unicode}
            <Proof domain={row} />
          </span>
        ),
        sortBy: ({ unicode }) => unicode,
      },
      {
        id: 'state',
        header: t('state'),
        cell: ({ state }) => (
          <span className={classes.state}>
            <StatusPill tone={tones[state]}>{t(`verified.states.${state}`)}</StatusPill>
            <span className={classes.quiet}>{t(`verified.statesMean.${state}`)}</span>
          </span>
        ),
      },
      {
        id: 'since',
        header: t('since'),
        cell: ({ changedAt }) => format.dateTime(changedAt),
        sortBy: ({ changedAt }) => changedAt,
        width: '9.5rem',
      },
      ...(mayChange
        ? [
            {
              id: 'change',
              header: t('do'),
              align: 'end' as const,
              width: '11rem',
              cell: (row: VerifiedDomain) => (
                <span className={classes.change}>
                  {!byHand && row.state !== 'verified' && (
                    <Button
                      variant="default"
                      size="xs"
                      aria-label={t('verified.verifyLong', { domain: row.unicode })}
                      onClick={() => onVerify(row)}
                    >
                      {t('verified.verify')}
                    </Button>
                  )}
                  {(row.state === 'verified' || (!byHand && row.state === 'pending')) && (
                    <Button
                      variant="subtle"
                      size="xs"
                      color="falu"
                      aria-label={t('verified.removeLong', { domain: row.unicode })}
                      onClick={() => onRemove(row)}
                    >
                      {t('verified.remove')}
                    </Button>
                  )}
                </span>
              ),
            },
          ]
        : []),
    ],
    [t, format, mayChange, byHand, onRemove, onVerify],
  );
}

/** On whose word it is verified. */
function Proof({ domain: { state, byHand, verifiedBy } }: { domain: VerifiedDomain }) {
  const t = useT(messages);
  if (byHand) return <span className={classes.quiet}>{t('verified.handmade')}</span>;
  if (state !== 'verified' || verifiedBy === null) return null;
  return (
    <span className={classes.quiet}>{t(verifiedBy === 'dns' ? 'verified.byDns' : 'verified.byAdministrator')}</span>
  );
}
