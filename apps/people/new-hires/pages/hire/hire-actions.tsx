import { Button, Menu, useDisclosure, useGo, useT } from '@farstu/ui';
import { IconArrowBackUp, IconDots, IconHistory, IconPencil, IconUser } from '@farstu/ui/icons';
import type { HirePage } from '../api.ts';
import { EditDialog } from './edit-dialog.tsx';
import { messages } from './messages.ts';
import { ReviewLog } from './review-log.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

/** What can be done with the hire as a whole, at the top right. */
export function HireActions({ hire }: { hire: HirePage }) {
  const t = useT(messages);
  const go = useGo();
  const [editing, edit] = useDisclosure(false);
  const [withdrawing, withdraw] = useDisclosure(false);
  const [reading, log] = useDisclosure(false);
  const { employeeId, may } = hire;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDots size={16} aria-hidden />}>
            {t('more')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconHistory size={16} />} onClick={log.open}>
            {t('log')}
          </Menu.Item>
          {employeeId && (
            <Menu.Item leftSection={<IconUser size={16} />} onClick={() => go(`/people/employees/${employeeId}`)}>
              {t('toEmployee')}
            </Menu.Item>
          )}
          {may.withdraw && (
            <>
              <Menu.Divider />
              <Menu.Item color="falu" leftSection={<IconArrowBackUp size={16} />} onClick={withdraw.open}>
                {t('withdraw')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {may.change && (
        <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={edit.open}>
          {t('edit')}
        </Button>
      )}
      {may.change && <EditDialog hire={hire} opened={editing} onClose={edit.close} />}
      {may.withdraw && <WithdrawDialog hire={hire} opened={withdrawing} onClose={withdraw.close} />}
      <ReviewLog hireId={hire.id} opened={reading} onClose={log.close} />
    </>
  );
}
