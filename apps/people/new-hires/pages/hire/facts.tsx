import { KeyValue, Section, useSignedIn, useT } from '@farstu/ui';
import type { HirePage } from '../api.ts';
import { messages as shared } from '../messages.ts';
import { FieldText } from './field-text.tsx';
import { messages } from './messages.ts';

/** Everything that the reader may know about the person and the employment. */
export function Facts({ hire }: { hire: HirePage }) {
  const t = useT(messages);
  const word = useT(shared);
  const { companies } = useSignedIn();
  const company = companies.find(({ number }) => number === hire.company);
  return (
    <Section title={t('facts.title')}>
      <KeyValue
        items={[
          ...hire.fields.map((each) => ({ label: word(`fields.${each.field}`), value: <FieldText field={each} /> })),
          { label: word('manager'), value: hire.manager?.name },
          { label: word('company'), value: company ? `${company.number} ${company.name}` : hire.company },
          { label: word('template'), value: `${hire.employmentTemplate} ${hire.templateName}` },
          { label: word('flow'), value: hire.flow },
        ]}
      />
    </Section>
  );
}
