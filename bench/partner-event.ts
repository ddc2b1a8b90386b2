import pg from 'pg';
import { inParallel, median, percentile, rate } from './figures.ts';
import { openProduct, sender } from './product.ts';

const rounds = 5;
const events = 1_500;
const connections = 8;

/** Partner event in (verify, dedupe, durable, 2xx) against a bare durable one-row insert; same PostgreSQL, same connections. */
export async function partnerEvent() {
  const product = await openProduct();
  const server = await product.start('--demo', '--http');
  const pool = new pg.Pool({ connectionString: product.url, max: connections });
  const { post, close } = sender(connections);
  try {
    await pool.query('create table bench_row (id bigint generated always as identity primary key, body text not null)');
    const body = 'x'.repeat(3_000);
    const bare: number[] = [];
    const ours: number[] = [];
    for (let round = 0; round < rounds + 1; round++) {
      const ready = await Promise.all(Array.from({ length: events }, () => product.event()));
      const insert = await rate(events, connections, async () => {
        await pool.query({ name: 'bare', text: 'insert into bench_row (body) values ($1)', values: [body] });
      });
      const taken = await rate(events, connections, async (index) => {
        const event = ready[index];
        if (event) await post(event);
      });
      // The first round warms both.
      if (round === 0) continue;
      bare.push(insert);
      ours.push(taken);
    }
    const half = median(ours) / 2;
    const waits: number[] = [];
    const ready = await Promise.all(Array.from({ length: 1_000 }, () => product.event()));
    const begun = performance.now();
    await inParallel(ready.length, 64, async (index) => {
      const due = begun + (index * 1000) / half;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
      const event = ready[index];
      if (event) await post(event);
      // From when it should have been sent: what waits for the one before it counts as waiting.
      waits.push(performance.now() - due);
    });
    return {
      bare: median(bare),
      ours: median(ours),
      ratio: median(ours) / median(bare),
      p99AtHalfLoad: percentile(waits, 0.99),
    };
  } finally {
    await close();
    await pool.end();
    await server.stop();
    await product.close();
  }
}
