import { Drawer as MantineDrawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from '../i18n/use-t.ts';
import { messages } from '../messages.ts';
import classes from './dialog.module.css';
import { plainHeader } from './plain-header.ts';

/** A sheet from the right, for looking at or changing something without leaving the list. Fills a phone's width. */
export function Drawer({
  opened,
  onClose,
  title,
  children,
}: {
  opened: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
}) {
  const t = useT(messages);
  return (
    <MantineDrawer
      opened={opened}
      onClose={onClose}
      title={title}
      position="right"
      attributes={plainHeader}
      size="min(100vw, 32rem)"
      closeButtonProps={{ 'aria-label': t('close') }}
      classNames={{ title: classes.title ?? '', content: classes.content ?? '' }}
    >
      {children}
    </MantineDrawer>
  );
}
