import { ButtonLink, InlineNotice, KeyValue, Section, StatusPill, useFormat, useQuery, useT } from '@farstu/ui';
import { identityState, stateTones } from './integration-state.ts';
import type { Overview } from './integrations-api.ts';
import classes from './integrations-page.module.css';
import { messages } from './messages.ts';
import { identityQuery } from './queries.ts';

/** How it stands with the account service. What it answers is asked apart, so that the page never waits for it. */
export function IdentityCard({ identity }: { identity: Overview['identity'] }) {
  const t = useT(messages);
  const format = useFormat();
  const asked = useQuery({ ...identityQuery, enabled: identity.configured });
  const state = identityState({ configured: identity.configured, reachable: asked.data?.reachable ?? null });
  const isKnown = !identity.configured || asked.isSuccess;
  return (
    <Section
      title={t('identity.name')}
      actions={isKnown && <StatusPill tone={stateTones[state]}>{t(`state.${state}`)}</StatusPill>}
    >
      <p className={classes.what}>{t('identity.what')}</p>
      {!identity.configured && (
        <div className={classes.todo}>
          <InlineNotice tone="warning">{t('identity.notConfigured')}</InlineNotice>
        </div>
      )}
      {state === 'failing' && (
        <div className={classes.todo}>
          <InlineNotice tone="error">{t('identity.todoUnreachable')}</InlineNotice>
        </div>
      )}
      <KeyValue
        items={[
          { label: t('identity.issuer'), value: identity.issuer },
          { label: t('identity.answers'), value: identity.configured && <Answer asked={asked} /> },
          {
            label: t('identity.lastEvent'),
            value: identity.lastEventAt ? format.dateTime(identity.lastEventAt) : t('never'),
          },
        ]}
      />
      <div className={classes.open}>
        <ButtonLink to="/people/integrations/identity" variant="default">
          {t('open')}
        </ButtonLink>
      </div>
    </Section>
  );
}

/** Whether it answered, and its own words when it did not. */
export function Answer({
  asked,
}: {
  asked: { data: { reachable: boolean | null; words: string | null } | undefined; isError: boolean };
}) {
  const t = useT(messages);
  if (asked.isError) return <span className={classes.words}>{t('identity.unreachable')}</span>;
  if (!asked.data) return <span className={classes.quiet}>{t('identity.asking')}</span>;
  const { reachable, words } = asked.data;
  return (
    <span className={classes.failure}>
      <span>{t(reachable ? 'identity.reachable' : 'identity.unreachable')}</span>
      {words && <span className={classes.words}>{words}</span>}
    </span>
  );
}
