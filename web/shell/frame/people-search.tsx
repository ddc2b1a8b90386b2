import { Button, Dialog, Kbd, keepPreviousData, useDisclosure, useGo, useQuery, useSignedIn, useT } from '@farstu/ui';
import { IconSearch } from '@farstu/ui/icons';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useState } from 'react';
import { useHouse } from '../house-context.ts';
import { messages } from '../messages.ts';
import classes from './people-search.module.css';
import { answersWhatIsWritten, SHORTEST_QUERY, searchState } from './search-state.ts';

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Search for people from anywhere: Ctrl K or ⌘ K, write, arrow, Enter. */
export function PeopleSearch() {
  const t = useT(messages);
  const { rooms } = useHouse();
  const { capabilities } = useSignedIn();
  const [opened, { open, close }] = useDisclosure(false);
  const finders = rooms.flatMap(({ search }) => (search && capabilities.includes(search.permission) ? [search] : []));
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [open]);
  if (finders.length === 0) return null;
  return (
    <>
      <button type="button" className={classes.opener} onClick={open} aria-keyshortcuts="Control+K Meta+K">
        <IconSearch size={16} stroke={1.7} aria-hidden />
        <span className={classes.openerText}>{t('search.open')}</span>
        <Kbd>{isMac ? '⌘ K' : 'Ctrl K'}</Kbd>
      </button>
      <Dialog opened={opened} onClose={close} title={t('search.title')} size="md" high>
        <Finder
          onDone={close}
          find={async (query, signal) => (await Promise.all(finders.map(({ find }) => find(query, signal)))).flat()}
        />
      </Dialog>
    </>
  );
}

type Find = (
  query: string,
  signal: AbortSignal,
) => Promise<readonly { id: string; name: string; detail?: string; to: string }[]>;

function Finder({ find, onDone }: { find: Find; onDone: () => void }) {
  const t = useT(messages);
  const go = useGo();
  const list = useId();
  const [written, setWritten] = useState('');
  const [chosen, setChosen] = useState(0);
  const query = useDeferredValue(written.trim());
  const long = query.length >= SHORTEST_QUERY;
  const {
    data: hits = [],
    isFetching,
    isError,
    isPlaceholderData,
    refetch,
  } = useQuery({
    queryKey: ['shell', 'search', query],
    queryFn: async ({ signal }) => {
      // Waits for the next letter; a newer query ends this one.
      await new Promise((resolve) => setTimeout(resolve, 120));
      return signal.aborted ? [] : find(query, signal);
    },
    enabled: long,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    retry: false,
  });
  const facts = { written, query, isFetching, isError, isPlaceholderData, hits: hits.length };
  const state = searchState(facts);
  const shown = state === 'results' ? hits : [];
  const at = Math.min(chosen, shown.length - 1);
  const openHit = (place: number) => {
    const hit = shown[place];
    if (!hit || !answersWhatIsWritten(facts)) return;
    onDone();
    go(hit.to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      openHit(at);
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || shown.length === 0) return;
    event.preventDefault();
    setChosen((at + step + shown.length) % shown.length);
  };
  return (
    <div className={classes.finder}>
      <div className={classes.field}>
        <IconSearch size={18} stroke={1.7} aria-hidden />
        <input
          type="search"
          role="combobox"
          aria-expanded={shown.length > 0}
          aria-controls={list}
          aria-activedescendant={shown.length > 0 ? `${list}-${at}` : undefined}
          aria-label={t('search.label')}
          placeholder={t('search.label')}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
          value={written}
          onChange={(event) => {
            setWritten(event.currentTarget.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id={list} role="listbox" aria-label={t('search.title')} className={classes.hits}>
        {shown.map((hit, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above handles the keys for its options
          <div
            key={hit.id}
            id={`${list}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === at}
            onMouseMove={() => setChosen(place)}
            onClick={() => openHit(place)}
          >
            <strong>{hit.name}</strong>
            <span>{hit.detail}</span>
          </div>
        ))}
      </div>
      <div className={classes.below} role="status">
        {state !== 'waiting' && t(`search.${state}`, { count: shown.length })}
        {state === 'failed' && (
          <Button variant="subtle" size="compact-xs" onClick={() => refetch()}>
            {t('search.retry')}
          </Button>
        )}
        {shown.length > 0 && (
          <span className={classes.keys} aria-hidden>
            <Kbd>↑↓</Kbd> {t('search.keys.move')} <Kbd>↵</Kbd> {t('search.keys.open')} <Kbd>esc</Kbd>{' '}
            {t('search.keys.close')}
          </span>
        )}
      </div>
    </div>
  );
}
