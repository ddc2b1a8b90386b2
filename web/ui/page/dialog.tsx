import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from '../i18n/use-t.ts';
import { messages } from '../messages.ts';
import classes from './dialog.module.css';
import { plainHeader } from './plain-header.ts';

/** A question or a small form in the middle of the page. Focus is kept in it, Escape closes it. */
export function Dialog({
  opened,
  onClose,
  title,
  children,
  size = 'md',
  high,
}: {
  opened: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  size?: 'sm' | 'md' | 'lg';
  /** Near the top, for contents whose height changes. */
  high?: boolean;
}) {
  const t = useT(messages);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={size}
      centered={!high}
      attributes={plainHeader}
      closeButtonProps={{ 'aria-label': t('close') }}
      classNames={{ title: classes.title ?? '', content: classes.content ?? '', header: classes.header ?? '' }}
    >
      {children}
    </Modal>
  );
}
