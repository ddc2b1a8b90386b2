import { describe, expect, it } from 'vitest';
import type { HireField, HirePage, ReviewField } from '../api.ts';
import type { HireFieldValues } from '../parts/hire-field-values.ts';
import { levelFields, missingOf } from './level-fields.ts';

const rule = (editable: boolean, required = false) => [{ level: 'lon', editable, required }];
const field = (name: ReviewField, value: string | null, levels: HireField['levels']): HireField => ({
  field: name,
  value,
  levels,
  mayChange: true,
});
const hireWith = (fields: HireField[]) => ({ fields }) as HirePage;
const written = (values: Partial<HireFieldValues>) =>
  new Proxy(values, { get: (given, name: keyof HireFieldValues) => given[name] ?? '' }) as HireFieldValues;

describe('the fields of a review level', () => {
  it('puts what is required and missing first, so that a manager on a phone meets it at once', () => {
    const hire = hireWith([
      field('firstName', 'Åsa', rule(true, true)),
      field('phoneMobile', '070-174 06 05', rule(true)),
      field('employmentForm', null, rule(true, true)),
      field('costCentre', '200', rule(false)),
    ]);
    const { inputs, folded, known } = levelFields(hire, 'lon');
    expect(inputs.map((each) => each.field)).toEqual(['employmentForm', 'phoneMobile']);
    expect(folded.map((each) => each.field)).toEqual(['firstName']);
    expect(known.map((each) => each.field)).toEqual(['costCentre']);
  });

  it('leaves out what another level shows', () => {
    const hire = hireWith([field('position', null, [{ level: 'chef', editable: true, required: false }])]);
    expect(levelFields(hire, 'lon').inputs).toEqual([]);
  });

  it('takes a birth date for a personal number that does not exist yet', () => {
    const hire = hireWith([field('personalNumber', null, rule(true, true)), field('birthDate', null, rule(true))]);
    const { inputs } = levelFields(hire, 'lon');
    expect(missingOf(hire, inputs, written({}))).toEqual(['personalNumber']);
    expect(missingOf(hire, inputs, written({ birthDate: '1990-04-04' }))).toEqual([]);
  });

  it('does not ask again for a personal number that is there and only shown masked', () => {
    const hire = hireWith([field('personalNumber', '19900404-****', rule(true, true))]);
    expect(missingOf(hire, levelFields(hire, 'lon').inputs, written({}))).toEqual([]);
  });
});
