import { identityNumberMessages, parseIdentityNumber } from '@farstu/platform/identity-numbers';
import { type FieldProps, IdentityNumberField, translate, useBusinessDay, useFormat, useT, useWatch } from '@farstu/ui';
import { useEffect } from 'react';
import { messages } from '../messages.ts';
import classes from './inputs.module.css';

/**
 * A personal identity number or coordination number, checked as soon as it is written out by the same rules as the
 * server's. The form's schema must refuse with {@link refusalOfNumber}.
 */
export function PersonalNumberInput<Values extends Record<string, unknown>, Output>(props: FieldProps<Values, Output>) {
  const { form, name } = props;
  const t = useT(messages);
  const say = useT(identityNumberMessages);
  const format = useFormat();
  const today = useBusinessDay();
  const written = String(useWatch({ control: form.control, name }) ?? '');
  const complete = written.replace(/\D/g, '').length >= 10;
  useEffect(() => {
    if (complete && written) void form.trigger(name);
    else form.clearErrors(name);
  }, [complete, written, form.trigger, form.clearErrors, name]);

  const read = complete ? parseIdentityNumber(written, { today }) : undefined;
  return (
    <div>
      <IdentityNumberField {...props} />
      <div className={classes.hint} role="status" data-tone={read?.ok && read.warnings.length > 0 ? 'warning' : 'good'}>
        {read?.ok && (
          <>
            {t(`fieldInput.${read.kind}`)}{' '}
            {read.birthDateHint && t('fieldInput.born', { date: format.date(read.birthDateHint) })}
            {read.warnings.map((warning) => (
              <div key={warning}>{say(warning)}</div>
            ))}
          </>
        )}
      </div>
    </div>
  );
}

/** Why a number is refused, in the reader's language; undefined when it is right or empty. */
export function refusalOfNumber(written: string, today: Parameters<typeof parseIdentityNumber>[1]['today']) {
  if (written.trim() === '') return undefined;
  const read = parseIdentityNumber(written, { today });
  return read.ok ? undefined : translate(identityNumberMessages, read.reason);
}
