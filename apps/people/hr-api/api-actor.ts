import type { Language } from '@farstu/platform/i18n';
import type { PeopleActor, Placement } from '../access/actor.ts';
import type { Capability } from '../access/capabilities.ts';

/**
 * What *Anropa api* stands for (TTH-5). An API role holds nothing but the two API rights, with every menu shut, and may
 * still do over the API what the API can. The company-specific right alone, which is all that a survey system has, reads
 * the registers of a company; the system-specific right reads what all companies share; hiring, reviewing, withdrawing
 * and inviting take both. What is not here (the whole identity number, changing registers) the API cannot do at all.
 */
const covered: Readonly<Record<'api.company' | 'api.system' | 'both', readonly Capability[]>> = {
  'api.company': ['companies.read', 'employees.read', 'templates.read'],
  'api.system': ['accounts.read', 'flows.read', 'templates.read', 'users.read'],
  both: [
    'api.company',
    'api.system',
    'employees.write',
    'new-hires.read',
    'new-hires.create',
    'new-hires.withdraw',
    // No route of the API decides; it is also what lets one see the hires that wait for a decision.
    'new-hires.decide',
    'review.hr',
    'review.chef',
    'review.lon',
    'invitations.write',
  ],
};

const hasBoth = ({ capabilities }: Placement) => capabilities.has('api.company') && capabilities.has('api.system');

/** The API user at work through the API: the same placements, with what the API rights stand for. */
export function apiActor(actor: PeopleActor, language: Language): PeopleActor {
  const held = actor.placements ?? [];
  return placedAt(
    { ...actor, language },
    held.map(({ capabilities, at }) => {
      const isHeldHere = (right: string) =>
        held.some((other) => other.capabilities.has(right) && reaches(other.at, at));
      const isBoth = isHeldHere('api.company') && isHeldHere('api.system');
      const all = new Set([
        ...capabilities,
        ...(isBoth || capabilities.has('api.company') ? covered['api.company'] : []),
        ...(isBoth || capabilities.has('api.system') ? covered['api.system'] : []),
        ...(isBoth ? covered.both : []),
      ]);
      return { capabilities: all, at };
    }),
  );
}

/** An `apiActor` only where both rights are held, be it through two roles; undefined when that is nowhere. */
export function whereBothAreHeld(actor: PeopleActor): PeopleActor | undefined {
  const placements = (actor.placements ?? []).filter(hasBoth);
  return placements.length === 0 ? undefined : placedAt(actor, placements);
}

const placedAt = (actor: PeopleActor, placements: readonly Placement[]): PeopleActor => ({
  ...actor,
  placements,
  capabilities: new Set(placements.flatMap(({ capabilities }) => [...capabilities])),
});

/** One place holds another for certain: it is the whole installation, or the same. */
const reaches = (one: Placement['at'], other: Placement['at']): boolean =>
  one.scope === 'installation' || JSON.stringify(one) === JSON.stringify(other);
