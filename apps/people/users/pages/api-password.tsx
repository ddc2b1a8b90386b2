import {
  Button,
  Dialog,
  Form,
  FormActions,
  KeyValue,
  Section,
  toast,
  useCan,
  useDisclosure,
  useFormat,
  useQueryClient,
  useT,
  useWatch,
  useZodForm,
} from '@farstu/ui';
import { useState } from 'react';
import { z } from 'zod';
import { messages } from './messages.ts';
import { OneTimePassword } from './one-time-password.tsx';
import { PasswordChoice, passwordChoiceSchema } from './password-choice.tsx';
import { userQuery } from './queries.ts';
import classes from './user-page.module.css';
import { type User, users } from './users-api.ts';

/** The password of an API user: never seen again, but how old it is, and whether it is used. */
export function ApiPassword({ user }: { user: User }) {
  const t = useT(messages);
  const can = useCan();
  const format = useFormat();
  const [asking, { open, close }] = useDisclosure();
  const [shown, setShown] = useState<{ password: string; previousUntil: string | null }>();
  const { api } = user;
  if (!api) return null;
  const { passwordHint, passwordSetAt, previousPasswordUntil, lastUsedAt } = api;
  const hint = passwordHint ? `…${passwordHint}` : t(passwordSetAt ? 'password.typed' : 'password.none');
  return (
    <Section title={t('password.title')}>
      <KeyValue
        items={[
          { label: t('password.hint'), value: hint },
          { label: t('password.setAt'), value: passwordSetAt && format.dateTime(passwordSetAt) },
          ...(previousPasswordUntil
            ? [{ label: t('password.previous'), value: format.dateTime(previousPasswordUntil) }]
            : []),
          { label: t('password.lastUsed'), value: lastUsedAt ? format.dateTime(lastUsedAt) : t('neverUsed') },
        ]}
      />
      {can('users.write') && (
        <div className={classes.rotate}>
          <Button variant="default" onClick={open}>
            {t('password.rotate')}
          </Button>
        </div>
      )}
      <Dialog opened={asking} onClose={close} title={t('password.rotateTitle', { name: user.name })}>
        <RotateForm
          user={user}
          onDone={close}
          onIssued={(password, previousUntil) => setShown({ password, previousUntil })}
        />
      </Dialog>
      <OneTimePassword
        name={user.name}
        password={shown?.password}
        previousUntil={shown?.previousUntil ?? null}
        onClose={() => setShown(undefined)}
      />
    </Section>
  );
}

const schema = z.object({ password: passwordChoiceSchema });

function RotateForm({
  user,
  onDone,
  onIssued,
}: {
  user: User;
  onDone: () => void;
  onIssued: (password: string, previousUntil: string | null) => void;
}) {
  const t = useT(messages);
  const format = useFormat();
  const client = useQueryClient();
  const form = useZodForm(schema, { password: { how: 'made' as const, own: '' } });
  const how = useWatch({ control: form.control, name: 'password.how' });
  return (
    <Form
      form={form}
      onSubmit={async ({ password: choice }) => {
        const {
          user: saved,
          password,
          previousUntil,
        } = await users.rotatePassword(user.id, choice.how === 'own' ? choice.own : undefined);
        client.setQueryData(userQuery(user.id).queryKey, saved);
        onDone();
        if (password !== null) onIssued(password, previousUntil);
        else if (previousUntil) toast.success(t('password.changed', { until: format.moment(previousUntil) }));
        else toast.success(t('password.changedNow'));
      }}
    >
      <p className={classes.note}>{t('password.rotateText')}</p>
      <PasswordChoice form={form} how={how} />
      <FormActions submitLabel={t('password.rotate')} onCancel={onDone} />
    </Form>
  );
}
