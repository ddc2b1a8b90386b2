import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';

const installed = [
  process.env.FARSTU_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Flags for a browser that talks to this machine only. */
const flags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
];

/** The machine's own Chromium, else the one from npm; undefined when neither can be had. */
export async function chromiumPath(): Promise<string | undefined> {
  const own = installed.find((path) => path && existsSync(path));
  if (own) return own;
  const bundled = await import('@sparticuz/chromium').catch(() => undefined);
  return await bundled?.default.executablePath().catch(() => undefined);
}

export const desktop = { viewport: { width: 1440, height: 900 } } as const;
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

export interface TestBrowser {
  /** A person's own browser: nothing is shared with another's. */
  open(options?: BrowserContextOptions): Promise<BrowserContext>;
  close(): Promise<void>;
}

export async function testBrowser(): Promise<TestBrowser> {
  const executablePath = await chromiumPath();
  if (!executablePath) throw new Error('no Chromium: apt-get install chromium, or name one in FARSTU_CHROMIUM');
  const profile = mkdtempSync(join(tmpdir(), 'farstu-browser-'));
  const browser = await chromium.launch({ executablePath, args: [...flags, `--crash-dumps-dir=${profile}`] });
  return {
    open: (options) => browser.newContext({ locale: 'sv-SE', timezoneId: 'Europe/Stockholm', ...desktop, ...options }),
    close: async () => {
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
