import { FieldGrid, type FormOf, SelectField, TextField, useT } from '@farstu/ui';
import { z } from 'zod';
import { messages } from './messages.ts';

/** What may be changed of a company; an empty organisation number is none. */
export const companyFieldsSchema = z.object({
  name: z.string().trim().min(1).max(200),
  organisationNumber: z.string().trim(),
  timeZone: z.string().min(1),
});
export type CompanyFieldValues = z.input<typeof companyFieldsSchema>;

/** Name, organisation number and time zone, in a form that has them. */
export function CompanyFields<Values extends CompanyFieldValues, Output>({ form }: { form: FormOf<Values, Output> }) {
  const t = useT(messages);
  // A form that has more fields has these too; its type cannot say so.
  const fields = form as unknown as FormOf<CompanyFieldValues>;
  return (
    <FieldGrid>
      <TextField
        form={fields}
        name="name"
        label={t('name')}
        description={t('form.nameHint')}
        required
        maxLength={200}
      />
      <TextField
        form={fields}
        name="organisationNumber"
        label={t('organisationNumber')}
        description={t('form.organisationNumberHint')}
        maxLength={20}
      />
      <SelectField
        form={fields}
        name="timeZone"
        label={t('timeZone')}
        description={t('form.timeZoneHint')}
        required
        options={timeZones.map((zone) => ({ value: zone, label: zone }))}
      />
    </FieldGrid>
  );
}

/** Those near us first, then the rest of the world. */
const timeZones: readonly string[] = [
  ...new Set([
    'Europe/Stockholm',
    'Europe/Helsinki',
    'Europe/Oslo',
    'Europe/Copenhagen',
    ...Intl.supportedValuesOf('timeZone'),
  ]),
];
