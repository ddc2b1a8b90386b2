import {
  ButtonLink,
  EmptyState,
  Page,
  QueryView,
  Section,
  SectionSkeleton,
  Stack,
  useBusinessDay,
  useCan,
  useFormat,
  useQuery,
  useSignedIn,
  useT,
} from '@farstu/ui';
import { IconPlus } from '@farstu/ui/icons';
import { type StartPageAnswer, startPage } from './api.ts';
import { messages } from './messages.ts';
import { OwnFacts } from './own-facts.tsx';
import { StrandedInvitations } from './stranded-invitations.tsx';
import { WaitingHires } from './waiting-hires.tsx';

/** *Hem*: what waits for the reader, most urgent first. */
export function StartPage() {
  const t = useT(messages);
  const can = useCan();
  const format = useFormat();
  const today = useBusinessDay();
  const { user } = useSignedIn();
  const waiting = useQuery({ queryKey: ['people', 'start-page'], queryFn: ({ signal }) => startPage.read(signal) });
  return (
    <Page
      title={t('greeting', { name: user.name.split(' ')[0] ?? user.name })}
      description={capitalised(t('today', { date: format.dateInSentence(today), week: format.week(today) }))}
      actions={
        can('new-hires.create') && (
          <ButtonLink to="/people/new-hires/new" leftSection={<IconPlus size={16} />}>
            {t('newEmployee')}
          </ButtonLink>
        )
      }
    >
      <QueryView
        query={waiting}
        skeleton={
          <Section>
            <SectionSkeleton lines={6} />
          </Section>
        }
      >
        {(data) => <Waiting data={data} />}
      </QueryView>
    </Page>
  );
}

function Waiting({ data }: { data: StartPageAnswer }) {
  const t = useT(messages);
  const format = useFormat();
  const { waiting, decisions, failedInvitations, expiredInvitations, own } = data;
  if (waiting.length + decisions.length + failedInvitations.length + expiredInvitations.length === 0)
    return own ? <OwnFacts own={own} /> : <Nothing />;
  return (
    <Stack gap="1.25rem">
      {decisions.length > 0 && (
        <Section title={t('decisions.title')} description={t('decisions.text')} flush>
          <WaitingHires hires={decisions} />
        </Section>
      )}
      {failedInvitations.length > 0 && (
        <Section title={t('failed.title')} description={t('failed.text')} flush>
          <StrandedInvitations
            invitations={failedInvitations.map((each) => ({
              ...each,
              detail: t('failed.at', { email: each.email, moment: format.moment(each.at) }),
            }))}
          />
        </Section>
      )}
      {levelsOf(waiting).map(({ code, name, hires }) => (
        <Section key={code} title={t('waiting', { level: name })} flush>
          <WaitingHires hires={hires} level={code} />
        </Section>
      ))}
      {expiredInvitations.length > 0 && (
        <Section title={t('expired.title')} description={t('expired.text')} flush>
          <StrandedInvitations
            invitations={expiredInvitations.map((each) => ({
              ...each,
              failure: null,
              detail: t('expired.at', { email: each.email, moment: format.moment(each.expiredAt) }),
            }))}
          />
        </Section>
      )}
    </Stack>
  );
}

/** The hires level by level, each in the order in which they came. */
function levelsOf(waiting: StartPageAnswer['waiting']) {
  const levels = new Map(waiting.flatMap((hire) => hire.levels.map(({ code, name }) => [code, name] as const)));
  return [...levels].map(([code, name]) => ({
    code,
    name,
    hires: waiting.filter((hire) => hire.levels.some((level) => level.code === code)),
  }));
}

function Nothing() {
  const t = useT(messages);
  const can = useCan();
  const seesHires = can('new-hires.read');
  const to = seesHires ? '/people/new-hires' : '/people/employees';
  return (
    <Section>
      <EmptyState
        title={t('empty.title')}
        {...((seesHires || can('employees.read')) && {
          action: (
            <ButtonLink to={to} variant="default">
              {t(seesHires ? 'empty.toHires' : 'empty.toEmployees')}
            </ButtonLink>
          ),
        })}
      >
        {t(seesHires ? 'empty.text' : 'empty.other')}
      </EmptyState>
    </Section>
  );
}

const capitalised = (sentence: string): string => sentence.charAt(0).toLocaleUpperCase('sv') + sentence.slice(1);
