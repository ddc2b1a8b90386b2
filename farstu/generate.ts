import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { schema as identity } from '@farstu/identity/schema';
import { schema as people } from '@farstu/people/schema';
import { startPostgres } from '@farstu/platform/postgres';
import type { Room } from '@farstu/platform/room';
import { testDatabase, testRoom } from '@farstu/platform/testing';
import openapiTypes, { astToString } from 'openapi-typescript';
import { roomNames, roomsOf } from './rooms.ts';

/**
 * Makes what is made from other files: each room's database types from its migrations, and the types of its HTTP
 * interface, which its pages use, from its routes. `--verify` changes nothing and fails when something is stale.
 */
const schemas = [identity, people];
const verify = process.argv.includes('--verify');
const folder = mkdtempSync(join(tmpdir(), 'farstu-generate-'));
const server = await startPostgres({ dataDir: folder, testing: true });
const stale: string[] = [];

function put(file: string, text: string): void {
  if (!verify) writeFileSync(file, text);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) stale.push(file);
}

try {
  const { url } = await testDatabase(server.url, schemas);
  for (const { name } of schemas) put(`apps/${name}/generated/database.ts`, databaseTypes(name, url));
  for (const room of roomsOf({ rooms: roomNames, issuer: undefined })) await putApiTypes(room);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
if (stale.length > 0) {
  console.error(`Stale: ${stale.join(', ')}. Run npm run generate.`);
  process.exit(1);
}

function databaseTypes(name: string, url: string): string {
  const file = join(folder, `${name}.ts`);
  const mapping = JSON.stringify({ timestamptz: 'string', int8: 'number' });
  const args = [
    '--dialect',
    'postgres',
    '--default-schema',
    name,
    '--include-pattern',
    `${name}.*`,
    '--type-only-imports',
  ];
  const parsers = ['--date-parser', 'string', '--numeric-parser', 'string', '--type-mapping', mapping];
  execFileSync(
    process.execPath,
    ['node_modules/kysely-codegen/dist/cli/bin.js', ...args, ...parsers, '--out-file', file],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DATABASE_URL: url },
    },
  );
  return readFileSync(file, 'utf8');
}

async function putApiTypes(room: Room<never>): Promise<void> {
  const open = await testRoom<never>(room, { postgresUrl: server.url });
  try {
    const { body } = await open.app.inject(`/openapi/${room.name}.json`);
    put(`apps/${room.name}/generated/api.ts`, astToString(await openapiTypes(JSON.parse(body))));
  } finally {
    await open.close();
  }
}
