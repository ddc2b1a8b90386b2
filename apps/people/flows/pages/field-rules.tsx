import { Checkbox, useT } from '@farstu/ui';
import { messages as hireWords } from '../../new-hires/pages/messages.ts';
import { type FieldRow, withChoice } from './field-rows.ts';
import classes from './field-rules.module.css';
import { messages } from './messages.ts';

const columns = ['show', 'editable', 'required'] as const;

/** *Granskningsvy*: what a level shows, lets be edited and demands, field by field. */
export function FieldRules({
  rows,
  disabled,
  onChange,
}: {
  rows: readonly FieldRow[];
  disabled: boolean;
  onChange: (rows: FieldRow[]) => void;
}) {
  const t = useT(messages);
  const word = useT(hireWords);
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>{t('level.fields')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('level.field')}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`level.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.field} data-hidden={!row.show || undefined}>
            <th scope="row">{word(`fields.${row.field}`)}</th>
            {row.always ? (
              <td colSpan={3} className={classes.always}>
                {t('level.always')}
              </td>
            ) : (
              columns.map((column) => (
                <td key={column}>
                  <Checkbox
                    className={classes.box ?? ''}
                    aria-label={t('level.cell', { column: t(`level.${column}`), field: word(`fields.${row.field}`) })}
                    checked={row[column]}
                    disabled={disabled}
                    onChange={({ currentTarget }) =>
                      onChange(rows.with(index, withChoice(row, column, currentTarget.checked)))
                    }
                  />
                </td>
              ))
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
