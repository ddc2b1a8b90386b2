import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from '../feedback/toast.tsx';
import { useT } from '../i18n/use-t.ts';
import { messages } from './messages.ts';

/** *Kör igen*. */
export function RunJobAgain({
  what,
  run,
  about,
}: {
  /** What the job does, for screen readers. */
  what: string;
  run: () => Promise<unknown>;
  /** Key of the answers that it makes untrue. */
  about: readonly unknown[];
}) {
  const t = useT(messages);
  const client = useQueryClient();
  const again = useMutation({
    mutationFn: run,
    onSuccess: () => toast.success(t('runningAgain')),
    onError: toast.error,
    onSettled: () => client.invalidateQueries({ queryKey: about }),
  });
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconRefresh size={14} />}
      aria-label={t('runAgainLong', { what })}
      loading={again.isPending}
      onClick={() => again.mutate()}
    >
      {t('runAgain')}
    </Button>
  );
}

/** *Avfärda*: at once, or by way of a question of the room's own. */
export function DismissJob({
  what,
  onClick,
  loading = false,
}: {
  /** What the job does, for screen readers. */
  what: string;
  onClick: () => void;
  loading?: boolean;
}) {
  const t = useT(messages);
  return (
    <Button variant="subtle" size="xs" aria-label={t('dismissLong', { what })} loading={loading} onClick={onClick}>
      {t('dismiss')}
    </Button>
  );
}
