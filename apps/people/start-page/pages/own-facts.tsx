import { ButtonLink, KeyValue, Section, useFormat, useT } from '@farstu/ui';
import type { OwnEmployment } from './api.ts';
import { messages } from './messages.ts';

/** The start page of somebody who sees nobody but themselves: what is known of them, and the way to all of it. */
export function OwnFacts({ own }: { own: OwnEmployment }) {
  const t = useT(messages);
  const format = useFormat();
  const { id, employmentNumber, startDate, endDate, manager } = own;
  return (
    <Section
      title={t('own.title')}
      actions={
        <ButtonLink to={`/people/employees/${id}`} variant="default" size="xs">
          {t('own.all')}
        </ButtonLink>
      }
    >
      <KeyValue
        fold
        items={[
          { label: t('own.name'), value: format.name(own) },
          { label: t('own.number'), value: employmentNumber },
          { label: t('own.start'), value: startDate && format.dateInSentence(startDate) },
          ...(endDate ? [{ label: t('own.end'), value: format.dateInSentence(endDate) }] : []),
          { label: t('own.manager'), value: manager?.name },
        ]}
      />
    </Section>
  );
}
