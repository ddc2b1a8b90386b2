import { useId } from 'react';
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
  return (
    <fieldset className={classes.bar}>
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
