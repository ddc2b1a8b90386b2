import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type NewHire, type NewHireEvent, newHire, openLevelsOf, reviewStandingOf, transition } from './new-hire.ts';
import { type HireLevel, levelsForHire, starterFlows } from './review-flow.ts';

const levelsOf = (code: string): readonly HireLevel[] => {
  const flow = starterFlows.find((each) => each.code === code);
  return flow ? levelsForHire(flow, { hrmEmployee: true }) : [];
};
const three = levelsOf('hr-chef-lon');
const at = Temporal.Instant.from('2026-11-20T09:00:00Z');
const tick = (level: string): NewHireEvent => ({ type: 'level-approved', level, by: 'anna', at });
const undo = (level: string): NewHireEvent => ({ type: 'level-undone', level });

/** The hire after events that must all be allowed. */
function after(hire: NewHire, ...events: NewHireEvent[]): NewHire {
  return events.reduce((each, event) => {
    const result = transition(each, event);
    if (!result.ok) throw new Error(`${event.type}: ${result.code}`);
    return result.hire;
  }, hire);
}

describe('a new hire', () => {
  it('INV-6: without a gate it is approved as it is saved', () => {
    expect(newHire(levelsOf('standard')).state).toBe('approved');
    expect(reviewStandingOf(newHire([]))).toBe('none');
  });

  it('TTH-4: with a gate it begins under review, HR open', () => {
    const hire = newHire(three);
    expect(hire.state).toBe('under-review');
    expect(openLevelsOf(hire).map(({ code }) => code)).toEqual(['hr']);
    expect(reviewStandingOf(hire)).toBe('open');
  });

  it('INV-7 INV-8: the last level approves it, and who ticked what is kept', () => {
    const hire = after(newHire(three), tick('hr'), tick('chef'));
    expect(hire.state).toBe('under-review');
    const approved = after(hire, tick('lon'));
    expect(approved.state).toBe('approved');
    expect(reviewStandingOf(approved)).toBe('approved');
    expect(approved.reviews).toEqual(['hr', 'chef', 'lon'].map((level) => ({ level, by: 'anna', at })));
  });

  it('E16: undoing brings it back under review, also after final approval', () => {
    const approved = after(newHire(three), tick('hr'), tick('chef'), tick('lon'));
    const reopened = after(approved, undo('lon'));
    expect([reopened.state, reviewStandingOf(reopened), reopened.reviews.length]).toEqual(['under-review', 'open', 2]);
    expect(after(reopened, tick('lon')).state).toBe('approved');
  });

  it('keeps everything else that is known about the hire', () => {
    const stored = { ...newHire(three), id: 'h1', employeeId: 'e1' };
    expect(transition(stored, tick('hr'))).toMatchObject({ ok: true, hire: { id: 'h1', employeeId: 'e1' } });
  });
});

describe('what is refused, and why', () => {
  const approved = after(newHire(three), tick('hr'), tick('chef'), tick('lon'));
  const undecided = newHire(three, { mayBeHere: true });
  const withdrawn = after(newHire(three), { type: 'withdrawn' });

  it.each<[string, NewHire, NewHireEvent, object]>([
    ['a level before its turn', newHire(three), tick('lon'), { code: 'level_not_open', level: 'chef' }],
    ['a level twice', after(newHire(three), tick('hr')), tick('hr'), { code: 'level_already_approved' }],
    ['a level twice, after approval', approved, tick('hr'), { code: 'level_already_approved' }],
    ['a level that is not in the flow', newHire(three), tick('avtal'), { code: 'level_not_found' }],
    ['a level where there is no gate', newHire([]), tick('hr'), { code: 'level_not_found' }],
    ['undoing what is not ticked', newHire(three), undo('hr'), { code: 'level_not_approved' }],
    ['undoing a level that is not in the flow', approved, undo('avtal'), { code: 'level_not_found' }],
    ['undoing below a later tick', approved, undo('hr'), { code: 'later_level_approved', level: 'chef' }],
    [
      'reopening when the mail has gone',
      approved,
      { type: 'level-undone', level: 'lon', mailSent: true },
      { code: 'invitation_already_sent' },
    ],
    ['ticking before HR has decided who it is', undecided, tick('hr'), { code: 'needs_decision' }],
    ['deciding what is decided', newHire(three), { type: 'decided', as: 'new-person' }, { code: 'already_decided' }],
    [
      'moving a finished hire to another flow',
      approved,
      { type: 'flow-reassigned', levels: [] },
      { code: 'already_approved' },
    ],
    ['ticking a withdrawn hire', withdrawn, tick('hr'), { code: 'already_withdrawn' }],
    ['withdrawing twice', withdrawn, { type: 'withdrawn' }, { code: 'already_withdrawn' }],
  ])('%s', (_, hire, event, refusal) => {
    expect(transition(hire, event)).toEqual({ ok: false, ...refusal });
  });
});

describe('a person who may be here already', () => {
  const undecided = newHire(three, { mayBeHere: true });

  it('TTH-7: nothing may go out before the decision', () => {
    expect([undecided.state, reviewStandingOf(undecided)]).toEqual(['needs-decision', 'open']);
    expect(reviewStandingOf(newHire([], { mayBeHere: true }))).toBe('open');
    expect(openLevelsOf(undecided)).toEqual([]);
  });

  it.each(['new-person', 'same-person'] as const)(
    '%s puts it under review, or approves it where there is no gate',
    (as) => {
      expect(after(undecided, { type: 'decided', as }).state).toBe('under-review');
      expect(after(newHire([], { mayBeHere: true }), { type: 'decided', as }).state).toBe('approved');
    },
  );

  it('rejected withdraws it', () => {
    expect(after(undecided, { type: 'decided', as: 'rejected' }).state).toBe('withdrawn');
  });
});

describe('E17: another flow', () => {
  const begun = after(newHire(three), tick('hr'));
  const to = (code: string): NewHireEvent => ({ type: 'flow-reassigned', levels: levelsOf(code) });

  it('an inactive flow counts as approved', () => {
    const hire = after(begun, to('standard'));
    expect([hire.state, reviewStandingOf(hire)]).toEqual(['approved', 'none']);
  });

  it('ticks for levels that both flows have are kept', () => {
    const hire = after(begun, to('hr-chef'));
    expect(hire.reviews.map(({ level }) => level)).toEqual(['hr']);
    expect(after(hire, tick('chef')).state).toBe('approved');
  });

  it('a hire that waits for a decision goes on waiting', () => {
    expect(after(newHire(three, { mayBeHere: true }), to('standard')).state).toBe('needs-decision');
  });
});
