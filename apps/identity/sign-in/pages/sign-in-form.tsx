import {
  CardPage,
  EmailField,
  Form,
  FormActions,
  PasswordField,
  TextLink,
  useT,
  useWatch,
  useZodForm,
} from '@farstu/ui';
import { useEffect } from 'react';
import { z } from 'zod';
import { type Interaction, redirect } from '../../pages/answers.ts';
import { emailSchema } from '../../pages/email-schema.ts';
import { ask, isProblem } from '../../pages/identity-client.ts';
import { leaveFor } from '../../pages/leave-for.ts';
import { messages as shared } from '../../pages/messages.ts';
import { sendForm } from '../../pages/send-form.ts';
import { rememberSignIn, signInVisit } from '../../pages/sign-in-visit.ts';
import { BackToApplication } from './back-to-application.tsx';
import { messages } from './messages.ts';

const schema = z.object({ email: emailSchema, password: z.string().min(1) });

/** The form itself. Asked for once more, only the password is written; the address is the account's own. */
export function SignInForm({
  interaction: { uid, clientName, loginHint, signedInAs },
  onGone,
}: {
  interaction: Interaction;
  onGone: (startAgainUrl: string | undefined) => void;
}) {
  const t = useT(messages);
  const words = useT(shared);
  const visit = signInVisit();
  const known = signedInAs ?? loginHint ?? (visit?.uid === uid ? visit.email : '');
  const form = useZodForm(schema, { email: known, password: '' });
  const door = `/interaction/${encodeURIComponent(uid)}`;

  const email = useWatch({ control: form.control, name: 'email' });
  useEffect(() => rememberSignIn(uid, email), [uid, email]);

  const signIn = async (values: z.infer<typeof schema>) => {
    try {
      await leaveFor((await ask(redirect, `${door}/login`, { method: 'POST', body: values })).redirectTo);
    } catch (error) {
      if (isProblem(error, 'interaction_gone')) return onGone(error.text('startAgainUrl'));
      if (isProblem(error, 'wrong_credentials')) {
        form.resetField('password');
        form.setFocus('password');
      }
      throw error;
    }
  };

  return (
    <CardPage
      title={signedInAs ? t('again.title') : t('title')}
      description={t(signedInAs ? 'again.text' : 'to', { application: clientName })}
      footer={
        <>
          <TextLink to="/identity/forgot-password">{words('forgotPassword')}</TextLink>
          <BackToApplication door={door} name={clientName} onGone={onGone} />
        </>
      }
    >
      <Form form={form} onSubmit={(values) => sendForm(form, () => signIn(values))}>
        <EmailField
          form={form}
          name="email"
          label={words('email')}
          autoComplete="username"
          autoFocus={known === ''}
          readOnly={signedInAs !== null}
        />
        <PasswordField
          form={form}
          name="password"
          label={words('password')}
          autoComplete="current-password"
          autoFocus={known !== ''}
        />
        <FormActions submitLabel={signedInAs ? t('again.submit') : t('submit')} fullWidth />
      </Form>
    </CardPage>
  );
}
