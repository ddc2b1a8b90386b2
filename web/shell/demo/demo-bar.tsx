import { TextLink, useBusinessMinute, useDisclosure, useFormat, useQuery, useT } from '@farstu/ui';
import { IconClock, IconMail } from '@farstu/ui/icons';
import { useEffect } from 'react';
import { useHouse } from '../house-context.ts';
import { messages } from '../messages.ts';
import { ClockDialog } from './clock-dialog.tsx';
import classes from './demo-bar.module.css';
import { readClock } from './demo-clock.ts';

/** Says that this is the demo, on every page, with its clock and its mailbox at hand. */
export function DemoBar() {
  const { demo } = useHouse();
  useEffect(() => {
    document.documentElement.style.setProperty('--f-demo-height', demo ? '2.125rem' : '0px');
  }, [demo]);
  return demo ? <Bar /> : null;
}

function Bar() {
  const t = useT(messages);
  const format = useFormat();
  const now = useBusinessMinute();
  const [opened, { open, close }] = useDisclosure(false);
  const clock = useQuery({ queryKey: ['shell', 'clock'], queryFn: readClock, staleTime: 60_000 });
  return (
    <section className={classes.bar} aria-label={t('demo.label')}>
      <span className={classes.label}>{t('demo.label')}</span>
      <span className={classes.text}>{t('demo.text')}</span>
      <span className={classes.tools}>
        <button type="button" className={classes.clock} onClick={open} title={t('demo.move')}>
          <IconClock size={15} stroke={1.7} aria-hidden />
          {clock.isSuccess && <span>{format.moment(now)}</span>}
          <span className={classes.move}>{t('demo.move')}</span>
        </button>
        <span className={classes.mailbox}>
          <IconMail size={15} stroke={1.7} aria-hidden />
          <TextLink to="/mailbox">{t('demo.mailbox')}</TextLink>
        </span>
      </span>
      <ClockDialog opened={opened} onClose={close} />
    </section>
  );
}
