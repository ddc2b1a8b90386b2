import { applyProblemToForm, type FormOf, ProblemError } from '@farstu/ui';

/**
 * Waits for an answer to a change of a hire's fields, and puts what the server refuses on the fields. The server points
 * at `/fields/costCentre` where the form has `costCentre`, and at `/emailConnect` where an address alone is corrected.
 * @throws ProblemError with the pointers that the form has
 */
export async function onFields<Values extends Record<string, unknown>, Output, Answer>(
  form: FormOf<Values, Output>,
  call: Promise<Answer>,
): Promise<Answer> {
  try {
    return await call;
  } catch (error) {
    if (!(error instanceof ProblemError) || error.errors.length === 0) throw error;
    const errors = error.errors.map((each) => ({ ...each, pointer: inForm(form, each.pointer) }));
    const relocated = error.withErrors(errors);
    applyProblemToForm(form, relocated);
    throw relocated;
  }
}

function inForm<Values extends Record<string, unknown>, Output>(form: FormOf<Values, Output>, pointer: string): string {
  const flat = pointer.replace(/^\/fields(?=\/)/, '').replace(/^\/accounts(\/.*)?$/, '/costCentre');
  return flat === '/emailConnect' && !('emailConnect' in form.getValues()) ? '/email' : flat;
}
