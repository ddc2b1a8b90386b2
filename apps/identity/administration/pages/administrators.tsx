import {
  Button,
  type Column,
  ConfirmDialog,
  DataTable,
  Dialog,
  EmailField,
  Form,
  FormActions,
  InlineNotice,
  Section,
  StatusPill,
  toast,
  useDisclosure,
  useFormat,
  useQuery,
  useQueryClient,
  useT,
  useZodForm,
} from '@farstu/ui';
import { IconPlus } from '@farstu/ui/icons';
import { useMemo, useState } from 'react';
import { z } from 'zod';
import { emailSchema } from '../../pages/email-schema.ts';
import { messages as words } from '../../pages/messages.ts';
import { sendForm } from '../../pages/send-form.ts';
import classes from './administration.module.css';
import { type Administrator, administration, administrationKey, administratorsQuery } from './administration-api.ts';
import { messages } from './messages.ts';

const schema = z.object({ email: emailSchema });

/** Who sees to identity here. There is always somebody. */
export function Administrators({ customer }: { customer: number }) {
  const t = useT(messages);
  const format = useFormat();
  const client = useQueryClient();
  const [adding, { open, close }] = useDisclosure();
  const [removing, setRemoving] = useState<Administrator>();
  const query = administratorsQuery(customer);
  const administrators = useQuery(query);
  const rows = administrators.data?.data;
  const isOnly = rows?.length === 1;
  const columns = useMemo<readonly Column<Administrator>[]>(
    () => [
      {
        id: 'name',
        header: t('administrators.name'),
        cell: (row) => (
          <span className={classes.lines}>
            {format.nameLastFirst(row)}
            {row.isYou && <StatusPill>{t('administrators.you')}</StatusPill>}
          </span>
        ),
        sortBy: (row) => format.nameLastFirst(row),
      },
      {
        id: 'email',
        header: t('administrators.email'),
        cell: ({ email }) => <span className={classes.address}>{email}</span>,
      },
      {
        id: 'since',
        header: t('administrators.since'),
        cell: ({ appointedAt }) => format.dateTime(appointedAt),
        width: '9.5rem',
      },
      {
        id: 'do',
        header: t('do'),
        align: 'end',
        width: '7rem',
        cell: (row) =>
          !isOnly && (
            <Button
              variant="subtle"
              size="xs"
              color="falu"
              aria-label={t('administrators.removeLong', { name: format.name(row) })}
              onClick={() => setRemoving(row)}
            >
              {t('administrators.remove')}
            </Button>
          ),
      },
    ],
    [t, format, isOnly],
  );
  return (
    <Section
      title={t('tabs.administrators')}
      description={t('administrators.description')}
      actions={
        <Button variant="default" size="xs" leftSection={<IconPlus size={14} />} onClick={open}>
          {t('administrators.add')}
        </Button>
      }
      flush
    >
      <DataTable
        label={t('tabs.administrators')}
        columns={columns}
        rows={rows}
        error={administrators.error}
        onRetry={() => void administrators.refetch()}
        rowKey={({ accountId }) => accountId}
      />
      <Dialog opened={adding} onClose={close} title={t('administrators.addTitle')}>
        <AddAdministrator customer={customer} onDone={close} />
      </Dialog>
      <ConfirmDialog
        opened={removing !== undefined}
        onClose={() => setRemoving(undefined)}
        title={t('administrators.removeTitle', { name: removing ? format.name(removing) : '' })}
        confirmLabel={t('administrators.remove')}
        tone="danger"
        onConfirm={async () => {
          if (!removing) return;
          const left = await administration.dismiss(customer, removing.accountId);
          if (removing.isYou) await client.invalidateQueries({ queryKey: administrationKey(customer) });
          else client.setQueryData(query.queryKey, left);
          toast.success(t('administrators.removed', { name: format.name(removing) }));
        }}
      >
        {t(removing?.isYou ? 'administrators.removeYou' : 'administrators.removeText')}
      </ConfirmDialog>
    </Section>
  );
}

function AddAdministrator({ customer, onDone }: { customer: number; onDone: () => void }) {
  const t = useT(messages);
  const w = useT(words);
  const client = useQueryClient();
  const form = useZodForm(schema, { email: '' });
  return (
    <Form
      form={form}
      onSubmit={({ email }) =>
        sendForm(form, async () => {
          const all = await administration.appoint(customer, email);
          client.setQueryData(administratorsQuery(customer).queryKey, all);
          toast.success(t('administrators.added', { email }));
          onDone();
        })
      }
    >
      <InlineNotice>{t('administrators.addText')}</InlineNotice>
      <EmailField form={form} name="email" label={w('email')} autoComplete="off" autoFocus required />
      <FormActions submitLabel={t('administrators.add')} onCancel={onDone} />
    </Form>
  );
}
