// Four empty durable steps a hire, as many hires at once as the bench sends events: the peer of bench/whole-hire.ts.
import { DBOS } from '@dbos-inc/dbos-sdk';

const [url, count] = process.argv.slice(2);
const hire = DBOS.registerWorkflow(
  async () => {
    for (const name of ['employee', 'user', 'plan', 'audit']) await DBOS.runStep(async () => name, { name });
  },
  { name: 'hire' },
);
DBOS.setConfig({ name: 'peer', systemDatabaseUrl: url, logLevel: 'error', runAdminServer: false });
await DBOS.launch();
let next = 0;
const begun = performance.now();
await Promise.all(
  Array.from({ length: 8 }, async () => {
    while (next++ < Number(count)) await hire();
  }),
);
console.log(`rate ${((Number(count) * 1000) / (performance.now() - begun)).toFixed(1)}`);
await DBOS.shutdown();
process.exit(0);
