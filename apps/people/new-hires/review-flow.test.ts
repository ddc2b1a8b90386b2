import { describe, expect, it } from 'vitest';
import {
  type FieldRule,
  fieldsOf,
  flowFor,
  isGateOn,
  levelsForHire,
  lockedFields,
  missingFields,
  openLevels,
  problemsOfFlow,
  type ReviewFlow,
  type ReviewLevel,
  starterFlows,
  switchLevel,
} from './review-flow.ts';

const withLicence = { hrmEmployee: true };
const flow = (code: string): ReviewFlow => {
  const found = starterFlows.find((each) => each.code === code);
  if (!found) throw new Error(`no starter flow ${code}`);
  return found;
};
const level = (code: string, from = flow('hr-chef-lon')): ReviewLevel => {
  const found = from.levels.find((each) => each.code === code);
  if (!found) throw new Error(`no level ${code}`);
  return found;
};
const made = (...levels: Partial<ReviewLevel>[]): ReviewFlow => ({
  code: 'test',
  name: 'Test',
  isStandard: false,
  active: true,
  levels: levels.map((each, index) => ({
    code: `l${index}`,
    name: { sv: 'Nivå', en: 'Level' },
    used: true,
    requires: null,
    fields: [],
    ...each,
  })),
});
const codes = (levels: readonly { code: string }[]) => levels.map(({ code }) => code);

describe('the gate', () => {
  it('INV-6: is on with the licence and a level in use', () => {
    expect(isGateOn(flow('hr-chef'), withLicence)).toBe(true);
    expect(isGateOn(flow('hr-chef'), { hrmEmployee: false })).toBe(false);
    expect(levelsForHire(flow('hr-chef'), { hrmEmployee: false })).toEqual([]);
  });

  it('INV-6: Standard without a used level is no flow', () => {
    expect(isGateOn(flow('standard'), withLicence)).toBe(false);
    expect(isGateOn(made({ used: false }, { used: false }), withLicence)).toBe(false);
  });

  it('INV-6: an inactive flow is a deliberate way past the review', () => {
    expect(levelsForHire({ ...flow('hr-chef'), active: false }, withLicence)).toEqual([]);
  });

  it('E17: a template whose flow is gone falls back to Standard', () => {
    expect(flowFor(starterFlows, 'hr-chef')?.code).toBe('hr-chef');
    expect(flowFor(starterFlows, 'raderat')?.code).toBe('standard');
    expect(flowFor(starterFlows, null)?.code).toBe('standard');
  });
});

describe('which levels are open', () => {
  const levels = levelsForHire(flow('hr-chef-lon'), withLicence);

  it('TTH-4: HR comes first, and each level opens the next', () => {
    expect(codes(openLevels(levels, []))).toEqual(['hr']);
    expect(codes(openLevels(levels, ['hr']))).toEqual(['chef']);
    expect(codes(openLevels(levels, ['hr', 'chef']))).toEqual(['lon']);
    expect(codes(openLevels(levels, ['hr', 'chef', 'lon']))).toEqual([]);
  });

  it('levels that require nothing are open side by side', () => {
    expect(codes(openLevels(levelsForHire(made({}, {}), withLicence), []))).toEqual(['l0', 'l1']);
  });

  it('a level that is not in use passes its requirement on', () => {
    const skipping = made({}, { used: false, requires: 'l0' }, { requires: 'l1' });
    expect(levelsForHire(skipping, withLicence)).toEqual([
      { code: 'l0', requires: null, fields: [] },
      { code: 'l2', requires: 'l0', fields: [] },
    ]);
  });
});

describe('fields', () => {
  it('employment number, first and last name are always shown, editable and required', () => {
    const always = { show: true, editable: true, required: true };
    expect(fieldsOf({ fields: [] })).toEqual([
      { field: 'employmentNumber', ...always },
      { field: 'firstName', ...always },
      { field: 'lastName', ...always },
    ]);
    const hidden: FieldRule[] = [{ field: 'lastName', show: false, editable: false, required: false }];
    expect(fieldsOf({ fields: hidden })).toEqual(fieldsOf({ fields: [] }));
  });

  it('a hidden field is left out', () => {
    const fields: FieldRule[] = [{ field: 'position', show: false, editable: false, required: false }];
    expect(fieldsOf({ fields }).map(({ field }) => field)).not.toContain('position');
  });

  const named = { employmentNumber: '1001', firstName: 'Åsa', lastName: 'Ek' };

  it('HR must set the cost centre, and so the manager', () => {
    expect(missingFields(level('hr'), { ...named, costCentre: ' ' })).toEqual(['costCentre']);
    expect(missingFields(level('hr'), { ...named, costCentre: '200' })).toEqual([]);
    expect(missingFields(level('hr'), { costCentre: '200', firstName: null })).toEqual([
      'employmentNumber',
      'firstName',
      'lastName',
    ]);
  });

  it('an address that HR is to enter is required on top of the level', () => {
    const values = { ...named, costCentre: '200' };
    expect(missingFields(level('hr'), values, ['emailConnect'])).toEqual(['emailConnect']);
    expect(missingFields(level('hr'), { ...values, emailConnect: 'asa@farstu.test' }, ['emailConnect'])).toEqual([]);
  });

  it('the manager sees no identity number, and cannot move the hire to another cost centre', () => {
    expect(fieldsOf(level('chef')).map(({ field }) => field)).not.toContain('personalNumber');
    expect(lockedFields(level('chef'), ['position', 'costCentre', 'personalNumber'])).toEqual([
      'costCentre',
      'personalNumber',
    ]);
    expect(lockedFields(level('hr'), ['costCentre', 'firstName'])).toEqual([]);
  });

  it('a birth date stands in for an identity number that has not come yet', () => {
    const values = {
      ...named,
      employmentDate: '2026-12-01',
      costCentre: '200',
      employmentForm: 'TV',
      employmentRate: 100,
    };
    expect(missingFields(level('lon'), values)).toEqual(['personalNumber']);
    expect(missingFields(level('lon'), { ...values, birthDate: '1990-04-02' })).toEqual([]);
  });
});

describe('a flow that somebody wants to save', () => {
  it.each(starterFlows.map((each) => [each.name, each] as const))('%s has nothing wrong with it', (_, starter) => {
    expect(problemsOfFlow(starter)).toEqual([]);
  });

  const field = (rule: Partial<FieldRule>): FieldRule => ({
    field: 'position',
    show: true,
    editable: true,
    required: false,
    ...rule,
  });
  it.each<[string, ReviewFlow, string]>([
    ['level_code_repeated', made({}, { code: 'l0' }), 'l0'],
    ['required_level_missing', made({ requires: 'chef' }), 'chef'],
    ['required_level_not_earlier', made({ requires: 'l0' }), 'l0'],
    ['required_level_not_earlier', made({ requires: 'l1' }, { requires: null }), 'l1'],
    ['required_level_not_used', made({ used: false }, { requires: 'l0' }), 'l0'],
    ['field_repeated', made({ fields: [field({}), field({ required: true })] }), 'position'],
    ['field_always_required', made({ fields: [field({ field: 'firstName' })] }), 'firstName'],
    ['hidden_field_required', made({ fields: [field({ show: false, required: true })] }), 'position'],
    ['hidden_field_editable', made({ fields: [field({ show: false })] }), 'position'],
  ])('%s is found', (code, wrong, about) => {
    expect(problemsOfFlow(wrong)).toMatchObject([{ code, about }]);
  });

  it('two levels that wait for each other are found', () => {
    expect(problemsOfFlow(made({ requires: 'l1' }, { requires: 'l0' }))).toMatchObject([
      { code: 'required_level_not_earlier' },
    ]);
  });
});

describe('switching a level', () => {
  it('off is refused while another in use requires it, and names that one', () => {
    expect(switchLevel(flow('hr-chef-lon'), 'chef', false)).toEqual({
      ok: false,
      code: 'level_required_by_other',
      levels: ['lon'],
    });
  });

  it('the last one goes off, and then the one before', () => {
    const off = switchLevel(flow('hr-chef-lon'), 'lon', false);
    if (!off.ok) throw new Error(off.code);
    expect(switchLevel(off.flow, 'chef', false)).toMatchObject({ ok: true });
    expect(level('lon').used).toBe(true);
  });

  it('on is refused while what it requires is off', () => {
    const off = made({ used: false }, { used: false, requires: 'l0' });
    expect(switchLevel(off, 'l1', true)).toEqual({ ok: false, code: 'required_level_not_used', levels: ['l0'] });
    expect(switchLevel(off, 'l0', true)).toMatchObject({ ok: true });
    expect(switchLevel(off, 'l9', true)).toMatchObject({ ok: false, code: 'level_not_found' });
  });
});
