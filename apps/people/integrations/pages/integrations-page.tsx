import { AttentionNotice, Page, QueryView, Section, SectionSkeleton, Tabs, useQuery, useT } from '@farstu/ui';
import { AttentionList } from './attention-list.tsx';
import { IdentityCard } from './identity-card.tsx';
import { InboxTable } from './inbox-table.tsx';
import type { Overview } from './integrations-api.ts';
import classes from './integrations-page.module.css';
import { messages } from './messages.ts';
import { overviewQuery } from './queries.ts';
import { TeamtailorCard } from './teamtailor-card.tsx';

/** *Systemregister > Integrationer*: how it stands, what needs somebody, and everything that has come in. */
export function IntegrationsPage() {
  const t = useT(messages);
  const overview = useQuery(overviewQuery);
  return (
    <Page title={t('title')} description={t('description')} breadcrumbs={[{ label: t('systemRegister') }]}>
      <QueryView
        query={overview}
        skeleton={
          <Section>
            <SectionSkeleton lines={8} />
          </Section>
        }
      >
        {(found) => (
          <Tabs
            label={t('tabs.label')}
            tabs={[
              { value: 'overview', label: t('tabs.overview'), content: <OverviewTab overview={found} /> },
              {
                value: 'attention',
                label: t('tabs.attention'),
                ...(found.attention.open > 0 && { count: found.attention.open }),
                content: <AttentionList />,
              },
              { value: 'events', label: t('tabs.events'), content: <InboxTable /> },
            ]}
          />
        )}
      </QueryView>
    </Page>
  );
}

function OverviewTab({ overview: { teamtailor, identity, attention } }: { overview: Overview }) {
  return (
    <>
      <AttentionNotice open={attention.open} />
      <div className={classes.cards}>
        <TeamtailorCard teamtailor={teamtailor} />
        <IdentityCard identity={identity} />
      </div>
    </>
  );
}
