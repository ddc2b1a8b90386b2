import { createInstance, type i18n } from 'i18next';

/** The languages of the house; Swedish is written first and is what an absent `Accept-Language` means. */
export type Language = 'sv' | 'en';
export const languages = ['sv', 'en'] as const satisfies readonly Language[];

/** A tree of sentences. Plurals are `key_one` / `key_other`, interpolation is `{{name}}`. */
export type Sentences = { readonly [key: string]: string | Sentences };

/** A feature's messages: both languages with exactly the same keys, so a missing translation does not type-check. */
export type Catalogue<S extends Sentences = Sentences> = { readonly sv: S; readonly en: SameKeys<S> };
type SameKeys<S> = { readonly [K in keyof S]: S[K] extends string ? string : SameKeys<S[K]> };

/** Checks that `en` has the keys of `sv`; use as `export const messages = catalogue({ sv: {…}, en: {…} })`. */
export function catalogue<const S extends Sentences>(both: Catalogue<S>): Catalogue<S> {
  return both;
}

export type Params = Readonly<Record<string, string | number | null | undefined>>;

/** Answers the sentence for a key; an unknown key is a programming error and throws, so that it cannot reach a person. */
export interface Translator {
  (key: string, params?: Params): string;
  readonly language: Language;
  has(key: string): boolean;
}

/** All catalogues of a process, by namespace (`platform`, `people`, …); keys read `namespace:path.to.sentence`. */
export function translators(catalogues: Readonly<Record<string, Catalogue>>): (language: Language) => Translator {
  const engine: i18n = createInstance();
  void engine.init({
    lng: 'sv',
    fallbackLng: false,
    resources: Object.fromEntries(
      languages.map((language) => [
        language,
        Object.fromEntries(Object.entries(catalogues).map(([namespace, both]) => [namespace, both[language]])),
      ]),
    ),
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return (language) => {
    const fixed = engine.getFixedT(language);
    const translate = (key: string, params: Params = {}) => {
      if (!engine.exists(key, { lng: language, ...params })) throw new Error(`No message ${key} in ${language}`);
      return String(fixed(key, params));
    };
    return Object.assign(translate, {
      language,
      has: (key: string) => engine.exists(key, { lng: language }) || engine.exists(`${key}_other`, { lng: language }),
    });
  };
}

/** Joins the catalogues of a room's features; two features that claim the same top key is a programming error. */
export function joinCatalogues(...parts: readonly Catalogue[]): Catalogue {
  const joined = { sv: {} as Record<string, string | Sentences>, en: {} as Record<string, string | Sentences> };
  for (const part of parts)
    for (const language of languages)
      for (const [key, value] of Object.entries(part[language])) {
        if (key in joined[language]) throw new Error(`Two catalogues claim the key ${key}`);
        joined[language][key] = value;
      }
  return joined;
}

/** Picks the language from an `Accept-Language` header; absent or unknown means Swedish. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().split(';');
      const quality = rest.map((each) => /^\s*q=([\d.]+)/.exec(each)?.[1]).find(Boolean);
      return { tag: tag.toLowerCase().slice(0, 2), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => quality > 0 && (languages as readonly string[]).includes(tag))
    .sort((a, b) => b.quality - a.quality);
  return (wanted[0]?.tag as Language | undefined) ?? 'sv';
}
