import { ButtonLink, InlineNotice, KeyValue, Section, StatusPill, useFormat, useT } from '@farstu/ui';
import { stateTones, teamtailorState } from './integration-state.ts';
import type { TeamtailorOverview } from './integrations-api.ts';
import classes from './integrations-page.module.css';
import { messages } from './messages.ts';

/** How it stands with Teamtailor: last success, last failure in its own words, what waits, what to do. */
export function TeamtailorCard({ teamtailor }: { teamtailor: TeamtailorOverview }) {
  const t = useT(messages);
  const format = useFormat();
  const state = teamtailorState(teamtailor);
  const { activations, warnings, inbox, cards, lastSuccessAt, lastFailureAt } = teamtailor;
  const failure = activations.find((each) => each.lastFailureAt === lastFailureAt)?.lastFailure;
  const waiting = [
    inbox.received > 0 && t('facts.waitingEvents', { count: inbox.received }),
    cards.waiting > 0 && t('facts.waitingCards', { count: cards.waiting }),
  ].filter((each) => each !== false);
  const refused = [
    inbox.refused > 0 && t('facts.refusedEvents', { count: inbox.refused }),
    cards.refused > 0 && t('facts.refusedCards', { count: cards.refused }),
  ].filter((each) => each !== false);
  return (
    <Section
      title={t('teamtailor.name')}
      actions={<StatusPill tone={stateTones[state]}>{t(`state.${state}`)}</StatusPill>}
    >
      <p className={classes.what}>{t('teamtailor.what')}</p>
      {(warnings.length > 0 || state === 'idle') && (
        <div className={classes.todo}>
          {warnings.map(({ code, text }) => (
            <InlineNotice key={code} tone="warning">
              {text}
            </InlineNotice>
          ))}
          {state === 'idle' && <InlineNotice>{t('teamtailor.todoActivate')}</InlineNotice>}
        </div>
      )}
      <KeyValue
        items={[
          { label: t('facts.lastSuccess'), value: lastSuccessAt ? format.dateTime(lastSuccessAt) : t('never') },
          {
            label: t('facts.lastFailure'),
            value: lastFailureAt ? (
              <span className={classes.failure}>
                <span>{format.dateTime(lastFailureAt)}</span>
                {failure && (
                  <span className={state === 'failing' ? classes.words : classes.passed}>{failure.text}</span>
                )}
              </span>
            ) : (
              t('never')
            ),
          },
          { label: t('facts.waiting'), value: waiting.length > 0 ? format.list(waiting) : t('facts.nothing') },
          ...(refused.length > 0 ? [{ label: t('facts.refused'), value: format.list(refused) }] : []),
        ]}
      />
      <div className={classes.open}>
        <ButtonLink to="/people/integrations/teamtailor" variant="default">
          {t('open')}
        </ButtonLink>
      </div>
    </Section>
  );
}
