/** What the search knows just now. */
export interface SearchFacts {
  /** What stands in the field. */
  written: string;
  /** What was asked for last. */
  query: string;
  isFetching: boolean;
  isError: boolean;
  /** The hits are those of the query before. */
  isPlaceholderData: boolean;
  hits: number;
}

/** Shorter than this, and nothing is asked for. */
export const SHORTEST_QUERY = 2;

/** What the search says below its hits; `failed` goes before what was found earlier, which answers another question. */
export function searchState(facts: SearchFacts): 'hint' | 'waiting' | 'failed' | 'none' | 'results' {
  const written = facts.written.trim();
  if (written.length < SHORTEST_QUERY) return 'hint';
  if (written !== facts.query) return facts.hits > 0 ? 'results' : 'waiting';
  if (facts.isError && !facts.isFetching) return 'failed';
  if (facts.hits > 0) return 'results';
  return facts.isFetching ? 'waiting' : 'none';
}

/** Whether a hit may be opened: only one that answers what is written, or Enter would open somebody else. */
export const answersWhatIsWritten = ({ written, query, isPlaceholderData, isError }: SearchFacts): boolean =>
  written.trim() === query && !isPlaceholderData && !isError;
