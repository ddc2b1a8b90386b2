import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { capabilities } from './capabilities.ts';
import { messages } from './messages.ts';
import { readyRoles } from './ready-roles.ts';

const text = await readFile(new URL('../../../docs/permissions.md', import.meta.url), 'utf8');

/** The cells of the Markdown table that begins with this head. */
function table(head: string): string[][] {
  const lines = text.split('\n');
  const from = lines.findIndex((line) => line.startsWith(head));
  const until = lines.findIndex((line, index) => index > from && !line.startsWith('|'));
  const cells = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  return [cells(lines[from] ?? ''), ...lines.slice(from + 2, until).map(cells)];
}

const bare = (cell: string) => cell.replaceAll('`', '');

describe('docs/permissions.md', () => {
  test('TTH-5: says of every ready role exactly what it may do', () => {
    const [head = [], ...rows] = table('| Behörighet |');
    const written = Object.fromEntries(
      head
        .slice(2)
        .map((name, column) => [name, rows.filter((row) => row[column + 2] === '●').map((row) => bare(row[1] ?? ''))]),
    );
    const inCode = Object.fromEntries(
      readyRoles.map((role) => [
        messages.sv.roles.ready[role.code],
        capabilities.filter((each) => role.capabilities.includes(each)),
      ]),
    );
    expect(written).toEqual(inCode);
  });

  test('lists every capability once, in the order of the code', () => {
    const [, ...rows] = table('| Behörighet |');
    expect(rows.map((row) => bare(row[1] ?? ''))).toEqual([...capabilities]);
  });

  test('E27: says which roles each ready role may give to others', () => {
    const [, ...rows] = table('| Roll | Kod |');
    const words = { none: 'inga', all: 'alla' };
    expect(
      rows.map(([, code = '', gives = '', everywhere = '']) => [bare(code), bare(gives), everywhere === '●']),
    ).toEqual(
      readyRoles.map((role) => [
        role.code,
        role.assigns === 'chosen' ? role.assignsRoles.join(', ') : words[role.assigns],
        role.assignsEverywhere,
      ]),
    );
  });
});
