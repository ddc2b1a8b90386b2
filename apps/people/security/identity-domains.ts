import type { AccountsClient, AccountsFailure, AccountsOutcome, Domain } from '@farstu/contracts-accounts';
import type { TenantId } from '@farstu/platform/database';
import { type Problem, problem as platformProblem } from '@farstu/platform/problems';
import type { PeopleActor } from '../access/actor.ts';
import { clientFor } from '../accounts-link/accounts-client.ts';
import { command, type PeopleHouse } from '../database.ts';
import { problem } from '../problems.ts';
import { domainName } from './domain-name.ts';
import { forget, mirror, mirroredDomain } from './mirror-domain.ts';

/**
 * Asks identity for a domain and mirrors what it answers: `pending` with the TXT record to set, or as it already is.
 * Identity is called outside any transaction; asking again is harmless.
 *
 * @throws invalid_input, domains_by_hand, identity_not_connected, identity_unreachable, identity_refused
 */
export async function addDomain(house: PeopleHouse, actor: PeopleActor, text: string): Promise<void> {
  const domain = domainName(text);
  if (domain === undefined) {
    throw platformProblem('invalid_input', { fields: [{ pointer: '/domain', code: 'domain_invalid' }] });
  }
  const client = await identityOf(house, actor.tenant);
  const askedAt = house.clock.now().toString();
  const added = answered(await client.addDomain({ domain }), domain);
  await house.execute(keepDomain, actor, { domain: added, askedAt, vouched: false });
}

/**
 * Has identity verify a domain on the administrator's word, who is written down as the one who vouched for it.
 *
 * @throws not_found for a domain that has not been asked for, domain_not_proved, domain_taken, domains_by_hand,
 * identity_not_connected, identity_unreachable, identity_refused
 */
export async function verifyDomain(house: PeopleHouse, actor: PeopleActor, text: string): Promise<void> {
  const client = await identityOf(house, actor.tenant);
  const known = await knownDomain(house, actor.tenant, text);
  const askedAt = house.clock.now().toString();
  const verified = answered(await client.verifyDomain(known.externalId), known.domain);
  await house.execute(keepDomain, actor, { domain: verified, askedAt, vouched: known.state !== 'verified' });
}

/**
 * Has identity no longer answer for a domain (E22), or forget one that was only asked for. Accounts that exist remain;
 * whoever is approved from now on gets an invitation by mail.
 *
 * @throws not_found, domains_by_hand, identity_not_connected, identity_unreachable, identity_refused
 */
export async function removeDomain(house: PeopleHouse, actor: PeopleActor, text: string): Promise<void> {
  const client = await identityOf(house, actor.tenant);
  const known = await knownDomain(house, actor.tenant, text);
  const askedAt = house.clock.now().toString();
  const outcome = await client.removeDomain(known.externalId);
  // The answer to an earlier call was lost on the way: identity has forgotten it already.
  const isForgotten = !outcome.ok && outcome.failure.code === 'not-found' && known.state === 'pending';
  if (!outcome.ok && !isForgotten) throw refusal(outcome.failure, known.domain);
  const removed = outcome.ok ? outcome.value : undefined;
  await house.execute(keepRemoved, actor, { domain: known.domain, removed: removed ?? null, askedAt });
}

/** What identity has answered to a removal: `removed` is null when the domain is gone there. Its event may have come first. */
const keepRemoved = command(
  'domain.keep-removed',
  async (
    tx,
    { domain, removed, askedAt }: { domain: string; removed: Domain | null; askedAt: string },
  ): Promise<void> => {
    if (!removed) return await forget(tx, domain, askedAt);
    await mirror(tx, mirroredDomain(removed, askedAt));
    await tx.audit({ action: 'domain.removed', subject: { kind: 'domain', id: domain } });
  },
);

/** A domain that identity has been asked for. @throws not_found */
async function knownDomain(house: PeopleHouse, tenant: TenantId, text: string) {
  const known = await house.read(tenant, (db) =>
    db
      .selectFrom('verified_domain')
      .select(['domain', 'external_id', 'state'])
      .where('tenant_id', '=', tenant)
      .where('domain', '=', domainName(text) ?? '')
      .executeTakeFirst(),
  );
  if (!known?.external_id) throw platformProblem('not_found');
  return { domain: known.domain, externalId: known.external_id, state: known.state };
}

/** What identity has answered. Its event may have come first, so who vouched is a row of its own in the audit. */
const keepDomain = command(
  'domain.keep',
  async (tx, { domain, askedAt, vouched }: { domain: Domain; askedAt: string; vouched: boolean }): Promise<void> => {
    await mirror(tx, mirroredDomain(domain, askedAt));
    if (!vouched) return;
    const facts = { verifiedBy: domain.verified_by };
    await tx.audit({ action: 'domain.vouched', subject: { kind: 'domain', id: domain.domain }, facts });
  },
);

async function identityOf(house: PeopleHouse, tenant: TenantId): Promise<AccountsClient> {
  const { domains_by_hand } = await house.read(tenant, (db) =>
    db.selectFrom('installation').select('domains_by_hand').where('tenant_id', '=', tenant).executeTakeFirstOrThrow(),
  );
  if (domains_by_hand) throw problem('domains_by_hand');
  const client = await clientFor(house, tenant);
  if (!client) throw problem('identity_not_connected');
  return client;
}

function answered(outcome: AccountsOutcome<Domain>, domain: string): Domain {
  if (outcome.ok) return outcome.value;
  throw refusal(outcome.failure, domain);
}

/** What an administrator can do about it decides which problem it is. */
function refusal({ code, status, words: spoken, problem: theirs }: AccountsFailure, domain: string): Problem {
  if (theirs?.code === 'domain_not_proved') return problem('domain_not_proved', { params: { domain } });
  if (theirs?.code === 'domain_taken') return problem('domain_taken', { params: { domain } });
  const words = spoken || `${code} ${status ?? ''}`.trim();
  const told = { params: { words }, extra: { words } };
  switch (code) {
    case 'not-found':
      return platformProblem('not_found');
    case 'refused-credentials':
    case 'forbidden':
    case 'conflict':
    case 'invalid':
    case 'unexpected-answer':
    case 'not-allowed':
    case 'answer-too-large':
      return problem('identity_refused', told);
    case 'rate-limited':
    case 'server-error':
    case 'unreachable':
    case 'timed-out':
    case 'connection-lost':
      return problem('identity_unreachable', told);
    default:
      return code satisfies never;
  }
}
