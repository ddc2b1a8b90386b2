/** A level's code as in addresses and reviews: `hr`, `chef`, `lon`. */
export type LevelCode = string;

/**
 * The fields that a review level can show, in the words of the HR API and in the order of the form. Next of kin is not
 * among them: it is asked of whoever has begun, and is not kept for those who never do.
 */
export const reviewFields = [
  'employmentNumber',
  'firstName',
  'lastName',
  'personalNumber',
  'birthDate',
  'gender',
  'nationality',
  'birthPlace',
  'birthCountry',
  'emailWork',
  'emailPrivate',
  'emailConnect',
  'phoneMobile',
  'phoneWork',
  'careOf',
  'street',
  'postalCode',
  'city',
  'country',
  'employmentDate',
  'costCentre',
  'employmentForm',
  'position',
  'personnelCategory',
  'employmentRate',
] as const;
export type ReviewField = (typeof reviewFields)[number];

/** Who somebody is: every level shows them, lets them be edited and requires them. */
const identifyingFields = ['employmentNumber', 'firstName', 'lastName'] as const satisfies readonly ReviewField[];

/** *Visa*, *Redigerbar*, *Måste anges*. */
export interface FieldRule {
  readonly field: ReviewField;
  readonly show: boolean;
  readonly editable: boolean;
  /** Must have a value before the level can be ticked. */
  readonly required: boolean;
}

/** A review level (*granskningsnivå*) within a flow. */
export interface ReviewLevel {
  readonly code: LevelCode;
  readonly name: { readonly sv: string; readonly en: string };
  /** *Granskningsnivån används*. */
  readonly used: boolean;
  /** *Krävd nivå*: an earlier level of the flow; null for *Ingen nivå krävs*. */
  readonly requires: LevelCode | null;
  /** In the order in which they are shown. */
  readonly fields: readonly FieldRule[];
}

/** A new-hire flow (*nyanställningsflöde*): its levels in order. */
export interface ReviewFlow {
  readonly code: string;
  readonly name: string;
  /** Exactly one flow of an installation: it applies where no other does, and cannot be removed. */
  readonly isStandard: boolean;
  /** An inactive flow on a template of its own is a deliberate way past the review. */
  readonly active: boolean;
  readonly levels: readonly ReviewLevel[];
}

/** What a company has bought; without HRM Employee nothing is reviewed. */
export interface ReviewLicences {
  readonly hrmEmployee: boolean;
}

/** A level as a hire carries it: only those in use, each requiring another one in use or none. */
export type HireLevel = Pick<ReviewLevel, 'code' | 'requires' | 'fields'>;

/** The template's own flow, else *Standard*: a template without a flow, or with one that is gone, is never without rules. */
export function flowFor<F extends Pick<ReviewFlow, 'code' | 'isStandard'>>(
  flows: readonly F[],
  wanted: string | null,
): F | undefined {
  return flows.find(({ code }) => code === wanted) ?? flows.find(({ isStandard }) => isStandard);
}

const usedLevels = (flow: ReviewFlow): readonly ReviewLevel[] => flow.levels.filter(({ used }) => used);

/** Whether a hire waits for approval: the licence, and at least one level in use. A flow without one is no flow (INV-6). */
export const isGateOn = (flow: ReviewFlow, licences: ReviewLicences): boolean =>
  licences.hrmEmployee && flow.active && usedLevels(flow).length > 0;

/** The levels that a new hire gets; none means that it is approved as it is saved. */
export function levelsForHire(flow: ReviewFlow, licences: ReviewLicences): readonly HireLevel[] {
  if (!isGateOn(flow, licences)) return [];
  return usedLevels(flow).map(({ code, requires, fields }) => ({
    code,
    requires: requiredInUse(flow, requires),
    fields,
  }));
}

/** A level that is not in use passes its own requirement on, so that switching one off never locks those after it. */
function requiredInUse(flow: ReviewFlow, code: LevelCode | null): LevelCode | null {
  let level = levelOf(flow, code);
  const seen = new Set<ReviewLevel>();
  while (level && !level.used && !seen.has(level)) {
    seen.add(level);
    level = levelOf(flow, level.requires);
  }
  return level?.used ? level.code : null;
}

const levelOf = (flow: ReviewFlow, code: LevelCode | null): ReviewLevel | undefined =>
  flow.levels.find((level) => level.code === code);

/** The levels that may be ticked now: not ticked yet, and what they require is. */
export function openLevels<L extends Pick<HireLevel, 'code' | 'requires'>>(
  levels: readonly L[],
  reviewed: Iterable<LevelCode>,
): readonly L[] {
  const done = new Set(reviewed);
  return levels.filter(({ code, requires }) => !done.has(code) && (requires === null || done.has(requires)));
}

/** The rules of a level's visible fields, in order. The identifying fields are always there and always all three. */
export function fieldsOf(level: Pick<ReviewLevel, 'fields'>): readonly FieldRule[] {
  const always: FieldRule[] = identifyingFields.map((field) => ({ field, show: true, editable: true, required: true }));
  const isAlways = (field: ReviewField) => always.some((rule) => rule.field === field);
  return [...always, ...level.fields.filter(({ field, show }) => show && !isAlways(field))];
}

export type FieldValues = Readonly<Partial<Record<ReviewField, unknown>>>;

/**
 * Fields that must have a value before the level can be ticked, in the order of the level (`field_required`).
 *
 * @param alsoRequired what a setting requires on top, e.g. `emailConnect` in the first level when HR enters the address
 */
export function missingFields(
  level: Pick<ReviewLevel, 'fields'>,
  values: FieldValues,
  alsoRequired: readonly ReviewField[] = [],
): readonly ReviewField[] {
  const required = fieldsOf(level).flatMap(({ field, required }) => (required ? [field] : []));
  const hasValue = (field: ReviewField) => String(values[field] ?? '').trim() !== '';
  return [...new Set([...required, ...alsoRequired])].filter(
    // Somebody who has no Swedish number yet is known by the birth date until the number comes.
    (field) => !hasValue(field) && !(field === 'personalNumber' && hasValue('birthDate')),
  );
}

/** Fields that somebody tries to set at a level that does not let them be edited. */
export function lockedFields(
  level: Pick<ReviewLevel, 'fields'>,
  edited: readonly ReviewField[],
  alsoEditable: readonly ReviewField[] = [],
): readonly ReviewField[] {
  const editable = new Set(fieldsOf(level).flatMap(({ field, editable }) => (editable ? [field] : [])));
  return edited.filter((field) => !editable.has(field) && !alsoEditable.includes(field));
}

/** Something that keeps a flow from being saved; `about` is the level or field that it is about. */
export interface FlowProblem {
  readonly code:
    | 'level_code_repeated'
    | 'required_level_missing'
    | 'required_level_not_earlier'
    | 'required_level_not_used'
    | 'field_repeated'
    | 'field_always_required'
    | 'hidden_field_required'
    | 'hidden_field_editable';
  readonly level: LevelCode;
  readonly about: string;
}

/** Everything wrong with a flow. A required level must come earlier, so that levels can never wait for each other. */
export function problemsOfFlow({ levels }: Pick<ReviewFlow, 'levels'>): readonly FlowProblem[] {
  return levels.flatMap((level, index) => {
    const problems: FlowProblem[] = [];
    const say = (code: FlowProblem['code'], about: string) => problems.push({ code, level: level.code, about });
    const earlier = levels.slice(0, index);
    if (earlier.some(({ code }) => code === level.code)) say('level_code_repeated', level.code);
    if (level.requires !== null) {
      const required = earlier.find(({ code }) => code === level.requires);
      if (!levels.some(({ code }) => code === level.requires)) say('required_level_missing', level.requires);
      else if (!required) say('required_level_not_earlier', level.requires);
      else if (level.used && !required.used) say('required_level_not_used', level.requires);
    }
    level.fields.forEach(({ field, show, editable, required }, at) => {
      if (level.fields.findIndex((other) => other.field === field) < at) say('field_repeated', field);
      const isAlways = identifyingFields.some((each) => each === field);
      if (isAlways && !(show && editable && required)) say('field_always_required', field);
      else if (!show && required) say('hidden_field_required', field);
      else if (!show && editable) say('hidden_field_editable', field);
    });
    return problems;
  });
}

export type SwitchRefusal = 'level_not_found' | 'level_required_by_other' | 'required_level_not_used';

/**
 * Switches a level on or off. Off is refused while a level in use requires it, on while what it requires is off.
 * Switching on counts as reviewed for everybody who is already here; that is the caller's to write.
 */
export function switchLevel<F extends ReviewFlow>(
  flow: F,
  code: LevelCode,
  used: boolean,
): { ok: true; flow: F } | { ok: false; code: SwitchRefusal; levels: readonly LevelCode[] } {
  const level = levelOf(flow, code);
  if (!level) return { ok: false, code: 'level_not_found', levels: [code] };
  const dependants = usedLevels(flow).filter(({ requires }) => requires === code);
  if (!used && dependants.length > 0) {
    return { ok: false, code: 'level_required_by_other', levels: dependants.map((each) => each.code) };
  }
  if (used && level.requires !== null && !levelOf(flow, level.requires)?.used) {
    return { ok: false, code: 'required_level_not_used', levels: [level.requires] };
  }
  return {
    ok: true,
    flow: { ...flow, levels: flow.levels.map((each) => (each === level ? { ...each, used } : each)) },
  };
}

function rules({
  edit,
  read = [],
  require = [],
}: Record<'edit', readonly ReviewField[]> & {
  read?: readonly ReviewField[];
  require?: readonly ReviewField[];
}): readonly FieldRule[] {
  const always = identifyingFields.map((field) => ({ field, show: true, editable: true, required: true }));
  const shown = reviewFields.filter((field) => edit.includes(field) || read.includes(field));
  const others = shown.map((field) => ({
    field,
    show: true,
    editable: edit.includes(field),
    required: require.includes(field),
  }));
  return [...always, ...others];
}

/** HR knows the person and where they belong; the cost centre decides who the manager is, and so who comes next. */
const hr: ReviewLevel = {
  code: 'hr',
  name: { sv: 'HR', en: 'HR' },
  used: true,
  requires: null,
  fields: rules({
    edit: [
      'personalNumber',
      'birthDate',
      'nationality',
      'emailWork',
      'emailPrivate',
      'emailConnect',
      'phoneMobile',
      'employmentDate',
      'costCentre',
      'employmentForm',
      'personnelCategory',
    ],
    require: ['costCentre'],
  }),
};

/** The manager knows the job. What identifies the person stays with HR and is not shown. */
const chef: ReviewLevel = {
  code: 'chef',
  name: { sv: 'Chef', en: 'Manager' },
  used: true,
  requires: 'hr',
  fields: rules({
    edit: ['phoneMobile', 'employmentDate', 'employmentForm', 'position', 'employmentRate'],
    read: ['emailWork', 'costCentre'],
  }),
};

/** Payroll pays the right person the right share from the right day. */
const lon: ReviewLevel = {
  code: 'lon',
  name: { sv: 'Lön', en: 'Payroll' },
  used: true,
  requires: 'chef',
  fields: rules({
    edit: [
      'personalNumber',
      'birthDate',
      'nationality',
      'employmentDate',
      'costCentre',
      'employmentForm',
      'personnelCategory',
      'employmentRate',
    ],
    read: ['position'],
    require: ['personalNumber', 'employmentDate', 'costCentre', 'employmentForm', 'employmentRate'],
  }),
};

/** What a new installation begins with: three flows that fit most organisations, to be changed at will. */
export const starterFlows: readonly ReviewFlow[] = [
  { code: 'standard', name: 'Standard', isStandard: true, active: true, levels: [] },
  { code: 'hr-chef', name: 'HR → Chef', isStandard: false, active: true, levels: [hr, chef] },
  { code: 'hr-chef-lon', name: 'HR → Chef → Lön', isStandard: false, active: true, levels: [hr, chef, lon] },
];
