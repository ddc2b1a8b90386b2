import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Canary, leaksIn, spellingsOf } from './leaks-in.ts';

const [, number = '', another = ''] = readFileSync(
  new URL('../fixtures/skatteverket-test-personnummer.csv', import.meta.url),
  'utf8',
).split(/\r?\n/);
const nearly = number.slice(0, 11) + String((Number(number[11]) + 1) % 10);

describe('the scanner of leaks', () => {
  const password = 'ett lösenord på rymmen';
  const canaries: Canary[] = [
    { name: 'number', value: number, kind: 'identity-number' },
    { name: 'password', value: password, kind: 'secret' },
  ];

  test.each(Object.entries(spellingsOf(number)))('finds a line that leaks the number on purpose: %s', (_, spelled) => {
    const line = JSON.stringify({ level: 30, msg: `hired ${spelled}`, ms: 3 });
    const ways = [
      line,
      JSON.stringify({ inner: line }),
      line.replaceAll(/[^ -~]|[+-]/g, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`),
      `GET /people?personalNumber=${encodeURIComponent(spelled)} 404`,
      `data ${Buffer.from(line).toString('base64')} end`,
      `eyJhbGciOiJIUzI1NiJ9.${Buffer.from(line).toString('base64url')}.x`,
      `\\x${Buffer.from(line).toString('hex')}`,
      `Subject: ${[...Buffer.from(spelled)].map((byte) => `=${byte.toString(16).padStart(2, '0').toUpperCase()}`).join('')}`,
      `<p>${[...spelled].map((each) => `&#${each.charCodeAt(0)};`).join('')}</p>`,
    ];
    for (const way of ways) {
      const leaks = leaksIn(way, canaries);
      expect(leaks, way).toHaveLength(1);
      expect(leaks[0], 'says where, never what').not.toContain(number.slice(8));
    }
  });

  test('finds a password and a token, escaped or not', () => {
    for (const way of [password, encodeURIComponent(password), Buffer.from(`u:${password}`).toString('base64')]) {
      expect(leaksIn(`reason: ${way}.`, canaries), way).toHaveLength(1);
    }
  });

  test('lets pass what is masked, and what is somebody else’s', () => {
    const masked = `${number.slice(0, 8)}-**** ${number.slice(2, 8)}-**** ${another} ${nearly} ${randomUUID()}`;
    expect(leaksIn(masked, canaries)).toEqual([]);
  });
});
