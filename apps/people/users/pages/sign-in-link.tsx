import {
  Button,
  ConfirmDialog,
  Dialog,
  Form,
  FormActions,
  TextField,
  toast,
  useCan,
  useDisclosure,
  useQueryClient,
  useT,
  useZodForm,
} from '@farstu/ui';
import { z } from 'zod';
import { messages } from './messages.ts';
import { userQuery } from './queries.ts';
import type { OutsideLink } from './sign-in-card.tsx';
import classes from './user-page.module.css';
import { type User, users } from './users-api.ts';

/** *Koppla inloggning*, or *Koppla från* when there is a link. */
export function SignInLink({ user, outside }: { user: User; outside: OutsideLink }) {
  const t = useT(messages);
  const can = useCan();
  const client = useQueryClient();
  const [linking, link] = useDisclosure();
  const [unlinking, unlink] = useDisclosure();
  if (!can('users.write')) return null;
  const saved = async (changed: User) => {
    client.setQueryData(userQuery(user.id).queryKey, changed);
    await client.invalidateQueries({ queryKey: ['people', 'users', 'list'] });
  };
  return (
    <div className={classes.connectActions}>
      {outside.subject === null ? (
        <Button variant="default" size="xs" onClick={link.open}>
          {t('signIn.link')}
        </Button>
      ) : (
        <Button variant="subtle" color="falu" size="xs" onClick={unlink.open}>
          {t('signIn.unlink')}
        </Button>
      )}
      <Dialog opened={linking} onClose={link.close} title={t('signIn.linkTitle', { name: user.name })}>
        <LinkForm user={user} onClose={link.close} onSaved={saved} />
      </Dialog>
      <ConfirmDialog
        opened={unlinking}
        onClose={unlink.close}
        title={t('signIn.unlinkTitle', { name: user.name })}
        confirmLabel={t('signIn.unlink')}
        tone="danger"
        onConfirm={async () => {
          await saved(await users.unlinkSignIn(user.id));
          toast.success(t('signIn.unlinked'));
        }}
      >
        {t('signIn.unlinkText')}
      </ConfirmDialog>
    </div>
  );
}

const schema = z.object({ subject: z.string().trim().min(1).max(255) });

interface LinkFormProps {
  user: User;
  onClose: () => void;
  onSaved: (changed: User) => Promise<void>;
}

function LinkForm({ user, onClose, onSaved }: LinkFormProps) {
  const t = useT(messages);
  const form = useZodForm(schema, { subject: '' });
  return (
    <Form
      form={form}
      onSubmit={async ({ subject }) => {
        await onSaved(await users.linkSignIn(user.id, subject));
        toast.success(t('signIn.linked'));
        onClose();
      }}
    >
      <p className={classes.note}>{t('signIn.linkText')}</p>
      <TextField
        form={form}
        name="subject"
        label={t('signIn.subject')}
        description={t('signIn.subjectHint')}
        required
        autoFocus
      />
      <FormActions submitLabel={t('signIn.link')} onCancel={onClose} />
    </Form>
  );
}
