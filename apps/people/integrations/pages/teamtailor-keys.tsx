import {
  Button,
  ConfirmDialog,
  CopyNumber,
  Form,
  FormActions,
  type FormOf,
  KeyValue,
  PasswordField,
  Section,
  Stack,
  StatusPill,
  toast,
  translate,
  useCan,
  useQueryClient,
  useT,
  useZodForm,
} from '@farstu/ui';
import { useState } from 'react';
import { z } from 'zod';
import { integrations, type TeamtailorSettings } from './integrations-api.ts';
import { messages } from './messages.ts';
import { integrationsKey } from './queries.ts';
import { secretFault } from './secret-fault.ts';
import classes from './teamtailor-page.module.css';

const secrets = ['apiKey', 'webhookSecret'] as const;
type SecretName = (typeof secrets)[number];

const secret = z
  .string()
  .trim()
  .max(500)
  .refine((text) => secretFault(text) !== 'secret_has_spaces', {
    error: () => translate(messages, 'teamtailor.keys.spaces'),
  })
  .refine((text) => text === '' || secretFault(text) !== 'secret_too_short', {
    error: () => translate(messages, 'teamtailor.keys.tooShort'),
  });
const schema = z
  .object({ apiKey: secret, webhookSecret: secret })
  .refine(({ apiKey, webhookSecret }) => apiKey !== '' || webhookSecret !== '', {
    path: ['apiKey'],
    error: () => translate(messages, 'teamtailor.keys.nothing'),
  });
type KeyValues = z.input<typeof schema>;

/** The partner key and the webhook secret: written, never read; of one that is there, its last characters. */
export function TeamtailorKeys({ settings }: { settings: TeamtailorSettings }) {
  const t = useT(messages);
  const can = useCan();
  const mayWrite = can('integrations.write');
  return (
    <Section title={t('teamtailor.keys.title')} description={t('teamtailor.keys.description')}>
      <Stack gap="1.25rem">
        <KeyValue
          items={[
            {
              label: t('teamtailor.keys.baseUrl'),
              value: (
                <span className={classes.value}>
                  <CopyNumber value={settings.baseUrl} label={t('teamtailor.keys.baseUrl')} />
                  <span className={classes.quiet}>{t('teamtailor.keys.baseUrlHint')}</span>
                </span>
              ),
            },
            ...(mayWrite
              ? []
              : secrets.map((name) => ({
                  label: t(`teamtailor.keys.${name}`),
                  value: <SecretState settings={settings} name={name} />,
                }))),
          ]}
        />
        {mayWrite && <KeysForm settings={settings} />}
      </Stack>
    </Section>
  );
}

function KeysForm({ settings }: { settings: TeamtailorSettings }) {
  const t = useT(messages);
  const client = useQueryClient();
  const [removing, setRemoving] = useState<SecretName>();
  const form = useZodForm<KeyValues, KeyValues>(schema, { apiKey: '', webhookSecret: '' });
  const refresh = () => client.invalidateQueries({ queryKey: integrationsKey });
  return (
    <>
      <Form
        form={form}
        onSubmit={async ({ apiKey, webhookSecret }) => {
          await integrations.changeTeamtailor({ ...(apiKey && { apiKey }), ...(webhookSecret && { webhookSecret }) });
          form.reset();
          await refresh();
          toast.success(t('teamtailor.keys.saved'));
        }}
      >
        {secrets.map((name) => (
          <SecretField key={name} form={form} settings={settings} name={name} onRemove={() => setRemoving(name)} />
        ))}
        <FormActions />
      </Form>
      <ConfirmDialog
        opened={removing !== undefined}
        onClose={() => setRemoving(undefined)}
        title={removing ? t('teamtailor.keys.removeTitle', { what: t(`teamtailor.keys.${removing}New`) }) : ''}
        confirmLabel={t('teamtailor.keys.remove')}
        tone="danger"
        onConfirm={async () => {
          if (!removing) return;
          await integrations.changeTeamtailor({ [removing]: null });
          await refresh();
          toast.success(t('teamtailor.keys.removed'));
        }}
      >
        {t(removing === 'webhookSecret' ? 'teamtailor.keys.removeWebhookSecret' : 'teamtailor.keys.removeApiKey')}
      </ConfirmDialog>
    </>
  );
}

function SecretField({
  form,
  settings,
  name,
  onRemove,
}: {
  form: FormOf<KeyValues>;
  settings: TeamtailorSettings;
  name: SecretName;
  onRemove: () => void;
}) {
  const t = useT(messages);
  const what = t(`teamtailor.keys.${name}New`);
  const { set } = settings[name];
  return (
    <div className={classes.secret}>
      <PasswordField
        form={form}
        name={name}
        label={t(`teamtailor.keys.${name}`)}
        autoComplete="off"
        {...(set && { description: t('teamtailor.keys.replace', { what }) })}
      />
      <div className={classes.state}>
        <SecretState settings={settings} name={name} />
        {set && (
          <Button
            variant="subtle"
            size="xs"
            color="falu"
            aria-label={t('teamtailor.keys.removeLong', { what })}
            onClick={onRemove}
          >
            {t('teamtailor.keys.remove')}
          </Button>
        )}
      </div>
    </div>
  );
}

function SecretState({ settings, name }: { settings: TeamtailorSettings; name: SecretName }) {
  const t = useT(messages);
  const { set, hint } = settings[name];
  return (
    <StatusPill tone={set ? 'success' : 'warning'}>
      {set ? t('teamtailor.keys.isSet', { hint: hint ?? '' }) : t('teamtailor.keys.notSet')}
    </StatusPill>
  );
}
