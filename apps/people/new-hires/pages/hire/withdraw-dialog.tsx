import {
  Dialog,
  explainError,
  Form,
  FormActions,
  InlineNotice,
  SectionSkeleton,
  TextAreaField,
  toast,
  useFormat,
  useT,
  useZodForm,
} from '@farstu/ui';
import { z } from 'zod';
import { type HirePage, hires } from '../api.ts';
import { useTried } from '../parts/use-tried.ts';
import { useHiresChanged } from '../queries.ts';
import { messages } from './messages.ts';
import classes from './withdraw-dialog.module.css';

interface WithdrawDialogProps {
  hire: HirePage;
  opened: boolean;
  onClose: () => void;
}

/** *Dra tillbaka nyanställning*: lists what will happen before it asks why. */
export function WithdrawDialog({ hire, opened, onClose }: WithdrawDialogProps) {
  const t = useT(messages);
  const format = useFormat();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('withdrawDialog.title', { name: format.name(hire) })}>
      <Withdraw hire={hire} opened={opened} onClose={onClose} />
    </Dialog>
  );
}

const schema = z.object({ reason: z.string().trim().min(1).max(1000) });

function Withdraw({ hire, opened, onClose }: WithdrawDialogProps) {
  const t = useT(messages);
  const changed = useHiresChanged();
  const form = useZodForm(schema, { reason: '' });
  // The reason does not change what happens, and none is kept by a dry run.
  const tried = useTried(
    `withdraw:${hire.id}`,
    opened,
    (signal) => hires.withdraw(hire.id, t('withdraw'), { dryRun: true, signal }),
    opened,
  );
  return (
    <Form
      form={form}
      onSubmit={async ({ reason }) => {
        await hires.withdraw(hire.id, reason);
        await changed();
        toast.success(t('withdrawDialog.done'));
        onClose();
      }}
    >
      {tried.error ? (
        <InlineNotice tone="error">{explainError(tried.error).text}</InlineNotice>
      ) : tried.data ? (
        <div>
          <p className={classes.lead}>{t('withdrawDialog.will')}</p>
          <ul className={classes.will}>
            {(tried.data.will ?? [tried.data.effect]).map(({ code, text }) => (
              <li key={code}>{text}</li>
            ))}
          </ul>
        </div>
      ) : (
        <SectionSkeleton lines={3} />
      )}
      <TextAreaField
        form={form}
        name="reason"
        label={t('withdrawDialog.reason')}
        description={t('withdrawDialog.reasonHint')}
        required
      />
      <FormActions submitLabel={t('withdrawDialog.confirm')} tone="danger" disabled={!tried.data} onCancel={onClose} />
    </Form>
  );
}
