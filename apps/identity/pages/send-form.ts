import { applyProblemToForm, type FormOf, ProblemError } from '@farstu/ui';

/**
 * Runs a form's call. A refusal that only concerns fields is said at those fields and nowhere else; every other
 * failure is thrown on to the form, which says it above the fields.
 */
export async function sendForm<Values extends Record<string, unknown>, Output extends Record<string, unknown>>(
  form: FormOf<Values, Output>,
  call: () => Promise<unknown>,
): Promise<void> {
  try {
    await call();
  } catch (error) {
    const said =
      error instanceof ProblemError && error.errors.length > 0 && applyProblemToForm(form, error).length === 0;
    if (!said) throw error;
  }
}
