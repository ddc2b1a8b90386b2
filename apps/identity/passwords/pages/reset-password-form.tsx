import { CardPage, EmailField, Form, FormActions, PasswordField, useT, useWatch, useZodForm } from '@farstu/ui';
import { z } from 'zod';
import { type ResetLink, redirect } from '../../pages/answers.ts';
import { ask, isProblem } from '../../pages/identity-client.ts';
import { leaveFor } from '../../pages/leave-for.ts';
import { messages as shared } from '../../pages/messages.ts';
import { sendForm } from '../../pages/send-form.ts';
import { messages } from './messages.ts';
import { newPasswordSchema } from './new-password-schema.ts';
import { PasswordNeeds } from './password-needs.tsx';

/** The new password. The address stands above it so that a password manager keeps the two together. */
export function ResetPasswordForm({
  door,
  link: { email, firstName, passwordRules },
  onGone,
}: {
  door: string;
  link: ResetLink;
  onGone: () => void;
}) {
  const t = useT(messages);
  const words = useT(shared);
  const person = { email, firstName, lastName: '' };
  const form = useZodForm(z.object({ email: z.string(), password: newPasswordSchema(passwordRules, person) }), {
    email,
    password: '',
  });
  const password = useWatch({ control: form.control, name: 'password' });
  const save = async (chosen: string) => {
    try {
      const { redirectTo } = await ask(redirect, door, { method: 'POST', body: { password: chosen } });
      await leaveFor(redirectTo);
    } catch (error) {
      if (!isProblem(error, 'reset_link_gone')) throw error;
      onGone();
    }
  };
  return (
    <CardPage title={t('reset.title')} description={t('reset.text', { firstName })}>
      <Form form={form} onSubmit={(values) => sendForm(form, () => save(values.password))}>
        <EmailField form={form} name="email" label={words('email')} autoComplete="username" readOnly />
        <PasswordNeeds password={password} rules={passwordRules} person={person}>
          <PasswordField form={form} name="password" label={t('newPassword')} autoComplete="new-password" />
        </PasswordNeeds>
        <FormActions submitLabel={t('reset.submit')} fullWidth />
      </Form>
    </CardPage>
  );
}
