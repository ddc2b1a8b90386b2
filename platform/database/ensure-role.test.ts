import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { testDatabase } from '../testing/index.ts';
import { asRole } from './as-role.ts';
import { ensureRole } from './ensure-role.ts';
import { scramVerifier } from './scram-verifier.ts';

const role = `farstu_test_${randomBytes(6).toString('hex')}`;
let url: string;
let owner: pg.Client;
let drop: () => Promise<void>;
const asked: string[] = [];

beforeAll(async () => {
  ({ url, drop } = await testDatabase(inject('postgresUrl'), []));
  owner = new pg.Client({ connectionString: url });
  await owner.connect();
});
afterAll(async () => {
  await owner.query(`drop role if exists ${role}`);
  await owner.end();
  await drop();
});

const watched = new Proxy({} as pg.Client, {
  get: () => (text: string, values?: unknown[]) => {
    asked.push(text);
    return owner.query(text, values);
  },
});
const start = async (password: string) => {
  asked.length = 0;
  await ensureRole(watched, url, role, password);
  return asked.filter((each) => !each.startsWith('select'));
};
const signIn = async (password: string) => {
  const client = new pg.Client({ connectionString: asRole(url, { role, password }) });
  await client.connect();
  await client.end();
};

it('sends PostgreSQL a password only when it has another one, and never the password itself', async () => {
  const made = await start('first of all');
  expect(made).toEqual([expect.stringMatching(/^create role .* password 'SCRAM-SHA-256\$4096:/)]);
  await signIn('first of all');
  expect(await start('first of all')).toEqual([]);
  const changed = await start('and then another');
  expect(changed).toEqual([expect.stringMatching(/^alter role .* password 'SCRAM-SHA-256\$4096:/)]);
  expect([...made, ...changed].join()).not.toMatch(/first of all|and then another/);
  await signIn('and then another');
  await expect(signIn('first of all')).rejects.toMatchObject({ code: '28P01' });
});

it('is as PostgreSQL itself makes it, for the same salt', async () => {
  await owner.query(`set password_encryption = 'scram-sha-256'`);
  await owner.query(`alter role ${role} password 'pencil'`);
  const { rows } = await owner.query<{ verifier: string }>(
    'select rolpassword as verifier from pg_authid where rolname = $1',
    [role],
  );
  const theirs = rows[0]?.verifier ?? '';
  const salt = /:([^$]+)\$/.exec(theirs)?.[1] ?? '';
  expect(scramVerifier('pencil', Buffer.from(salt, 'base64'))).toBe(theirs);
});
