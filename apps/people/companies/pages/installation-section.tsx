import {
  Button,
  CopyNumber,
  Dialog,
  Form,
  FormActions,
  KeyValue,
  QueryView,
  Section,
  SectionSkeleton,
  TextField,
  toast,
  useCan,
  useDisclosure,
  useQuery,
  useQueryClient,
  useT,
  useZodForm,
} from '@farstu/ui';
import { z } from 'zod';
import { companies } from './companies-api.ts';
import { messages } from './messages.ts';
import { installationQuery } from './queries.ts';

/** The customer: its number, which never changes, and its name, which may. */
export function InstallationSection() {
  const t = useT(messages);
  const can = useCan();
  const installation = useQuery(installationQuery);
  const [renaming, { open, close }] = useDisclosure();
  return (
    <Section
      title={t('installation.title')}
      description={t('installation.description')}
      actions={
        can('companies.write') &&
        installation.data && (
          <Button variant="default" size="xs" onClick={open}>
            {t('installation.rename')}
          </Button>
        )
      }
    >
      <QueryView query={installation} skeleton={<SectionSkeleton lines={2} />}>
        {({ customerNumber, name }) => (
          <>
            <KeyValue
              items={[
                {
                  label: t('installation.number'),
                  value: <CopyNumber value={customerNumber} label={t('installation.number')} />,
                },
                { label: t('installation.name'), value: name },
              ]}
            />
            <Dialog opened={renaming} onClose={close} title={t('installation.renameTitle')}>
              <RenameForm name={name} onDone={close} />
            </Dialog>
          </>
        )}
      </QueryView>
    </Section>
  );
}

const schema = z.object({ name: z.string().trim().min(1).max(200) });

function RenameForm({ name, onDone }: { name: string; onDone: () => void }) {
  const t = useT(messages);
  const client = useQueryClient();
  const form = useZodForm(schema, { name });
  return (
    <Form
      form={form}
      onSubmit={async (values) => {
        const saved = await companies.renameInstallation(values.name);
        client.setQueryData(installationQuery.queryKey, saved);
        toast.success(t('saved'));
        onDone();
      }}
    >
      <TextField
        form={form}
        name="name"
        label={t('installation.name')}
        description={t('installation.renameHint')}
        required
        autoFocus
      />
      <FormActions onCancel={onDone} />
    </Form>
  );
}
