import { InlineNotice, Stack, useFormat, useT } from '@farstu/ui';
import { type FieldChanges, type HirePage, hires, type LevelState } from '../api.ts';
import { EffectDialog } from '../parts/effect-dialog.tsx';
import { messages } from './messages.ts';

/** Asks before a level is ticked, and says what follows; the last level is the final approval. */
export function TickDialog({
  hire,
  level,
  fields,
  opened,
  onClose,
}: {
  hire: HirePage;
  level: LevelState;
  /** What was filled in, saved by the tick. */
  fields: FieldChanges;
  opened: boolean;
  onClose: () => void;
}) {
  const t = useT(messages);
  const format = useFormat();
  const name = format.name(hire);
  const isLast = hire.levels.every(({ code, reviewedAt }) => code === level.code || reviewedAt);
  return (
    <EffectDialog
      opened={opened}
      onClose={onClose}
      title={t('review.confirmTitle', { level: level.name })}
      confirmLabel={t('review.tick')}
      subject={`review:${hire.id}:${level.code}:${JSON.stringify(fields)}`}
      change={(asked) => hires.review(hire.id, level.code, fields, asked)}
      done={t('review.ticked', { level: level.name })}
    >
      <Stack gap="xs">
        <strong>{name}</strong>
        {isLast && <InlineNotice tone="success">{t('review.last', { name })}</InlineNotice>}
      </Stack>
    </EffectDialog>
  );
}
