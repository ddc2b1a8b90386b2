import { type ReactNode, useState } from 'react';
import { type FieldValues, FormProvider } from 'react-hook-form';
import { applyProblemToForm } from '../api/apply-problem-to-form.ts';
import { ProblemError } from '../api/problem-error.ts';
import { explainError } from '../feedback/explain-error.ts';
import { InlineNotice } from '../feedback/inline-notice.tsx';
import { useT } from '../i18n/use-t.ts';
import { messages } from '../messages.ts';
import classes from './form.module.css';
import type { FormOf } from './use-zod-form.ts';

/**
 * Sends the form. A thrown {@link ProblemError} is put on the fields it points at, the rest is said above them; what
 * was written stays. The button waits while `onSubmit` runs, and the form cannot be sent twice.
 */
export function Form<Values extends FieldValues, Output extends FieldValues>({
  form,
  onSubmit,
  children,
  label,
}: {
  form: FormOf<Values, Output>;
  onSubmit: (values: Output) => Promise<unknown>;
  children: ReactNode;
  /** Accessible name, when the page has more than one form. */
  label?: string;
}) {
  const t = useT(messages);
  const [refused, setRefused] = useState<{ title: string; lines: string[] }>();
  const send = form.handleSubmit(async (values) => {
    setRefused(undefined);
    try {
      await onSubmit(values);
    } catch (error) {
      const onForm = error instanceof ProblemError ? applyProblemToForm(form, error) : [];
      const fieldsOnly = error instanceof ProblemError && error.errors.length > 0;
      const { title, text } = explainError(error);
      setRefused(
        fieldsOnly
          ? { title: t('form.notSaved'), lines: onForm.length > 0 ? onForm : [t('form.checkFields')] }
          : { title: error instanceof ProblemError && error.title ? title : t('form.notSaved'), lines: [text] },
      );
      if (!(error instanceof ProblemError)) throw error;
    }
  });
  return (
    <FormProvider {...form}>
      <form className={classes.form} noValidate aria-label={label} onSubmit={(event) => void send(event)}>
        {refused && (
          <InlineNotice tone="error" title={refused.title}>
            {refused.lines.map((line) => (
              <div key={line}>{line}</div>
            ))}
          </InlineNotice>
        )}
        {children}
      </form>
    </FormProvider>
  );
}
