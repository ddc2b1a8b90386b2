import { Menu, requestJson, toast, useFormat, useGo, useQueryClient, useSignedIn, useT } from '@farstu/ui';
import { IconBuilding, IconCheck, IconLogout, IconSwitchHorizontal } from '@farstu/ui/icons';
import { useHouse } from '../house-context.ts';
import { messages } from '../messages.ts';
import { useSignOut } from '../sign-out-context.ts';
import { type MenuLine, userMenuLines } from './menu-tree.ts';
import classes from './user-menu.module.css';

/** What concerns the person: company, customer, sign-ins, sign out. */
export function UserMenu() {
  const t = useT(messages);
  const format = useFormat();
  const { rooms } = useHouse();
  const session = useSignedIn();
  const queryClient = useQueryClient();
  const signOut = useSignOut();
  const { user, companies, company, choices = [], customerNumber, capabilities } = session;
  const lines = userMenuLines(rooms, capabilities);

  const change = async (door: 'company' | 'choice', body: Record<string, number>) => {
    try {
      await requestJson(`/people/_/session/${door}`, { method: 'POST', body });
      // Another company or customer means other rights and other data everywhere.
      queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'shell' });
      await queryClient.invalidateQueries();
    } catch (error) {
      toast.error(error);
    }
  };

  return (
    <Menu position="bottom-end" width={280} withinPortal={false}>
      <Menu.Target>
        <button type="button" className={classes.opener} aria-label={t('user.menu', { name: user.name })}>
          <span className={classes.initials} data-initials={format.initials(user.name)} />
          <span className={classes.name}>{user.name}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown className={classes.dropdown}>
        <Menu.Label className={classes.who ?? ''}>
          <strong>{user.name}</strong>
          <span>{user.username}</span>
        </Menu.Label>
        {companies.length > 1 && (
          <>
            <Menu.Divider />
            <Menu.Label>{t('user.company')}</Menu.Label>
            {companies.map(({ number, name }) => (
              <Menu.Item
                key={number}
                leftSection={
                  number === company.number ? <IconCheck size={16} /> : <IconBuilding size={16} stroke={1.6} />
                }
                aria-current={number === company.number || undefined}
                onClick={() => void change('company', { number })}
              >
                {number} {name}
              </Menu.Item>
            ))}
          </>
        )}
        {choices.length > 1 && (
          <>
            <Menu.Divider />
            <Menu.Label>{t('user.customer')}</Menu.Label>
            {choices.map(({ customerNumber: number, name }) => (
              <Menu.Item
                key={number}
                leftSection={
                  number === customerNumber ? <IconCheck size={16} /> : <IconSwitchHorizontal size={16} stroke={1.6} />
                }
                aria-current={number === customerNumber || undefined}
                onClick={() => void change('choice', { customerNumber: number })}
              >
                {number} {name}
              </Menu.Item>
            ))}
          </>
        )}
        {lines.length > 0 && <Menu.Divider />}
        {lines.map((line) => (
          <UserLine key={line.id} line={line} />
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.6} />} onClick={signOut}>
          {t('user.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function UserLine({ line }: { line: MenuLine }) {
  const t = useT(line.messages);
  const go = useGo();
  const LineIcon = line.icon;
  return (
    <Menu.Item
      leftSection={LineIcon && <LineIcon size={16} stroke={1.6} aria-hidden />}
      onClick={() => line.to && go(line.to)}
    >
      {t(line.label)}
    </Menu.Item>
  );
}
