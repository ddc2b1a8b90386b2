import { type FieldProps, SelectField, TextField, useQuery, useT, useWatch } from '@farstu/ui';
import type { CostCentreChoice } from '../api.ts';
import { messages } from '../messages.ts';
import { hireFormQuery } from '../queries.ts';
import classes from './inputs.module.css';

/**
 * Chooses a cost centre of a company, and says at once which manager follows, or that there is none. Where there are more
 * than a list can hold, its code is written.
 */
export function CostCentreInput<Values extends Record<string, unknown>, Output>(
  props: FieldProps<Values, Output> & { company: number },
) {
  const { company, form, name, ...rest } = props;
  const t = useT(messages);
  const choices = useQuery(hireFormQuery(company));
  const code = useWatch({ control: form.control, name });
  // Somebody who may not read the register can still write the code.
  if (choices.isError) return <TextField form={form} name={name} {...rest} />;
  const costCentres = choices.data?.costCentres ?? [];
  const isLong = choices.data?.moreCostCentres === true;
  const chosen = costCentres.find((each) => each.code === code);
  return (
    <div>
      {isLong ? (
        <TextField form={form} name={name} {...rest} />
      ) : (
        <SelectField
          form={form}
          name={name}
          {...rest}
          clearable
          options={costCentres.map(({ code: value, name: label, manager }) => ({
            value,
            label: `${value} ${label}`,
            description: manager ?? t('noManager'),
          }))}
        />
      )}
      <div className={classes.hint} role="status" data-tone={chosen && !canReview(chosen) ? 'warning' : 'plain'}>
        {isLong && !chosen && t('fieldInput.writeCostCentre')}
        {chosen && !chosen.manager && t('fieldInput.noManager')}
        {chosen?.manager &&
          t(chosen.managerLacks ? `fieldInput.managerLacks.${chosen.managerLacks}` : 'fieldInput.managerFollows', {
            name: chosen.manager,
          })}
      </div>
    </div>
  );
}

const canReview = ({ manager, managerLacks }: CostCentreChoice): boolean => manager !== null && managerLacks === null;
