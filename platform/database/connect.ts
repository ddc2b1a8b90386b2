import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { asRole } from './as-role.ts';
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
  /** Owner's URL; everything but who connects is taken from it. */
  url: string;
  role: string;
  password: string;
  /** The room's own schema, which its unqualified names mean. */
  schema: string;
  /** Connections at the most. */
  max?: number;
  /** Milliseconds without an answer after which a query has failed and its connection is given up. */
  silence?: number;
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

/**
 * What a room asks takes milliseconds; the longest it does at night, a day's rows deleted, takes seconds. Only a wait for
 * somebody else's lock can be long, and who holds one and says nothing loses it after a minute. PostgreSQL therefore ends
 * a statement after a minute, and who hears nothing for a little longer has lost the connection: without that, a broken
 * network would hold every connection until the system gives the bytes up, after a quarter of an hour.
 */
const LONGEST_STATEMENT = 60_000;
const LONGEST_SILENCE = 70_000;

export function openPool(connection: RoomConnection): pg.Pool {
  const { url, role, password, schema, max = 8, silence = LONGEST_SILENCE, onError } = connection;
  const options = [
    `search_path=${schema},public`,
    'idle_in_transaction_session_timeout=60000',
    `statement_timeout=${LONGEST_STATEMENT}`,
  ];
  const pool = new pg.Pool({
    connectionString: asRole(url, { role, password, options: options.map((each) => `-c ${each}`).join(' ') }),
    max,
    types,
    application_name: `farstu ${schema}`,
    connectionTimeoutMillis: 10_000,
    query_timeout: silence,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
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
