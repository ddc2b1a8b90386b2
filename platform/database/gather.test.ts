import pg from 'pg';
import { expect, it } from 'vitest';
import { gathering } from './gather.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));
const refused = () => new pg.DatabaseError('no', 0, 'error');

it('sends together what comes at the same moment, and what comes while that is under way', async () => {
  const sent: number[][] = [];
  const asked = gathering(async (together: readonly number[]) => {
    sent.push([...together]);
    await turn();
    return together.map((each) => each * 10);
  });
  const first = [asked(1), asked(2)];
  await turn();
  const later = [asked(3), asked(4)];
  expect(await Promise.all([...first, ...later])).toEqual([10, 20, 30, 40]);
  expect(sent).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

it('sends each by itself when the database refuses what was sent together', async () => {
  const asked = gathering(async (together: readonly number[]) => {
    if (together.includes(2)) throw refused();
    return together;
  });
  const answers = await Promise.allSettled([asked(1), asked(2), asked(3)]);
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

it('tells everybody that the connection was lost, and asks a lost database no more for it', async () => {
  let sent = 0;
  const asked = gathering(async (_together: readonly number[]): Promise<number[]> => {
    sent += 1;
    throw new Error('Connection terminated unexpectedly');
  });
  const answers = await Promise.allSettled([asked(1), asked(2), asked(3)]);
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(sent).toBe(1);
});

it('lets others leave when one hangs', async () => {
  const asked = gathering((together: readonly string[]) =>
    together.includes('hangs') ? new Promise<string[]>(() => {}) : Promise.resolve([...together]),
  );
  void asked('hangs');
  await turn();
  expect(await asked('goes')).toBe('goes');
});
