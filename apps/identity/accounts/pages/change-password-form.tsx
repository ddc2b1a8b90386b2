import {
  EmailField,
  Form,
  FormActions,
  PasswordField,
  Text,
  toast,
  useQueryClient,
  useT,
  useWatch,
  useZodForm,
} from '@farstu/ui';
import { z } from 'zod';
import { type Account, endedSessions } from '../../pages/answers.ts';
import { ask, isProblem } from '../../pages/identity-client.ts';
import { messages as shared } from '../../pages/messages.ts';
import { sendForm } from '../../pages/send-form.ts';
import { newPasswordSchema } from '../../passwords/pages/new-password-schema.ts';
import { PasswordNeeds } from '../../passwords/pages/password-needs.tsx';
import { accountKey } from './account-key.ts';
import { messages } from './messages.ts';

/** The password in use, and the one to come. Every other sign-in ends. */
export function ChangePasswordForm({ account, onDone }: { account: Account; onDone: () => void }) {
  const t = useT(messages);
  const words = useT(shared);
  const queryClient = useQueryClient();
  const schema = z.object({
    email: z.string(),
    currentPassword: z.string().min(1),
    newPassword: newPasswordSchema(account.passwordRules, account),
  });
  const form = useZodForm(schema, { email: account.email, currentPassword: '', newPassword: '' });
  const newPassword = useWatch({ control: form.control, name: 'newPassword' });
  const change = async ({ currentPassword, newPassword: chosen }: z.infer<typeof schema>) => {
    try {
      const body = { currentPassword, newPassword: chosen };
      const { endedSessions: count } = await ask(endedSessions, '/account/password', { method: 'POST', body });
      toast.success(count > 0 ? t('password.done', { count }) : t('password.doneHere'));
      onDone();
      await queryClient.invalidateQueries({ queryKey: accountKey });
    } catch (error) {
      if (isProblem(error, 'not_signed_in')) return queryClient.invalidateQueries({ queryKey: accountKey });
      if (!isProblem(error, 'wrong_credentials')) throw error;
      form.setError('currentPassword', { message: t('password.wrong') }, { shouldFocus: true });
    }
  };
  return (
    <Form form={form} onSubmit={(values) => sendForm(form, () => change(values))}>
      <EmailField form={form} name="email" label={words('email')} autoComplete="username" readOnly />
      <PasswordField form={form} name="currentPassword" label={t('password.current')} autoComplete="current-password" />
      <PasswordNeeds password={newPassword} rules={account.passwordRules} person={account}>
        <PasswordField form={form} name="newPassword" label={t('password.new')} autoComplete="new-password" />
      </PasswordNeeds>
      <Text size="sm">{t('password.ends')}</Text>
      <FormActions submitLabel={t('password.change')} onCancel={onDone} />
    </Form>
  );
}
