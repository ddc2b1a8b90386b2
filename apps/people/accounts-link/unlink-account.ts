import { GiveUp } from '@farstu/platform/room';
import { failureReason } from '../integrations/failure-reason.ts';
import { clientFor, type PeopleTask } from './accounts-client.ts';

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
  // Without an accounts API nobody there knows of our links: people sign in at an outside issuer.
  if (!client) return;
  const outcome = await client.unlinkAccount(subject);
  if (outcome.ok || outcome.failure.code === 'not-found') return;
  const reason = failureReason('accounts', outcome.failure);
  throw outcome.failure.retryable === false ? new GiveUp(reason) : new Error(reason);
};
