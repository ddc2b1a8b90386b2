import {
  InlineNotice,
  KeyValue,
  Page,
  QueryView,
  Section,
  SectionSkeleton,
  Split,
  StatusPill,
  TextLink,
  useFormat,
  usePageParams,
  useQuery,
  useT,
} from '@farstu/ui';
import { ApiPassword } from './api-password.tsx';
import { ConnectCard } from './connect-card.tsx';
import { messages } from './messages.ts';
import { PlacedRoles } from './placed-roles.tsx';
import { userQuery } from './queries.ts';
import { SignInCard } from './sign-in-card.tsx';
import { UserActions } from './user-actions.tsx';
import type { User } from './users-api.ts';

/** One user, a person or another system: roles and where they are placed, and how the user proves who it is. */
export function UserPage() {
  const t = useT(messages);
  const { id } = usePageParams('id');
  const user = useQuery(userQuery(id));
  const { data } = user;
  return (
    <Page
      title={data?.name ?? t('untitled')}
      waiting={user.isPending}
      breadcrumbs={[{ label: t('systemRegister') }, { label: t('title'), to: '/people/users' }]}
      {...(data && {
        description: data.username,
        status: <Status user={data} />,
        actions: <UserActions user={data} />,
      })}
    >
      <QueryView
        query={user}
        skeleton={
          <Section>
            <SectionSkeleton lines={6} />
          </Section>
        }
      >
        {(found) => <UserContent user={found} />}
      </QueryView>
    </Page>
  );
}

function Status({ user: { active, kind } }: { user: User }) {
  const t = useT(messages);
  return (
    <>
      <StatusPill tone={active ? 'success' : 'neutral'} icon={active}>
        {t(active ? 'active' : 'inactive')}
      </StatusPill>
      {kind === 'api' && <StatusPill icon={false}>{t('api')}</StatusPill>}
    </>
  );
}

function UserContent({ user }: { user: User }) {
  const t = useT(messages);
  return (
    <>
      {user.warnings.includes('api_user_tied_to_employee') && (
        <InlineNotice tone="warning" title={t('tied.title')}>
          {t('tied.text', { name: user.employee?.name ?? '' })}
        </InlineNotice>
      )}
      <Split aside={<Proof user={user} />}>
        <PlacedRoles user={user} />
        <Facts user={user} />
      </Split>
    </>
  );
}

/** How the user proves who it is. */
function Proof({ user }: { user: User }) {
  const { outside } = user.connect;
  if (user.kind === 'api') return <ApiPassword user={user} />;
  return outside ? <SignInCard user={user} outside={outside} /> : <ConnectCard user={user} />;
}

function Facts({ user }: { user: User }) {
  const t = useT(messages);
  const format = useFormat();
  const { employee } = user;
  return (
    <Section title={t('facts.title')}>
      <KeyValue
        items={[
          { label: t('username'), value: user.username },
          {
            label: t('employee'),
            value: employee ? (
              <TextLink to={`/people/employees/${employee.id}`}>
                {t('facts.number', { name: employee.name, number: employee.employmentNumber })}
              </TextLink>
            ) : (
              t('facts.notEmployee')
            ),
          },
          { label: t('facts.language'), value: t(`facts.languages.${user.language}`) },
          { label: t('facts.created'), value: format.dateTime(user.createdAt) },
        ]}
      />
    </Section>
  );
}
