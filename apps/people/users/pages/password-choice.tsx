import { type FormOf, PasswordField, RadioField, translate, useT } from '@farstu/ui';
import { z } from 'zod';
import { messages } from './messages.ts';

/** Made by us, or written by whoever knows what the other system demands. */
export const passwordChoiceSchema = z
  .object({ how: z.enum(['made', 'own']), own: z.string().max(200) })
  .refine(({ how, own }) => how === 'made' || [...own].length >= 16, {
    path: ['own'],
    error: () => translate(messages, 'password.tooShort'),
  });
type PasswordChoiceValues = z.input<typeof passwordChoiceSchema>;

/** How an API user gets its password. */
export function PasswordChoice<Values extends { password: PasswordChoiceValues }, Output>({
  form,
  how,
}: {
  form: FormOf<Values, Output>;
  how: PasswordChoiceValues['how'];
}) {
  const t = useT(messages);
  // A form that has more fields has these too; its type cannot say so.
  const fields = form as unknown as FormOf<{ password: PasswordChoiceValues }>;
  return (
    <>
      <RadioField
        form={fields}
        name="password.how"
        label={t('password.how')}
        options={(['made', 'own'] as const).map((value) => ({
          value,
          label: t(`password.${value}`),
          description: t(`password.${value}Hint`),
        }))}
      />
      {how === 'own' && (
        <PasswordField form={fields} name="password.own" label={t('password.password')} autoComplete="off" required />
      )}
    </>
  );
}
