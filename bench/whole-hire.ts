import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { inParallel, median } from './figures.ts';
import { openProduct, sender } from './product.ts';

const rounds = 3;
const hires = 200;
const peer = fileURLToPath(new URL('./peer/', import.meta.url));

/** Event → employee, user, plan and audit, all durable, against DBOS running four empty steps a hire on the same PostgreSQL. */
export async function wholeHire() {
  if (!existsSync(`${peer}node_modules`)) {
    const { status } = spawnSync('npm', ['ci', '--loglevel=error'], { cwd: peer, stdio: 'inherit' });
    if (status !== 0) throw new Error('the peer could not be installed');
  }
  const product = await openProduct();
  const client = new pg.Client({ connectionString: product.url });
  await client.connect();
  const server = await product.start('--demo');
  const { post, close } = sender(8);
  const made = async () => Number((await client.query('select count(*) from people.new_hire')).rows[0]?.count);
  try {
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < rounds + 1; round++) {
      const ready = await Promise.all(Array.from({ length: hires }, () => product.event()));
      const before = await made();
      const begun = performance.now();
      await inParallel(hires, 8, async (index) => {
        const event = ready[index];
        if (event) await post(event);
      });
      while ((await made()) < before + hires) await new Promise((resolve) => setTimeout(resolve, 20));
      const mine = (hires * 1000) / (performance.now() - begun);
      const other = await dbos(product.url, hires);
      if (round === 0) continue;
      ours.push(mine);
      theirs.push(other);
    }
    const { rows } = await client.query(
      `select (select count(*) from people.employee)::int as employees, (select count(*) from people.new_hire)::int as hires`,
    );
    return { ours: median(ours), theirs: median(theirs), ratio: median(ours) / median(theirs), ...rows[0] };
  } finally {
    await close();
    await client.end();
    await server.stop();
    await product.close();
  }
}

/** Workflows a second, in a process of their own. */
async function dbos(url: string, count: number): Promise<number> {
  const child = spawn(process.execPath, [`${peer}four-steps.js`, url, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let written = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (written += text));
  await new Promise((resolve) => child.once('exit', resolve));
  const found = /rate (\d+(\.\d+)?)/.exec(written)?.[1];
  if (!found) throw new Error(`the peer said: ${written}`);
  return Number(found);
}
