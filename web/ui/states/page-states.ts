import type { RoomPages } from '../registry/room-pages.ts';

/** An answer that a test gives the page in the server's place. Exactly one of `body`, `problem` and `delay` is usual. */
export interface FixtureAnswer {
  /** `GET` when left out. */
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path from the origin's root; `*` stands for one part, `**` for the rest: `/people/_/new-hires/*`. Query strings are not compared. */
  path: string;
  /** 200 when left out, or the problem's own. */
  status?: number;
  /** JSON answer. */
  body?: unknown;
  /** Problem details (RFC 9457). */
  problem?: {
    status: number;
    code: string;
    title?: string;
    detail?: string;
    errors?: readonly { pointer: string; code: string; message: string }[];
  };
  /** `forever` keeps the page waiting, which shows its loading state. */
  delay?: 'forever';
}

/** One state of a page: what the server answers, and who looks at it. Answers that hold sentences are a function of the
 * reader's language; a problem without title and detail is told in the page's own words. */
export interface PageState {
  answers: readonly FixtureAnswer[] | ((language: 'sv' | 'en') => readonly FixtureAnswer[]);
  /** Values for the route's `$parts`: `{ id: '42' }`. */
  params?: Readonly<Record<string, string>>;
  /** Query string without `?`. */
  search?: string;
  /** Capabilities of the person who looks; all that the route asks for when left out. `[]` shows the denied state. */
  capabilities?: readonly string[];
}

/**
 * The states of one page, by name, in `<page>.states.ts` beside it. `filled` is required; a page that reads a list has
 * `empty`; one that reads anything has `loading` and `error`; one behind a permission has `denied`.
 * Domain names end in `.test` or `.example`; identity numbers come from `fixtures/skatteverket-test-*.csv`.
 *
 * @example
 * export const states: PageStates = {
 *   filled: { answers: [{ path: '/people/_/new-hires', body: { data: [aHire], nextCursor: null } }] },
 *   empty: { answers: [{ path: '/people/_/new-hires', body: { data: [], nextCursor: null } }] },
 *   loading: { answers: [{ path: '/people/_/new-hires', delay: 'forever' }] },
 *   error: { answers: [{ path: '/people/_/new-hires', problem: { status: 500, code: 'internal' } }] },
 *   denied: { answers: [], capabilities: [] },
 * };
 */
export type PageStates = { readonly filled: PageState } & Readonly<Record<string, PageState>>;

/**
 * `apps/<room>/pages/states.ts`: the states of every route of the room; a route without them does not type-check.
 * It imports the registry as a type only, so that a test can read it without React.
 *
 * @example
 * import type { RoomStates } from '@farstu/ui/states';
 * import type { pages } from './index.ts';
 * export const states: RoomStates<typeof pages> = {
 *   '/new-hires': () => import('../new-hires/pages/new-hires-page.states.ts').then((m) => m.states),
 * };
 */
export type RoomStates<Pages extends RoomPages> =
  Pages extends RoomPages<infer Path> ? Readonly<Record<Path, () => Promise<PageStates>>> : never;
