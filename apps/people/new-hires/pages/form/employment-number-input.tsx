import { type FormOf, RadioField, TextField, useT, useWatch } from '@farstu/ui';
import type { TemplateChoice } from '../api.ts';
import { messages } from './messages.ts';
import classes from './new-hire-form.module.css';
import type { NewHireValues } from './new-hire-values.ts';

/** *Hämta*, or a number that somebody already has; a template without a series leaves only the latter. */
export function EmploymentNumberInput({
  form,
  template,
}: {
  form: FormOf<NewHireValues>;
  template: TemplateChoice | undefined;
}) {
  const t = useT(messages);
  const numbering = useWatch({ control: form.control, name: 'numbering' });
  const hasSeries = template?.takesNumber ?? true;
  return (
    <>
      {hasSeries && (
        <RadioField
          form={form}
          name="numbering"
          label={t('number')}
          options={[
            { value: 'auto', label: t('numbers.auto'), description: t('numbers.autoText') },
            { value: 'typed', label: t('numbers.typed') },
          ]}
        />
      )}
      {numbering === 'typed' && (
        <div className={hasSeries ? undefined : classes.numbering}>
          <TextField
            form={form}
            name="employmentNumber"
            label={hasSeries ? t('ownNumber') : t('number')}
            required
            maxLength={20}
            {...(!hasSeries && { description: t('noSeries') })}
          />
        </div>
      )}
    </>
  );
}
