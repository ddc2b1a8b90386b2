import {
  CheckboxField,
  Dialog,
  Form,
  FormActions,
  TextField,
  toast,
  useQueryClient,
  useT,
  useZodForm,
} from '@farstu/ui';
import { z } from 'zod';
import { type Flow, flows } from './flows-api.ts';
import { messages } from './messages.ts';

/** Renames a flow, or takes it in or out of use. */
export function FlowDialog({ flow, opened, onClose }: { flow: Flow; opened: boolean; onClose: () => void }) {
  const t = useT(messages);
  return (
    <Dialog opened={opened} onClose={onClose} title={t('changeTitle', { flow: flow.name })}>
      <FlowForm flow={flow} onDone={onClose} />
    </Dialog>
  );
}

const schema = z.object({ name: z.string().trim().min(1).max(100), active: z.boolean() });

function FlowForm({ flow, onDone }: { flow: Flow; onDone: () => void }) {
  const t = useT(messages);
  const client = useQueryClient();
  const form = useZodForm(schema, { name: flow.name, active: flow.active });
  return (
    <Form
      form={form}
      onSubmit={async (values) => {
        await flows.change(flow.code, values);
        await client.invalidateQueries({ queryKey: ['people', 'flows'] });
        toast.success(t('saved'));
        onDone();
      }}
    >
      <TextField form={form} name="name" label={t('name')} required maxLength={100} autoFocus />
      <CheckboxField
        form={form}
        name="active"
        label={t('active')}
        description={t(flow.isStandard ? 'activeStandard' : 'activeHint')}
        disabled={flow.isStandard}
      />
      <FormActions onCancel={onDone} />
    </Form>
  );
}
