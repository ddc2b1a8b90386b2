import type { FixtureAnswer, PageState } from '@farstu/ui/states';
import type { Page } from 'playwright-core';

/** Who looks, and how. */
export interface Onlooker {
  language: 'sv' | 'en';
  /** Capabilities that the route asks for; a state may say others. */
  capabilities: readonly string[];
  demo?: boolean;
  signedIn?: boolean;
}

/** Serves the built shell, and answers what its pages ask. */
export interface FixtureServer<Visit> {
  readonly origin: string;
  /** From now on these answer; what is not among them is a file of the shell, or a problem with the status 501. */
  answerWith(answers: readonly FixtureAnswer[]): Visit;
}

/** Business time in every state: a Friday, so that *tomorrow* and *Monday* differ. */
const stateNow = '2026-11-20T08:58:00Z';

/**
 * Opens a page in one of its states: the shell's own questions and the page's are answered by fixtures, and nothing
 * else is asked. For tests; the product never imports it.
 * @param address the route's address from the root, `$parts` still in it
 * @returns what the server says about this visit
 */
export async function showPageState<Visit>(
  page: Page,
  server: FixtureServer<Visit>,
  address: string,
  state: PageState,
  who: Onlooker,
): Promise<Visit> {
  const filled = address.replace(/\$(\w+)/g, (_, name: string) => {
    const value = state.params?.[name];
    if (value === undefined) throw new Error(`${address}: the state gives no value for $${name}`);
    return encodeURIComponent(value);
  });
  const visit = server.answerWith([
    ...answersOf(state, who.language),
    ...shellAnswers(who, state.capabilities ?? who.capabilities),
  ]);
  await page.goto(server.origin + filled + (state.search ? `?${state.search}` : ''));
  return visit;
}

/** The page's own answers in the reader's language, the shell's left out. */
export function answersOf({ answers }: PageState, language: Onlooker['language']): readonly FixtureAnswer[] {
  return typeof answers === 'function' ? answers(language) : answers;
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

/** The first of the answers that is for this request. */
export function answerFor(
  answers: readonly FixtureAnswer[],
  asked: { method: string; pathname: string },
): FixtureAnswer | undefined {
  return answers.find(({ method = 'GET', path }) => method === asked.method && matches(path, asked.pathname));
}

/** `*` stands for one part of the path, `**` for the rest of it. */
export function matches(pattern: string, pathname: string): boolean {
  const expression = pattern
    .split('/')
    .map((part) => (part === '**' ? '.*' : part === '*' ? '[^/]+' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')))
    .join('/');
  return new RegExp(`^${expression}$`).test(pathname);
}

/** An answer as it goes over the wire. */
export function reply({ status, body, problem }: FixtureAnswer): { status: number; contentType: string; body: string } {
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
