import type { ReactNode } from 'react';
import { useFormat } from '../i18n/use-format.ts';
import { useT } from '../i18n/use-t.ts';
import { messages } from '../messages.ts';
import classes from './key-value.module.css';

/**
 * Facts about one thing, label before value. A value that is empty is drawn as a dash, so that nobody wonders. With
 * `fold`, for long lists where much may be empty, the empty ones are named together on a last line instead.
 */
export function KeyValue({
  items,
  fold = false,
}: {
  items: readonly { label: string; value: ReactNode }[];
  fold?: boolean;
}) {
  const t = useT(messages);
  const format = useFormat();
  const filled = fold ? items.filter(({ value }) => !isEmpty(value)) : items;
  const empty = fold ? items.filter(({ value }) => isEmpty(value)) : [];
  return (
    <dl className={classes.list}>
      {filled.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{isEmpty(value) ? <span className={classes.none}>–</span> : value}</dd>
        </div>
      ))}
      {empty.length > 0 && (
        <div className={classes.empty}>
          <dt>{t('notFilledIn')}</dt>
          <dd>{format.list(empty.map(({ label }) => label))}</dd>
        </div>
      )}
    </dl>
  );
}

const isEmpty = (value: ReactNode) => value === null || value === undefined || value === '' || value === false;
