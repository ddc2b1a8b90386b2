import { GiveUp } from '@farstu/platform/room';
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
  if (!client) throw new GiveUp('accounts_not_configured');
  const outcome = await client.unlinkAccount(subject);
  if (outcome.ok || outcome.failure.code === 'not-found') return;
  const { code, retryable, words, status } = outcome.failure;
  if (retryable === false) throw new GiveUp(`accounts: ${code} ${status ?? ''} – ${words}`);
  throw new Error(`accounts: ${code} ${status ?? ''}`);
};
