import {
  Button,
  type Column,
  DataTable,
  Drawer,
  EmptyState,
  Section,
  TextLink,
  useCan,
  useDisclosure,
  useT,
} from '@farstu/ui';
import { useMemo } from 'react';
import { messages } from './messages.ts';
import { PlaceRolesForm } from './place-roles-form.tsx';
import { usePlacementText } from './placement-text.ts';
import type { Placement, User } from './users-api.ts';

/** The user's roles and where each is placed. */
export function PlacedRoles({ user }: { user: User }) {
  const t = useT(messages);
  const can = useCan();
  const placed = usePlacementText();
  const [changing, { open, close }] = useDisclosure();
  const mayRead = can('roles.read');
  const columns = useMemo<readonly Column<Placement>[]>(
    () => [
      {
        id: 'role',
        header: t('placement.role'),
        cell: ({ role, name }) =>
          mayRead ? <TextLink to={`/people/roles/${encodeURIComponent(role)}`}>{name}</TextLink> : name,
      },
      { id: 'where', header: t('placement.where'), cell: placed },
    ],
    [t, placed, mayRead],
  );
  const change = (
    <Button variant="default" size="xs" onClick={open}>
      {t('rolesSection.change')}
    </Button>
  );
  return (
    <Section
      title={t('rolesSection.title')}
      description={t('rolesSection.description')}
      actions={can('users.write') && change}
      flush
    >
      <DataTable
        label={t('rolesSection.title')}
        columns={columns}
        rows={user.roles}
        rowKey={({ role, scope, company, code }) => [role, scope, company, code].join('/')}
        empty={<EmptyState title={t('rolesSection.emptyTitle')}>{t('rolesSection.emptyText')}</EmptyState>}
      />
      <Drawer opened={changing} onClose={close} title={t('rolesSection.drawer', { name: user.name })}>
        <PlaceRolesForm user={user} onDone={close} />
      </Drawer>
    </Section>
  );
}
