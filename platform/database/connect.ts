import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { isStalePlan, preparedPool } from './prepared-pool.ts';
import { TenantDialect } from './tenant-dialect.ts';

/** The installation a row belongs to: the customer number (*Kund*). First in every key. */
export type TenantId = number & { readonly tenantId: unique symbol };

/** Parses a customer number: a whole number of one to nine digits; anything else answers undefined. */
export function tenantId(value: string | number): TenantId | undefined {
  const text = String(value).trim();
  return /^[1-9]\d{0,8}$/.test(text) ? (Number(text) as TenantId) : undefined;
}

const DATE = 1082;
const TIMESTAMP_WITH_ZONE = 1184;
const BIGINT = 20;
const text = (value: string) => value;

/** Dates stay `YYYY-MM-DD`, instants become RFC 3339 in UTC, bigints become safe numbers. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === DATE) return text;
    if (oid === TIMESTAMP_WITH_ZONE) return (value: string) => Temporal.Instant.from(value).toString();
    if (oid === BIGINT) return Number;
    return pg.types.getTypeParser(oid, format as 'text');
  }) as pg.CustomTypesConfig['getTypeParser'],
};

export interface RoomConnection {
  /** Owner's URL; host, port and database are taken from it. */
  url: string;
  role: string;
  password: string;
  /** The room's own schema, which its unqualified names mean. */
  schema: string;
  /** Connections at the most. */
  max?: number;
  onError?: (error: Error) => void;
}

/** A room's own connection pool: its own role, its own search path, and no way past row-level security. */
export interface RoomDatabase<DB> {
  readonly pool: pg.Pool;
  /** Begins, says whose rows may be seen, runs, commits. */
  inTenant<T>(tenant: TenantId, run: (db: Transaction<DB>) => Promise<T>): Promise<T>;
  /** For tables that belong to no tenant (sessions, rate limits, accounts). */
  withoutTenant<T>(run: (db: Transaction<DB>) => Promise<T>): Promise<T>;
  readonly kysely: Kysely<DB>;
  close(): Promise<void>;
}

export function openPool({ url, role, password, schema, max = 8, onError }: RoomConnection): pg.Pool {
  const { hostname, port, pathname, searchParams } = new URL(url);
  const pool = new pg.Pool({
    host: searchParams.get('host') ?? hostname,
    port: Number(port || 5432),
    database: decodeURIComponent(pathname.slice(1)),
    user: role,
    password,
    max,
    types,
    options: `-c search_path=${schema},public -c idle_in_transaction_session_timeout=60000`,
    application_name: `farstu ${schema}`,
    connectionTimeoutMillis: 10_000,
    ...(searchParams.get('sslmode') && searchParams.get('sslmode') !== 'disable' && { ssl: true }),
  });
  // A connection that breaks while idle is PostgreSQL restarting: the next query opens a new one.
  pool.on('error', (error) => onError?.(error));
  pool.on('connect', (client) => client.on('error', (error) => onError?.(error)));
  return pool;
}

export function openRoomDatabase<DB>(connection: RoomConnection): RoomDatabase<DB> {
  const pool = openPool(connection);
  const config = { pool: preparedPool(pool) };
  const kysely = new Kysely<DB>({ dialect: new PostgresDialect(config) });
  return {
    pool,
    kysely,
    inTenant: async (tenant, run) => {
      const once = () => new Kysely<DB>({ dialect: new TenantDialect(config, tenant) }).transaction().execute(run);
      try {
        return await once();
      } catch (error) {
        if (!isStalePlan(error)) throw error;
        return await once();
      }
    },
    withoutTenant: (run) => kysely.transaction().execute(run),
    close: () => kysely.destroy(),
  };
}

/** Codes of PostgreSQL that a command meets in ordinary life. */
export const uniqueViolation = (error: unknown, constraint?: string): boolean =>
  error instanceof pg.DatabaseError &&
  error.code === '23505' &&
  (constraint === undefined || error.constraint === constraint);

export const worthAnotherTry = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && (error.code === '40P01' || error.code === '40001');
