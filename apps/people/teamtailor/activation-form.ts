import { type ActivationDocument, activationDocument, type FormField } from '@farstu/contracts-teamtailor-partner';
import type { Translator } from '@farstu/platform/i18n';
import type { Addresses } from '@farstu/platform/room';
import { connectEmails, reportCompleteds } from './activation-settings.ts';
import { ownApiUrls } from './own-addresses.ts';

/** Candidate fields that an administrator maps once; they come back under these names. */
const mappedFields = ['personal-number', 'start-date', 'work-email'] as const;

/** The form that activates Flex HRM in Teamtailor (TTH-1). The optional Teamtailor key comes as a header, not as a field. */
export function activationForm(addresses: Addresses, t: Translator): ActivationDocument {
  const says = (key: string) => t(`people:teamtailor.form.${key}`);
  const [apiUrl] = ownApiUrls(addresses);
  const text = (id: string, type: 'url' | 'text' | 'password', more: object = {}): FormField => ({
    id,
    type,
    label: says(`${id}.label`),
    description: says(`${id}.help`),
    required: true,
    ...more,
  });
  const select = (id: string, choices: readonly string[]): FormField => ({
    id,
    type: 'select',
    label: says(`${id}.label`),
    description: says(`${id}.help`),
    required: true,
    value: choices[0] ?? '',
    options: choices.map((choice) => ({ id: choice, label: says(`${id}.choices.${choice}`) })),
  });
  return activationDocument({
    fields: [
      { type: 'infobox', icon: 'info', content: says('guide') },
      text('url', 'url', { placeholder: apiUrl }),
      text('instance', 'text', { placeholder: '5257' }),
      text('username', 'text'),
      text('password', 'password'),
      select('language', [t.language, ...(t.language === 'sv' ? ['en'] : ['sv'])]),
      select('connect_email', connectEmails),
      select('report_completed', reportCompleteds),
    ],
    customFieldMapping: mappedFields.map((apiName) => ({
      name: says(`mapped.${apiName}`),
      type: 'text' as const,
      apiName,
    })),
    validateEndpoint: 'activation/validate',
  });
}
