import { join, resolve } from 'node:path';
import type { Params } from '@farstu/platform/i18n';
import { parseAllowHosts } from '@farstu/platform/outbound';
import { z } from 'zod';
import type { messages } from './messages.ts';
import { type RoomName, roomNames } from './rooms.ts';

const webUrl = z.url({ protocol: /^https?$/, error: 'web_url' });
const databaseUrl = z.url({ protocol: /^postgres(ql)?$/, error: 'database_url' });

/** Where a room's own database is, or where the room lives in another process: `DATABASE_URL_PEOPLE`, `FARSTU_URL_IDENTITY`. */
const perRoom = (
  environment: NodeJS.ProcessEnv,
  prefix: string,
  schema: z.ZodType<string>,
): Partial<Record<RoomName, string>> =>
  Object.fromEntries(
    roomNames.flatMap((room) => {
      const variable = `${prefix}_${room.toUpperCase()}`;
      const value = environment[variable];
      if (!value) return [];
      const read = schema.safeParse(value);
      if (!read.success) throw new ConfigProblem(variable, codeOf(read.error));
      return [[room, value.replace(/\/+$/, '')]];
    }),
  );

const environmentSchema = z.object({
  /** HTTP port. */
  PORT: z.coerce.number('port').int('port').min(0, 'port').max(65535, 'port').default(8080),
  /** Address to listen on; unset: this machine only (127.0.0.1 and ::1). */
  FARSTU_HOST: z.string().optional(),
  /** Folder for the database, keys and lock. */
  FARSTU_DATA: z.string().default('.farstu'),
  /** A PostgreSQL of your own (15 or newer), as a role that may create schemas and roles; unset: the built-in one. */
  DATABASE_URL: databaseUrl.optional(),
  /** Prefix of the rooms' database roles; two installations on one PostgreSQL server need two. */
  FARSTU_ROLE_PREFIX: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,30}$/, 'role_prefix')
    .default('farstu'),
  /** The origin that people use, e.g. https://hr.example.se */
  FARSTU_PUBLIC_URL: webUrl.optional(),
  /** `id:base64,id:base64`, the first is current; unset: a key file in the data folder. */
  FARSTU_KEYS: z.string().optional(),
  /** Addresses of proxies whose X-Forwarded-For is believed: `loopback`, an address or a network, comma-separated. */
  FARSTU_TRUST_PROXY: z.string().optional(),
  /** smtp://user:password@host:port */
  FARSTU_SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'smtp_url' }).optional(),
  /** Address that mail is sent from. */
  FARSTU_MAIL_FROM: z.email('email').optional(),
  /** An outside issuer instead of our identity room; all three or none. */
  FARSTU_OIDC_ISSUER: webUrl.optional(),
  FARSTU_OIDC_CLIENT_ID: z.string().optional(),
  FARSTU_OIDC_CLIENT_SECRET: z.string().optional(),
  /** Private hosts that may be called: host:port, comma-separated. */
  FARSTU_ALLOW_HOSTS: z.string().optional(),
  FARSTU_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent'], 'log_level').default('info'),
  /** Whoever reads /metrics shows it as a bearer token; unset: /metrics is not there, except in the demo. */
  FARSTU_METRICS_TOKEN: z.string().min(16, 'metrics_token').optional(),
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
  /** `host:port`, or `host` for every port: what was listed, and where the other rooms live. */
  allowHosts: readonly string[];
  trustProxy: string | undefined;
  logLevel: string;
  metricsToken: string | undefined;
  clockFile: string | undefined;
  demo: boolean;
  rooms: readonly RoomName[];
}

type ConfigProblemCode = keyof typeof messages.sv.configProblems;

/** Something in the environment that cannot be used; `variable` names it, and the sentence is `configProblems.<code>`. */
export class ConfigProblem extends Error {
  override readonly name = 'ConfigProblem';
  readonly variable: string;
  readonly code: ConfigProblemCode;
  readonly params: Params;
  constructor(variable: string, code: ConfigProblemCode, params: Params = {}) {
    super(`${variable}: ${code}`);
    this.variable = variable;
    this.code = code;
    this.params = params;
  }
}

/** The schemas above name the code where others write a sentence. */
const codeOf = ({ issues }: z.ZodError) => (issues[0]?.message ?? 'web_url') as ConfigProblemCode;

const isLoopback = (host: string) => ['localhost', '127.0.0.1', '[::1]', '::1'].includes(host);

/** Reads and checks everything that the process is told from outside, once. @throws ConfigProblem */
export function readConfig(
  environment: NodeJS.ProcessEnv,
  { demo = false, rooms = roomNames }: { demo?: boolean; rooms?: readonly RoomName[] } = {},
): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = environmentSchema.safeParse(given);
  if (!read.success) {
    throw new ConfigProblem(String(read.error.issues[0]?.path[0]), codeOf(read.error));
  }
  const env = read.data;
  const publicUrl = (env.FARSTU_PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, '');
  if (new URL(publicUrl).pathname !== '/') throw new ConfigProblem('FARSTU_PUBLIC_URL', 'without_path');
  if (demo && (!isLoopback(new URL(publicUrl).hostname) || (env.FARSTU_HOST && !isLoopback(env.FARSTU_HOST)))) {
    throw new ConfigProblem(env.FARSTU_HOST ? 'FARSTU_HOST' : 'FARSTU_PUBLIC_URL', 'demo_is_local');
  }
  const oidc = [env.FARSTU_OIDC_ISSUER, env.FARSTU_OIDC_CLIENT_ID, env.FARSTU_OIDC_CLIENT_SECRET];
  if (oidc.some(Boolean) && !oidc.every(Boolean)) {
    throw new ConfigProblem('FARSTU_OIDC_ISSUER', 'all_three');
  }
  const [url, clientId, clientSecret] = oidc;
  const dataDir = resolve(env.FARSTU_DATA);
  const roomUrls = perRoom(given, 'FARSTU_URL', webUrl);
  return {
    port: env.PORT,
    host: env.FARSTU_HOST,
    dataDir,
    databaseUrl: env.DATABASE_URL,
    databaseUrls: perRoom(given, 'DATABASE_URL', databaseUrl),
    rolePrefix: env.FARSTU_ROLE_PREFIX,
    publicUrl,
    roomUrls,
    keys: env.FARSTU_KEYS,
    keyFile: join(dataDir, 'keys.json'),
    smtpUrl: env.FARSTU_SMTP_URL,
    mailFrom: env.FARSTU_MAIL_FROM,
    issuer: url && clientId && clientSecret ? { issuer: url, clientId, clientSecret } : undefined,
    allowHosts: [...allowHosts(env.FARSTU_ALLOW_HOSTS), ...Object.values(roomUrls).map(hostAndPort)],
    trustProxy: env.FARSTU_TRUST_PROXY,
    logLevel: env.FARSTU_LOG_LEVEL,
    metricsToken: env.FARSTU_METRICS_TOKEN,
    clockFile: environment.NODE_ENV === 'test' ? env.FARSTU_CLOCK_FILE : undefined,
    demo,
    rooms,
  };
}

function allowHosts(text: string | undefined): string[] {
  try {
    return parseAllowHosts(text);
  } catch {
    throw new ConfigProblem('FARSTU_ALLOW_HOSTS', 'hosts');
  }
}

/** A room's address names one port, also where it is left out: it is no leave to call every port there. */
function hostAndPort(url: string): string {
  const { hostname, port, protocol } = new URL(url);
  return `${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`;
}

/** Where the keys are told to be, as a person would say it. */
export const placeOfKeys = ({ keys, keyFile }: Config): string => (keys ? 'FARSTU_KEYS' : keyFile);
