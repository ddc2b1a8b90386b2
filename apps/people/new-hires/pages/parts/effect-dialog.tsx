import { ConfirmDialog, Stack, toast } from '@farstu/ui';
import type { ReactNode } from 'react';
import type { Asked, HireResult } from '../api.ts';
import { useHiresChanged } from '../queries.ts';
import { EffectNotice } from './effect-notice.tsx';
import { useTried } from './use-tried.ts';

/** Asks before a change of a hire, and says what it will do: the server has tried it without saving. */
export function EffectDialog({
  opened,
  onClose,
  title,
  children,
  confirmLabel,
  tone,
  subject,
  change,
  done,
}: {
  opened: boolean;
  onClose: () => void;
  title: string;
  children?: ReactNode;
  confirmLabel: string;
  tone?: 'normal' | 'danger';
  /** See {@link useTried}. */
  subject: string;
  change: (asked: Asked) => Promise<HireResult>;
  /** Said when it has been done; the effect itself when left out. */
  done?: string;
}) {
  const changed = useHiresChanged();
  const tried = useTried(subject, opened, (signal) => change({ dryRun: true, signal }), opened);
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={title}
      confirmLabel={confirmLabel}
      {...(tone && { tone })}
      onConfirm={async () => {
        const result = await change({});
        await changed();
        toast.success(done ?? result.effect.text);
      }}
    >
      <Stack gap="sm">
        {children}
        <EffectNotice tried={tried} />
      </Stack>
    </ConfirmDialog>
  );
}
