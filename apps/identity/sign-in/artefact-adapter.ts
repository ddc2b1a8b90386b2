import { hashSecret } from '@farstu/platform/secrets';
import { sql } from 'kysely';
import Provider, { type Adapter, type AdapterPayload, errors } from 'oidc-provider';
import type { IdentityHouse } from '../database.ts';
import { browserName } from './browser-name.ts';

/** Bound to kind and id, so that a payload moved to another row does not open. */
export const artefactContext = (model: string, idHash: string) => ({
  tenant: 'issuer',
  room: 'identity',
  field: `${model} ${idHash}`,
});

/**
 * Where the issuer keeps one kind of its things. The ids are what browsers and applications show to be let in, so the
 * table knows only their hashes, and the payloads, which hold the ids again, are sealed.
 */
export function artefactAdapter(house: IdentityHouse, model: string): Adapter {
  const db = house.database.kysely;

  const opened = (row: { id_hash: string; sealed: string; consumed_at: string | null }): AdapterPayload => ({
    ...(JSON.parse(house.keyring.open(row.sealed, artefactContext(model, row.id_hash))) as AdapterPayload),
    ...(row.consumed_at !== null && { consumed: Math.floor(Date.parse(row.consumed_at) / 1000) }),
  });
  const live = () =>
    db
      .selectFrom('oidc_artefact')
      .select(['id_hash', 'sealed', 'consumed_at'])
      .where('model', '=', model)
      .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', sql<string>`now()`)]));
  const destroyFamily = async (grantId: string) => {
    await db
      .deleteFrom('oidc_artefact')
      .where((where) =>
        where.or([
          where('grant_id', '=', grantId),
          where.and([where('model', '=', 'Grant'), where('id_hash', '=', hashSecret(grantId))]),
        ]),
      )
      .execute();
  };

  return {
    upsert: async (id, payload, expiresIn) => {
      const idHash = hashSecret(id);
      const values = {
        sealed: house.keyring.seal(JSON.stringify(payload), artefactContext(model, idHash)),
        account_id: payload.accountId ?? null,
        client_id: payload.clientId ?? null,
        grant_id: payload.grantId ?? null,
        uid: payload.uid ?? null,
        browser: model === 'Session' ? browserName(Provider.ctx?.get('user-agent')) : null,
        expires_at: expiresIn === undefined ? null : sql<string>`now() + make_interval(secs => ${expiresIn})`,
      };
      await db
        .insertInto('oidc_artefact')
        .values({ model, id_hash: idHash, ...values })
        .onConflict((conflict) =>
          conflict
            .columns(['model', 'id_hash'])
            .doUpdateSet({ ...values, browser: sql<string | null>`coalesce(excluded.browser, oidc_artefact.browser)` }),
        )
        .execute();
    },
    find: async (id) => {
      const row = await live().where('id_hash', '=', hashSecret(id)).executeTakeFirst();
      return row && opened(row);
    },
    findByUid: async (uid) => {
      const row = await live().where('uid', '=', uid).executeTakeFirst();
      return row && opened(row);
    },
    findByUserCode: async () => undefined,
    /** One statement decides who was first; the library looked before, so two at once both come here. */
    consume: async (id) => {
      const idHash = hashSecret(id);
      const taken = await db
        .updateTable('oidc_artefact')
        .set({ consumed_at: sql<string>`now()` })
        .where('model', '=', model)
        .where('id_hash', '=', idHash)
        .where('consumed_at', 'is', null)
        .executeTakeFirst();
      if (taken.numUpdatedRows > 0n) return;
      const row = await live().where('id_hash', '=', idHash).executeTakeFirst();
      const grantId = row && opened(row).grantId;
      if (grantId) await destroyFamily(grantId);
      throw new errors.InvalidGrant('already used');
    },
    destroy: async (id) => {
      await db.deleteFrom('oidc_artefact').where('model', '=', model).where('id_hash', '=', hashSecret(id)).execute();
    },
    revokeByGrantId: async (grantId) => {
      await db.deleteFrom('oidc_artefact').where('grant_id', '=', grantId).execute();
    },
  };
}
