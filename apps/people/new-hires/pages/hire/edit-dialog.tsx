import {
  Dialog,
  FieldGrid,
  Form,
  FormActions,
  toast,
  useBusinessDay,
  useFormat,
  useT,
  useWatch,
  useZodForm,
} from '@farstu/ui';
import { useMemo } from 'react';
import { type HirePage, hires } from '../api.ts';
import { EffectNotice } from '../parts/effect-notice.tsx';
import { HireFieldInput } from '../parts/hire-field-input.tsx';
import { changesOf, hireFieldsSchema, isOtherConnect, valuesOf } from '../parts/hire-field-values.ts';
import { useTried } from '../parts/use-tried.ts';
import { useHiresChanged } from '../queries.ts';
import { messages } from './messages.ts';
import { onFields } from './on-fields.ts';

interface EditDialogProps {
  hire: HirePage;
  opened: boolean;
  onClose: () => void;
}

/** Changes what is known of a hire. An invitation that moves by it is shown before it is saved. */
export function EditDialog({ hire, opened, onClose }: EditDialogProps) {
  const t = useT(messages);
  const format = useFormat();
  return (
    <Dialog opened={opened} onClose={onClose} size="lg" title={t('editDialog.title', { name: format.name(hire) })}>
      <Edit hire={hire} onClose={onClose} />
    </Dialog>
  );
}

function Edit({ hire, onClose }: Omit<EditDialogProps, 'opened'>) {
  const t = useT(messages);
  const today = useBusinessDay();
  const changed = useHiresChanged();
  const fields = useMemo(
    () => hire.fields.flatMap(({ field, mayChange }) => (mayChange ? [field] : [])),
    [hire.fields],
  );
  const saved = useMemo(() => valuesOf(hire.fields), [hire.fields]);
  const schema = useMemo(() => hireFieldsSchema(saved, fields, today), [saved, fields, today]);
  const form = useZodForm(schema, saved);
  const written = { ...saved, ...useWatch({ control: form.control }) };
  const changes = changesOf(saved, written, fields);
  const isChanged = Object.keys(changes).length > 0;
  const tried = useTried(
    `change:${hire.id}`,
    changes,
    (signal) => hires.change(hire.id, changes, { dryRun: true, signal }),
    isChanged && (!isOtherConnect(saved, written) || written.emailConnectRepeated !== ''),
  );
  return (
    <Form
      form={form}
      onSubmit={async (values) => {
        const sent = changesOf(saved, values, fields);
        if (Object.keys(sent).length === 0) return toast.info(t('editDialog.nothing'));
        await onFields(form, hires.change(hire.id, sent));
        await changed();
        toast.success(t('editDialog.saved'));
        onClose();
      }}
    >
      <FieldGrid>
        {fields.map((field) => (
          <HireFieldInput key={field} form={form} field={field} hire={hire} saved={saved} />
        ))}
      </FieldGrid>
      {isChanged && <EffectNotice tried={tried} quiet known={hire.flags} />}
      <FormActions onCancel={onClose} />
    </Form>
  );
}
