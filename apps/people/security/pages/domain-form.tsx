import { Button, Form, FormActions, InlineNotice, TextField, useQuery, useT, useWatch, useZodForm } from '@farstu/ui';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { useSettled } from '../../new-hires/pages/parts/use-tried.ts';
import { messages } from './messages.ts';
import { domainEffectQuery } from './queries.ts';
import type { VerifiedDomain } from './security-api.ts';

const schema = z.object({ domain: z.string().trim().min(1).max(260) });

/** Asks for one domain. `notice` stands under it and follows what is written. */
export function DomainForm({
  label,
  hint,
  confirmLabel,
  onSubmit,
  onDone,
  notice,
}: {
  label: string;
  hint: string;
  confirmLabel: string;
  onSubmit: (domain: string) => Promise<unknown>;
  onDone: () => void;
  notice?: (domain: string) => ReactNode;
}) {
  const form = useZodForm(schema, { domain: '' });
  const written = useWatch({ control: form.control, name: 'domain' });
  return (
    <Form
      form={form}
      onSubmit={async ({ domain }) => {
        await onSubmit(domain);
        onDone();
      }}
    >
      <TextField form={form} name="domain" label={label} description={hint} required autoFocus inputMode="url" />
      {notice?.(written.trim())}
      <FormActions submitLabel={confirmLabel} onCancel={onDone} />
    </Form>
  );
}

/** Only works out what a domain would do, where it is verified somewhere else. */
export function DomainTrial({
  label,
  hint,
  closeLabel,
  onDone,
}: Record<'label' | 'hint' | 'closeLabel', string> & { onDone: () => void }) {
  const form = useZodForm(schema, { domain: '' });
  const written = useWatch({ control: form.control, name: 'domain' });
  return (
    <Form form={form} onSubmit={async () => undefined}>
      <TextField form={form} name="domain" label={label} description={hint} autoFocus inputMode="url" />
      <DomainEffect domain={written.trim()} />
      <div>
        <Button variant="default" onClick={onDone}>
          {closeLabel}
        </Button>
      </div>
    </Form>
  );
}

/** How many get their accounts at once if the domain is verified. Silent until something that can be a domain is written. */
export function DomainEffect({ domain, state }: { domain: string; state?: VerifiedDomain['state'] }) {
  const t = useT(messages);
  const settled = useSettled(domain);
  const effect = useQuery(domainEffectQuery(settled));
  if (!effect.data || settled !== domain) return null;
  const count = effect.data.accountsAtOnce;
  if (state) return count > 0 ? t('effect.ifVerified', { count }) : null;
  return <InlineNotice>{count > 0 ? t('effect.some', { count }) : t('effect.none')}</InlineNotice>;
}
