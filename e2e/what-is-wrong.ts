import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { wordsOfOtherLanguage } from './words-of-other-language.ts';

declare global {
  interface Window {
    axe: { run(context: Document, options: unknown): Promise<AxeResults> };
  }
}

/** Runs in a document before anything else does; {@link whatIsWrong} needs it. */
export const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What somebody would stumble over on the page as it is now: what hinders, what stands in the other language, and
 * what cannot be seen without moving the page sideways.
 * @param known text that comes from the server, in whatever language it is
 */
export async function whatIsWrong(page: Page, language: 'sv' | 'en', known: string): Promise<string[]> {
  // Looking into frames too would take five times as long.
  const frames = page.frames().length - 1;
  const { violations, sideways, text } = await page.evaluate(look);
  return [
    ...(frames > 0 ? [`has ${frames} frames that nobody looked into`] : []),
    ...violations,
    ...(sideways > 0 ? [`scrolls ${sideways}px sideways`] : []),
    ...wordsOfOtherLanguage(text, language)
      .filter((sentence) => !known.includes(sentence))
      .map((sentence) => `says “${sentence}”`),
  ];
}

/** In the page. */
async function look() {
  const { violations } = await window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    resultTypes: ['violations'],
    // No rule of these reads the style sheets, which would be fetched once more.
    preload: { assets: ['media'] },
  });
  const { scrollWidth, clientWidth } = document.documentElement;
  const places = ({ nodes }: AxeResults['violations'][number]) =>
    nodes.slice(0, 3).map(({ target }) => target.join(' '));
  return {
    violations: violations.map((violation) => `${violation.id} ${places(violation).join(' | ')}`),
    sideways: scrollWidth - clientWidth,
    text: document.body.innerText,
  };
}
