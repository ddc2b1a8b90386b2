import { useT } from '@farstu/ui';
import { messages } from '../messages.ts';
import classes from './brand.module.css';

/** A door ajar, with the light on inside. */
export function Brand() {
  const t = useT(messages);
  return (
    <span className={classes.brand}>
      <svg width="24" height="26" viewBox="0 0 24 26" aria-hidden="true">
        <path className={classes.frame} d="M3 25V4a3 3 0 0 1 3-3h12a3 3 0 0 1 3 3v21" />
        <path className={classes.light} d="M6 4.500C6 4 6.400 3.500 7 3.500h10.500c.6 0 1 .5 1 1V25H6z" />
        <path className={classes.door} d="M6 4l8 2.600V27l-8-2z" />
        <circle className={classes.knob} cx="11.600" cy="16" r="1.100" />
        <path className={classes.frame} d="M.5 25h23" />
      </svg>
      {t('name')}
    </span>
  );
}
