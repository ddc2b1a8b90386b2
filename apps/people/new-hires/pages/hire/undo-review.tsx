import { Button, useDisclosure, useT } from '@farstu/ui';
import { type HirePage, hires, type LevelState } from '../api.ts';
import { EffectDialog } from '../parts/effect-dialog.tsx';
import { messages } from './messages.ts';
import classes from './review.module.css';

/** Takes a tick back, after having said what that does. */
export function UndoReview({ hire, level }: { hire: HirePage; level: LevelState }) {
  const t = useT(messages);
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <span className={classes.undo}>
      <Button variant="subtle" size="xs" aria-label={t('review.undoOf', { level: level.name })} onClick={open}>
        {t('review.undo')}
      </Button>
      <EffectDialog
        opened={opened}
        onClose={close}
        title={t('review.undoTitle', { level: level.name })}
        confirmLabel={t('review.undo')}
        subject={`undo:${hire.id}:${level.code}`}
        change={(asked) => hires.undoReview(hire.id, level.code, asked)}
        done={t('review.undone', { level: level.name })}
      >
        {t('review.undoText')}
      </EffectDialog>
    </span>
  );
}
