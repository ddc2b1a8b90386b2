import {
  ButtonLink,
  DataTable,
  InlineNotice,
  KeyValue,
  Page,
  QueryView,
  Section,
  SectionSkeleton,
  Split,
  Stack,
  StatusPill,
  TextLink,
  useCan,
  useFormat,
  useLanguage,
  usePageParams,
  useQuery,
  useT,
} from '@farstu/ui';
import { countryName } from '../../new-hires/pages/parts/countries.ts';
import { type EmployeePage as Employee, type EmployeeStatus, employees } from './api.ts';
import { IdentityNumber } from './identity-number.tsx';
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
  const hireId = employee.periods.find((period) => period.hireId !== null)?.hireId;
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
        <Person employee={employee} />
        <Employment employee={employee} />
        <Periods employee={employee} />
      </Split>
    </Stack>
  );
}

function Person({ employee }: { employee: Employee }) {
  const t = useT(messages);
  const format = useFormat();
  const language = useLanguage();
  const { birthDate, nationality, emailWork, emailPrivate, phoneMobile } = employee;
  return (
    <Section title={t('page.person')}>
      <KeyValue
        items={[
          { label: t('page.personalNumber'), value: <IdentityNumber employee={employee} /> },
          ...(birthDate ? [{ label: t('page.birthDate'), value: format.date(birthDate) }] : []),
          { label: t('page.nationality'), value: nationality && countryName(nationality, language) },
          { label: t('page.emailWork'), value: emailWork },
          { label: t('page.emailPrivate'), value: emailPrivate },
          { label: t('page.phoneMobile'), value: phoneMobile },
        ]}
      />
    </Section>
  );
}

function Employment({ employee }: { employee: Employee }) {
  const t = useT(messages);
  const format = useFormat();
  const { employmentNumber, kind, startDate, endDate, costCentre, manager, employmentForm, position, employmentRate } =
    employee;
  return (
    <Section title={t('page.employment')}>
      <KeyValue
        items={[
          { label: t('page.number'), value: employmentNumber },
          { label: t('page.kind'), value: t(`page.kinds.${kind}`) },
          { label: t('start'), value: startDate && format.date(startDate) },
          ...(endDate ? [{ label: t('left'), value: format.date(endDate) }] : []),
          { label: t('costCentre'), value: costCentre && `${costCentre.code} ${costCentre.name}` },
          {
            label: t('manager'),
            value: manager && <TextLink to={`/people/employees/${manager.employeeId}`}>{manager.name}</TextLink>,
          },
          { label: t('page.employmentForm'), value: employmentForm },
          { label: t('position'), value: position },
          {
            label: t('page.rate'),
            value: employmentRate && t('page.percent', { rate: format.number(Number(employmentRate)) }),
          },
        ]}
      />
    </Section>
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

function SignIn({ employee: { user } }: { employee: Employee }) {
  const t = useT(messages);
  if (!user) return <Section title={t('page.account')}>{t('page.noUser')}</Section>;
  const tone = { none: 'neutral', pending: 'warning', verified: 'success' } as const;
  return (
    <Section title={t('page.account')}>
      <KeyValue
        items={[
          { label: t('page.user'), value: user.username },
          {
            label: t('page.connect'),
            value: <StatusPill tone={tone[user.connect]}>{t(`page.connects.${user.connect}`)}</StatusPill>,
          },
        ]}
      />
      {!user.active && <InlineNotice tone="warning">{t('page.inactive')}</InlineNotice>}
    </Section>
  );
}
