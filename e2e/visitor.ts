interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
}

export interface Answer {
  readonly url: string;
  readonly status: number;
  readonly body: string;
  json<T>(): T;
}

/** As much of a browser as signing in needs: cookies by path, redirects by hand. */
export class Visitor {
  readonly #baseUrl: string;
  readonly #watch: (answer: Answer & { method: string }) => void;
  #cookies: Cookie[] = [];

  /** @param watch sees every answer on the way */
  constructor(baseUrl: string, watch: (answer: Answer & { method: string }) => void = () => undefined) {
    this.#baseUrl = baseUrl;
    this.#watch = watch;
  }

  get cookies(): readonly Cookie[] {
    return this.#cookies;
  }

  async go(method: string, address: string, body?: unknown): Promise<Answer> {
    let url = new URL(address, this.#baseUrl).toString();
    let init: RequestInit = {
      method,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    };
    for (let hops = 0; hops < 12; hops++) {
      const { pathname, origin } = new URL(url);
      const cookies = this.#cookies.filter(({ path }) => pathname.startsWith(path));
      const response = await fetch(url, {
        ...init,
        redirect: 'manual',
        headers: {
          ...init.headers,
          cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
          origin,
          'sec-fetch-site': 'same-origin',
          accept: 'text/html,application/json',
        },
      });
      for (const line of response.headers.getSetCookie()) this.#keep(line);
      const text = await response.text();
      const answer = {
        url,
        method: init.method ?? 'GET',
        status: response.status,
        body: text,
        json: <T>() => JSON.parse(text) as T,
      };
      this.#watch(answer);
      const next = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || next === null) return answer;
      url = new URL(next, url).toString();
      init = {};
    }
    throw new Error(`${address} redirects without end`);
  }

  /** Signs in at identity as its page does. @returns identity's answer to the password */
  async signIn(email: string, password: string): Promise<Answer> {
    const { url } = await this.go('GET', '/people/_/sign-in?returnTo=/people/home');
    const uid = /\/identity\/sign-in\/([^/?]+)/.exec(url)?.[1];
    if (!uid) throw new Error(`sign-in did not reach the issuer's page but ${new URL(url).pathname}`);
    const answer = await this.go('POST', `/identity/_/interaction/${uid}/login`, { email, password });
    const { redirectTo } = answer.json<{ redirectTo?: string }>();
    if (redirectTo !== undefined) await this.go('GET', redirectTo);
    return answer;
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const [name = '', ...value] = pair.split('=');
    const path = attributes.find((each) => /^path=/i.test(each))?.slice(5) ?? '/';
    const isGone = attributes.some((each) => /^(max-age=0|expires=thu, 01 jan 1970)/i.test(each));
    this.#cookies = this.#cookies.filter((each) => each.name !== name || each.path !== path);
    if (!isGone) this.#cookies.push({ name, value: value.join('='), path });
  }
}
