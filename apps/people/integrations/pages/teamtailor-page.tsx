import {
  InlineNotice,
  Page,
  QueryView,
  Section,
  SectionSkeleton,
  Split,
  Stack,
  StatusPill,
  Tabs,
  useQuery,
  useT,
} from '@farstu/ui';
import { ActivationTable } from './activation-table.tsx';
import { CardTable } from './card-table.tsx';
import { InboxTable } from './inbox-table.tsx';
import { stateTones, teamtailorState } from './integration-state.ts';
import type { TeamtailorOverview } from './integrations-api.ts';
import { messages } from './messages.ts';
import { overviewQuery } from './queries.ts';
import { TeamtailorKeys } from './teamtailor-keys.tsx';
import { TeamtailorSteps, TeamtailorValues } from './teamtailor-values.tsx';

/** Flex HRM in Teamtailor: how it is activated, by whom it is, and what has gone each way. */
export function TeamtailorPage() {
  const t = useT(messages);
  const overview = useQuery(overviewQuery);
  const state = overview.data && teamtailorState(overview.data.teamtailor);
  return (
    <Page
      title={t('teamtailor.pageTitle')}
      description={t('teamtailor.pageText')}
      breadcrumbs={[{ label: t('systemRegister') }, { label: t('title'), to: '/people/integrations' }]}
      status={state && <StatusPill tone={stateTones[state]}>{t(`state.${state}`)}</StatusPill>}
    >
      <QueryView
        query={overview}
        skeleton={
          <Section>
            <SectionSkeleton lines={8} />
          </Section>
        }
      >
        {({ teamtailor }) => <TeamtailorTabs teamtailor={teamtailor} />}
      </QueryView>
    </Page>
  );
}

function TeamtailorTabs({ teamtailor }: { teamtailor: TeamtailorOverview }) {
  const t = useT(messages);
  const { activations, cards, inbox } = teamtailor;
  return (
    <Tabs
      label={t('teamtailor.tabs.label')}
      tabs={[
        { value: 'activate', label: t('teamtailor.tabs.activate'), content: <Activate teamtailor={teamtailor} /> },
        {
          value: 'activations',
          label: t('teamtailor.tabs.activations'),
          ...(activations.length > 0 && { count: activations.length }),
          content: <ActivationTable activations={activations} />,
        },
        {
          value: 'cards',
          label: t('teamtailor.tabs.cards'),
          ...(cards.refused > 0 && { count: cards.refused }),
          content: <CardTable />,
        },
        {
          value: 'events',
          label: t('teamtailor.tabs.events'),
          ...(inbox.refused > 0 && { count: inbox.refused }),
          content: <InboxTable system="teamtailor" />,
        },
      ]}
    />
  );
}

function Activate({ teamtailor }: { teamtailor: TeamtailorOverview }) {
  return (
    <Stack gap="1.25rem">
      {teamtailor.warnings.map(({ code, text }) => (
        <InlineNotice key={code} tone="warning">
          {text}
        </InlineNotice>
      ))}
      <Split aside={<TeamtailorSteps />}>
        <TeamtailorValues settings={teamtailor} />
        <TeamtailorKeys settings={teamtailor} />
      </Split>
    </Stack>
  );
}
