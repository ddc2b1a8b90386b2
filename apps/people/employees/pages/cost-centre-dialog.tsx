import { DateField, Dialog, FieldGrid, Form, FormActions, toast, useT, useZodForm } from '@farstu/ui';
import { useState } from 'react';
import { z } from 'zod';
import { onFields } from '../../new-hires/pages/hire/on-fields.ts';
import { CostCentreInput } from '../../new-hires/pages/parts/cost-centre-input.tsx';
import { type EmployeePage, employees } from './api.ts';
import { messages } from './messages.ts';

const schema = z.object({ costCentre: z.string().trim(), from: z.iso.date() });

interface CostCentreDialogProps {
  employee: EmployeePage;
  opened: boolean;
  onClose: () => void;
}

/** Another cost centre from a day on; what was before is kept. */
export function CostCentreDialog({ employee, opened, onClose }: CostCentreDialogProps) {
  const t = useT(messages);
  return (
    <Dialog opened={opened} onClose={onClose} title={t('change.costCentre')}>
      <Change employee={employee} onClose={onClose} />
    </Dialog>
  );
}

function Change({ employee, onClose }: Omit<CostCentreDialogProps, 'opened'>) {
  const t = useT(messages);
  const [seen] = useState(employee);
  const form = useZodForm(schema, { costCentre: seen.costCentre?.code ?? '', from: seen.costCentreFrom });
  return (
    <Form
      form={form}
      onSubmit={async ({ costCentre, from }) => {
        const change = { version: seen.version, costCentre: costCentre || null, from };
        await onFields(form, employees.changeCostCentre(seen.id, change));
        toast.success(t('change.saved'));
        onClose();
      }}
    >
      <FieldGrid>
        <CostCentreInput form={form} name="costCentre" label={t('costCentre')} company={seen.company} />
        <DateField form={form} name="from" label={t('change.from')} description={t('change.fromHint')} required />
      </FieldGrid>
      <FormActions onCancel={onClose} />
    </Form>
  );
}
