import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { issueSecret } from '@farstu/platform/secrets';

/** Everything secret that the demo hands out, made once and kept in the data folder, so that a restart changes nothing. */
export interface DemoSecrets {
  clock: string;
  mailbox: string;
  /** One password for every demo person, good enough for a page that only this machine reaches. */
  password: string;
  apiPassword: string;
  teamtailorApiKey: string;
  teamtailorWebhookSecret: string;
  accountsSecret: string;
  relyingPartySecret: string;
}

export function demoTokens(dataDir: string): DemoSecrets {
  const file = join(dataDir, 'demo-secrets.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const fresh: DemoSecrets = {
    clock: issueSecret('fdc').secret,
    mailbox: issueSecret('fdm').secret,
    password: `ljus-farstu-${issueSecret('x').secret.slice(2, 10).toLowerCase()}`,
    apiPassword: issueSecret('fpw').secret,
    teamtailorApiKey: issueSecret('ftk').secret,
    teamtailorWebhookSecret: issueSecret('fts').secret,
    accountsSecret: issueSecret('fsc').secret,
    relyingPartySecret: issueSecret('fsc').secret,
  };
  writeFileSync(file, JSON.stringify(fresh), { mode: 0o600 });
  return fresh;
}
