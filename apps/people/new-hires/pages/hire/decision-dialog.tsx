import {
  Dialog,
  EmailField,
  emailPattern,
  Form,
  FormActions,
  TextAreaField,
  toast,
  translate,
  useT,
  useWatch,
  useZodForm,
} from '@farstu/ui';
import { z } from 'zod';
import { type Decision, type DecisionRequest, type HirePage, hires } from '../api.ts';
import { messages as shared } from '../messages.ts';
import { EffectNotice } from '../parts/effect-notice.tsx';
import { isSameAddress } from '../parts/hire-field-values.ts';
import { useTried } from '../parts/use-tried.ts';
import { useHiresChanged } from '../queries.ts';
import { messages } from './messages.ts';
import { onFields } from './on-fields.ts';

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

const address = z.email({ pattern: emailPattern });
const optional = z.union([z.literal(''), address]);
const schemaFor = (needsReason: boolean) =>
  z
    .object({
      reason: needsReason ? z.string().trim().min(1).max(500) : z.string().max(500),
      emailConnect: optional,
      emailConnectRepeated: z.string(),
    })
    .refine((given) => isSameAddress(given.emailConnect, given.emailConnectRepeated), {
      path: ['emailConnectRepeated'],
      error: () => translate(shared, 'fieldInput.differs'),
    });

/** Whoever gets a user is asked for the address that it is invited to: what came in may be somebody else's here. */
const asksForAddress = ({ decision }: HirePage, as: Decision): boolean =>
  decision?.makesUser === true && (as === 'new-person' || (as === 'same-person' && !decision.existing.hasUser));

function Decide({ hire, as, opened, onClose }: DecisionDialogProps) {
  const t = useT(messages);
  const word = useT(shared);
  const changed = useHiresChanged();
  const needsReason = as === 'rejected';
  const isGone = hire.decision?.existing.withdrawn === true;
  const asksAddress = asksForAddress(hire, as);
  const cameIn = (asksAddress && hire.decision?.proposed.emailConnect) || '';
  const form = useZodForm(schemaFor(needsReason), { reason: '', emailConnect: cameIn, emailConnectRepeated: cameIn });
  const { emailConnect = '', emailConnectRepeated = '' } = useWatch({ control: form.control });
  const complete = optional.safeParse(emailConnect.trim()).success && isSameAddress(emailConnect, emailConnectRepeated);
  const decision: DecisionRequest = {
    as,
    ...(asksAddress && {
      emailConnect: emailConnect.trim() || null,
      emailConnectRepeated: emailConnectRepeated.trim() || null,
    }),
  };
  const tried = useTried(
    `decide:${hire.id}:${as}`,
    decision,
    (signal) =>
      hires.decide(
        hire.id,
        { ...decision, ...(needsReason && { reason: t('decision.reject') }) },
        { dryRun: true, signal },
      ),
    opened && complete,
  );
  return (
    <Form
      form={form}
      onSubmit={async ({ reason }) => {
        const given = reason.trim();
        await onFields(form, hires.decide(hire.id, { ...decision, ...(given && { reason: given }) }));
        await changed();
        toast.success(t(`decision.done.${as}`));
        onClose();
      }}
    >
      <div>{t(isGone && as === 'new-person' ? 'decision.newPersonWhenGone' : `decision.${texts[as]}`)}</div>
      {asksAddress && (
        <>
          <EmailField form={form} name="emailConnect" label={word('fields.emailConnect')} />
          <EmailField form={form} name="emailConnectRepeated" label={word('fieldInput.repeatConnect')} />
        </>
      )}
      {complete && <EffectNotice tried={tried} />}
      {needsReason && <TextAreaField form={form} name="reason" label={word('reason')} required />}
      <FormActions
        submitLabel={t(`decision.${buttons[as]}`)}
        tone={needsReason ? 'danger' : 'normal'}
        onCancel={onClose}
      />
    </Form>
  );
}
