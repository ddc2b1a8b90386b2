import { GiveUp } from '@farstu/platform/room';
import { failureReason } from '../integrations/failure-reason.ts';
import { clientFor, hasOwnIdentity, type PeopleTask } from './accounts-client.ts';

/** Tells identity that we no longer use an account; the account stays with the person (E6). Twice does no harm. */
export const unlinkAccount: PeopleTask = async (house, payload) => {
  const subject = String(payload.subject);
  const isUsed = await house.read(payload.tenant, (db) =>
    db
      .selectFrom('users')
      .select('id')
      .where('tenant_id', '=', payload.tenant)
      .where('connect_subject', '=', subject)
      .executeTakeFirst(),
  );
  if (isUsed) return;
  const client = await clientFor(house, payload.tenant);
  if (!client) {
    // At an outside issuer nobody knows of our links. A credential that is only missing is somebody's to enter.
    if (!(await house.read(payload.tenant, (db) => hasOwnIdentity(db, payload.tenant)))) return;
    throw new GiveUp('accounts_not_configured');
  }
  const outcome = await client.unlinkAccount(subject);
  if (outcome.ok || outcome.failure.code === 'not-found') return;
  const reason = failureReason('accounts', outcome.failure);
  throw outcome.failure.retryable === false ? new GiveUp(reason) : new Error(reason);
};
