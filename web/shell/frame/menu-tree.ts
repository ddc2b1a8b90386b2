import type { Catalogue } from '@farstu/platform/i18n';
import { type Icon, type MenuNode, permits, type RoomPages } from '@farstu/ui/registry';

/** A menu line that this person can see, with its address from the origin's root. */
export interface MenuLine {
  id: string;
  label: string;
  /** Where the label's sentence is. */
  messages: Catalogue;
  icon: Icon | undefined;
  to: string | undefined;
  children: MenuLine[];
}

/**
 * The menu of all rooms for a person: nodes with the same id on the same level are joined, lines without permission or
 * without a page are left out, and so are headings with nothing under them.
 */
export function menuTree(rooms: readonly RoomPages[], capabilities: readonly string[]): MenuLine[] {
  const lines: MenuLine[] = [];
  for (const room of rooms) join(lines, linesOf(room, room.menu, capabilities));
  return lines;
}

/** The lines that the rooms add under the person's name. */
export function userMenuLines(rooms: readonly RoomPages[], capabilities: readonly string[]): MenuLine[] {
  return rooms.flatMap((room) => linesOf(room, room.userMenu ?? [], capabilities));
}

/** The lines from the outermost to the one whose page is open. */
export function pathTo(lines: readonly MenuLine[], address: string): MenuLine[] {
  for (const line of lines) {
    const below = pathTo(line.children, address);
    if (below.length > 0) return [line, ...below];
    if (line.to !== undefined && (address === line.to || address.startsWith(`${line.to}/`))) return [line];
  }
  return [];
}

/** The first page in the menu. */
export function firstPage(lines: readonly MenuLine[]): string | undefined {
  for (const line of lines) {
    const to = line.to ?? firstPage(line.children);
    if (to !== undefined) return to;
  }
  return undefined;
}

function linesOf(room: RoomPages, nodes: readonly MenuNode[], capabilities: readonly string[]): MenuLine[] {
  return nodes.flatMap(({ id, label, icon, to, permission, children = [] }) => {
    if (!permits(permission, capabilities)) return [];
    const route = room.routes.find(({ path }) => path === to);
    const shown = route !== undefined && permits(route.permission, capabilities);
    const below = linesOf(room, children, capabilities);
    if (!shown && below.length === 0) return [];
    return [
      { id, label, messages: room.messages, icon, to: shown ? room.basePath + route.path : undefined, children: below },
    ];
  });
}

function join(into: MenuLine[], lines: readonly MenuLine[]): void {
  for (const line of lines) {
    const same = into.find(({ id }) => id === line.id);
    if (same) join(same.children, line.children);
    else into.push(line);
  }
}
