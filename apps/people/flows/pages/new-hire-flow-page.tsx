import {
  Button,
  InlineNotice,
  Page,
  QueryView,
  Section,
  SectionSkeleton,
  Split,
  Stack,
  StatusPill,
  TextLink,
  useCan,
  useDisclosure,
  usePageParams,
  useQuery,
  useT,
} from '@farstu/ui';
import { FlowDialog } from './flow-dialog.tsx';
import { FlowLevelForm } from './flow-level-form.tsx';
import type { Flow } from './flows-api.ts';
import { messages } from './messages.ts';
import classes from './new-hire-flow-page.module.css';
import { flowQuery } from './queries.ts';

/** One flow: its levels in order, each saved by itself, and which templates start it. */
export function NewHireFlowPage() {
  const t = useT(messages);
  const can = useCan();
  const { code } = usePageParams('code');
  const flow = useQuery(flowQuery(code));
  const [changing, { open, close }] = useDisclosure();
  const { data } = flow;
  return (
    <Page
      title={data?.name ?? t('untitled')}
      waiting={flow.isPending}
      breadcrumbs={[
        { label: t('administration') },
        { label: t('settings') },
        { label: t('general') },
        { label: t('reviewLevels') },
        { label: t('title'), to: '/people/new-hire-flows' },
      ]}
      status={data && !data.active && <StatusPill icon={false}>{t('inactive')}</StatusPill>}
      actions={
        data &&
        can('flows.write') && (
          <Button variant="default" onClick={open}>
            {t('change')}
          </Button>
        )
      }
    >
      <QueryView
        query={flow}
        skeleton={
          <Section>
            <SectionSkeleton lines={8} />
          </Section>
        }
      >
        {(found) => (
          <>
            <FlowContent flow={found} />
            <FlowDialog flow={found} opened={changing} onClose={close} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

function FlowContent({ flow }: { flow: Flow }) {
  const t = useT(messages);
  const can = useCan();
  return (
    <Split aside={<Aside flow={flow} />}>
      {!can('flows.write') && <InlineNotice>{t('readOnly')}</InlineNotice>}
      {!flow.active && <InlineNotice tone="warning">{t('inactiveNotice')}</InlineNotice>}
      {flow.isStandard && <InlineNotice>{t('standardNotice')}</InlineNotice>}
      {flow.levels.length === 0 && <InlineNotice>{t('noLevelsNotice')}</InlineNotice>}
      {flow.levels.map((level, index) => (
        <FlowLevelForm key={level.code} flow={flow} level={level} place={index + 1} />
      ))}
    </Split>
  );
}

function Aside({ flow: { templates, isStandard, openHires } }: { flow: Flow }) {
  const t = useT(messages);
  return (
    <Section title={t('templates')} description={t('templatesHint')}>
      <Stack gap="1rem">
        {templates.length === 0 ? (
          <span className={classes.quiet}>{t(isStandard ? 'others' : 'nobody')}</span>
        ) : (
          <ul className={classes.templates}>
            {templates.map(({ company, code, name }) => (
              <li key={`${company}/${code}`}>
                <TextLink to={`/people/employment-templates/${company}/${encodeURIComponent(code)}`}>
                  {code} {name}
                </TextLink>
                <span className={classes.quiet}>{company}</span>
              </li>
            ))}
          </ul>
        )}
        <p className={classes.now}>
          {openHires > 0 && `${t('onTheWay', { count: openHires })} `}
          {t('newOnes')}
        </p>
      </Stack>
    </Section>
  );
}
