import { cpus, totalmem } from 'node:os';
import { coldStart } from './cold-start.ts';
import { partnerEvent } from './partner-event.ts';
import { wholeHire } from './whole-hire.ts';

const wanted = process.argv.slice(2);
const benches = { 'partner-event': partnerEvent, 'whole-hire': wholeHire, 'cold-start': coldStart };

console.log(
  `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`,
);
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(name, await bench());
}
