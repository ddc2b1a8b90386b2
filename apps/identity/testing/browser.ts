import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';

interface Cookie {
  value: string;
  path: string;
}

/** Enough of a browser for the room's own pages: keeps cookies by path, and says where its requests come from. */
export function browser(app: FastifyInstance, from: { origin?: string; address?: string; userAgent?: string } = {}) {
  const { origin = 'http://localhost:8080', address = '203.0.113.7' } = from;
  const jar = new Map<string, Cookie>();

  async function send(method: 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'DELETE', url: string, body?: object | string) {
    const target = new URL(url, origin);
    const cookies = [...jar]
      .filter(([, { path }]) => target.pathname.startsWith(path))
      .map(([key, { value }]) => `${key.split(' ')[0]}=${value}`);
    const options: InjectOptions = {
      method,
      url: target.pathname + target.search,
      remoteAddress: address,
      headers: {
        host: target.host,
        'user-agent': from.userAgent ?? 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
        ...(cookies.length > 0 && { cookie: cookies.join('; ') }),
        ...(method !== 'GET' && method !== 'HEAD' && { origin, 'sec-fetch-site': 'same-origin' }),
        ...(typeof body === 'string' && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(body !== undefined && { payload: body }),
    };
    const answer = await app.inject(options);
    keep(answer, target.pathname);
    return answer;
  }

  function keep(answer: LightMyRequestResponse, pathname: string) {
    for (const { name, value, path = pathname, expires } of answer.cookies) {
      const key = `${name} ${path}`;
      if (value === '' || (expires && expires.getTime() < Date.now())) jar.delete(key);
      else jar.set(key, { value, path });
    }
  }

  return {
    cookies: jar,
    get: (url: string) => send('GET', url),
    head: (url: string) => send('HEAD', url),
    post: (url: string, body: object | string = {}) => send('POST', url, body),
    patch: (url: string, body: object) => send('PATCH', url, body),
    delete: (url: string) => send('DELETE', url),
  };
}

export type Browser = ReturnType<typeof browser>;

/** Begins at an application, as its redirect would, and answers the interaction's id. */
export async function beginSignIn(page: Browser, extra: Record<string, string> = {}): Promise<string> {
  const query = new URLSearchParams({
    client_id: 'people',
    response_type: 'code',
    scope: 'openid profile email',
    redirect_uri: 'http://localhost:8999/callback',
    state: 'state',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
    ...extra,
  });
  const answer = await page.get(`/identity/connect/authorize?${query}`);
  const [, uid] = /\/identity\/sign-in\/([\w-]+)$/.exec(String(answer.headers.location)) ?? [];
  if (!uid) throw new Error(`no sign-in page: ${answer.statusCode} ${answer.headers.location} ${answer.body}`);
  return uid;
}

/** Signs in with a password and comes back to the application; answers the address it came back to. */
export async function signIn(page: Browser, email: string, password: string): Promise<URL> {
  const uid = await beginSignIn(page);
  const answer = await page.post(`/identity/_/interaction/${uid}/login`, { email, password });
  if (answer.statusCode !== 200) throw new Error(`not signed in: ${answer.statusCode} ${answer.body}`);
  const back = await page.get(answer.json().redirectTo);
  return new URL(String(back.headers.location));
}
