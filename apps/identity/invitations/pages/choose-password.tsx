import {
  CardPage,
  EmailField,
  Form,
  FormActions,
  InlineNotice,
  PasswordField,
  SimpleGrid,
  TextField,
  useFormat,
  useT,
  useWatch,
  useZodForm,
} from '@farstu/ui';
import { z } from 'zod';
import { messages as shared } from '../../pages/messages.ts';
import { sendForm } from '../../pages/send-form.ts';
import { newPasswordSchema } from '../../passwords/pages/new-password-schema.ts';
import { PasswordNeeds } from '../../passwords/pages/password-needs.tsx';
import { acceptInvitation, type StepProps } from './accept-invitation.ts';
import { messages } from './messages.ts';

/** A person who has no password for this address yet: name and password, and they are inside. */
export function ChoosePassword(props: StepProps) {
  const { employer, firstName, email, lastDay, passwordRules } = props.invitation;
  const t = useT(messages);
  const words = useT(shared);
  const format = useFormat();
  const schema = z
    .object({
      email: z.string(),
      firstName: z.string().trim().min(1),
      lastName: z.string().trim(),
      password: z.string(),
    })
    .superRefine(({ password, ...person }, context) => {
      const judged = newPasswordSchema(passwordRules, person).safeParse(password);
      for (const issue of judged.error?.issues ?? []) context.addIssue({ ...issue, path: ['password'] });
    });
  const form = useZodForm(schema, { email, firstName, lastName: '', password: '' });
  const [password, first, last] = useWatch({ control: form.control, name: ['password', 'firstName', 'lastName'] });

  return (
    <CardPage
      title={t('welcome', { firstName })}
      description={t('choose.text', { employer })}
      footer={
        <div>
          {t('until', { day: format.dateInSentence(lastDay) })} {t('notYou')}
        </div>
      }
    >
      {props.changed && <InlineNotice tone="info">{props.changed}</InlineNotice>}
      <Form
        form={form}
        onSubmit={(values) =>
          sendForm(form, () =>
            acceptInvitation(props, {
              kind: 'choose-password',
              password: values.password,
              firstName: values.firstName,
              ...(values.lastName && { lastName: values.lastName }),
            }),
          )
        }
      >
        <EmailField form={form} name="email" label={words('email')} autoComplete="username" readOnly />
        <SimpleGrid cols={2} spacing="sm">
          <TextField
            form={form}
            name="firstName"
            label={words('firstName')}
            autoComplete="given-name"
            maxLength={100}
          />
          <TextField form={form} name="lastName" label={words('lastName')} autoComplete="family-name" maxLength={100} />
        </SimpleGrid>
        <PasswordNeeds password={password} rules={passwordRules} person={{ email, firstName: first, lastName: last }}>
          <PasswordField form={form} name="password" label={t('choose.password')} autoComplete="new-password" />
        </PasswordNeeds>
        <FormActions submitLabel={t('choose.submit')} fullWidth />
      </Form>
    </CardPage>
  );
}
