import type { FixtureAnswer, PageState } from '@farstu/ui/states';
import type { Page } from 'playwright-core';

/** Who looks, and how. */
export interface Onlooker {
  language: 'sv' | 'en';
  /** Capabilities that the route asks for; a state may say others. */
  capabilities: readonly string[];
  scheme?: 'light' | 'dark';
  demo?: boolean;
  signedIn?: boolean;
}

/** Business time in every state: a Friday, so that *tomorrow* and *Monday* differ. */
export const stateNow = '2026-11-20T08:58:00Z';

/**
 * Opens a page in one of its states: the shell's own questions and the page's are answered by fixtures, and nothing
 * reaches a server but the shell's files. For tests; the product never imports it.
 * @param origin where the built shell is served
 * @param address the route's address from the root, `$parts` still in it
 */
export async function showPageState(
  page: Page,
  origin: string,
  address: string,
  state: PageState,
  who: Onlooker,
): Promise<void> {
  const theirs = typeof state.answers === 'function' ? state.answers(who.language) : state.answers;
  const answers = [...theirs, ...shellAnswers(who, state.capabilities ?? who.capabilities)];
  await page.emulateMedia({ colorScheme: who.scheme ?? 'light', reducedMotion: 'reduce' });
  await page.addInitScript({ content: `localStorage.setItem('farstu.language', '${who.language}')` });
  await page.route('**/*', async (route) => {
    const request = route.request();
    const { pathname } = new URL(request.url());
    const answer = answers.find(({ method = 'GET', path }) => method === request.method() && matches(path, pathname));
    if (answer?.delay === 'forever') return;
    if (answer) return route.fulfill(reply(answer));
    // Files of the shell; its page also for every address that a browser navigates to.
    if (request.isNavigationRequest() || /\.\w+$/.test(pathname)) return route.continue();
    return route.fulfill(
      reply({ path: pathname, problem: { status: 501, code: 'no_fixture', title: `${request.method()} ${pathname}` } }),
    );
  });
  const filled = address.replace(/\$(\w+)/g, (_, name: string) => {
    const value = state.params?.[name];
    if (value === undefined) throw new Error(`${address}: the state gives no value for $${name}`);
    return encodeURIComponent(value);
  });
  await page.goto(origin + filled + (state.search ? `?${state.search}` : ''));
}

function shellAnswers(
  { language, demo = true, signedIn = true }: Onlooker,
  capabilities: readonly string[],
): FixtureAnswer[] {
  return [
    { path: '/_/rooms', body: { rooms: ['people', 'identity'], demo } },
    { path: '/_/demo/clock', body: { now: stateNow } },
    {
      path: '/people/_/session',
      body: signedIn
        ? {
            signedIn: true,
            user: { id: 'u1', name: 'Karin Öhman', username: 'karin.ohman@farstu.test', language },
            customerNumber: 5257,
            customerName: 'Lindgården',
            companies: [{ number: 1010, name: 'Lindgården Omsorg AB' }],
            company: { number: 1010, name: 'Lindgården Omsorg AB' },
            capabilities,
            demo,
            now: stateNow,
            zone: 'Europe/Stockholm',
          }
        : { signedIn: false, demo, roomsHere: ['people', 'identity'] },
    },
    { method: 'POST', path: '/people/_/session/language', status: 204 },
  ];
}

/** `*` stands for one part of the path, `**` for the rest of it. */
export function matches(pattern: string, pathname: string): boolean {
  const expression = pattern
    .split('/')
    .map((part) => (part === '**' ? '.*' : part === '*' ? '[^/]+' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')))
    .join('/');
  return new RegExp(`^${expression}$`).test(pathname);
}

function reply({ status, body, problem }: FixtureAnswer): { status: number; contentType: string; body: string } {
  if (problem) {
    const document = { type: `urn:farstu:problem:${problem.code}`, detail: '', ...problem };
    return {
      status: status ?? problem.status,
      contentType: 'application/problem+json',
      body: JSON.stringify(document),
    };
  }
  return {
    status: status ?? 200,
    contentType: 'application/json',
    body: body === undefined ? '' : JSON.stringify(body),
  };
}
