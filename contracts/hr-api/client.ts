import { exchange, type Fetch, outcomeOf } from '@farstu/platform/exchange';
import type { z } from 'zod';
import { type CreateEmployee, createdEmployeeSchema, employeeListSchema, employeeSchema } from './employee.ts';
import type { HrApiOutcome } from './failure.ts';
import { type InvitationPreviewRequest, invitationPreviewSchema } from './invitation-preview.ts';
import { newHireDetailSchema, newHireListSchema, type ReviewRequest, withdrawResponseSchema } from './new-hire.ts';
import { hrApiProblemSchema } from './problem.ts';
import {
  accountDimensionListSchema,
  companyListSchema,
  dimensionAccountListSchema,
  employmentTemplateListSchema,
  newHireFlowListSchema,
  userTemplateListSchema,
} from './registers.ts';
import { type TokenRequest, tokenResponseSchema } from './token.ts';
import { userListSchema, verifyUserResponseSchema } from './user.ts';

export interface HrApiClientOptions extends TokenRequest {
  readonly fetch: Fetch;
  /** Either of the two forms of the address; a slash at the end does no harm. */
  readonly baseUrl: string;
  /** Of each exchange, in milliseconds; default 10 000. */
  readonly timeoutMs?: number;
  /** Language of texts; default sv. */
  readonly language?: string;
}

export interface Page {
  readonly cursor?: string;
  readonly limit?: number;
}
export interface EmployeeFilter extends Page {
  readonly company?: number;
  readonly status?: 'current' | 'future' | 'left';
  readonly reviewed?: boolean;
  readonly updatedSince?: string;
}
export interface NewHireFilter extends Page {
  readonly company?: number;
  readonly status?: 'under-review' | 'approved' | 'needs-decision' | 'withdrawn';
}
/** With a key, a call whose outcome is not known may be made again: it is done once. */
export interface Once {
  readonly idempotencyKey?: string;
}

export type HrApiClient = ReturnType<typeof hrApiClient>;

/** A token is renewed this long before it runs out. */
const RENEW_BEFORE_MS = 60_000;

/**
 * The HR API, typed. Signs in when it first has to, keeps the token until a minute before it runs out, and signs in once more when
 * a call is answered 401. Nothing throws for what the other side does.
 */
export function hrApiClient(options: HrApiClientOptions) {
  const { fetch, instance, username, password, timeoutMs = 10_000, language = 'sv' } = options;
  const baseUrl = options.baseUrl.replace(/\/+$/, '');
  let held: { token: string; until: number } | undefined;
  let asking: Promise<HrApiOutcome<string>> | undefined;

  interface Call<Schema extends z.ZodType> extends Once {
    method: string;
    path: string;
    schema: Schema;
    query?: object;
    body?: unknown;
  }

  const send = (token: string | undefined, call: Call<z.ZodType>) =>
    exchange({
      fetch,
      method: call.method,
      url: `${baseUrl}/${call.path}${queryOf(call.query)}`,
      headers: {
        accept: 'application/json',
        'accept-language': language,
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(call.body !== undefined && { 'content-type': 'application/json' }),
        ...(call.idempotencyKey !== undefined && { 'idempotency-key': call.idempotencyKey }),
      },
      ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
      timeoutMs,
    });

  async function signIn(): Promise<HrApiOutcome<string>> {
    const body: TokenRequest = { instance, username, password };
    const schema = tokenResponseSchema;
    const asked = await send(undefined, { method: 'POST', path: 'token', schema, body });
    const answer = outcomeOf(asked, schema, hrApiProblemSchema);
    if (!answer.ok) return answer;
    const { access_token: token, expires_in: seconds } = answer.value;
    held = { token, until: Date.now() + seconds * 1000 - RENEW_BEFORE_MS };
    return { ...answer, value: token };
  }

  async function currentToken(): Promise<HrApiOutcome<string>> {
    if (held && Date.now() < held.until) return { ok: true, value: held.token, status: 200 };
    asking ??= signIn().finally(() => {
      asking = undefined;
    });
    return asking;
  }

  async function make<Schema extends z.ZodType>(call: Call<Schema>): Promise<HrApiOutcome<z.infer<Schema>>> {
    let token = await currentToken();
    if (!token.ok) return token;
    let answer = await send(token.value, call);
    if (answer.answered && answer.status === 401) {
      if (held?.token === token.value) held = undefined;
      token = await currentToken();
      if (!token.ok) return token;
      answer = await send(token.value, call);
    }
    return outcomeOf(answer, call.schema, hrApiProblemSchema);
  }

  const get = <Schema extends z.ZodType>(path: string, schema: Schema, query: object = {}) =>
    make({ method: 'GET', path, schema, query });
  const post = <Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    { body = {}, query = {}, idempotencyKey }: { body?: unknown; query?: object; idempotencyKey?: string | undefined },
  ) => make({ method: 'POST', path, schema, body, query, ...(idempotencyKey !== undefined && { idempotencyKey }) });
  const id = encodeURIComponent;

  return {
    /** Signs in and keeps nothing of it but whether it worked: *Testa anslutning*. */
    signIn: async (): Promise<HrApiOutcome<undefined>> => {
      const answer = await signIn();
      return answer.ok ? { ...answer, value: undefined } : answer;
    },
    companies: (page: Page = {}) => get('companies', companyListSchema, page),
    employmentTemplates: (filter: Page & { readonly company?: number } = {}) =>
      get('employmenttemplates', employmentTemplateListSchema, filter),
    userTemplates: (page: Page = {}) => get('usertemplates', userTemplateListSchema, page),
    newHireFlows: (page: Page = {}) => get('newhireflows', newHireFlowListSchema, page),
    accountDimensions: (page: Page = {}) => get('accountdimensions', accountDimensionListSchema, page),
    accounts: (filter: Page & { readonly dimension?: string } = {}) =>
      get('accounts', dimensionAccountListSchema, filter),

    employees: (filter: EmployeeFilter = {}) => get('employees', employeeListSchema, filter),
    employee: (employeeId: string) => get(`employees/${id(employeeId)}`, employeeSchema),
    createEmployee: (employee: CreateEmployee, { idempotencyKey }: Once = {}) =>
      post('employees', createdEmployeeSchema, { body: employee, idempotencyKey }),

    newHires: (filter: NewHireFilter = {}) => get('newhires', newHireListSchema, filter),
    newHire: (newHireId: string) => get(`newhires/${id(newHireId)}`, newHireDetailSchema),
    approveLevel: (newHireId: string, level: string, review: ReviewRequest = {}, { idempotencyKey }: Once = {}) =>
      post(`newhires/${id(newHireId)}/review/${id(level)}`, newHireDetailSchema, { body: review, idempotencyKey }),
    unapproveLevel: (newHireId: string, level: string) =>
      make({
        method: 'DELETE',
        path: `newhires/${id(newHireId)}/review/${id(level)}`,
        schema: newHireDetailSchema,
      }),
    withdraw: (newHireId: string, reason: string, options: Once & { readonly dryRun?: boolean } = {}) =>
      post(`newhires/${id(newHireId)}/withdraw`, withdrawResponseSchema, {
        body: { reason },
        query: options.dryRun ? { dryRun: true } : {},
        idempotencyKey: options.idempotencyKey,
      }),

    users: (page: Page = {}) => get('users', userListSchema, page),
    verifyUser: (userId: string, { idempotencyKey }: Once = {}) =>
      post(`users/${id(userId)}/verify`, verifyUserResponseSchema, { idempotencyKey }),
    previewInvitation: (request: InvitationPreviewRequest) =>
      post('invitations/preview', invitationPreviewSchema, { body: request }),
  };
}

function queryOf(query: object = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) parameters.set(name, String(value));
  }
  return parameters.size === 0 ? '' : `?${parameters}`;
}
