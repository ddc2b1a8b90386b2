import {
  Button,
  CheckboxField,
  Dialog,
  Form,
  FormActions,
  InlineNotice,
  Page,
  QueryView,
  Section,
  SectionSkeleton,
  Stack,
  StatusPill,
  TextField,
  toast,
  useCan,
  useDisclosure,
  usePageParams,
  useQuery,
  useQueryClient,
  useT,
  useZodForm,
} from '@farstu/ui';
import { z } from 'zod';
import { type AccountWithManagers, costCentres } from './accounts-api.ts';
import { DatedManagers } from './dated-managers.tsx';
import { messages } from './messages.ts';
import { costCentreQuery } from './queries.ts';

/** One cost centre and who is its manager, day by day. */
export function CostCentrePage() {
  const t = useT(messages);
  const can = useCan();
  const { code } = usePageParams('code');
  const costCentre = useQuery(costCentreQuery(code));
  const [changing, { open, close }] = useDisclosure();
  const { data } = costCentre;
  return (
    <Page
      title={data ? `${data.code} ${data.name}` : t('untitled')}
      waiting={costCentre.isPending}
      breadcrumbs={[
        { label: t('administration') },
        { label: t('settings') },
        { label: t('general') },
        { label: t('title'), to: '/people/cost-centres' },
      ]}
      status={data && !data.active && <StatusPill icon={false}>{t('inactive')}</StatusPill>}
      actions={
        data &&
        can('accounts.write') && (
          <Button variant="default" onClick={open}>
            {t('change')}
          </Button>
        )
      }
      width="form"
    >
      <QueryView
        query={costCentre}
        skeleton={
          <Section>
            <SectionSkeleton />
          </Section>
        }
      >
        {(found) => (
          <Stack gap="1.25rem">
            {found.active &&
              found.facts.map((fact) => (
                <InlineNotice key={fact} tone="warning" title={t(`facts.${fact}`)}>
                  {t(`factsMean.${fact}`)}
                </InlineNotice>
              ))}
            <DatedManagers account={found} />
            <Dialog opened={changing} onClose={close} title={t('changeTitle', { code: found.code })}>
              <CostCentreForm account={found} onDone={close} />
            </Dialog>
          </Stack>
        )}
      </QueryView>
    </Page>
  );
}

const schema = z.object({ name: z.string().trim().min(1).max(100), active: z.boolean() });

function CostCentreForm({ account, onDone }: { account: AccountWithManagers; onDone: () => void }) {
  const t = useT(messages);
  const client = useQueryClient();
  const form = useZodForm(schema, { name: account.name, active: account.active });
  return (
    <Form
      form={form}
      onSubmit={async (values) => {
        await costCentres.change(account.code, values);
        await client.invalidateQueries({ queryKey: ['people', 'accounts'] });
        toast.success(t('saved'));
        onDone();
      }}
    >
      <TextField form={form} name="name" label={t('name')} required maxLength={100} autoFocus />
      <CheckboxField form={form} name="active" label={t('active')} description={t('activeHint')} />
      <FormActions onCancel={onDone} />
    </Form>
  );
}
