import {
  Button,
  InlineNotice,
  KeyValue,
  Page,
  QueryView,
  Section,
  SectionSkeleton,
  Stack,
  StatusPill,
  TextLink,
  useFormat,
  useQuery,
  useT,
} from '@farstu/ui';
import { IconRefresh } from '@farstu/ui/icons';
import { Answer } from './identity-card.tsx';
import { InboxTable } from './inbox-table.tsx';
import { identityState, stateTones } from './integration-state.ts';
import type { Overview } from './integrations-api.ts';
import classes from './integrations-page.module.css';
import { messages } from './messages.ts';
import { identityQuery, overviewQuery } from './queries.ts';

/** The account service: whether it answers, and what it has told us. */
export function IdentityPage() {
  const t = useT(messages);
  const overview = useQuery(overviewQuery);
  return (
    <Page
      title={t('identity.pageTitle')}
      description={t('identity.what')}
      breadcrumbs={[{ label: t('systemRegister') }, { label: t('title'), to: '/people/integrations' }]}
    >
      <QueryView
        query={overview}
        skeleton={
          <Section>
            <SectionSkeleton />
          </Section>
        }
      >
        {({ identity }) => (
          <Stack gap="1.25rem">
            <Link identity={identity} />
            {identity.configured && (
              <section aria-label={t('identity.events')}>
                <InboxTable system="identity" />
              </section>
            )}
          </Stack>
        )}
      </QueryView>
    </Page>
  );
}

function Link({ identity }: { identity: Overview['identity'] }) {
  const t = useT(messages);
  const format = useFormat();
  const asked = useQuery({ ...identityQuery, enabled: identity.configured });
  const state = identityState({ configured: identity.configured, reachable: asked.data?.reachable ?? null });
  return (
    <Section
      title={t('identity.issuer')}
      actions={
        identity.configured ? (
          <>
            {asked.data && <StatusPill tone={stateTones[state]}>{t(`state.${state}`)}</StatusPill>}
            <Button
              variant="default"
              size="xs"
              leftSection={<IconRefresh size={14} />}
              loading={asked.isFetching}
              onClick={() => void asked.refetch()}
            >
              {t('identity.askAgain')}
            </Button>
          </>
        ) : (
          <StatusPill>{t('state.off')}</StatusPill>
        )
      }
    >
      {(!identity.configured || state === 'failing') && (
        <div className={classes.todo}>
          <InlineNotice
            tone={identity.configured ? 'error' : 'warning'}
            {...(!identity.configured && { title: t('identity.notConfigured') })}
          >
            {t(identity.configured ? 'identity.todoUnreachable' : 'identity.todoConfigure')}
          </InlineNotice>
        </div>
      )}
      <KeyValue
        items={[
          { label: t('identity.issuer'), value: identity.issuer },
          { label: t('identity.clientId'), value: identity.clientId },
          {
            label: t('identity.answers'),
            value: identity.configured && (
              <span className={classes.failure}>
                <Answer asked={asked} />
                {asked.data && (
                  <span className={classes.quiet}>
                    {t('identity.checked', { moment: format.moment(asked.data.checkedAt) })}
                  </span>
                )}
              </span>
            ),
          },
          {
            label: t('identity.lastEvent'),
            value: identity.lastEventAt ? format.dateTime(identity.lastEventAt) : t('never'),
          },
          {
            label: t('identity.domains'),
            value: (
              <>
                {t(identity.domainsByHand ? 'identity.outsideText' : 'identity.mirrored')}{' '}
                <TextLink to="/people/security">{t('identity.toSecurity')}</TextLink>
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}
