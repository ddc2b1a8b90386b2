import { toast, useT } from '@farstu/ui';
import { useState } from 'react';
import { redirect } from '../../pages/answers.ts';
import { ask, isProblem } from '../../pages/identity-client.ts';
import { leaveFor } from '../../pages/leave-for.ts';
import classes from './back-to-application.module.css';
import { messages } from './messages.ts';

/** Gives up the sign-in; the application is told. */
export function BackToApplication({
  door,
  name,
  onGone,
}: {
  door: string;
  name: string;
  onGone: (startAgainUrl: string | undefined) => void;
}) {
  const t = useT(messages);
  const [leaving, setLeaving] = useState(false);
  const leave = async () => {
    setLeaving(true);
    try {
      await leaveFor((await ask(redirect, `${door}/abort`, { method: 'POST' })).redirectTo);
    } catch (error) {
      if (isProblem(error, 'interaction_gone')) onGone(error.text('startAgainUrl'));
      else toast.error(error);
    }
    setLeaving(false);
  };
  return (
    <button type="button" className={classes.back} disabled={leaving} onClick={() => void leave()}>
      {t('back', { application: name })}
    </button>
  );
}
