import {
  Dialog,
  EmailField,
  emailPattern,
  Form,
  FormActions,
  toast,
  translate,
  useT,
  useWatch,
  useZodForm,
} from '@farstu/ui';
import { z } from 'zod';
import { type HirePage, hires } from '../api.ts';
import { messages as shared } from '../messages.ts';
import { EffectNotice } from '../parts/effect-notice.tsx';
import { isSameAddress } from '../parts/hire-field-values.ts';
import { useTried } from '../parts/use-tried.ts';
import { useHiresChanged } from '../queries.ts';
import { messages } from './messages.ts';
import { onFields } from './on-fields.ts';

interface AddressDialogProps {
  hire: HirePage;
  opened: boolean;
  onClose: () => void;
}

const address = z.email({ pattern: emailPattern });
const schema = z
  .object({ email: address, emailRepeated: z.string() })
  .refine(({ email, emailRepeated }) => isSameAddress(email, emailRepeated), {
    path: ['emailRepeated'],
    error: () => translate(shared, 'fieldInput.differs'),
  });

/** Another address for the invitation, written twice; what becomes of the old link is said before it is saved. */
export function AddressDialog({ hire, opened, onClose }: AddressDialogProps) {
  const t = useT(messages);
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t(hire.invitation.email === null ? 'invitation.give' : 'invitation.correctTitle')}
    >
      <CorrectAddress hire={hire} onClose={onClose} />
    </Dialog>
  );
}

function CorrectAddress({ hire, onClose }: Omit<AddressDialogProps, 'opened'>) {
  const t = useT(messages);
  const word = useT(shared);
  const changed = useHiresChanged();
  const form = useZodForm(schema, { email: '', emailRepeated: '' });
  const { email = '', emailRepeated = '' } = useWatch({ control: form.control });
  const body = { email: email.trim(), emailRepeated: emailRepeated.trim() };
  const complete = address.safeParse(body.email).success && isSameAddress(body.email, body.emailRepeated);
  const tried = useTried(
    `address:${hire.id}`,
    body,
    (signal) => hires.correctAddress(hire.id, body, { dryRun: true, signal }),
    complete,
  );
  return (
    <Form
      form={form}
      onSubmit={async () => {
        const { effect } = await onFields(form, hires.correctAddress(hire.id, body));
        await changed();
        toast.success(t('invitation.corrected', { effect: effect.text }));
        onClose();
      }}
    >
      <EmailField form={form} name="email" label={t('invitation.newAddress')} required autoFocus />
      <EmailField form={form} name="emailRepeated" label={word('fieldInput.repeatConnect')} required />
      {complete && <EffectNotice tried={tried} />}
      <FormActions onCancel={onClose} />
    </Form>
  );
}
