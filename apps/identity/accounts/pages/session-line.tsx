import { Button, StatusPill, useFormat, useT } from '@farstu/ui';
import { IconDeviceLaptop, IconDeviceMobile } from '@farstu/ui/icons';
import { useState } from 'react';
import type { SignInSession } from '../../pages/answers.ts';
import { messages as shared } from '../../pages/messages.ts';
import classes from './account.module.css';
import { messages } from './messages.ts';

/** One browser: what it is, since when, in which applications, and its way out. */
export function SessionLine({ session, onSignOut }: { session: SignInSession; onSignOut: () => Promise<void> }) {
  const t = useT(messages);
  const words = useT(shared);
  const format = useFormat();
  const [waiting, setWaiting] = useState(false);
  const browser = session.browser ?? t('sessions.unknown');
  const moment = format.moment(session.signedInAt);
  const DeviceIcon = /iPhone|iPad|Android/.test(browser) ? IconDeviceMobile : IconDeviceLaptop;
  return (
    <li>
      <span className={classes.icon}>
        <DeviceIcon size={20} stroke={1.5} aria-hidden />
      </span>
      <div className={classes.what}>
        {browser}
        {session.current && <StatusPill tone="success">{t('sessions.here')}</StatusPill>}
      </div>
      <Button
        variant="subtle"
        size="compact-sm"
        loading={waiting}
        aria-label={t('sessions.signOutOf', { browser, moment })}
        onClick={() => {
          setWaiting(true);
          void onSignOut().finally(() => setWaiting(false));
        }}
      >
        {words('signOut')}
      </Button>
      <div className={classes.about}>
        <div>{t('sessions.since', { moment })}</div>
        {session.applications.length > 0 && (
          <div>{t('sessions.into', { applications: format.list(session.applications) })}</div>
        )}
      </div>
    </li>
  );
}
