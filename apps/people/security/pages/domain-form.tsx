import { Form, FormActions, InlineNotice, TextField, useQuery, useT, useWatch, useZodForm } from '@farstu/ui';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { useSettled } from '../../new-hires/pages/parts/use-tried.ts';
import { messages } from './messages.ts';
import { domainEffectQuery } from './queries.ts';

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

/** How many get their accounts at once if the domain is verified. Silent until there is something that can be a domain. */
export function DomainEffect({ domain }: { domain: string }) {
  const t = useT(messages);
  const settled = useSettled(domain);
  const effect = useQuery(domainEffectQuery(settled));
  if (!effect.data || settled !== domain) return null;
  const count = effect.data.accountsAtOnce;
  return <InlineNotice>{count > 0 ? t('effect.some', { count }) : t('effect.none')}</InlineNotice>;
}
