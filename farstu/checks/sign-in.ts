import { readFileSync } from 'node:fs';

/** Signs in as each demo user, as a browser would, and sees that the page's own API answers. `node sign-in.ts demo.json` */
interface Demo {
  baseUrl: string;
  users: { room: string; role: string; email: string; password: string }[];
}

interface Cookie {
  name: string;
  value: string;
  path: string;
}

/** As much of a browser as a redirect chain needs: cookies by path, redirects by hand. */
class Visitor {
  #cookies: Cookie[] = [];

  async go(url: string, init: RequestInit = {}): Promise<{ url: string; response: Response }> {
    for (let hops = 0, at = url, how = init; hops < 12; hops++) {
      const { pathname, origin } = new URL(at);
      const cookie = this.#cookies
        .filter(({ path }) => pathname.startsWith(path))
        .map(({ name, value }) => `${name}=${value}`);
      const response = await fetch(at, {
        ...how,
        redirect: 'manual',
        headers: {
          ...how.headers,
          cookie: cookie.join('; '),
          origin,
          'sec-fetch-site': 'same-origin',
          accept: 'text/html,application/json',
        },
      });
      for (const line of response.headers.getSetCookie()) this.#keep(line);
      const next = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || !next) return { url: at, response };
      at = new URL(next, at).toString();
      how = {};
    }
    throw new Error(`${url} redirects without end`);
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const [name = '', ...value] = pair.split('=');
    const path = attributes.find((each) => /^path=/i.test(each))?.slice(5) ?? '/';
    const gone = attributes.some((each) => /^(max-age=0|expires=thu, 01 jan 1970)/i.test(each));
    this.#cookies = this.#cookies.filter((each) => each.name !== name || each.path !== path);
    if (!gone) this.#cookies.push({ name, value: value.join('='), path });
  }
}

export async function signIn(baseUrl: string, email: string, password: string): Promise<Visitor> {
  const visitor = new Visitor();
  const { url } = await visitor.go(`${baseUrl}/people/_/sign-in?returnTo=/people`);
  const uid = /\/identity\/sign-in\/([^/?]+)/.exec(url)?.[1];
  if (!uid) throw new Error(`sign-in did not reach the issuer's page but ${new URL(url).pathname}`);
  const { response } = await visitor.go(`${baseUrl}/identity/_/interaction/${uid}/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const answer = (await response.json()) as { redirectTo?: string; code?: string };
  if (!answer.redirectTo) throw new Error(`sign-in was refused: ${answer.code}`);
  await visitor.go(answer.redirectTo);
  const session = await visitor.go(`${baseUrl}/people/_/session`);
  const { signedIn } = (await session.response.json()) as { signedIn: boolean };
  if (!signedIn) throw new Error('the page says that nobody is signed in');
  return visitor;
}

const [file] = process.argv.slice(2);
if (file) {
  const demo: Demo = JSON.parse(readFileSync(file, 'utf8'));
  for (const user of demo.users) {
    await signIn(demo.baseUrl, user.email, user.password);
    console.log(`signed in as ${user.role}`);
  }
}
