import { type FieldProps, SelectField, TextField, useQuery, useT, useWatch } from '@farstu/ui';
import { messages } from '../messages.ts';
import { hireFormQuery } from '../queries.ts';
import classes from './inputs.module.css';

/** Chooses a cost centre of a company, and says at once which manager follows, or that there is none. */
export function CostCentreInput<Values extends Record<string, unknown>, Output>(
  props: FieldProps<Values, Output> & { company: number },
) {
  const { company, form, name, ...rest } = props;
  const t = useT(messages);
  const choices = useQuery(hireFormQuery(company));
  const code = useWatch({ control: form.control, name });
  const accounts = choices.data?.accounts.filter(({ givesManager }) => givesManager);
  // Somebody who may not read the register can still write the code.
  if (choices.isError) return <TextField form={form} name={name} {...rest} />;
  const chosen = accounts?.find((account) => account.code === code);
  return (
    <div>
      <SelectField
        form={form}
        name={name}
        {...rest}
        clearable
        options={(accounts ?? []).map((account) => ({
          value: account.code,
          label: `${account.code} ${account.name}`,
          description: account.manager?.name ?? t('noManager'),
        }))}
      />
      <div className={classes.hint} role="status" data-tone={chosen && !chosen.manager ? 'warning' : 'plain'}>
        {chosen &&
          (chosen.manager ? t('fieldInput.managerFollows', { name: chosen.manager.name }) : t('fieldInput.noManager'))}
      </div>
    </div>
  );
}
