import { states as identityStates } from '@farstu/identity/pages/states';
import { capabilities } from '@farstu/people/capabilities';
import { states as peopleStates } from '@farstu/people/pages/states';
import { answersOf, showPageState } from '@farstu/shell/page-states';
import { states as shellStates } from '@farstu/shell/states';
import type { PageStates } from '@farstu/ui/states';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { chromiumPath, type desktop, type phone, type TestBrowser, testBrowser } from './browser.ts';
import { fixtureServer } from './fixture-server.ts';
import { untilStill, watchChanges } from './still-page.ts';
import { axe, whatIsWrong } from './what-is-wrong.ts';

// The pages' sentences are read outside a browser, where the design system itself cannot be drawn.
vi.mock('@farstu/ui', async () => ({ catalogue: (await import('@farstu/platform/i18n')).catalogue }));

const rooms: { prefix: string; states: Readonly<Record<string, () => Promise<PageStates>>> }[] = [
  { prefix: '/people', states: peopleStates },
  { prefix: '/identity', states: identityStates },
  {
    prefix: '',
    states: Object.fromEntries(Object.entries(shellStates).map(([path, states]) => [path, async () => states])),
  },
];

const browserHere = (await chromiumPath()) !== undefined;

/** A test for each page, which looks at every state of it. Each language has a file of its own, so that they run side by side. */
export function lookAtPageStates(language: 'sv' | 'en', screen: typeof desktop | typeof phone): void {
  describe.skipIf(!browserHere)(
    `every state of every page, ${language} at ${screen.viewport.width}×${screen.viewport.height}`,
    () => {
      let browser: TestBrowser;
      let server: Awaited<ReturnType<typeof fixtureServer>>;
      /** One for all states: where a page's code has run, it is not compiled again. */
      let page: Page;
      const faults: string[] = [];
      beforeAll(async () => {
        browser = await testBrowser();
        server = await fixtureServer();
        const context = await browser.open({
          ...screen,
          locale: language === 'sv' ? 'sv-SE' : 'en-GB',
          colorScheme: 'light',
          reducedMotion: 'reduce',
        });
        page = await context.newPage();
        page.on('pageerror', (error) => faults.push(error.message));
        await page.addInitScript({
          content: `localStorage.clear(); sessionStorage.clear(); localStorage.setItem('farstu.language', '${language}')`,
        });
        await page.addInitScript(watchChanges);
        await page.addInitScript({ content: axe });
      });
      afterAll(async () => {
        await browser?.close();
        server?.close();
      });

      for (const { prefix, states } of rooms)
        for (const [path, load] of Object.entries(states))
          it(`${prefix}${path} is accessible and speaks one language`, { timeout: 120_000 }, async () => {
            const address = `${prefix}${path === '/' ? '' : path}`;
            const wrong: string[] = [];
            for (const [name, state] of Object.entries(await load())) {
              faults.length = 0;
              const answers = answersOf(state, language);
              const visit = await showPageState(page, server, address, state, { language, capabilities });
              const kept = answers.some(({ delay }) => delay === 'forever');
              const restless = await untilStill(page, visit, { kept }).catch((error: Error) => error.message);
              const seen = await whatIsWrong(page, language, JSON.stringify(answers));
              const thrown = faults.map((fault) => `throws ${fault}`);
              for (const each of [...(restless ? [restless] : []), ...seen, ...thrown]) wrong.push(`${name}: ${each}`);
            }
            expect(wrong).toEqual([]);
          });
    },
  );
}
