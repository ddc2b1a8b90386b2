import { KeyValue, Section, useT } from '@farstu/ui';
import type { HireField, HirePage, ReviewField } from '../api.ts';
import { messages as shared } from '../messages.ts';
import { FieldText } from './field-text.tsx';
import { messages } from './messages.ts';

/** What most hires do without: told when somebody has filled it in, or when a level asks for it. */
const furtherFields: readonly ReviewField[] = [
  ...(['gender', 'birthPlace', 'birthCountry', 'phoneWork', 'personnelCategory'] as const),
  ...(['careOf', 'street', 'postalCode', 'city', 'country'] as const),
];
const isTold = ({ field, value, levels }: HireField) =>
  value !== null || levels.length > 0 || !furtherFields.includes(field);

/** Everything that the reader may know about the person and the employment. */
export function Facts({ hire }: { hire: HirePage }) {
  const t = useT(messages);
  const word = useT(shared);
  return (
    <Section title={t('facts.title')}>
      <KeyValue
        fold
        items={[
          ...hire.fields.filter(isTold).map((each) => ({
            label: word(`fields.${each.field}`),
            value: each.value && <FieldText hire={hire} field={each} />,
          })),
          { label: word('manager'), value: hire.manager?.name ?? (hire.costCentre && t('facts.noManager')) },
          { label: word('company'), value: `${hire.company} ${hire.companyName}` },
          { label: word('template'), value: `${hire.employmentTemplate} ${hire.templateName}` },
          { label: word('flow'), value: hire.flowName },
        ]}
      />
    </Section>
  );
}
