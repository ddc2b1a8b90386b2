import { formatter } from '@farstu/platform/format';
import { translators } from '@farstu/platform/i18n';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { fiveCalendarDays, type InvitationFacts, planInvitation } from './invitation-plan.ts';
import {
  carryOut,
  explainAction,
  type Invitation,
  type InvitationAction,
  type InvitationEvent,
  type InvitationState,
  invitationTransitions,
  noInvitation,
  reconcile,
  replan,
  resend,
  transition,
} from './invitation-state.ts';
import { messages } from './messages.ts';

const zone = 'Europe/Stockholm';
const day = (text: string) => Temporal.PlainDate.from(text);
const local = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant();

const hire: InvitationFacts = {
  employmentDate: day('2026-11-30'),
  emailConnect: 'ny@utan-doman.example',
  zone,
  review: 'approved',
  verifiedDomains: [],
  hasUserTemplate: true,
  doNotInvite: false,
  userInactive: false,
  invitedUntil: null,
  alreadyLinked: false,
  withdrawn: false,
  validity: fiveCalendarDays,
};
const saved = local('2026-11-10T10:00');
const later = local('2026-11-12T15:00');

/** A hire's invitation as saved on the 10th: mail on the 29th at 09:00. */
function scheduled(facts: Partial<InvitationFacts> = {}): Invitation {
  const plan = planInvitation({ ...hire, ...facts }, saved);
  return carryOut(noInvitation, reconcile(noInvitation, plan, saved)).current;
}
const inState = (state: InvitationState): Invitation => ({ ...scheduled(), state });

/** What a change that is saved on the 12th leads to. */
const change = (invitation: Invitation, to: Partial<InvitationFacts>, now = later): InvitationAction =>
  replan(invitation, { before: hire, after: { ...hire, ...to }, decidedAt: saved }, now).action;

describe('before anything is sent', () => {
  it('INV-5: saving plans the mail, and saving again changes nothing', () => {
    const invitation = scheduled();
    expect(invitation).toMatchObject({ state: 'scheduled', generation: 1, email: 'ny@utan-doman.example' });
    expect(invitation.due?.at.toString()).toBe('2026-11-29T08:00:00Z');
    expect(change(invitation, {})).toEqual({ type: 'nothing' });
  });

  it('E1: a later start moves it, in the same generation', () => {
    const invitation = scheduled();
    const action = change(invitation, { employmentDate: day('2026-12-15') });
    expect(action).toMatchObject({ type: 'schedule', newGeneration: false, due: { zone } });
    const { current, superseded } = carryOut(invitation, action);
    expect(superseded).toBeNull();
    expect(current).toMatchObject({ state: 'scheduled', generation: 1 });
    expect(current.due?.at.toString()).toBe('2026-12-14T08:00:00Z');
  });

  it('E2: a start moved to tomorrow sends it now', () => {
    const action = change(scheduled(), { employmentDate: day('2026-11-13') });
    expect(action).toMatchObject({ type: 'send-now', late: false, newGeneration: false });
    expect(carryOut(scheduled(), action).current.state).toBe('sending');
  });

  it('E4: withdrawn before sending is cancelled, and stays so', () => {
    const action = change(scheduled(), { withdrawn: true });
    expect(action).toEqual({ type: 'cancel', because: 'withdrawn' });
    const { current } = carryOut(scheduled(), action);
    expect(current).toMatchObject({ state: 'cancelled', due: null });
    expect(change(current, { withdrawn: true, employmentDate: day('2026-11-12') })).toEqual({ type: 'nothing' });
  });

  it('E10: another address takes over the planned mail', () => {
    const action = change(scheduled(), { emailConnect: 'ratt@utan-doman.example' });
    expect(action).toMatchObject({ type: 'schedule', email: 'ratt@utan-doman.example', newGeneration: false });
    expect(carryOut(scheduled(), action).current.due?.at.toString()).toBe('2026-11-29T08:00:00Z');
  });

  it('E16: approval undone cancels and waits for review; approved again plans anew', () => {
    const action = change(scheduled(), { review: 'open' });
    expect(action).toEqual({ type: 'cancel', because: 'under-review' });
    const { current } = carryOut(scheduled(), action);
    expect(current).toMatchObject({ state: 'awaiting-review', due: null });
    expect(change(current, {})).toMatchObject({ type: 'schedule' });
  });

  it('E17: a gate that is gone counts as approved at that instant', () => {
    const waiting = { ...noInvitation, state: 'awaiting-review' } as const;
    const to = (employmentDate: string) =>
      replan(
        waiting,
        {
          before: { ...hire, review: 'open' },
          after: { ...hire, review: 'none', employmentDate: day(employmentDate) },
          decidedAt: saved,
        },
        later,
      );
    expect(to('2026-11-13')).toMatchObject({ decidedAt: later, action: { type: 'send-now' } });
    expect(to('2026-11-30')).toMatchObject({ decidedAt: later, action: { type: 'schedule' } });
  });

  it('E21: the domain becomes verified: an account at once, and no mail', () => {
    const action = change(scheduled(), { verifiedDomains: ['utan-doman.example'] });
    expect(action).toMatchObject({ type: 'create-account', email: 'ny@utan-doman.example' });
    expect(carryOut(scheduled(), action).current).toMatchObject({ state: 'not-needed', due: null });
  });

  it('E28: a start date taken away cancels; it does not send', () => {
    expect(change(scheduled(), { employmentDate: null })).toEqual({ type: 'cancel', because: 'no-start-date' });
  });

  it('E13: what was due while nothing ran is sent once, marked late', () => {
    const afterwards = local('2026-11-29T11:30');
    const action = change(scheduled(), {}, afterwards);
    expect(action).toMatchObject({ type: 'send-now', late: true });
    const { current } = carryOut(scheduled(), action);
    expect(change(current, {}, afterwards)).toEqual({ type: 'nothing' });
  });

  it('INV-9: 09:00 passed under review sends nothing; the last tick does', () => {
    const waiting = { ...noInvitation, state: 'awaiting-review' } as const;
    const tick = local('2026-11-29T13:00');
    expect(reconcile(waiting, planInvitation({ ...hire, review: 'open' }, saved), tick)).toEqual({
      type: 'hold',
      because: 'under-review',
    });
    expect(reconcile(waiting, planInvitation(hire, tick), tick)).toMatchObject({ type: 'send-now', late: false });
  });

  it('INV-16: another zone moves what is planned to 09:00 there', () => {
    const action = change(scheduled(), { zone: 'Europe/Helsinki' });
    expect(action).toMatchObject({ type: 'schedule', due: { zone: 'Europe/Helsinki' }, newGeneration: false });
    expect(carryOut(scheduled(), action).current.due?.at.toString()).toBe('2026-11-29T07:00:00Z');
  });
});

describe('after it has been sent', () => {
  const out: InvitationState[] = ['sending', 'sent', 'expired', 'failed'];

  it.each(out)('E3: a start that is moved re-sends nothing (%s)', (state) => {
    expect(change(inState(state), { employmentDate: day('2026-12-15') })).toEqual({ type: 'nothing' });
    expect(change(inState(state), { employmentDate: day('2026-11-12') })).toEqual({ type: 'nothing' });
  });

  it.each(out)('E5: withdrawn kills the link at once (%s)', (state) => {
    const action = change(inState(state), { withdrawn: true });
    expect(action).toEqual({ type: 'revoke', because: 'withdrawn', newGeneration: false });
    expect(carryOut(inState(state), action).current.state).toBe('revoked');
  });

  it.each(['verified', 'not-needed'] as const)(
    'E5 E6: withdrawn when there is an account lets go of it (%s)',
    (state) => {
      const action = change(inState(state), { withdrawn: true, alreadyLinked: true });
      expect(action).toEqual({ type: 'unlink', because: 'withdrawn' });
      expect(carryOut(inState(state), action).current.state).toBe('revoked');
    },
  );

  it.each([
    [{ withdrawn: true }, 'withdrawn', 'cancelled'],
    [{ review: 'open' }, 'under-review', 'awaiting-review'],
    [{ doNotInvite: true }, 'do-not-invite', 'none'],
  ] as const)('INV-6 E6 E16: an account that is ordered and not made is cancelled (%o)', (to, because, state) => {
    const ordered: Invitation = { ...inState('not-needed'), due: null };
    const action = change(ordered, to);
    expect(action).toEqual({ type: 'cancel-account', because, newGeneration: true });
    const { current, superseded } = carryOut(ordered, action);
    expect(superseded?.state).toBe('superseded');
    expect(current).toEqual({ ...noInvitation, generation: 2, state });
    expect(change(ordered, { ...to, alreadyLinked: true }).type).not.toBe('cancel-account');
  });

  it.each(out)('E10: another address kills the old link and gets a generation of its own (%s)', (state) => {
    const action = change(inState(state), {
      emailConnect: 'ratt@utan-doman.example',
      employmentDate: day('2026-11-13'),
    });
    expect(action).toMatchObject({ type: 'send-now', newGeneration: true });
    const { current, superseded } = carryOut(inState(state), action);
    expect(superseded).toMatchObject({ state: 'superseded', generation: 1, email: 'ny@utan-doman.example' });
    expect(current).toMatchObject({ state: 'sending', generation: 2, email: 'ratt@utan-doman.example' });
  });

  it('E10: another address under review kills the old link; the new one waits for approval', () => {
    const action = change(inState('sent'), { emailConnect: 'ratt@utan-doman.example', review: 'open' });
    expect(action).toEqual({ type: 'revoke', because: 'address-changed', newGeneration: true });
    const { current, superseded } = carryOut(inState('sent'), action);
    expect([superseded?.state, current.state, current.generation]).toEqual(['superseded', 'none', 2]);
    expect(change(current, { review: 'open' })).toEqual({ type: 'hold', because: 'under-review' });
    expect(carryOut(current, change(current, {})).current).toMatchObject({ state: 'scheduled', generation: 2 });
  });

  it('E10: an address that is taken away takes the link with it', () => {
    expect(change(inState('sent'), { emailConnect: null })).toMatchObject({ type: 'revoke', because: 'no-address' });
  });

  it.each(['verified', 'not-needed'] as const)(
    'E10: whoever has an account keeps it when the address changes (%s)',
    (state) => {
      expect(change(inState(state), { emailConnect: 'ratt@utan-doman.example' })).toEqual({ type: 'nothing' });
    },
  );

  it('E16: approval undone after sending leaves the mail alone, and approving again sends no other', () => {
    expect(change(inState('sent'), { review: 'open' })).toEqual({ type: 'nothing' });
    expect(change(inState('sent'), {})).toEqual({ type: 'nothing' });
  });

  it('E16: approval undone while the mail lies in a queue takes it back, for nothing leaves before approval', () => {
    const action = change(inState('sending'), { review: 'open' });
    expect(action).toEqual({ type: 'revoke', because: 'under-review', newGeneration: true });
    expect(carryOut(inState('sending'), action).superseded?.state).toBe('superseded');
  });

  it.each([
    ['do-not-invite', { doNotInvite: true }],
    ['user-inactive', { userInactive: true }],
    ['no-start-date', { employmentDate: null }],
  ] as const)('what lies in a queue is taken back by what would have held it: %s', (because, facts) => {
    expect(change(inState('sending'), facts)).toEqual({ type: 'revoke', because, newGeneration: true });
    expect(change(inState('sent'), facts)).toEqual({ type: 'nothing' });
  });

  it('E21 E22: domains that come and go leave a sent link alone', () => {
    expect(change(inState('sent'), { verifiedDomains: ['utan-doman.example'] })).toEqual({ type: 'nothing' });
    expect(change(inState('not-needed'), { verifiedDomains: [] })).toEqual({ type: 'nothing' });
  });

  it('a link that a person revoked is not sent again by another edit; another address is invited', () => {
    expect(change(inState('revoked'), { employmentDate: day('2026-11-13') })).toEqual({ type: 'nothing' });
    const action = change(inState('revoked'), { emailConnect: 'ratt@utan-doman.example' });
    const { current, superseded } = carryOut(inState('revoked'), action);
    expect([superseded?.state, current.state, current.generation]).toEqual(['revoked', 'scheduled', 2]);
  });
});

describe('re-sending', () => {
  it.each([
    ['do-not-invite', { doNotInvite: true }],
    ['no-start-date', { employmentDate: null }],
  ] as const)(
    'E7: what a person has asked for in spite of %s is not taken back by another change',
    (because, given) => {
      const before = { ...hire, ...given };
      const asked = { before, after: before, decidedAt: later };
      expect(replan(inState('sending'), asked, later)).toMatchObject({
        plan: { because },
        action: { type: 'nothing' },
      });
      const undone = { before, after: { ...before, doNotInvite: true, employmentDate: null, review: 'open' as const } };
      expect(replan(inState('sending'), { ...undone, decidedAt: later }, later).action.type).toBe(
        because === 'do-not-invite' ? 'nothing' : 'revoke',
      );
    },
  );

  it.each(['sent', 'expired', 'failed', 'revoked'] as const)(
    'E7: from %s it is a new generation, sent now',
    (state) => {
      const result = resend(inState(state), hire, later);
      expect(result).toMatchObject({ ok: true, action: { type: 'send-now', newGeneration: true, due: { at: later } } });
    },
  );

  it('E7: what has not been sent is sent now, in its own generation', () => {
    expect(resend(scheduled(), hire, later)).toMatchObject({ action: { type: 'send-now', newGeneration: false } });
    expect(resend(noInvitation, { ...hire, employmentDate: null, doNotInvite: true }, later)).toMatchObject({
      ok: true,
    });
  });

  it.each([
    ['verified', 'invitation_already_verified'],
    ['not-needed', 'invitation_not_needed'],
    ['sending', 'invitation_being_sent'],
  ] as const)('E7: refused when %s', (state, code) => {
    expect(resend(inState(state), hire, later)).toEqual({ ok: false, code });
  });

  it('E7 E15: an account that could not be made is ordered once more, in a generation of its own', () => {
    const facts = { ...hire, verifiedDomains: ['utan-doman.example'] };
    expect(resend(inState('not-needed'), facts, later, true)).toMatchObject({
      ok: true,
      action: { type: 'create-account', newGeneration: true },
    });
  });

  it.each([
    ['under-review', { review: 'open' }],
    ['withdrawn', { withdrawn: true }],
    ['no-address', { emailConnect: null }],
    ['no-user-template', { hasUserTemplate: false }],
  ] as const)('E7 INV-6: refused with the reason %s', (because, facts) => {
    expect(resend(inState('sent'), { ...hire, ...facts }, later)).toEqual({
      ok: false,
      code: 'invitation_waits',
      because,
    });
  });

  it('E21: in a domain that has become verified, the account is made instead', () => {
    const result = resend(inState('expired'), { ...hire, verifiedDomains: ['utan-doman.example'] }, later);
    expect(result).toMatchObject({ ok: true, action: { type: 'create-account', newGeneration: true } });
  });
});

describe('the table of states', () => {
  const walk = (...events: InvitationEvent[]) =>
    events.reduce<InvitationState | string>((state, event) => {
      const result = transition(state as InvitationState, event);
      return result.ok ? result.state : result.code;
    }, 'none');

  it('INV-3: goes from nothing to verified', () => {
    expect(walk('awaits-review', 'scheduled', 'claimed', 'accepted', 'verified')).toBe('verified');
  });
  it('E14: a second claim is refused', () =>
    expect(walk('scheduled', 'claimed', 'claimed')).toBe('invitation_being_sent'));
  it('E9: verifying twice says that it is done', () => {
    expect(walk('claimed', 'accepted', 'verified', 'verified')).toBe('invitation_already_verified');
  });
  it('E5: a revoked link can do nothing more', () => {
    expect(walk('claimed', 'accepted', 'revoked', 'verified')).toBe('invitation_revoked');
    expect(walk('claimed', 'revoked', 'accepted')).toBe('invitation_revoked');
  });
  it('E8: a link renewed from the expired page is sent again', () => {
    expect(walk('claimed', 'accepted', 'expired', 'accepted')).toBe('sent');
  });
  it('E15: a bounce is a failure, before or after the server took it, and expiry no longer matters', () => {
    expect(walk('claimed', 'bounced')).toBe('failed');
    expect(walk('claimed', 'accepted', 'bounced')).toBe('failed');
    expect(walk('claimed', 'accepted', 'bounced', 'expired')).toBe('invitation_failed');
  });
  it('a webhook that overtakes another is believed', () => expect(walk('claimed', 'verified')).toBe('verified'));

  it('E4 E5: nothing comes back from revoked or superseded, and nothing is sent twice in one generation', () => {
    expect(Object.keys(invitationTransitions.revoked)).toEqual([]);
    expect(Object.keys(invitationTransitions.superseded)).toEqual([]);
    const mayBeClaimed = Object.entries(invitationTransitions).filter(([, events]) => events.claimed);
    expect(mayBeClaimed.map(([state]) => state).toSorted()).toEqual([
      'awaiting-review',
      'cancelled',
      'none',
      'scheduled',
    ]);
    for (const state of ['sent', 'verified', 'expired', 'failed'] as const) {
      const next = Object.values(invitationTransitions[state]);
      expect(next.filter((each) => each === 'scheduled' || each === 'none' || each === 'cancelled')).toEqual([]);
    }
  });

  it('an action that was decided for an earlier state is refused loudly', () => {
    expect(() => carryOut(inState('verified'), { type: 'cancel', because: 'withdrawn' })).toThrow('verified');
  });
});

describe('what a change would do, before it is saved', () => {
  const t = translators({ people: messages });
  const told = (language: 'sv' | 'en', invitation: Invitation, to: Partial<InvitationFacts>) => {
    const say = formatter(language, { today: day('2026-11-12') });
    const { code, params } = explainAction(invitation, change(invitation, to), say);
    return t(language)(`people:invitations.effect.${code}`, params);
  };

  it.each([
    [scheduled(), {}, 'Inbjudan påverkas inte.'],
    [
      scheduled(),
      { employmentDate: day('2026-12-15') },
      'Inbjudan som skulle ha gått söndag 29 november kl. 09:00 går i stället måndag 14 december kl. 09:00 till ny@utan-doman.example.',
    ],
    [scheduled(), { employmentDate: day('2026-11-13') }, 'Inbjudan går direkt till ny@utan-doman.example.'],
    [scheduled(), { withdrawn: true }, 'Inbjudan som skulle ha gått söndag 29 november kl. 09:00 ställs in.'],
    [noInvitation, { withdrawn: true }, 'Ingen inbjudan kommer att skickas.'],
    [noInvitation, { review: 'open' }, 'Ingen inbjudan går ut än.'],
    [noInvitation, {}, 'Inbjudan går söndag 29 november kl. 09:00 till ny@utan-doman.example.'],
    [
      inState('sent'),
      { employmentDate: day('2026-12-15') },
      'Inbjudan har redan skickats. Ingen ny går ut, och länken gäller lika länge som förut.',
    ],
    [inState('sent'), { withdrawn: true }, 'Länken i inbjudan som redan har skickats slutar gälla.'],
    [inState('verified'), {}, 'Användaren är redan kopplad till ett konto, så ingen inbjudan går ut.'],
    [inState('verified'), { withdrawn: true }, 'Användaren kopplas bort från kontot. Kontot finns kvar hos personen.'],
  ] as const)('%#: says it in words', (invitation, to, sentence) => {
    expect(told('sv', invitation, to)).toBe(sentence);
    expect(told('en', invitation, to)).not.toMatch(/\{\{|undefined/);
  });
});
