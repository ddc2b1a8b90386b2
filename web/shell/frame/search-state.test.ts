import { expect, test } from 'vitest';
import { answersWhatIsWritten, type SearchFacts, searchState } from './search-state.ts';

const facts = (more: Partial<SearchFacts>): SearchFacts => ({
  ...{ written: 'asa', query: 'asa', isFetching: false, isError: false, isPlaceholderData: false, hits: 1 },
  ...more,
});

test('Enter opens nobody while the hits are those of what was written before', () => {
  expect(answersWhatIsWritten(facts({}))).toBe(true);
  expect(answersWhatIsWritten(facts({ written: 'asa ' })), 'a space asks for nothing else').toBe(true);
  expect(answersWhatIsWritten(facts({ written: 'asar' })), 'the next letter').toBe(false);
  expect(answersWhatIsWritten(facts({ isPlaceholderData: true, isFetching: true })), 'asked, no answer').toBe(false);
  expect(answersWhatIsWritten(facts({ isError: true })), 'the answer never came').toBe(false);
});

test('a search that failed says so, instead of asking for more letters, until it is tried again', () => {
  expect(searchState(facts({ isError: true, hits: 0 }))).toBe('failed');
  expect(searchState(facts({ isError: true, hits: 3 })), 'also where hits of before are at hand').toBe('failed');
  expect(searchState(facts({ isError: true, isFetching: true, hits: 0 }))).toBe('waiting');
});

test('nobody is said to be missing before there is an answer', () => {
  expect(searchState(facts({ written: 'a', query: 'a', hits: 0 }))).toBe('hint');
  expect(searchState(facts({ query: 'as', hits: 0 }))).toBe('waiting');
  expect(searchState(facts({ isFetching: true, hits: 0 }))).toBe('waiting');
  expect(searchState(facts({ hits: 0 }))).toBe('none');
  expect(searchState(facts({ hits: 2 }))).toBe('results');
});
