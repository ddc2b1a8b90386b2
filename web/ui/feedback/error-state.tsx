import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { ProblemError } from '../api/problem-error.ts';
import { useT } from '../i18n/use-t.ts';
import { messages } from '../messages.ts';
import { DeniedState } from './denied-state.tsx';
import classes from './error-state.module.css';
import { explainError } from './explain-error.ts';
import { HallPicture } from './hall-picture.tsx';
import { NotFoundState } from './not-found-state.tsx';
import { StatePanel } from './state-panel.tsx';

/** Something that should be here could not be fetched: what happened, what to do, and the code to give to support. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useT(messages);
  if (error instanceof ProblemError && error.status === 403) return <DeniedState detail={error.detail} />;
  if (error instanceof ProblemError && error.status === 404) return <NotFoundState />;
  const { title, text, code } = explainError(error);
  return (
    <StatePanel
      alert
      picture={<HallPicture of="lamp" />}
      title={title}
      action={
        onRetry && (
          <Button variant="default" leftSection={<IconRefresh size={16} />} onClick={onRetry}>
            {t('retry')}
          </Button>
        )
      }
    >
      {text}
      {code && <code className={classes.code}>{t('errorState.code', { code })}</code>}
    </StatePanel>
  );
}
