import { TextLink, useBusinessMinute, useDisclosure, useFormat, useQuery, useT } from '@farstu/ui';
import { IconClock, IconMail } from '@farstu/ui/icons';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useHouse } from '../house-context.ts';
import { messages } from '../messages.ts';
import classes from './demo-bar.module.css';
import { readClock } from './demo-clock.ts';

const ClockDialog = lazy(() => import('./clock-dialog.tsx').then((m) => ({ default: m.ClockDialog })));

/** Says that this is the demo, on every page, with its clock and its mailbox at hand. */
export function DemoBar() {
  const { demo } = useHouse();
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--f-demo-height', demo ? '2.125rem' : '0px');
    return () => void style.removeProperty('--f-demo-height');
  }, [demo]);
  return demo ? <Bar /> : null;
}

function Bar() {
  const t = useT(messages);
  const format = useFormat();
  const now = useBusinessMinute();
  const [opened, { open, close }] = useDisclosure(false);
  // Fetched when it is asked for, and kept, so that it can fade out too.
  const [asked, setAsked] = useState(false);
  const clock = useQuery({ queryKey: ['shell', 'clock'], queryFn: readClock, staleTime: 60_000 });
  return (
    <section className={classes.bar} aria-label={t('demo.label')}>
      <span className={classes.label}>{t('demo.label')}</span>
      <span className={classes.text}>{t('demo.text')}</span>
      <span className={classes.tools}>
        <button
          type="button"
          className={classes.clock}
          onClick={() => {
            setAsked(true);
            open();
          }}
          title={t('demo.move')}
        >
          <IconClock size={15} stroke={1.7} aria-hidden />
          {clock.isSuccess && <span>{format.moment(now)}</span>}
          <span className={classes.move}>{t('demo.move')}</span>
        </button>
        <span className={classes.mailbox}>
          <IconMail size={15} stroke={1.7} aria-hidden />
          <TextLink to="/mailbox">{t('demo.mailbox')}</TextLink>
        </span>
      </span>
      {asked && (
        <Suspense>
          <ClockDialog opened={opened} onClose={close} />
        </Suspense>
      )}
    </section>
  );
}
