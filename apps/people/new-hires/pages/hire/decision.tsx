import { Button, InlineNotice, Section, useDisclosure, useT } from '@farstu/ui';
import { useState } from 'react';
import type { Decision as Choice, HirePage } from '../api.ts';
import classes from './decision.module.css';
import { DecisionDialog } from './decision-dialog.tsx';
import { messages } from './messages.ts';
import { SideBySide } from './side-by-side.tsx';

/** The person may be here already: both side by side, and the three ways on. */
export function Decision({ hire }: { hire: HirePage }) {
  const t = useT(messages);
  const [opened, { open, close }] = useDisclosure(false);
  const [as, setAs] = useState<Choice>('same-person');
  if (!hire.decision) return null;
  const isGone = hire.decision.existing.withdrawn;
  const choose = (choice: Choice) => () => {
    setAs(choice);
    open();
  };
  return (
    <Section title={t('decision.title')} description={t('decision.calm')}>
      <div className={classes.because}>
        <InlineNotice tone="warning">{isGone ? t('decision.gone') : capitalised(hire.decision.text)}</InlineNotice>
      </div>
      <SideBySide decision={hire.decision} />
      {hire.may.decide ? (
        <div className={classes.choices}>
          {!isGone && (
            <div className={classes.choice}>
              <Button fullWidth onClick={choose('same-person')}>
                {t('decision.samePerson')}
              </Button>
              <p>{t('decision.samePersonText')}</p>
            </div>
          )}
          <div className={classes.choice}>
            <Button fullWidth variant="default" onClick={choose('new-person')}>
              {t('decision.newPerson')}
            </Button>
            <p>{t(isGone ? 'decision.newPersonWhenGone' : 'decision.newPersonText')}</p>
          </div>
          <div className={classes.choice}>
            <Button
              fullWidth
              variant="default"
              color="falu"
              className={classes.reject ?? ''}
              onClick={choose('rejected')}
            >
              {t('decision.reject')}
            </Button>
            <p>{t('decision.rejectText')}</p>
          </div>
          <DecisionDialog hire={hire} as={as} opened={opened} onClose={close} />
        </div>
      ) : (
        <p className={classes.notYours}>{t('decision.notYours')}</p>
      )}
    </Section>
  );
}

/** The server's clause as a sentence of its own. */
const capitalised = (clause: string): string => `${clause.charAt(0).toLocaleUpperCase('sv')}${clause.slice(1)}.`;
