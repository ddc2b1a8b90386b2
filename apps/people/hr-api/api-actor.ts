import type { Language } from '@farstu/platform/i18n';
import type { PeopleActor, Placement } from '../access/actor.ts';
import type { Capability } from '../access/capabilities.ts';

/**
 * What *Anropa api* stands for (TTH-5). An API role holds nothing but the two API rights, with every menu shut, and may
 * still do over the API what the API can: for one company what `api.company` covers, for what all companies share what
 * `api.system` does. What is not here (the whole identity number, changing registers) the API cannot do at all.
 */
const covered: Readonly<Record<'api.company' | 'api.system', readonly Capability[]>> = {
  'api.company': [
    'companies.read',
    'employees.read',
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
    'templates.read',
  ],
  'api.system': ['accounts.read', 'flows.read', 'templates.read', 'users.read'],
};

/** The API user at work through the API: the same placements, with what the API rights stand for. */
export function apiActor(actor: PeopleActor, language: Language): PeopleActor {
  const placements = (actor.placements ?? []).map(
    ({ capabilities, at }): Placement => ({ capabilities: withCovered(capabilities), at }),
  );
  return {
    ...actor,
    language,
    placements,
    capabilities: new Set(placements.flatMap(({ capabilities }) => [...capabilities])),
  };
}

function withCovered(held: ReadonlySet<string>): ReadonlySet<string> {
  const all = new Set(held);
  for (const right of ['api.company', 'api.system'] as const) {
    if (held.has(right)) for (const each of covered[right]) all.add(each);
  }
  return all;
}
