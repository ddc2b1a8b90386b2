import { join, resolve } from 'node:path';
import { z } from 'zod';
import { type RoomName, roomNames } from './rooms.ts';

/** Where a room's own database is, or where the room lives in another process: `DATABASE_URL_PEOPLE`, `FARSTU_URL_IDENTITY`. */
const perRoom = (environment: NodeJS.ProcessEnv, prefix: string): Partial<Record<RoomName, string>> =>
  Object.fromEntries(
    roomNames.flatMap((room) => {
      const value = environment[`${prefix}_${room.toUpperCase()}`];
      return value ? [[room, value.replace(/\/+$/, '')]] : [];
    }),
  );

const environmentSchema = z.object({
  /** HTTP port. */
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  /** Address to listen on; unset: this machine only (127.0.0.1 and ::1). */
  FARSTU_HOST: z.string().optional(),
  /** Folder for the database, keys and lock. */
  FARSTU_DATA: z.string().default('.farstu'),
  /** A PostgreSQL of your own (15 or newer), as a role that may create schemas and roles; unset: the built-in one. */
  DATABASE_URL: z.url().optional(),
  /** Prefix of the rooms' database roles; two installations on one PostgreSQL server need two. */
  FARSTU_ROLE_PREFIX: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,30}$/)
    .default('farstu'),
  /** The origin that people use, e.g. https://hr.example.se */
  FARSTU_PUBLIC_URL: z.url().optional(),
  /** `id:base64,id:base64`, the first is current; unset: a key file in the data folder. */
  FARSTU_KEYS: z.string().optional(),
  /** Addresses of proxies whose X-Forwarded-For is believed: `loopback`, an address or a network, comma-separated. */
  FARSTU_TRUST_PROXY: z.string().optional(),
  /** smtp://user:password@host:port */
  FARSTU_SMTP_URL: z.url().optional(),
  /** Address that mail is sent from. */
  FARSTU_MAIL_FROM: z.email().optional(),
  /** An outside issuer instead of our identity room; all three or none. */
  FARSTU_OIDC_ISSUER: z.url().optional(),
  FARSTU_OIDC_CLIENT_ID: z.string().optional(),
  FARSTU_OIDC_CLIENT_SECRET: z.string().optional(),
  /** Private hosts that may be called: host:port, comma-separated. */
  FARSTU_ALLOW_HOSTS: z.string().optional(),
  FARSTU_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** Tests only: a file that moves the clock of every process that names it. */
  FARSTU_CLOCK_FILE: z.string().optional(),
});

export interface Config {
  port: number;
  host: string | undefined;
  dataDir: string;
  databaseUrl: string | undefined;
  databaseUrls: Partial<Record<RoomName, string>>;
  rolePrefix: string;
  publicUrl: string;
  roomUrls: Partial<Record<RoomName, string>>;
  keys: string | undefined;
  keyFile: string;
  smtpUrl: string | undefined;
  mailFrom: string | undefined;
  issuer: { issuer: string; clientId: string; clientSecret: string } | undefined;
  allowHosts: string | undefined;
  trustProxy: string | undefined;
  logLevel: string;
  clockFile: string | undefined;
  demo: boolean;
  rooms: readonly RoomName[];
}

/** Something in the environment that cannot be used; `variable` names it and `reason` says why. */
export class ConfigProblem extends Error {
  override readonly name = 'ConfigProblem';
  readonly variable: string;
  readonly reason: string;
  constructor(variable: string, reason: string) {
    super(`${variable}: ${reason}`);
    this.variable = variable;
    this.reason = reason;
  }
}

const isLoopback = (host: string) => ['localhost', '127.0.0.1', '[::1]', '::1'].includes(host);

/** Reads and checks everything that the process is told from outside, once. @throws ConfigProblem */
export function readConfig(
  environment: NodeJS.ProcessEnv,
  { demo = false, rooms = roomNames }: { demo?: boolean; rooms?: readonly RoomName[] } = {},
): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = environmentSchema.safeParse(given);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new ConfigProblem(String(issue?.path[0] ?? 'environment'), issue?.message ?? 'invalid');
  }
  const env = read.data;
  const publicUrl = (env.FARSTU_PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, '');
  if (new URL(publicUrl).pathname !== '/')
    throw new ConfigProblem('FARSTU_PUBLIC_URL', 'must be an origin without path');
  if (demo && (!isLoopback(new URL(publicUrl).hostname) || (env.FARSTU_HOST && !isLoopback(env.FARSTU_HOST)))) {
    throw new ConfigProblem('FARSTU_HOST', 'the demo runs on this machine only (localhost)');
  }
  const oidc = [env.FARSTU_OIDC_ISSUER, env.FARSTU_OIDC_CLIENT_ID, env.FARSTU_OIDC_CLIENT_SECRET];
  if (oidc.some(Boolean) && !oidc.every(Boolean)) {
    throw new ConfigProblem('FARSTU_OIDC_ISSUER', 'issuer, client id and client secret are set together');
  }
  const [url, clientId, clientSecret] = oidc;
  const dataDir = resolve(env.FARSTU_DATA);
  return {
    port: env.PORT,
    host: env.FARSTU_HOST,
    dataDir,
    databaseUrl: env.DATABASE_URL,
    databaseUrls: perRoom(environment, 'DATABASE_URL'),
    rolePrefix: env.FARSTU_ROLE_PREFIX,
    publicUrl,
    roomUrls: perRoom(environment, 'FARSTU_URL'),
    keys: env.FARSTU_KEYS,
    keyFile: join(dataDir, 'keys.json'),
    smtpUrl: env.FARSTU_SMTP_URL,
    mailFrom: env.FARSTU_MAIL_FROM,
    issuer: url && clientId && clientSecret ? { issuer: url, clientId, clientSecret } : undefined,
    allowHosts: env.FARSTU_ALLOW_HOSTS,
    trustProxy: env.FARSTU_TRUST_PROXY,
    logLevel: env.FARSTU_LOG_LEVEL,
    clockFile: environment.NODE_ENV === 'test' ? env.FARSTU_CLOCK_FILE : undefined,
    demo,
    rooms,
  };
}
