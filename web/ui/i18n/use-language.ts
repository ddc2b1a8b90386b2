import type { Language } from '@farstu/platform/i18n';
import { useTranslation } from 'react-i18next';
import { currentLanguage, engine } from './language.ts';

/** The reader's language; the piece is drawn again when it changes. */
export function useLanguage(): Language {
  useTranslation(undefined, { i18n: engine });
  return currentLanguage();
}
