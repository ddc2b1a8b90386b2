import {
  CompiledQuery,
  type DatabaseConnection,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
} from 'kysely';
import type { TenantId } from './connect.ts';

/** PostgreSQL as one installation sees it: a transaction says whose rows may be seen in the same breath as it begins. */
export class TenantDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;
  readonly #tenant: TenantId;
  constructor(config: PostgresDialectConfig, tenant: TenantId) {
    super(config);
    this.#config = config;
    this.#tenant = tenant;
  }
  override createDriver(): PostgresDriver {
    return new TenantDriver(this.#config, this.#tenant);
  }
}

class TenantDriver extends PostgresDriver {
  readonly #begin: CompiledQuery;
  constructor(config: PostgresDialectConfig, tenant: TenantId) {
    super(config);
    this.#begin = CompiledQuery.raw(`begin; select set_config('app.tenant_id', '${Number(tenant)}', true)`);
  }
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await connection.executeQuery(this.#begin);
    } catch (error) {
      // It may have begun, and nobody is to get the connection like that.
      await this.rollbackTransaction(connection as Parameters<PostgresDriver['rollbackTransaction']>[0]);
      throw error;
    }
  }
}
