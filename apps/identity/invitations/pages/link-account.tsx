import {
  CardPage,
  EmailField,
  Form,
  FormActions,
  InlineNotice,
  PasswordField,
  TextLink,
  useFormat,
  useT,
  useZodForm,
} from '@farstu/ui';
import { z } from 'zod';
import { isProblem } from '../../pages/identity-client.ts';
import { messages as shared } from '../../pages/messages.ts';
import { sendForm } from '../../pages/send-form.ts';
import { acceptInvitation, type StepProps } from './accept-invitation.ts';
import classes from './link-account.module.css';
import { messages } from './messages.ts';

/**
 * The address has an account already. It is linked to the employer only when its owner says so: by signing in, or with
 * one press where they already are signed in.
 */
export function LinkAccount(props: StepProps) {
  const { employer, firstName, email, lastDay, step } = props.invitation;
  const t = useT(messages);
  const words = useT(shared);
  const format = useFormat();
  const asksPassword = step === 'sign-in';
  const schema = z.object({ email: z.string(), password: asksPassword ? z.string().min(1) : z.string() });
  const form = useZodForm(schema, { email, password: '' });
  const link = async (password: string) => {
    try {
      await acceptInvitation(props, asksPassword ? { kind: 'sign-in', password } : { kind: 'consent' });
    } catch (error) {
      if (isProblem(error, 'wrong_credentials')) {
        form.resetField('password');
        form.setFocus('password');
      }
      throw error;
    }
  };

  return (
    <CardPage
      title={t('welcome', { firstName })}
      description={asksPassword ? t('link.text', { employer }) : t('link.consentText', { employer, email })}
      footer={
        <>
          {asksPassword && <TextLink to="/identity/forgot-password">{words('forgotPassword')}</TextLink>}
          <div>
            {t('until', { day: format.dateInSentence(lastDay) })} {t('notYou')}
          </div>
        </>
      }
    >
      {props.changed && <InlineNotice tone="info">{props.changed}</InlineNotice>}
      <InlineNotice tone="info" title={t('link.happens')}>
        <ul className={classes.happens}>
          <li>{t('link.linked')}</li>
          <li>{t('link.kept')}</li>
        </ul>
      </InlineNotice>
      <Form form={form} onSubmit={(values) => sendForm(form, () => link(values.password))}>
        {asksPassword && (
          <>
            <EmailField form={form} name="email" label={words('email')} autoComplete="username" readOnly />
            <PasswordField form={form} name="password" label={words('password')} autoComplete="current-password" />
          </>
        )}
        <FormActions submitLabel={t(asksPassword ? 'link.submit' : 'link.consent')} fullWidth />
      </Form>
    </CardPage>
  );
}
