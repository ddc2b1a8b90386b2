import { Button, Dialog, Form, Group, TextAreaField, toast, useT, useZodForm } from '@farstu/ui';
import { z } from 'zod';
import { type Decision, type HirePage, hires } from '../api.ts';
import { messages as shared } from '../messages.ts';
import { EffectNotice } from '../parts/effect-notice.tsx';
import { useTried } from '../parts/use-tried.ts';
import { useHiresChanged } from '../queries.ts';
import { messages } from './messages.ts';

interface DecisionDialogProps {
  hire: HirePage;
  as: Decision;
  opened: boolean;
  onClose: () => void;
}

const texts = { 'same-person': 'samePersonText', 'new-person': 'newPersonText', rejected: 'rejectText' } as const;
const buttons = { 'same-person': 'samePerson', 'new-person': 'newPerson', rejected: 'reject' } as const;

/** Asks once more before somebody is written to the register, or turned away; turning away needs a reason. */
export function DecisionDialog(props: DecisionDialogProps) {
  const t = useT(messages);
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={t(`decision.titles.${props.as}`)}>
      <Decide {...props} />
    </Dialog>
  );
}

function Decide({ hire, as, opened, onClose }: DecisionDialogProps) {
  const t = useT(messages);
  const word = useT(shared);
  const changed = useHiresChanged();
  const needsReason = as === 'rejected';
  const schema = z.object({ reason: needsReason ? z.string().trim().min(1).max(1000) : z.string().max(1000) });
  const form = useZodForm(schema, { reason: '' });
  const tried = useTried(
    `decide:${hire.id}:${as}`,
    opened,
    (signal) => hires.decide(hire.id, as, needsReason ? t('decision.reject') : undefined, { dryRun: true, signal }),
    opened,
  );
  return (
    <Form
      form={form}
      onSubmit={async ({ reason }) => {
        await hires.decide(hire.id, as, reason.trim() || undefined);
        await changed();
        toast.success(t(`decision.done.${as}`));
        onClose();
      }}
    >
      <div>{t(`decision.${texts[as]}`)}</div>
      <EffectNotice tried={tried} />
      {needsReason && <TextAreaField form={form} name="reason" label={word('reason')} required />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button type="submit" color={needsReason ? 'falu' : 'door'} loading={form.formState.isSubmitting}>
          {t(`decision.${buttons[as]}`)}
        </Button>
      </Group>
    </Form>
  );
}
