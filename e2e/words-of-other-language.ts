import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

type Sentences = { readonly [key: string]: string | Sentences };
interface Catalogue {
  sv: Sentences;
  en: Sentences;
}

const root = fileURLToPath(new URL('../', import.meta.url));
const files = globSync('{apps/*/**/pages,web/**}/messages.ts', {
  cwd: root,
  exclude: ['**/node_modules/**', '**/dist/**'],
});
const catalogues: Catalogue[] = await Promise.all(
  files.map(async (file) => {
    const module: Record<string, unknown> = await import(`${root}${file}`);
    return (
      Object.values(module).find(
        (each): each is Catalogue => typeof each === 'object' && each !== null && 'sv' in each,
      ) ?? { sv: {}, en: {} }
    );
  }),
);

const flat = (tree: Sentences): string[] =>
  Object.values(tree).flatMap((each) => (typeof each === 'string' ? [each] : flat(each)));
const all = (language: 'sv' | 'en') => new Set(catalogues.flatMap((each) => flat(each[language])));
const own = { sv: all('sv'), en: all('en') };

/** Whole lines of a page that stand in the other language's catalogues and not in its own. Short words may be names. */
export function wordsOfOtherLanguage(text: string, language: 'sv' | 'en'): string[] {
  const other = language === 'sv' ? own.en : own.sv;
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line.length > 3 && other.has(line) && !own[language].has(line)))];
}
