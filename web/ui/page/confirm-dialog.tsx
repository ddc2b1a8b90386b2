import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { explainError } from '../feedback/explain-error.ts';
import { InlineNotice } from '../feedback/inline-notice.tsx';
import { useT } from '../i18n/use-t.ts';
import { messages } from '../messages.ts';
import { ActionRow } from './action-row.tsx';
import classes from './dialog.module.css';
import { Dialog } from './dialog.tsx';

/**
 * Asks before something that is hard to undo. The button says what happens (*Dra tillbaka*), never *OK*. While
 * `onConfirm` runs the dialog stays; it closes when it has gone well and says so when it has not.
 */
export function ConfirmDialog({
  opened,
  onClose,
  title,
  children,
  confirmLabel,
  tone = 'normal',
  onConfirm,
}: {
  opened: boolean;
  onClose: () => void;
  title: string;
  children?: ReactNode;
  confirmLabel: string;
  tone?: 'normal' | 'danger';
  onConfirm: () => Promise<unknown>;
}) {
  const t = useT(messages);
  const [waiting, setWaiting] = useState(false);
  const [error, setError] = useState<unknown>();
  const close = () => {
    if (waiting) return;
    setError(undefined);
    onClose();
  };
  const confirm = async () => {
    setWaiting(true);
    setError(undefined);
    try {
      await onConfirm();
      onClose();
    } catch (failure) {
      setError(failure);
    } finally {
      setWaiting(false);
    }
  };
  return (
    <Dialog opened={opened} onClose={close} title={title}>
      {children}
      {error !== undefined && (
        <div style={{ marginTop: '1rem' }}>
          <InlineNotice tone="error">{explainError(error).text}</InlineNotice>
        </div>
      )}
      <div className={classes.actions}>
        <ActionRow>
          <Button color={tone === 'danger' ? 'falu' : 'door'} onClick={() => void confirm()} loading={waiting}>
            {confirmLabel}
          </Button>
          <Button variant="default" onClick={close} disabled={waiting} data-autofocus={tone === 'danger' || undefined}>
            {t('cancel')}
          </Button>
        </ActionRow>
      </div>
    </Dialog>
  );
}
