import type { Temporal } from 'temporal-polyfill';
import { type HireLevel, type LevelCode, openLevels } from './review-flow.ts';

export type NewHireState =
  | 'under-review'
  | 'approved'
  /** The person may already be employed here; nobody is made until HR has said who it is. */
  | 'needs-decision'
  | 'withdrawn';

/** Who ticked a level, and when. */
export interface Review {
  readonly level: LevelCode;
  /** User id. */
  readonly by: string;
  readonly at: Temporal.Instant;
}

export interface NewHire {
  readonly state: NewHireState;
  /** The levels in use of the flow that the employment template chose; none when there is no gate. */
  readonly levels: readonly HireLevel[];
  readonly reviews: readonly Review[];
}

export type NewHireEvent =
  | { readonly type: 'level-approved'; readonly level: LevelCode; readonly by: string; readonly at: Temporal.Instant }
  /** `mailSent: true` where the installation does not let a hire whose invitation has gone out be reopened. */
  | { readonly type: 'level-undone'; readonly level: LevelCode; readonly mailSent?: boolean }
  | { readonly type: 'withdrawn' }
  | { readonly type: 'decided'; readonly as: 'new-person' | 'same-person' | 'rejected' }
  /** The template was moved to another flow, or its flow was deleted; the caller asks only for unfinished hires (E17). */
  | { readonly type: 'flow-reassigned'; readonly levels: readonly HireLevel[] };

type NewHireRefusal =
  | 'level_not_found'
  | 'level_not_open'
  | 'level_already_approved'
  | 'level_not_approved'
  | 'later_level_approved'
  | 'invitation_already_sent'
  | 'needs_decision'
  | 'already_decided'
  | 'already_approved'
  | 'already_withdrawn';

/** `level` names the level to see to first: the one required, or the later one that must be undone. */
export interface Refused {
  readonly ok: false;
  readonly code: NewHireRefusal;
  readonly level?: LevelCode;
}

type Outcome = { readonly ok: true; readonly hire: NewHire } | Refused;
type Rule<T extends NewHireEvent['type']> = (hire: NewHire, event: Extract<NewHireEvent, { type: T }>) => Outcome;
type Row = { readonly [T in NewHireEvent['type']]: Rule<T> | NewHireRefusal };

/** What each event does in each state: a rule, or the reason why not. */
const newHireTransitions: Readonly<Record<NewHireState, Row>> = {
  'under-review': {
    'level-approved': approve,
    'level-undone': undo,
    withdrawn: withdraw,
    decided: 'already_decided',
    'flow-reassigned': reassign,
  },
  approved: {
    'level-approved': approve,
    'level-undone': undo,
    withdrawn: withdraw,
    decided: 'already_decided',
    'flow-reassigned': 'already_approved',
  },
  'needs-decision': {
    'level-approved': 'needs_decision',
    'level-undone': 'needs_decision',
    withdrawn: withdraw,
    decided: decide,
    'flow-reassigned': reassign,
  },
  withdrawn: {
    'level-approved': 'already_withdrawn',
    'level-undone': 'already_withdrawn',
    withdrawn: 'already_withdrawn',
    decided: 'already_withdrawn',
    'flow-reassigned': 'already_withdrawn',
  },
};

/** A hire as it begins. Without a gate it is approved as it is saved; a person who may be here already waits for HR. */
export function newHire(levels: readonly HireLevel[], { mayBeHere = false }: { mayBeHere?: boolean } = {}): NewHire {
  return { state: mayBeHere ? 'needs-decision' : reviewState(levels, []), levels, reviews: [] };
}

/**
 * The hire after an event, everything else about it kept, or the reason why not.
 *
 * @returns `hire` with the next state and reviews; the caller writes it, with the audit row, in one transaction
 */
export function transition<H extends NewHire>(hire: H, event: NewHireEvent): { ok: true; hire: H } | Refused {
  // The table pairs each event with its own rule; TypeScript cannot follow the pair through the index.
  const rule = newHireTransitions[hire.state][event.type] as Rule<NewHireEvent['type']> | NewHireRefusal;
  if (typeof rule === 'string') return { ok: false, code: rule };
  const outcome = rule(hire, event);
  if (!outcome.ok) return outcome;
  const { state, levels, reviews } = outcome.hire;
  return { ok: true, hire: { ...hire, state, levels, reviews } };
}

/** What the invitation planner needs to know. Until HR has decided who the person is, nothing may go out. */
export function reviewStandingOf({ state, levels }: NewHire): 'none' | 'open' | 'approved' {
  if (state === 'under-review' || state === 'needs-decision') return 'open';
  return levels.length === 0 ? 'none' : 'approved';
}

/** The levels that can be ticked now. */
export const openLevelsOf = ({ state, levels, reviews }: NewHire): readonly HireLevel[] =>
  state === 'under-review'
    ? openLevels(
        levels,
        reviews.map(({ level }) => level),
      )
    : [];

function reviewState(levels: readonly HireLevel[], reviews: readonly Review[]): 'under-review' | 'approved' {
  const isReviewed = ({ code }: HireLevel) => reviews.some(({ level }) => level === code);
  return levels.every(isReviewed) ? 'approved' : 'under-review';
}

function approve(hire: NewHire, { level: code, by, at }: Extract<NewHireEvent, { type: 'level-approved' }>): Outcome {
  const level = hire.levels.find((each) => each.code === code);
  if (!level) return { ok: false, code: 'level_not_found' };
  if (hire.reviews.some((review) => review.level === code)) return { ok: false, code: 'level_already_approved' };
  if (level.requires !== null && !hire.reviews.some((review) => review.level === level.requires)) {
    return { ok: false, code: 'level_not_open', level: level.requires };
  }
  const reviews = [...hire.reviews, { level: code, by, at }];
  return { ok: true, hire: { ...hire, reviews, state: reviewState(hire.levels, reviews) } };
}

function undo(hire: NewHire, { level: code, mailSent }: Extract<NewHireEvent, { type: 'level-undone' }>): Outcome {
  if (!hire.levels.some((each) => each.code === code)) return { ok: false, code: 'level_not_found' };
  if (!hire.reviews.some((review) => review.level === code)) return { ok: false, code: 'level_not_approved' };
  const later = hire.levels.find(
    ({ code: other, requires }) => requires === code && hire.reviews.some((review) => review.level === other),
  );
  if (later) return { ok: false, code: 'later_level_approved', level: later.code };
  if (mailSent) return { ok: false, code: 'invitation_already_sent' };
  return {
    ok: true,
    hire: { ...hire, state: 'under-review', reviews: hire.reviews.filter(({ level }) => level !== code) },
  };
}

function withdraw(hire: NewHire): Outcome {
  return { ok: true, hire: { ...hire, state: 'withdrawn' } };
}

function decide(hire: NewHire, event: Extract<NewHireEvent, { type: 'decided' }>): Outcome {
  if (event.as === 'rejected') return withdraw(hire);
  return { ok: true, hire: { ...hire, state: reviewState(hire.levels, hire.reviews) } };
}

/** Ticks for levels that the new flow also has are kept; without a level left to tick the hire is approved (E17). */
function reassign(hire: NewHire, { levels }: Extract<NewHireEvent, { type: 'flow-reassigned' }>): Outcome {
  const reviews = hire.reviews.filter(({ level }) => levels.some(({ code }) => code === level));
  const state = hire.state === 'needs-decision' ? hire.state : reviewState(levels, reviews);
  return { ok: true, hire: { ...hire, levels, reviews, state } };
}
