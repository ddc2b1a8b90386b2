import type { Language } from '@farstu/platform/i18n';
import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';

const rememberedAs = 'farstu.language';

/** One engine for the whole page; catalogues are added when the first piece of a page asks for them. */
export const engine = createInstance();
void engine.use(initReactI18next).init({
  lng: initialLanguage(),
  fallbackLng: false,
  resources: {},
  interpolation: { escapeValue: false },
  initAsync: false,
  react: { useSuspense: false },
});
document.documentElement.lang = currentLanguage();

/** The language that the reader sees now; requests carry it as `Accept-Language`. */
export function currentLanguage(): Language {
  return engine.language === 'en' ? 'en' : 'sv';
}

/** Changes the language of everything on the page, keeps `<html lang>` right and remembers it in this browser. */
export async function setLanguage(language: Language): Promise<void> {
  await engine.changeLanguage(language);
  document.documentElement.lang = language;
  try {
    localStorage.setItem(rememberedAs, language);
  } catch {
    // A browser that forbids storage still gets the language for this visit.
  }
}

/** Before anyone has signed in: what this browser chose last, else the browser's own language, else Swedish. */
function initialLanguage(): Language {
  let remembered: string | null = null;
  try {
    remembered = localStorage.getItem(rememberedAs);
  } catch {
    // As above.
  }
  if (remembered === 'sv' || remembered === 'en') return remembered;
  const known = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => /^(sv|en)$/.test(tag));
  return known === 'en' ? 'en' : 'sv';
}
