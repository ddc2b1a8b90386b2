import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { states as identityStates } from '@farstu/identity/pages/states';
import { capabilities } from '@farstu/people/capabilities';
import { states as peopleStates } from '@farstu/people/pages/states';
import { showPageState } from '@farstu/shell/page-states';
import { states as shellStates } from '@farstu/shell/states';
import type { PageStates } from '@farstu/ui/states';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { chromiumPath, desktop, phone, type TestBrowser, testBrowser } from './browser.ts';
import { wordsOfOtherLanguage } from './words-of-other-language.ts';

// The pages' sentences are read outside a browser, where the design system itself cannot be drawn.
vi.mock('@farstu/ui', async () => ({ catalogue: (await import('@farstu/platform/i18n')).catalogue }));

const dist = fileURLToPath(new URL('../web/shell/dist/', import.meta.url));
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

/** The built pages and nothing else: what a server answers is each state's own. */
function serveShell(): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const asked = join(dist, pathname);
    const file = existsSync(asked) && statSync(asked).isFile() ? asked : join(dist, 'index.html');
    response
      .writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
      .end(readFileSync(file));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

const rooms: { prefix: string; states: Readonly<Record<string, () => Promise<PageStates>>> }[] = [
  { prefix: '/people', states: peopleStates },
  { prefix: '/identity', states: identityStates },
  {
    prefix: '',
    states: Object.fromEntries(Object.entries(shellStates).map(([path, states]) => [path, async () => states])),
  },
];
const looks = [
  { name: 'sv at 1440×900', language: 'sv', screen: desktop },
  { name: 'en at 390×844', language: 'en', screen: phone },
] as const;

/** The normal run looks at each page as it usually is; `npm run test:long` looks at every state. */
const everyState = process.env.FARSTU_EVERY_STATE === '1';

const browserHere = (await chromiumPath()) !== undefined;

describe.skipIf(!browserHere)('the states of every page', () => {
  let browser: TestBrowser;
  let server: Server;
  beforeAll(async () => {
    browser = await testBrowser();
    server = await serveShell();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  for (const { prefix, states } of rooms)
    for (const [path, load] of Object.entries(states))
      for (const look of looks)
        it(`${prefix}${path} is accessible and speaks one language, ${look.name}`, { timeout: 120_000 }, async () => {
          const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
          const wrong: string[] = [];
          // One person's browser: the pages' code is fetched and compiled once.
          const context = await browser.open({ ...look.screen, locale: look.language === 'sv' ? 'sv-SE' : 'en-GB' });
          for (const [name, state] of Object.entries(await load())) {
            if (!everyState && name !== 'filled') continue;
            const page = await context.newPage();
            const faults: string[] = [];
            page.on('pageerror', (error) => faults.push(error.message));
            await showPageState(page, origin, `${prefix}${path === '/' ? '' : path}`, state, {
              language: look.language,
              capabilities,
            });
            const answers = typeof state.answers === 'function' ? state.answers(look.language) : state.answers;
            const loading = answers.some(({ delay }) => delay === 'forever');
            if (!loading) await page.waitForLoadState('networkidle');
            await page.locator('main, [role=main]').first().waitFor();
            // Things that fade in are judged when they are there.
            await page.waitForTimeout(150);
            const { violations } = await new AxeBuilder({ page })
              .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
              .analyze();
            for (const violation of violations) {
              wrong.push(
                `${name}: ${violation.id} ${violation.nodes
                  .map((node) => node.target.join(' '))
                  .slice(0, 3)
                  .join(' | ')}`,
              );
            }
            const overflow = await page.evaluate(
              'document.documentElement.scrollWidth - document.documentElement.clientWidth',
            );
            if (Number(overflow) > 0) wrong.push(`${name}: scrolls ${overflow}px sideways`);
            const text = await page.locator('body').innerText();
            const known = JSON.stringify(answers);
            for (const sentence of wordsOfOtherLanguage(text, look.language))
              if (!known.includes(sentence)) wrong.push(`${name}: says “${sentence}”`);
            for (const fault of faults) wrong.push(`${name}: throws ${fault}`);
            await page.close();
          }
          await context.close();
          expect(wrong).toEqual([]);
        });
});
