import type { Catalogue, Sentences } from '@farstu/platform/i18n';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from './language.ts';
import type { MessageKey } from './message-key.ts';

/** Values for `{{name}}` in a sentence; `count` also chooses between `_one` and `_other`. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Answers a sentence in the reader's language. */
export type Translate<S> = (key: MessageKey<S>, values?: MessageValues) => string;

const namespaces = new WeakMap<object, string>();
let count = 0;

function namespaceOf(messages: Catalogue): string {
  const known = namespaces.get(messages);
  if (known) return known;
  const name = `m${++count}`;
  namespaces.set(messages, name);
  for (const language of ['sv', 'en'] as const) engine.addResourceBundle(language, name, messages[language]);
  return name;
}

/**
 * The sentences of a `messages.ts` in the reader's language; the piece is drawn again when the language changes.
 * @example const t = useT(messages); t('title'); t('hires', { count: 3 })
 */
export function useT<S extends Sentences>(messages: { readonly sv: S; readonly en: object }): Translate<S> {
  const namespace = namespaceOf(messages as Catalogue);
  const { t } = useTranslation(namespace, { i18n: engine });
  return useCallback((key: string, values?: MessageValues) => t(key, values ?? {}), [t]);
}

/** For code outside the drawing of a piece (a toast after a click). Does not follow later changes of language. */
export function translate<S extends Sentences>(
  messages: { readonly sv: S; readonly en: object },
  key: MessageKey<S>,
  values?: MessageValues,
): string {
  return engine.t(key as string, { ns: namespaceOf(messages as Catalogue), ...values });
}
