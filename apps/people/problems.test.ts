import { expect, test } from 'vitest';
import { messages } from './messages.ts';
import { peopleProblems } from './problems.ts';

test('every problem has its sentences in both languages, and no sentence is left over', () => {
  for (const language of ['sv', 'en'] as const) {
    const sentences = messages[language].problems as Record<string, { title?: string; detail?: string }>;
    expect(Object.keys(sentences).toSorted()).toEqual(Object.keys(peopleProblems).toSorted());
    for (const [code, { title, detail }] of Object.entries(sentences)) {
      expect([title, detail].every(Boolean), `${language} ${code}`).toBe(true);
    }
  }
});
