import {
  Button,
  CardPage,
  EmailField,
  Form,
  FormActions,
  Text,
  TextLink,
  useQueryState,
  useT,
  useZodForm,
} from '@farstu/ui';
import { useState } from 'react';
import { z } from 'zod';
import { received } from '../../pages/answers.ts';
import { CardNotice } from '../../pages/card-notice.tsx';
import { emailSchema } from '../../pages/email-schema.ts';
import { ask } from '../../pages/identity-client.ts';
import { messages as shared } from '../../pages/messages.ts';
import { sendForm } from '../../pages/send-form.ts';
import { signInVisit } from '../../pages/sign-in-visit.ts';
import { messages } from './messages.ts';

const schema = z.object({ email: emailSchema });

/** Asks for a link. What it says afterwards is the same whether or not there is an account. */
export function ForgotPasswordPage() {
  const t = useT(messages);
  const words = useT(shared);
  // In the address, so that a phone that reloads the page after a look at the mail still says the same.
  const [step, setStep] = useQueryState('step');
  const [sentTo, setSentTo] = useState<string>();
  const visit = signInVisit();
  const form = useZodForm(schema, { email: visit?.email ?? '' });
  const back = visit && <TextLink to={`/identity/sign-in/${visit.uid}`}>{t('forgot.back')}</TextLink>;

  if (step === 'sent') {
    return (
      <CardNotice
        title={t('sent.title')}
        text={sentTo ? t('sent.textTo', { email: sentTo }) : t('sent.text')}
        footer={back}
      >
        <Text>{words('spam')}</Text>
        <Text>{t('sent.again')}</Text>
        <Text>{t('sent.invited')}</Text>
        <Button variant="default" size="md" fullWidth onClick={() => setStep('')}>
          {t('sent.other')}
        </Button>
      </CardNotice>
    );
  }
  return (
    <CardPage title={t('forgot.title')} description={t('forgot.text')} footer={back}>
      <Form
        form={form}
        onSubmit={(body) =>
          sendForm(form, async () => {
            await ask(received, '/forgot-password', { method: 'POST', body });
            setSentTo(body.email);
            setStep('sent');
          })
        }
      >
        <EmailField form={form} name="email" label={words('email')} autoComplete="username" autoFocus />
        <FormActions submitLabel={t('forgot.submit')} fullWidth />
      </Form>
    </CardPage>
  );
}
