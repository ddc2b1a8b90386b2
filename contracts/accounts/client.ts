import { exchange, type Fetch, outcomeOf } from '@farstu/platform/exchange';
import { z } from 'zod';
import { type Account, accountListSchema, accountSchema, type CreateAccount, type UpdateAccount } from './account.ts';
import { type CreateDomain, domainListSchema, domainSchema, removedDomainSchema } from './domain.ts';
import type { AccountsOutcome } from './failure.ts';
import {
  acceptedInvitationSchema,
  type CreateInvitation,
  invitationSchema,
  revokedByReferenceSchema,
} from './invitation.ts';
import { accountsProblemSchema } from './problem.ts';
import { clientCredentials, type TokenOutcome } from './token.ts';

export interface AccountsClientOptions {
  /** A guarded one: the addresses were entered by an administrator. */
  readonly fetch: Fetch;
  /** The issuer; its discovery document says where tokens are given out. */
  readonly issuer: string;
  /** The API's base, such as `https://farstu.example/identity/v1.0`; also the token's audience. */
  readonly baseUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Of each exchange, in milliseconds; default 10 000. */
  readonly timeoutMs?: number;
  /** Language of problems' texts; default sv. */
  readonly language?: string;
}

export type AccountsClient = ReturnType<typeof accountsClient>;

/**
 * The accounts API, typed. Nothing throws for what the other side does. Repeating any call is harmless (accounts are unique on
 * their address, invitations on `client_reference`), so an outcome that is not known is settled by making the same call again.
 */
export function accountsClient(options: AccountsClientOptions) {
  const { fetch, clientId, clientSecret, timeoutMs = 10_000, language = 'sv' } = options;
  const baseUrl = options.baseUrl.replace(/\/+$/, '');
  const token = clientCredentials({
    fetch,
    issuer: options.issuer,
    clientId,
    clientSecret,
    scope: 'accounts',
    resource: baseUrl,
    timeoutMs,
  });

  async function call<Schema extends z.ZodType>(
    method: string,
    path: string,
    schema: Schema,
    body?: unknown,
  ): Promise<AccountsOutcome<z.infer<Schema>>> {
    const send = async (given: Extract<TokenOutcome, { ok: true }>) =>
      exchange({
        fetch,
        method,
        url: `${baseUrl}/${path}`,
        headers: {
          authorization: `Bearer ${given.accessToken}`,
          accept: 'application/json',
          'accept-language': language,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        timeoutMs,
      });

    let given = await token.get();
    if (!given.ok) return given;
    let answer = await send(given);
    if (answer.answered && answer.status === 401) {
      given = await token.renew(given.accessToken);
      if (!given.ok) return given;
      answer = await send(given);
    }
    return outcomeOf(answer, schema, accountsProblemSchema);
  }

  const id = encodeURIComponent;
  return {
    /** `status` 201: made. 200: it was there and is now linked. */
    createAccount: (account: CreateAccount) => call('POST', 'users', accountSchema, account),
    /** Undefined: no account with the address is linked to this application. */
    findAccount: async (email: string): Promise<AccountsOutcome<Account | undefined>> => {
      const found = await call('GET', `users?email=${id(email)}`, accountListSchema);
      return found.ok ? { ...found, value: found.value.data[0] } : found;
    },
    account: (userId: string) => call('GET', `users/${id(userId)}`, accountSchema),
    updateAccount: (userId: string, changes: UpdateAccount) =>
      call('PATCH', `users/${id(userId)}`, accountSchema, changes),
    /** Takes this application's link away; the account stays. */
    unlinkAccount: (userId: string) => call('DELETE', `users/${id(userId)}`, z.undefined()),
    invite: (invitation: CreateInvitation) => call('POST', 'invitations', acceptedInvitationSchema, invitation),
    /** At most 500; all or none. The answer is in the same order. */
    inviteAll: (invitations: readonly CreateInvitation[]) =>
      call('POST', 'invitations', z.object({ data: z.array(acceptedInvitationSchema) }), invitations),
    invitation: (invitationId: string) => call('GET', `invitations/${id(invitationId)}`, invitationSchema),
    revokeInvitation: (invitationId: string) =>
      call('POST', `invitations/${id(invitationId)}/revoke`, invitationSchema),
    /** For one that may never have been taken in: undefined when it was not, and then it never sends anything. */
    revokeByReference: (reference: string) =>
      call('POST', 'invitations/revoke', revokedByReferenceSchema, { client_reference: reference }),
    domains: () => call('GET', 'domains', domainListSchema),
    addDomain: (domain: CreateDomain) => call('POST', 'domains', domainSchema, domain),
    verifyDomain: (domainId: string) => call('POST', `domains/${id(domainId)}/verify`, domainSchema),
    /** It is `lost` afterwards; undefined for one that was only asked for: it is gone, and `not-found` if asked again. */
    removeDomain: (domainId: string) => call('DELETE', `domains/${id(domainId)}`, removedDomainSchema),
  };
}
