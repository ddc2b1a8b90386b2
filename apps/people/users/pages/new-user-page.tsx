import {
  EmailField,
  emailPattern,
  FieldGroup,
  Form,
  FormActions,
  Page,
  RadioField,
  Section,
  TextField,
  toast,
  useGo,
  useQueryClient,
  useT,
  useWatch,
  useZodForm,
} from '@farstu/ui';
import { useState } from 'react';
import { z } from 'zod';
import { PersonField, personSchema } from '../../pages/person-field.tsx';
import { usernameSchema } from './change-user-form.tsx';
import { messages } from './messages.ts';
import { OneTimePassword } from './one-time-password.tsx';
import { PasswordChoice, passwordChoiceSchema } from './password-choice.tsx';
import { grantOf, roleRowsSchema } from './role-rows.ts';
import { RoleRowsField } from './role-rows-field.tsx';
import { type NewUser, type UserWithPassword, users } from './users-api.ts';

const schema = z.object({
  kind: z.enum(['person', 'api']),
  name: z.string().trim().min(1).max(100),
  username: usernameSchema,
  language: z.enum(['sv', 'en']),
  connectEmail: z.union([z.literal(''), z.email({ pattern: emailPattern })]),
  employeeId: personSchema,
  roles: roleRowsSchema,
  password: passwordChoiceSchema,
});
type Values = z.output<typeof schema>;

/** *Ny användare*, for a person or for another system. */
export function NewUserPage() {
  const t = useT(messages);
  const go = useGo();
  const client = useQueryClient();
  const form = useZodForm(schema, {
    kind: 'person' as const,
    name: '',
    username: '',
    language: 'sv' as const,
    connectEmail: '',
    employeeId: null,
    roles: [],
    password: { how: 'made' as const, own: '' },
  });
  const [made, setMade] = useState<UserWithPassword>();
  const kind = useWatch({ control: form.control, name: 'kind' });
  const how = useWatch({ control: form.control, name: 'password.how' });
  const employee = useWatch({ control: form.control, name: 'employeeId' });
  const isApi = kind === 'api';
  return (
    <Page
      title={t('add')}
      breadcrumbs={[{ label: t('systemRegister') }, { label: t('title'), to: '/people/users' }]}
      width="form"
    >
      <Form
        form={form}
        onSubmit={async (values) => {
          const answered = await users.create(newUser(values));
          await client.invalidateQueries({ queryKey: ['people', 'users', 'list'] });
          toast.success(t('form.created', { name: answered.user.name }));
          if (answered.password === null) go(`/people/users/${answered.user.id}`);
          else setMade(answered);
        }}
      >
        <Section>
          <FieldGroup title={t('form.groups.user')}>
            <RadioField
              form={form}
              name="kind"
              label={t('form.kind')}
              options={(['person', 'api'] as const).map((value) => ({
                value,
                label: t(`form.kinds.${value}`),
                description: t(`form.kindHints.${value}`),
              }))}
            />
            <RadioField
              form={form}
              name="language"
              label={t('facts.language')}
              options={(['sv', 'en'] as const).map((value) => ({ value, label: t(`facts.languages.${value}`) }))}
            />
            <TextField
              form={form}
              name="name"
              label={t('name')}
              {...(isApi && { description: t('form.nameHintApi') })}
              required
              maxLength={100}
            />
            <TextField
              form={form}
              name="username"
              label={t('username')}
              description={t('form.usernameHint')}
              required
              maxLength={100}
            />
            {!isApi && (
              <EmailField
                form={form}
                name="connectEmail"
                label={t('form.connectEmail')}
                description={t('form.connectEmailHint')}
              />
            )}
            <PersonField
              form={form}
              name="employeeId"
              label={t('form.employee')}
              description={t(isApi ? 'form.employeeApiHint' : 'form.employeeHint')}
            />
          </FieldGroup>
        </Section>
        {isApi && (
          <Section>
            <FieldGroup title={t('form.groups.password')}>
              <PasswordChoice form={form} how={how} />
            </FieldGroup>
          </Section>
        )}
        <Section title={t('form.groups.roles')} description={t('rolesSection.description')}>
          <RoleRowsField form={form} hasEmployee={employee !== null && employee !== undefined} />
        </Section>
        <FormActions submitLabel={t('form.create')} cancelTo="/people/users" />
      </Form>
      <OneTimePassword
        name={made?.user.name ?? ''}
        password={made?.password ?? undefined}
        previousUntil={null}
        username={made?.user.username ?? ''}
        onClose={() => {
          if (made) go(`/people/users/${made.user.id}`);
          setMade(undefined);
        }}
      />
    </Page>
  );
}

function newUser({ kind, connectEmail, password, roles, employeeId, ...values }: Values): NewUser {
  const common = { ...values, roles: roles.map(grantOf), ...(employeeId && { employeeId: employeeId.employeeId }) };
  return kind === 'api'
    ? { kind, ...common, ...(password.how === 'own' && { password: password.own }) }
    : { kind, ...common, ...(connectEmail && { connectEmail }) };
}
