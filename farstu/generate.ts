import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { schema as identity } from '@farstu/identity/schema';
import { schema as people } from '@farstu/people/schema';
import { startPostgres } from '@farstu/platform/postgres';
import { testDatabase } from '@farstu/platform/testing';

/** Makes what is made from other files: the rooms' database types. `--verify` only says whether they are fresh. */
const schemas = [identity, people];
const verify = process.argv.includes('--verify');
const folder = mkdtempSync(join(tmpdir(), 'farstu-generate-'));
const server = await startPostgres({ dataDir: folder, testing: true });
try {
  const { url } = await testDatabase(server.url, schemas);
  for (const { name } of schemas) {
    execFileSync(
      process.execPath,
      [
        ...['node_modules/kysely-codegen/dist/cli/bin.js', '--dialect', 'postgres', '--default-schema', name],
        ...[
          '--include-pattern',
          `${name}.*`,
          '--type-only-imports',
          '--date-parser',
          'string',
          '--type-mapping',
          '{"timestamptz":"string","int8":"number"}',
        ],
        ...[
          '--numeric-parser',
          'string',
          '--out-file',
          `apps/${name}/generated/database.ts`,
          ...(verify ? ['--verify'] : []),
        ],
      ],
      { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, DATABASE_URL: url } },
    );
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
