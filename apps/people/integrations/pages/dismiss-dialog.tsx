import { Dialog, Form, FormActions, TextAreaField, toast, useQueryClient, useT, useZodForm } from '@farstu/ui';
import { z } from 'zod';
import { type AttentionRow, integrations } from './integrations-api.ts';
import classes from './integrations-page.module.css';
import { messages } from './messages.ts';
import { integrationsKey } from './queries.ts';

interface DismissDialogProps {
  row: AttentionRow;
  opened: boolean;
  onClose: () => void;
}

/** *Avfärda*: says what is left undone, and asks why. */
export function DismissDialog({ row, opened, onClose }: DismissDialogProps) {
  const t = useT(messages);
  return (
    <Dialog opened={opened} onClose={onClose} title={t('dismiss.title', { what: row.what })}>
      <Dismiss row={row} onClose={onClose} />
    </Dialog>
  );
}

const schema = z.object({ reason: z.string().trim().min(1).max(500) });

function Dismiss({ row, onClose }: Omit<DismissDialogProps, 'opened'>) {
  const t = useT(messages);
  const client = useQueryClient();
  const form = useZodForm(schema, { reason: '' });
  return (
    <Form
      form={form}
      onSubmit={async ({ reason }) => {
        await integrations.dismissJob(row.id, reason);
        toast.success(t('dismiss.done'));
        onClose();
        await client.invalidateQueries({ queryKey: integrationsKey });
      }}
    >
      <p className={classes.lead}>{t('dismiss.what')}</p>
      <TextAreaField
        form={form}
        name="reason"
        label={t('dismiss.reason')}
        description={t('dismiss.reasonHint')}
        required
      />
      <FormActions submitLabel={t('dismiss.action')} onCancel={onClose} />
    </Form>
  );
}
