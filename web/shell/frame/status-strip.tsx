import { CopyNumber, useSignedIn, useT } from '@farstu/ui';
import { messages } from '../messages.ts';
import classes from './status-strip.module.css';

/** Bottom right, always: which company and which customer. Support asks for these numbers; a click copies them. */
export function StatusStrip() {
  const t = useT(messages);
  const { company, customerNumber } = useSignedIn();
  return (
    <footer className={classes.strip}>
      <span className={classes.company}>
        {t('strip.company')}: <CopyNumber value={company.number} label={t('strip.companyNumber')} />{' '}
        <span className={classes.name}>{company.name}</span>
      </span>
      <span aria-hidden>–</span>
      <span>
        {t('strip.customer')}: <CopyNumber value={customerNumber} label={t('strip.customerNumber')} />
      </span>
    </footer>
  );
}
