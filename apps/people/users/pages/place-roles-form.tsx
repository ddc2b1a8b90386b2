import { Form, FormActions, toast, useQueryClient, useT, useZodForm } from '@farstu/ui';
import { z } from 'zod';
import { messages } from './messages.ts';
import { userQuery } from './queries.ts';
import { grantOf, roleRow, roleRowsSchema } from './role-rows.ts';
import { RoleRowsField } from './role-rows-field.tsx';
import { type User, users } from './users-api.ts';

const schema = z.object({ roles: roleRowsSchema });

/** Makes the user's roles and their places what is written. */
export function PlaceRolesForm({ user, onDone }: { user: User; onDone: () => void }) {
  const t = useT(messages);
  const client = useQueryClient();
  const form = useZodForm(schema, { roles: user.roles.map(roleRow) });
  return (
    <Form
      form={form}
      onSubmit={async ({ roles }) => {
        const saved = await users.placeRoles(user.id, roles.map(grantOf));
        client.setQueryData(userQuery(user.id).queryKey, saved);
        await Promise.all([
          client.invalidateQueries({ queryKey: ['people', 'users', 'list'] }),
          client.invalidateQueries({ queryKey: ['people', 'roles'] }),
        ]);
        toast.success(t('rolesSection.saved'));
        onDone();
      }}
    >
      <RoleRowsField form={form} held={user.roles} hasEmployee={user.employee !== null} />
      <FormActions onCancel={onDone} />
    </Form>
  );
}
