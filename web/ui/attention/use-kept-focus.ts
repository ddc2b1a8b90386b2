import { type FocusEvent, useLayoutEffect, useRef } from 'react';

/**
 * Keeps the keyboard in a list whose rows go away by what is pressed in them: when the row that had focus is gone, the heading of the
 * next row has it, or of the last one, or the list when it is empty. Focus that is somewhere else stays there.
 *
 * @param ids the rows as they stand, `undefined` while waiting
 * @returns refs of the `list` and of each row's `heading`, both with `tabIndex={-1}`, and what each `row` listens to
 */
export function useKeptFocus(ids: readonly string[] | undefined) {
  const list = useRef<HTMLDivElement>(null);
  const headings = useRef(new Map<string, HTMLElement>());
  const before = useRef<readonly string[]>([]);
  const held = useRef<string | null>(null);

  useLayoutEffect(() => {
    if (!ids) return;
    const place = held.current === null ? -1 : before.current.indexOf(held.current);
    const after = before.current.slice(place + 1);
    before.current = ids;
    if (held.current === null || ids.includes(held.current)) return;
    held.current = null;
    if (document.activeElement && document.activeElement !== document.body) return;
    const next = after.find((id) => ids.includes(id)) ?? ids.at(-1);
    (next === undefined ? list.current : headings.current.get(next))?.focus();
  });

  return {
    list,
    heading: (id: string) => (element: HTMLElement | null) => {
      if (element) headings.current.set(id, element);
      else headings.current.delete(id);
    },
    /** React's own events, so that a dialog which a row has opened counts as the row. */
    row: (id: string) => ({
      onFocus: () => {
        held.current = id;
      },
      onBlur: ({ target }: FocusEvent) => {
        // A button that waits for its answer is disabled and drops focus, and a window left behind still has it: neither has been left.
        if (!target.matches(':disabled') && document.activeElement !== target) held.current = null;
      },
    }),
  };
}
