import {
  announce,
  Button,
  CopyNumber,
  Dialog,
  Form,
  FormActions,
  Group,
  TextField,
  useDisclosure,
  useT,
  useZodForm,
} from '@farstu/ui';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { type EmployeePage, employees } from './api.ts';
import { messages } from './messages.ts';

/** How long the whole number stays on the screen, in milliseconds. */
const shownFor = 60_000;

const schema = z.object({ reason: z.string().trim().min(1).max(500) });

/** The masked number; whoever may see the whole of it says why, and it goes away again by itself. */
export function IdentityNumber({ employee, masked }: { employee: EmployeePage; masked: string }) {
  const t = useT(messages);
  const [opened, { open, close }] = useDisclosure(false);
  const [whole, setWhole] = useState<string>();
  useEffect(() => {
    if (!whole) return;
    const timer = setTimeout(() => {
      setWhole(undefined);
      announce(t('identity.hidden'));
    }, shownFor);
    return () => clearTimeout(timer);
  }, [whole, t]);

  if (whole) {
    return (
      <Group gap="xs" title={t('identity.hides')}>
        <CopyNumber value={whole} label={t('page.personalNumber')} />
        <Button variant="subtle" size="compact-xs" onClick={() => setWhole(undefined)}>
          {t('identity.hide')}
        </Button>
      </Group>
    );
  }
  return (
    <Group gap="xs">
      {masked}
      {employee.mayReveal && (
        <Button variant="subtle" size="compact-xs" aria-label={t('identity.showLong')} onClick={open}>
          {t('identity.show')}
        </Button>
      )}
      <Dialog opened={opened} onClose={close} title={t('identity.title')} size="sm">
        <Reason
          onClose={close}
          onReason={async (reason) => {
            const { personalNumber } = await employees.identityNumber(employee.id, reason);
            setWhole(personalNumber);
          }}
        />
      </Dialog>
    </Group>
  );
}

function Reason({ onClose, onReason }: { onClose: () => void; onReason: (reason: string) => Promise<void> }) {
  const t = useT(messages);
  const form = useZodForm(schema, { reason: '' });
  return (
    <Form
      form={form}
      onSubmit={async ({ reason }) => {
        await onReason(reason);
        onClose();
      }}
    >
      <TextField
        form={form}
        name="reason"
        label={t('identity.why')}
        description={t('identity.whyHint')}
        required
        autoFocus
      />
      <FormActions submitLabel={t('identity.confirm')} onCancel={onClose} />
    </Form>
  );
}
