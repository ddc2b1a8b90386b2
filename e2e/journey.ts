import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest';
import { chromiumPath, type TestBrowser, testBrowser } from './browser.ts';
import { demoHouse, type House } from './house.ts';

const browserHere = (await chromiumPath()) !== undefined;

/** Somebody in front of a browser of their own. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  close(): Promise<void>;
}

export interface Journey<H> {
  /** What the journey goes through; there when the tests run. */
  readonly house: H;
  visit(options?: BrowserContextOptions): Promise<Visit>;
}

/**
 * Tests that go one after the other through one house, with a browser for each person. Left out where there is no
 * Chromium. What a failed step saw is printed, every open page and what the house warned of, and what comes after it is
 * left out, since it would only stumble over the same.
 */
export function journey<H extends Pick<House, 'logs' | 'stop'>>(
  title: string,
  open: () => Promise<H>,
  steps: (journey: Journey<H>) => void,
): void {
  describe.skipIf(!browserHere)(title, { timeout: 60_000 }, () => {
    let house: H | undefined;
    let browser: TestBrowser | undefined;
    const visits = new Set<Visit>();
    const faults: string[] = [];
    let stumbledAt = '';

    beforeAll(async () => {
      house = await open();
      browser = await testBrowser();
    }, 120_000);
    beforeEach(({ skip }) => {
      skip(stumbledAt !== '', `after “${stumbledAt}”`);
    });
    afterEach(async ({ task }) => {
      const thrown = faults.splice(0);
      if (task.result?.state === 'fail') {
        stumbledAt = task.name;
        for (const { page } of visits) console.error(`${page.url()}\n${await shown(page)}`);
        const lines = house?.logs().split('\n') ?? [];
        console.error(lines.filter((line) => /"level":"(warn|error)"/.test(line)).join('\n'));
      }
      expect(thrown, 'thrown in a page').toEqual([]);
    });
    afterAll(async () => {
      await browser?.close();
      await house?.stop();
    }, 60_000);

    steps({
      get house() {
        if (!house) throw new Error('the house is not open yet');
        return house;
      },
      visit: async (options) => {
        if (!browser) throw new Error('there is no browser yet');
        const context = await browser.open(options);
        context.setDefaultTimeout(20_000);
        const page = await context.newPage();
        page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
        const visit: Visit = {
          page,
          context,
          close: async () => {
            visits.delete(visit);
            await context.close();
          },
        };
        visits.add(visit);
        return visit;
      },
    });
  });
}

const shown = (page: Page) =>
  page
    .locator('body')
    .ariaSnapshot({ timeout: 2_000 })
    .catch((error: Error) => error.message);

/** Through the demo, which begins a Sunday morning unless told. */
export const demoJourney = (title: string, steps: (journey: Journey<House>) => void, now?: string) =>
  journey(title, () => demoHouse(now === undefined ? {} : { now }), steps);
