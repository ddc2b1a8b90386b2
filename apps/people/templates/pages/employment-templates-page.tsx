import {
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  keepPreviousData,
  Page,
  Section,
  StatusPill,
  useCan,
  useFormat,
  useInfiniteQuery,
  useQueryState,
  useSignedIn,
  useT,
  VisuallyHidden,
} from '@farstu/ui';
import { IconAlertTriangle, IconPlus } from '@farstu/ui/icons';
import { useMemo } from 'react';
import { FilterBar } from '../../new-hires/pages/parts/filter-bar.tsx';
import { CompanySelect } from '../../pages/company-select.tsx';
import { ListBar } from '../../pages/list-bar.tsx';
import classes from './employment-templates-page.module.css';
import { messages } from './messages.ts';
import { type EmploymentTemplate, employmentTemplates, type TemplateFilter } from './templates-api.ts';

/** *Anställningsmallar*, company by company. */
export function EmploymentTemplatesPage() {
  const t = useT(messages);
  const can = useCan();
  const { company: chosenCompany } = useSignedIn();
  const [show, setShow] = useQueryState('show', 'active');
  const [company, setCompany] = useQueryState('company', chosenCompany ? String(chosenCompany.number) : 'all');
  const filter: TemplateFilter = {
    ...(company !== 'all' && { company: Number(company) }),
    ...(show === 'active' && { active: 'true' }),
  };
  const list = useInfiniteQuery({
    queryKey: ['people', 'templates', 'employment', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      employmentTemplates.list({ ...filter, ...(pageParam && { cursor: pageParam }) }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.data), [list.data]);
  const columns = useTemplateColumns(company === 'all');
  const add = (variant: 'filled' | 'default') => (
    <ButtonLink to="/people/employment-templates/new" variant={variant} leftSection={<IconPlus size={16} />}>
      {t('employment.add')}
    </ButtonLink>
  );
  return (
    <Page
      title={t('employment.title')}
      description={t('employment.description')}
      breadcrumbs={[{ label: t('administration') }, { label: t('settings') }, { label: t('personal') }]}
      actions={can('templates.write') && add('filled')}
    >
      <ListBar
        choices={
          <FilterBar
            label={t('employment.show')}
            value={show}
            onChange={setShow}
            choices={(['active', 'all'] as const).map((value) => ({ value, label: t(`employment.choices.${value}`) }))}
          />
        }
      >
        <CompanySelect value={company} onChange={setCompany} />
      </ListBar>
      <Section flush>
        <DataTable
          label={t('employment.title')}
          columns={columns}
          rows={rows}
          rowKey={({ company, code }) => `${company}/${code}`}
          rowLink={({ company, code }) => `/people/employment-templates/${company}/${encodeURIComponent(code)}`}
          error={list.error}
          onRetry={() => void list.refetch()}
          more={{ has: list.hasNextPage, fetch: () => void list.fetchNextPage(), fetching: list.isFetchingNextPage }}
          empty={
            <EmptyState title={t('employment.empty.title')} {...(can('templates.write') && { action: add('default') })}>
              {t('employment.empty.text')}
            </EmptyState>
          }
        />
      </Section>
    </Page>
  );
}

function useTemplateColumns(withCompany: boolean): readonly Column<EmploymentTemplate>[] {
  const t = useT(messages);
  return useMemo(
    () => [
      {
        id: 'template',
        header: t('employment.template'),
        cell: (row) => <Template template={row} />,
        sortBy: ({ code }) => code,
      },
      ...(withCompany
        ? [
            {
              id: 'company',
              header: t('company'),
              cell: ({ company }: EmploymentTemplate) => company,
              sortBy: ({ company }: EmploymentTemplate) => company,
              width: '6rem',
            },
          ]
        : []),
      {
        id: 'series',
        header: t('employment.series'),
        cell: ({ series }) =>
          series ? `${series.from}–${series.to}` : <span className={classes.quiet}>{t('employment.seriesOff')}</span>,
        width: '9rem',
      },
      {
        id: 'user',
        header: t('employment.userTemplate'),
        cell: ({ userTemplate }) => userTemplate ?? <span className={classes.quiet}>{t('employment.noUser')}</span>,
        sortBy: ({ userTemplate }) => userTemplate,
        width: '11rem',
      },
      {
        id: 'review',
        header: t('employment.review'),
        cell: ({ applies }) =>
          applies.gate ? (
            applies.levels.map(({ name }) => name).join(' → ')
          ) : (
            <span className={classes.quiet}>{t('employment.noReview')}</span>
          ),
        width: '12rem',
      },
      {
        id: 'state',
        header: t('employment.state'),
        cell: (row) => !isUsual(row) && <State template={row} />,
        align: 'end',
        width: '10rem',
      },
    ],
    [t, withCompany],
  );
}

/** Nothing is drawn for the usual template, so that a phone shows no empty line. */
const isUsual = ({ active, isDefault, rolesNotAssignable }: EmploymentTemplate) =>
  active && !isDefault && rolesNotAssignable.length === 0;

function State({ template: { active, isDefault, rolesNotAssignable } }: { template: EmploymentTemplate }) {
  const t = useT(messages);
  const format = useFormat();
  return (
    <span className={classes.pills}>
      {!active && <StatusPill icon={false}>{t('employment.inactive')}</StatusPill>}
      {isDefault && (
        <StatusPill tone="info" icon={false}>
          {t('employment.default')}
        </StatusPill>
      )}
      {rolesNotAssignable.length > 0 && (
        <Warning
          text={t('employment.notAssignable', { roles: format.list(rolesNotAssignable.map(({ name }) => name)) })}
        />
      )}
    </span>
  );
}

function Template({ template: { code, name } }: { template: EmploymentTemplate }) {
  return (
    <span className={classes.template}>
      <span className={classes.code}>{code}</span> {name}
    </span>
  );
}

function Warning({ text }: { text: string }) {
  return (
    <span className={classes.warning} title={text}>
      <IconAlertTriangle size={15} stroke={1.9} aria-hidden />
      <VisuallyHidden>{text}</VisuallyHidden>
    </span>
  );
}
