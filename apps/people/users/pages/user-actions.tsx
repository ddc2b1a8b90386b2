import { Button, ConfirmDialog, Dialog, toast, useCan, useDisclosure, useQueryClient, useT } from '@farstu/ui';
import { ChangeUserForm } from './change-user-form.tsx';
import { messages } from './messages.ts';
import { userQuery } from './queries.ts';
import classes from './user-page.module.css';
import { type User, users } from './users-api.ts';

/** Change, deactivate and activate. Deactivating says first what ends. */
export function UserActions({ user }: { user: User }) {
  const t = useT(messages);
  const can = useCan();
  const client = useQueryClient();
  const [changing, change] = useDisclosure();
  const [switching, toggle] = useDisclosure();
  if (!can('users.write')) return null;
  const { id, name, active, kind } = user;
  return (
    <>
      <Button variant="default" onClick={toggle.open}>
        {t(active ? 'deactivate' : 'activate')}
      </Button>
      <Button variant="default" onClick={change.open}>
        {t('change')}
      </Button>
      <Dialog opened={changing} onClose={change.close} title={t('changeTitle', { name })}>
        <ChangeUserForm user={user} onDone={change.close} />
      </Dialog>
      <ConfirmDialog
        opened={switching}
        onClose={toggle.close}
        title={t(active ? 'deactivateTitle' : 'activateTitle', { name })}
        confirmLabel={t(active ? 'deactivate' : 'activate')}
        tone={active ? 'danger' : 'normal'}
        onConfirm={async () => {
          const saved = await (active ? users.deactivate(id) : users.activate(id));
          client.setQueryData(userQuery(id).queryKey, saved);
          await client.invalidateQueries({ queryKey: ['people', 'users', 'list'] });
          toast.success(t(active ? 'deactivated' : 'activated', { name }));
        }}
      >
        {active ? <WhatEnds kind={kind} /> : t(kind === 'api' ? 'activateApiText' : 'activateText')}
      </ConfirmDialog>
    </>
  );
}

function WhatEnds({ kind }: { kind: User['kind'] }) {
  const t = useT(messages);
  const effects =
    kind === 'api' ? (['tokens', 'keptApi'] as const) : (['sessions', 'invitation', 'manager', 'kept'] as const);
  return (
    <>
      {t('deactivatePerson')}
      <ul className={classes.effects}>
        {effects.map((effect) => (
          <li key={effect}>{t(`deactivateEffects.${effect}`)}</li>
        ))}
      </ul>
    </>
  );
}
