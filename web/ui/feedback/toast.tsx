import { notifications } from '@mantine/notifications';
import { IconAlertCircle, IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { translate } from '../i18n/use-t.ts';
import { messages } from '../messages.ts';
import { explainError } from './explain-error.ts';
import classes from './toast.module.css';

const base = {
  withBorder: false,
  classNames: { root: classes.toast ?? '', description: classes.text ?? '', icon: classes.icon ?? '' },
};

/** A short word at the bottom of the page about what was just done. Read out to screen readers; gone after a while. */
export const toast = {
  /** It is done: `toast.success(t('saved'))`. */
  success: (message: string) =>
    notifications.show({
      ...base,
      ...closing(),
      message,
      icon: <IconCheck size={16} />,
      color: 'door',
      autoClose: 4000,
      role: 'status',
    }),
  info: (message: string) =>
    notifications.show({
      ...base,
      ...closing(),
      message,
      icon: <IconInfoCircle size={16} />,
      color: 'gray',
      autoClose: 5000,
      role: 'status',
    }),
  /** It failed. Give the caught error or a sentence; stays until it is closed. */
  error: (error: unknown) =>
    notifications.show({
      ...base,
      ...closing(),
      message: typeof error === 'string' ? error : explainError(error).text,
      icon: <IconAlertCircle size={16} />,
      color: 'falu',
      autoClose: false,
    }),
};

function closing() {
  return { closeButtonProps: { 'aria-label': translate(messages, 'close') } };
}
