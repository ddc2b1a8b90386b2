import { describe, expect, it } from 'vitest';
import { fieldRows, rulesOf, withChoice } from './field-rows.ts';

const rules = [
  { field: 'costCentre', show: true, editable: true, required: true },
  { field: 'emailWork', show: true, editable: false, required: false },
] as const;

describe('the fields of a review level', () => {
  it('shows who somebody is first, then the saved order, then what is hidden', () => {
    const rows = fieldRows(rules);
    expect(rows.slice(0, 5).map(({ field }) => field)).toEqual([
      'employmentNumber',
      'firstName',
      'lastName',
      'costCentre',
      'emailWork',
    ]);
    expect(rows).toHaveLength(25);
    expect(rows.filter(({ show }) => show)).toHaveLength(5);
  });

  it('saves what is shown, and always the three that identify', () => {
    expect(rulesOf(fieldRows(rules))).toEqual([
      { field: 'employmentNumber', show: true, editable: true, required: true },
      { field: 'firstName', show: true, editable: true, required: true },
      { field: 'lastName', show: true, editable: true, required: true },
      ...rules,
    ]);
  });

  it('shows a field that becomes editable, and locks one that is hidden', () => {
    const hidden = { field: 'position', show: false, editable: false, required: false, always: false } as const;
    const editable = withChoice(hidden, 'editable', true);
    expect(editable).toMatchObject({ show: true, editable: true, required: false });
    expect(withChoice(editable, 'show', false)).toEqual(hidden);
  });
});
