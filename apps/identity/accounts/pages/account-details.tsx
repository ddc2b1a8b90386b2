import {
  Form,
  FormActions,
  RadioField,
  SimpleGrid,
  setLanguage,
  TextField,
  toast,
  translate,
  useQueryClient,
  useT,
  useZodForm,
} from '@farstu/ui';
import { z } from 'zod';
import { type Account, account as accountShape } from '../../pages/answers.ts';
import { ask } from '../../pages/identity-client.ts';
import { messages as shared } from '../../pages/messages.ts';
import { sendForm } from '../../pages/send-form.ts';
import { accountKey } from './account-key.ts';
import { AccountPart } from './account-part.tsx';
import { messages } from './messages.ts';

const name = z.string().trim().max(100);
// Not everybody has a last name.
const schema = z.object({ firstName: name.min(1), lastName: name, language: z.enum(['sv', 'en']) });

/** The person's name and the language that they are written to in. */
export function AccountDetails({ account: { firstName, lastName, language } }: { account: Account }) {
  const t = useT(messages);
  const words = useT(shared);
  const queryClient = useQueryClient();
  const form = useZodForm(schema, { firstName, lastName, language });
  const save = async (body: z.infer<typeof schema>) => {
    const account = await ask(accountShape, '/account', { method: 'PATCH', body });
    queryClient.setQueryData(accountKey, { signedIn: true, account });
    form.reset(body);
    await setLanguage(body.language);
    toast.success(translate(messages, 'details.saved'));
  };
  return (
    <AccountPart title={t('details.title')}>
      <Form form={form} label={t('details.title')} onSubmit={(values) => sendForm(form, () => save(values))}>
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
        <RadioField
          form={form}
          name="language"
          label={t('details.language')}
          options={[
            { value: 'sv', label: t('details.sv') },
            { value: 'en', label: t('details.en') },
          ]}
        />
        <FormActions />
      </Form>
    </AccountPart>
  );
}
