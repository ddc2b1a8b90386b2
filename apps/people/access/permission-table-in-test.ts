import { readFile } from 'node:fs/promises';

export const permissionsText = await readFile(new URL('../../../docs/permissions.md', import.meta.url), 'utf8');

/** Role → capabilities. */
export type PermissionTable = ReadonlyMap<string, ReadonlySet<string>>;

/** The table of docs/permissions.md. Which name is which code also stands there, in the table of *Tilldelning*. */
export function permissionTable(text: string): PermissionTable {
  const rowsOf = (head: string) => {
    const lines = text.split('\n');
    const from = lines.findIndex((line) => line.startsWith(head));
    const until = lines.findIndex((line, index) => index > from && !line.startsWith('|'));
    const cells = (line: string) => line.split('|').map((cell) => cell.trim().replaceAll('`', ''));
    return lines.slice(from, until).map(cells);
  };
  const codeOf = new Map(rowsOf('| Roll | Kod |').map(([, name = '', code = '']) => [name, code]));
  const [head = [], , ...rows] = rowsOf('| Behörighet |');
  return new Map(
    head.flatMap((name, column) => {
      const code = codeOf.get(name);
      const held = rows.filter((row) => row[column] === '●').map((row) => row[2] ?? '');
      return code === undefined ? [] : [[code, new Set(held)]];
    }),
  );
}
