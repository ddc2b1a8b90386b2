import { useEffect, useId, useRef } from 'react';
import classes from './filter-bar.module.css';

/** One choice of a filter, with how many it gives when that is known. */
export interface FilterChoice {
  value: string;
  label: string;
  count?: number | undefined;
}

/** Choices side by side, one of them chosen. On a phone they are drawn sideways. */
export function FilterBar({
  label,
  choices,
  value,
  onChange,
}: {
  /** What is filtered, for screen readers. */
  label: string;
  choices: readonly FilterChoice[];
  value: string;
  onChange: (value: string) => void;
}) {
  const name = useId();
  const bar = useRef<HTMLFieldSetElement>(null);
  // Where the bar is wider than the page, the chosen one is drawn into sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen one is found in what the value has drawn
  useEffect(() => {
    const show = () => {
      const chosen = bar.current?.querySelector('input:checked')?.parentElement;
      if (bar.current && chosen) bar.current.scrollLeft = chosen.offsetLeft - bar.current.clientWidth / 4;
    };
    show();
    // Letters get their widths when the font has come.
    void document.fonts.ready.then(show);
  }, [value]);
  return (
    <fieldset ref={bar} className={classes.bar}>
      <legend className={classes.legend}>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={classes.choice}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>
            {choice.label}
            {choice.count !== undefined && <span className={classes.count}>{choice.count}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
