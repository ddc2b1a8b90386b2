import type { Page } from 'playwright-core';
import type { Visit } from './fixture-server.ts';

declare global {
  interface Window {
    /** When the document last changed, as `performance.now()` has it. */
    changedAt: number;
  }
}

/** Milliseconds without any change after which a page is taken to be still. */
const rest = 60;

/** Runs in a document before anything else does; {@link untilStill} needs it. */
export function watchChanges(): void {
  window.changedAt = performance.now();
  new MutationObserver(() => {
    window.changedAt = performance.now();
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  // A page asks a failing server again after one second and after two more, and only then says what is wrong.
  const retries = [1000, 2000];
  const { setTimeout } = window;
  const sooner = (then: TimerHandler, delay = 0, ...rest: unknown[]) =>
    setTimeout(then, retries.includes(delay) ? 1 : delay, ...rest);
  Object.assign(window, { setTimeout: sooner });
}

/**
 * Waits until a page is as it will be: everything is answered and drawn, nothing moves, and no grey piece stands for
 * what is to come unless an answer is kept from it.
 * @throws when that has not come about within half a minute
 */
export async function untilStill(page: Page, visit: Visit, { kept }: { kept: boolean }): Promise<void> {
  const giveUpAt = performance.now() + 30_000;
  for (;;) {
    const { drawn, waiting } = await page.evaluate(afterRest, rest);
    const answered = visit.underWay === 0 && performance.now() - visit.heardAt > rest;
    if (answered && (kept ? visit.kept > 0 : drawn && !waiting)) return;
    if (performance.now() > giveUpAt)
      throw new Error(`is never still: ${JSON.stringify({ ...visit, drawn, waiting })}`);
  }
}

/** In the page: what it shows when it has not changed for a while. */
async function afterRest(rest: number): Promise<{ drawn: boolean; waiting: boolean }> {
  await document.fonts.ready;
  for (let unchanged = 0; unchanged < rest; unchanged = performance.now() - window.changedAt)
    await new Promise((resolve) => setTimeout(resolve, Math.max(10, rest - unchanged)));
  // What fades in, perhaps after a moment, is judged when it is there. What goes on for ever has no end to go to.
  for (const animation of document.getAnimations())
    if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish();
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return {
    drawn: document.querySelector('main :is(h1, h2, h3)') !== null,
    waiting: document.querySelector('.mantine-Skeleton-root, [aria-busy=true]') !== null,
  };
}
