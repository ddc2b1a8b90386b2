import { Dialog, EmailField, emailPattern, Form, FormActions, toast, translate, useT, useZodForm } from '@farstu/ui';
import { z } from 'zod';
import { messages } from './messages.ts';
import classes from './user-page.module.css';
import { type User, users } from './users-api.ts';

interface CorrectUserAddressProps {
  user: User;
  /** Linked, or invited: then something ends with the old address. */
  isOut: boolean;
  opened: boolean;
  onClose: () => void;
  onSaved: (changed: User) => Promise<void>;
}

const schema = z
  .object({ email: z.email({ pattern: emailPattern }), emailRepeated: z.string() })
  .refine(({ email, emailRepeated }) => email.trim().toLowerCase() === emailRepeated.trim().toLowerCase(), {
    path: ['emailRepeated'],
    error: () => translate(messages, 'address.differs'),
  });

/** *E-post Visma Connect* of a user, written twice (INV-2). */
export function CorrectUserAddress({ opened, onClose, ...rest }: CorrectUserAddressProps) {
  const t = useT(messages);
  return (
    <Dialog opened={opened} onClose={onClose} title={t('address.title', { name: rest.user.name })}>
      <AddressForm onClose={onClose} {...rest} />
    </Dialog>
  );
}

function AddressForm({ user, isOut, onClose, onSaved }: Omit<CorrectUserAddressProps, 'opened'>) {
  const t = useT(messages);
  const form = useZodForm(schema, { email: '', emailRepeated: '' });
  return (
    <Form
      form={form}
      onSubmit={async ({ email, emailRepeated }) => {
        await onSaved(
          await users.correctAddress(user.id, { email: email.trim(), emailRepeated: emailRepeated.trim() }),
        );
        toast.success(t('address.saved'));
        onClose();
      }}
    >
      <p className={classes.note}>{t(isOut ? 'address.invitesAgain' : 'address.onlySaved')}</p>
      <EmailField form={form} name="email" label={t('address.email')} required autoFocus />
      <EmailField form={form} name="emailRepeated" label={t('address.repeat')} required />
      <FormActions onCancel={onClose} />
    </Form>
  );
}
