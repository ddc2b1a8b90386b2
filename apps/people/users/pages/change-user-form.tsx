import {
  Form,
  FormActions,
  RadioField,
  TextField,
  toast,
  translate,
  useQueryClient,
  useT,
  useZodForm,
} from '@farstu/ui';
import { z } from 'zod';
import { PersonField, personSchema } from '../../pages/person-field.tsx';
import { messages } from './messages.ts';
import { userQuery } from './queries.ts';
import { type User, users } from './users-api.ts';

/** A user id: no spaces. */
export const usernameSchema = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .refine((text) => !/\s/.test(text), { error: () => translate(messages, 'form.spaces') });

const schema = z.object({
  name: z.string().trim().min(1).max(100),
  username: usernameSchema,
  language: z.enum(['sv', 'en']),
  employeeId: personSchema,
});

/** Changes who the user is; roles and passwords have places of their own. */
export function ChangeUserForm({ user, onDone }: { user: User; onDone: () => void }) {
  const t = useT(messages);
  const client = useQueryClient();
  const form = useZodForm(schema, {
    name: user.name,
    username: user.username,
    language: user.language,
    employeeId: user.employee && { ...user.employee, employeeId: user.employee.id },
  });
  return (
    <Form
      form={form}
      onSubmit={async ({ employeeId, ...values }) => {
        const saved = await users.change(user.id, { ...values, employeeId: employeeId?.employeeId ?? null });
        client.setQueryData(userQuery(user.id).queryKey, saved);
        await client.invalidateQueries({ queryKey: ['people', 'users', 'list'] });
        toast.success(t('saved'));
        onDone();
      }}
    >
      <TextField form={form} name="name" label={t('name')} required maxLength={100} autoFocus />
      <TextField
        form={form}
        name="username"
        label={t('username')}
        description={t('form.usernameHint')}
        required
        maxLength={100}
      />
      <PersonField
        form={form}
        name="employeeId"
        label={t('form.employee')}
        description={t(user.kind === 'api' ? 'form.employeeApiHint' : 'form.employeeHint')}
      />
      <RadioField
        form={form}
        name="language"
        label={t('facts.language')}
        options={(['sv', 'en'] as const).map((value) => ({ value, label: t(`facts.languages.${value}`) }))}
      />
      <FormActions onCancel={onDone} />
    </Form>
  );
}
