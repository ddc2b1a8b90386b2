import type { Catalogue, Sentences } from '@farstu/platform/i18n';
import type { ComponentType, FunctionComponent } from 'react';
import type { MessageKey } from '../i18n/message-key.ts';

/** Any icon of `@tabler/icons-react`. */
export type Icon = ComponentType<{ size?: number | string; stroke?: number | string; 'aria-hidden'?: boolean }>;

/**
 * A line in the menu. A node with `children` and no `to` is a heading or a fold; one with `to` is a link. A node
 * whose permission the person lacks is not drawn, nor is one that has no children left. Rooms that give nodes with the same `id` on
 * the same level share that node.
 */
export interface MenuNode<Key extends string = string> {
  id: string;
  /** Key in the registry's messages. */
  label: Key;
  icon?: Icon;
  /** Address under `basePath`; must be the path of one of the registry's routes. */
  to?: string;
  /** Capability needed to see it; of several, any one is enough. */
  permission?: string | readonly string[];
  children?: readonly MenuNode<Key>[];
}

/** One page. */
export interface PageRoute {
  /** Under `basePath`, `$name` for a part that varies: `/new-hires/$id`. */
  path: string;
  /** Capability needed to open it; of several, any one is enough. Without it the shell draws the denied state. */
  permission?: string | readonly string[];
  /**
   * `frame` (the default): inside the app frame, for people who have signed in and chosen a *Kund*.
   * `card`: a calm card without the frame, open to everybody (sign-in, invitation).
   */
  layout?: 'frame' | 'card';
  /** Fetches the page's own chunk: `() => import('../new-hires/pages/new-hire-page.tsx').then((m) => m.NewHirePage)` */
  load: () => Promise<FunctionComponent>;
}

/** One person (or other thing) that the search in the top bar found. */
export interface SearchHit {
  id: string;
  /** Shown first: the person's name. */
  name: string;
  /** Shown beside it: employment number, company, what tells two namesakes apart. */
  detail?: string;
  /** Where Enter goes, from the origin's root: `/people/employees/123`. */
  to: string;
}

/**
 * What a room gives the shell: its menu, its pages, its search. It stands in `apps/<room>/pages/index.ts` and is the
 * only thing the shell imports of a room. Pages are fetched when they are opened, one chunk each.
 *
 * **Page states.** Beside it stands `apps/<room>/pages/states.ts`, which for *every* route names the states that the
 * page can be in (see `@farstu/ui/states`): a route without them does not type-check. Tests read it; the shell never
 * does, so no fixture ends in the product.
 *
 * @example
 * export const pages = definePages({
 *   room: 'people', basePath: '/people', messages,
 *   menu: [{ id: 'personal', label: 'menu.personal', icon: IconUsers, children: [
 *     { id: 'new-hires', label: 'menu.newHires', to: '/new-hires', permission: 'new-hires.read' }] }],
 *   routes: [{ path: '/new-hires', permission: 'new-hires.read',
 *     load: () => import('../new-hires/pages/new-hires-page.tsx').then((m) => m.NewHiresPage) }],
 * });
 */
export interface RoomPages<Path extends string = string> {
  room: string;
  /** Where the room's pages are, from the origin's root. Its pages' API is under `<room>/_/`. */
  basePath: string;
  /** Words of the menu and of the user menu. Pages have catalogues of their own. */
  messages: Catalogue;
  menu: readonly MenuNode[];
  /** Lines in the menu under the person's name, such as *Mina sessioner*. */
  userMenu?: readonly MenuNode[];
  routes: readonly (PageRoute & { path: Path })[];
  /** Page under `basePath` that a person comes to after signing in; its permission is respected. */
  start?: string;
  /** People search. Finds *Åsa* for *asa*; the server decides who may be found. */
  search?: {
    /** Capability without which the search box is not drawn. */
    permission: string;
    find: (query: string, signal: AbortSignal) => Promise<readonly SearchHit[]>;
  };
}

/** Checks a registry's menu words against its messages and keeps its paths exact for `states.ts`. */
export function definePages<S extends Sentences, const Path extends string>(
  pages: Omit<RoomPages<Path>, 'messages' | 'menu' | 'userMenu' | 'routes'> & {
    messages: { readonly sv: S; readonly en: object };
    menu: readonly MenuNode<MessageKey<S>>[];
    userMenu?: readonly MenuNode<MessageKey<S>>[];
    routes: readonly (PageRoute & { path: Path })[];
  },
): RoomPages<Path> {
  return { ...pages, messages: pages.messages as Catalogue };
}

/** Whether a person with these capabilities may; nothing asked for means everybody may. */
export function permits(permission: string | readonly string[] | undefined, capabilities: readonly string[]): boolean {
  if (permission === undefined) return true;
  return [permission].flat().some((capability) => capabilities.includes(capability));
}
