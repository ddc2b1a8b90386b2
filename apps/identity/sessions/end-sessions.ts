import type { Keyring } from '@farstu/platform/secrets';
import { hashSecret } from '@farstu/platform/secrets';
import type { AdapterPayload } from 'oidc-provider';
import { command, type IdentityTx } from '../database.ts';
import { artefactContext } from '../sign-in/artefact-adapter.ts';
import { tellOfLogout } from './back-channel-logout.ts';

/** Which sessions: those named, or all of a person but perhaps one. */
export type WhichSessions = { uids: readonly string[] } | { accountId: string; exceptUid?: string | undefined };

interface SessionRow {
  id_hash: string;
  sealed: string;
  uid: string | null;
  account_id: string | null;
}

/** The library's record of a session, opened. */
export const openSession = (keyring: Keyring, row: SessionRow): AdapterPayload =>
  JSON.parse(keyring.open(row.sealed, artefactContext('Session', row.id_hash)));

/**
 * Ends sessions at once, with every code and token that came of them, and lets each application in them know by a job.
 * Answers how many there were.
 */
export const endSessions = command('session.end', async (tx, which: WhichSessions): Promise<number> => {
  let query = tx.db.deleteFrom('oidc_artefact').where('model', '=', 'Session');
  if ('uids' in which) {
    if (which.uids.length === 0) return 0;
    query = query.where('uid', 'in', [...which.uids]);
  } else {
    query = query.where('account_id', '=', which.accountId);
    if (which.exceptUid !== undefined) query = query.where('uid', '!=', which.exceptUid);
  }
  const rows = await query.returning(['id_hash', 'sealed', 'uid', 'account_id']).execute();
  for (const row of rows) await endOne(tx, row);
  return rows.length;
});

async function endOne(tx: IdentityTx, row: SessionRow): Promise<void> {
  const { authorizations = {} } = openSession(tx.keyring, row);
  for (const [clientId, { sid, grantId }] of Object.entries(authorizations)) {
    if (grantId) {
      await tx.db
        .deleteFrom('oidc_artefact')
        .where((where) =>
          where.or([
            where('grant_id', '=', grantId),
            where.and([where('model', '=', 'Grant'), where('id_hash', '=', hashSecret(grantId))]),
          ]),
        )
        .execute();
    }
    if (sid && row.account_id) await tellOfLogout.run(tx, { accountId: row.account_id, clientId, sid });
  }
  if (row.account_id) {
    await tx.audit({ action: 'session.ended', subject: { kind: 'account', id: row.account_id } });
  }
}
