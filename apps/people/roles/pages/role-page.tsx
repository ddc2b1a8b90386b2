import {
  type Column,
  DataTable,
  EmptyState,
  KeyValue,
  Page,
  QueryView,
  Section,
  SectionSkeleton,
  StatusPill,
  TextLink,
  useCan,
  usePageParams,
  useQuery,
  useT,
} from '@farstu/ui';
import { IconCheck } from '@farstu/ui/icons';
import { useMemo } from 'react';
import { usePlacementText } from '../../users/pages/placement-text.ts';
import { useAssignsText } from './assigns-text.ts';
import { capabilityGroups, unnamedCapabilities } from './capability-groups.ts';
import { messages } from './messages.ts';
import { type RoleHolder, type RoleWithHolders, roles } from './roles-api.ts';
import classes from './roles-page.module.css';

/** One role: what it allows, which roles it may give, and who has it where. */
export function RolePage() {
  const t = useT(messages);
  const { code } = usePageParams('code');
  const role = useQuery({
    queryKey: ['people', 'roles', 'one', code],
    queryFn: ({ signal }) => roles.read(code, signal),
  });
  const { data } = role;
  return (
    <Page
      title={data?.name ?? t('untitled')}
      waiting={role.isPending}
      breadcrumbs={[{ label: t('systemRegister') }, { label: t('title'), to: '/people/roles' }]}
      {...(data?.ready && {
        status: <StatusPill icon={false}>{t('ready')}</StatusPill>,
        description: t('readyNotice'),
      })}
    >
      <QueryView
        query={role}
        skeleton={
          <Section>
            <SectionSkeleton lines={8} />
          </Section>
        }
      >
        {(found) => (
          <>
            <Capabilities role={found} />
            <Holders role={found} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Capabilities({ role }: { role: RoleWithHolders }) {
  const t = useT(messages);
  const assigns = useAssignsText();
  const others = unnamedCapabilities(role.capabilities);
  const groups = capabilityGroups
    .map(({ group, capabilities }) => ({
      title: t(`groups.${group}`),
      lines: capabilities.filter((each) => role.capabilities.includes(each)).map((each) => t(`capabilities.${each}`)),
    }))
    .concat({ title: t('groups.others'), lines: others })
    .filter(({ lines }) => lines.length > 0);
  return (
    <Section title={t('may.title')} description={t('may.description')}>
      <div className={classes.groups}>
        {groups.map(({ title, lines }) => (
          <div key={title} className={classes.group}>
            <h3>{title}</h3>
            <ul>
              {lines.map((line) => (
                <li key={line}>
                  <IconCheck size={14} stroke={2.4} aria-hidden />
                  {line}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <KeyValue items={[{ label: t('assigns'), value: assigns(role) }]} />
    </Section>
  );
}

function Holders({ role }: { role: RoleWithHolders }) {
  const t = useT(messages);
  const can = useCan();
  const placed = usePlacementText();
  const mayRead = can('users.read');
  const columns = useMemo<readonly Column<RoleHolder>[]>(
    () => [
      {
        id: 'name',
        header: t('holder.name'),
        cell: ({ userId, name, active }) => (
          <span className={classes.role}>
            {mayRead ? <TextLink to={`/people/users/${userId}`}>{name}</TextLink> : name}
            {!active && <StatusPill icon={false}>{t('holder.inactive')}</StatusPill>}
          </span>
        ),
        sortBy: ({ name }) => name,
      },
      { id: 'username', header: t('holder.username'), cell: ({ username }) => username },
      { id: 'where', header: t('holder.where'), cell: placed },
    ],
    [t, placed, mayRead],
  );
  return (
    <Section title={t('holder.title')} flush>
      <DataTable
        label={t('holder.title')}
        columns={columns}
        rows={role.holders}
        rowKey={({ userId, scope, company, code }) => [userId, scope, company, code].join('/')}
        empty={<EmptyState title={t('holder.emptyTitle')}>{t('holder.emptyText')}</EmptyState>}
      />
    </Section>
  );
}
