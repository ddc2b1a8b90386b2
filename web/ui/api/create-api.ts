import createClient, { type Client, type Middleware } from 'openapi-fetch';
import { currentLanguage } from '../i18n/language.ts';
import { ProblemError, problemFrom } from './problem-error.ts';

const throwsProblems: Middleware = {
  onRequest: ({ request }) => {
    request.headers.set('Accept-Language', currentLanguage());
    return request;
  },
  onResponse: async ({ response }) => {
    if (!response.ok) throw await problemFrom(response);
  },
  onError: ({ error }) => {
    if (error instanceof DOMException && error.name === 'AbortError') return error;
    return new ProblemError({ status: 0, code: 'network', cause: error });
  },
};

/**
 * A room's typed client. `Paths` is generated from the room's OpenAPI document. Every answer outside 2xx is thrown as
 * a {@link ProblemError}, and so is no answer.
 * @param baseUrl what stands before the paths; empty for generated ones, which carry the room's prefix
 */
export function createApi<Paths extends object>(baseUrl: string): Client<Paths> {
  const client = createClient<Paths>({ baseUrl, credentials: 'same-origin' });
  client.use(throwsProblems);
  return client;
}

/**
 * The body of an answer, typed as the 2xx body.
 * @example useQuery({ queryKey: ['new-hires'], queryFn: ({ signal }) => answer(api.GET('/people/_/new-hires', { signal })) })
 */
export async function answer<Data>(call: Promise<{ data?: Data }>): Promise<NonNullable<Data>> {
  const { data } = await call;
  if (data === undefined || data === null) throw new ProblemError({ status: 200, code: 'unreadable' });
  return data;
}

/** One call outside a room's OpenAPI document (the session, the demo's doors). `body` is sent as JSON. */
export async function requestJson<Answer>(
  url: string,
  options: {
    method?: 'GET' | 'POST';
    body?: unknown;
    signal?: AbortSignal;
    /** The call is finished also when the page is left meanwhile. */
    keepalive?: boolean;
  } = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method: options.method ?? 'GET',
    headers: {
      Accept: 'application/json',
      'Accept-Language': currentLanguage(),
      ...(options.method === 'POST' && { 'Content-Type': 'application/json' }),
    },
    credentials: 'same-origin',
    ...(options.method === 'POST' && { body: JSON.stringify(options.body ?? {}) }),
    ...(options.signal && { signal: options.signal }),
    ...(options.keepalive && { keepalive: true }),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ProblemError({ status: 0, code: 'network', cause: error });
  });
  if (!response.ok) throw await problemFrom(response);
  return (response.status === 204 ? undefined : await response.json()) as Answer;
}
