import {
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  InlineNotice,
  KeyValue,
  Page,
  QueryView,
  Section,
  SectionSkeleton,
  Split,
  Stack,
  StatusPill,
  Text,
  TextLink,
  useBusinessDay,
  useCan,
  useFormat,
  usePageParams,
  useQuery,
  useQueryClient,
  useT,
} from '@farstu/ui';
import { useState } from 'react';
import { type EmployeePage as Employee, type EmployeeStatus, employees } from './api.ts';
import { ChangeDialog } from './change-dialog.tsx';
import type { Group } from './change-values.ts';
import { CostCentreDialog } from './cost-centre-dialog.tsx';
import { Contact, Employment, Person } from './employee-facts.tsx';
import { messages } from './messages.ts';

const tones = { current: 'success', future: 'info', left: 'neutral' } as const satisfies Record<EmployeeStatus, string>;

/** One employee: who, since when, where, and how they sign in. */
export function EmployeePage() {
  const t = useT(messages);
  const format = useFormat();
  const { id } = usePageParams('id');
  const employee = useQuery({
    queryKey: ['people', 'employees', 'one', id],
    queryFn: ({ signal }) => employees.read(id, signal),
  });
  const { data } = employee;
  return (
    <Page
      title={data ? format.name(data) : t('page.untitled')}
      waiting={employee.isPending}
      breadcrumbs={[{ label: t('personal') }, { label: t('title'), to: '/people/employees' }]}
      {...(data && {
        status: <StatusPill tone={tones[data.status]}>{t(`statuses.${data.status}`)}</StatusPill>,
        description: [data.employmentNumber, data.position, `${data.company} ${data.companyName}`]
          .filter(Boolean)
          .join(' · '),
      })}
    >
      <QueryView
        query={employee}
        skeleton={
          <Section>
            <SectionSkeleton lines={8} />
          </Section>
        }
      >
        {(found) => <EmployeeContent employee={found} />}
      </QueryView>
    </Page>
  );
}

function EmployeeContent({ employee }: { employee: Employee }) {
  const t = useT(messages);
  const can = useCan();
  const [dialog, setDialog] = useState<Group | 'costCentre'>();
  const client = useQueryClient();
  const hireId = hireOf(employee);
  const close = () => {
    setDialog(undefined);
    for (const what of ['employees', 'new-hires', 'start-page']) {
      void client.invalidateQueries({ queryKey: ['people', what] });
    }
  };
  const change = (what: Group | 'costCentre') =>
    employee.mayChange && {
      actions: (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t(`change.${what}`)}
          aria-haspopup="dialog"
          onClick={() => setDialog(what)}
        >
          {t('change.change')}
        </Button>
      ),
    };
  return (
    <Stack gap="1.25rem">
      {!employee.reviewed && (
        <InlineNotice
          {...(hireId &&
            can('new-hires.read') && {
              action: (
                <ButtonLink to={`/people/new-hires/${hireId}`} variant="default" size="xs">
                  {t('page.toHire')}
                </ButtonLink>
              ),
            })}
        >
          {t('page.review')}
        </InlineNotice>
      )}
      <Split aside={<SignIn employee={employee} />}>
        <Section title={t('page.person')} {...change('person')}>
          <Person employee={employee} />
        </Section>
        <Section title={t('page.contact')} {...change('contact')}>
          <Contact employee={employee} />
        </Section>
        <Section title={t('page.employment')} {...change('employment')}>
          <Employment employee={employee} />
        </Section>
        <Section title={t('page.codings')} flush {...change('costCentre')}>
          <Codings employee={employee} />
        </Section>
        <Periods employee={employee} />
      </Split>
      {groupNames.map((group) => (
        <ChangeDialog key={group} employee={employee} group={group} opened={dialog === group} onClose={close} />
      ))}
      <CostCentreDialog employee={employee} opened={dialog === 'costCentre'} onClose={close} />
    </Stack>
  );
}

const groupNames = ['person', 'contact', 'employment'] as const satisfies readonly Group[];

/** The latest hire: where what moves the invitation is changed. */
const hireOf = ({ periods }: Employee) => periods.findLast(({ hireId }) => hireId !== null)?.hireId;

type Coding = Employee['codings'][number];
const tonesOfCoding = { now: 'success', coming: 'info', passed: 'neutral' } as const;

/** Cost centres with their days, the latest first. */
function Codings({ employee }: { employee: Employee }) {
  const t = useT(messages);
  const format = useFormat();
  const today = useBusinessDay().toString();
  const standing = ({ from, to }: Coding) => (from > today ? 'coming' : to !== null && to < today ? 'passed' : 'now');
  return (
    <DataTable
      label={t('page.codings')}
      rows={employee.codings.filter(({ dimension }) => dimension === 'cost-centre').toReversed()}
      rowKey={(coding) => coding.from}
      empty={<EmptyState title={t('change.none')}>{t('page.codingsNone')}</EmptyState>}
      columns={[
        { id: 'code', header: t('costCentre'), cell: ({ code, name }) => `${code} ${name}` },
        { id: 'from', header: t('page.from'), cell: ({ from }) => format.date(from) },
        { id: 'to', header: t('page.to'), cell: ({ to }) => (to ? format.date(to) : t('page.untilFurther')) },
        {
          id: 'standing',
          header: t('status'),
          cell: (coding) => (
            <StatusPill tone={tonesOfCoding[standing(coding)]} icon={false}>
              {t(`page.coding.${standing(coding)}`)}
            </StatusPill>
          ),
        },
      ]}
    />
  );
}

function Periods({ employee }: { employee: Employee }) {
  const t = useT(messages);
  const format = useFormat();
  return (
    <Section title={t('page.periods')} flush>
      <DataTable
        label={t('page.periods')}
        rows={employee.periods}
        rowKey={(period) => period.id}
        columns={[
          {
            id: 'from',
            header: t('page.from'),
            cell: ({ startDate }) => (startDate ? format.date(startDate) : t('page.noStart')),
          },
          {
            id: 'to',
            header: t('page.to'),
            cell: ({ endDate }) => (endDate ? format.date(endDate) : t('page.untilFurther')),
          },
          {
            id: 'template',
            header: t('page.template'),
            cell: ({ employmentTemplate }) => employmentTemplate,
          },
        ]}
      />
    </Section>
  );
}

function SignIn({ employee }: { employee: Employee }) {
  const t = useT(messages);
  const can = useCan();
  const { user, mayChange } = employee;
  const hireId = hireOf(employee);
  const tone = { none: 'neutral', pending: 'warning', verified: 'success' } as const;
  return (
    <Section title={t('page.account')}>
      <Stack gap="0.75rem">
        {user ? (
          <KeyValue
            items={[
              { label: t('page.user'), value: user.username },
              {
                label: t('page.connect'),
                value: <StatusPill tone={tone[user.connect]}>{t(`page.connects.${user.connect}`)}</StatusPill>,
              },
            ]}
          />
        ) : (
          t('page.noUser')
        )}
        {user && !user.active && <InlineNotice tone="warning">{t('page.inactive')}</InlineNotice>}
        {mayChange && hireId && can('new-hires.read') && (
          <Text size="sm">
            {t('page.inHire')} <TextLink to={`/people/new-hires/${hireId}`}>{t('page.toHire')}</TextLink>
          </Text>
        )}
      </Stack>
    </Section>
  );
}
