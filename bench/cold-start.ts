import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { median } from './figures.ts';
import { openProduct } from './product.ts';

/** A migrated database → ready to answer; and what one idle node holds in memory, PostgreSQL apart. */
export async function coldStart() {
  const product = await openProduct();
  try {
    const seconds: number[] = [];
    let megabytes = 0;
    for (let round = 0; round < 5; round++) {
      const begun = performance.now();
      const server = await product.start('--demo');
      seconds.push((performance.now() - begun) / 1000);
      if (round === 4) {
        await sleep(10_000);
        const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
        megabytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
      }
      await server.stop();
    }
    return { seconds: median(seconds), megabytes };
  } finally {
    await product.close();
  }
}
