import { CopyNumber, KeyValue, Section, TextLink, useCan, useT } from '@farstu/ui';
import { Fragment } from 'react';
import type { TeamtailorSettings } from './integrations-api.ts';
import { messages } from './messages.ts';
import classes from './teamtailor-page.module.css';

/** What is entered in Teamtailor, under the names that its form has; each is copied by a click. */
export function TeamtailorValues({ settings: { apiUrls, customerNumber } }: { settings: TeamtailorSettings }) {
  const t = useT(messages);
  const url = t('teamtailor.values.url');
  const instance = t('teamtailor.values.instance');
  return (
    <Section title={t('teamtailor.values.title')} description={t('teamtailor.values.description')}>
      <KeyValue
        items={[
          {
            label: url,
            value: (
              <span className={classes.value}>
                {apiUrls.map((each, index) => (
                  <Fragment key={each}>
                    {index > 0 && <span className={classes.quiet}>{t('teamtailor.values.or')}</span>}
                    <CopyNumber value={each} label={url} />
                  </Fragment>
                ))}
              </span>
            ),
          },
          {
            label: instance,
            value: (
              <span className={classes.value}>
                <CopyNumber value={customerNumber} label={instance} />
                <span className={classes.quiet}>{t('teamtailor.values.instanceHint')}</span>
              </span>
            ),
          },
          {
            label: t('teamtailor.values.username'),
            value: <span className={classes.quiet}>{t('teamtailor.values.usernameHint')}</span>,
          },
          {
            label: t('teamtailor.values.password'),
            value: <span className={classes.quiet}>{t('teamtailor.values.passwordHint')}</span>,
          },
        ]}
      />
    </Section>
  );
}

/** The way from nothing to an activation. */
export function TeamtailorSteps() {
  const t = useT(messages);
  const can = useCan();
  return (
    <Section title={t('teamtailor.values.steps')}>
      <ol className={classes.steps}>
        <li>
          {t('teamtailor.values.step1')}{' '}
          {can('users.read') && <TextLink to="/people/users?show=api">{t('teamtailor.values.toUsers')}</TextLink>}
        </li>
        <li>{t('teamtailor.values.step2')}</li>
        <li>{t('teamtailor.values.step3')}</li>
        <li>{t('teamtailor.values.step4')}</li>
      </ol>
    </Section>
  );
}
