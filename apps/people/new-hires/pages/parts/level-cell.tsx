import { LevelTick, ProblemError, toast, useDisclosure, useFormat, useGo, useT } from '@farstu/ui';
import { IconCheck } from '@farstu/ui/icons';
import { useState } from 'react';
import { type HireRow, hires, type LevelState } from '../api.ts';
import { messages } from '../messages.ts';
import { useHiresChanged } from '../queries.ts';
import { EffectDialog } from './effect-dialog.tsx';
import classes from './level-cell.module.css';
import { isOpen } from './level-standing.ts';

/** Effects after which nothing leaves the house: a tick with one of them needs no question. */
const quietEffects = ['unchanged', 'held', 'already-linked', 'already-sent', 'never-sent'];

/**
 * One level of one hire in the grid; nothing when its flow does not have it. Ticked: who did it. Mine to tick: a box that ticks at once when nothing is sent by
 * it, asks when something is, and opens the hire when fields are missing.
 */
export function LevelCell({ hire, code }: { hire: HireRow; code: string }) {
  const level = hire.levels.find((each) => each.code === code);
  if (!level) return null;
  if (level.mayTick) return <TickBox hire={hire} level={level} />;
  return (
    <span className={classes.cell}>
      <LevelTick level={{ ...level, open: isOpen(hire, level) }} />
      {level.reviewedBy && <span className={classes.who}>{level.reviewedBy}</span>}
    </span>
  );
}

function TickBox({ hire, level }: { hire: HireRow; level: LevelState }) {
  const t = useT(messages);
  const format = useFormat();
  const go = useGo();
  const changed = useHiresChanged();
  const [asking, { open, close }] = useDisclosure(false);
  const [waiting, setWaiting] = useState(false);
  const name = format.name(hire);
  const done = t('tick.done', { level: level.name, name });

  const tick = async () => {
    setWaiting(true);
    try {
      const { effect, warnings } = await hires.review(hire.id, level.code, {}, { dryRun: true });
      if (!quietEffects.includes(effect.code) || warnings.length > 0) return open();
      await hires.review(hire.id, level.code, {});
      await changed();
      toast.success(done);
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== 'field_required') return toast.error(error);
      toast.info(t('tick.missing', { level: level.name }));
      go(`/people/new-hires/${hire.id}?level=${level.code}`);
    } finally {
      setWaiting(false);
    }
  };

  return (
    <span className={classes.cell}>
      <button
        type="button"
        className={classes.box}
        aria-label={t('tick.mark', { level: level.name, name })}
        title={t('tick.confirm')}
        aria-disabled={waiting}
        onClick={() => !waiting && void tick()}
      >
        <span>
          <IconCheck size={11} stroke={3} aria-hidden />
        </span>
      </button>
      <EffectDialog
        opened={asking}
        onClose={close}
        title={t('tick.title', { level: level.name })}
        confirmLabel={t('tick.confirm')}
        subject={`review:${hire.id}:${level.code}`}
        change={(asked) => hires.review(hire.id, level.code, {}, asked)}
        done={done}
      >
        <strong>{name}</strong>
      </EffectDialog>
    </span>
  );
}
