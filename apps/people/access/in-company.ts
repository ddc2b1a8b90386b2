import { problem } from '../problems.ts';
import type { PeopleActor } from './actor.ts';

type Placed = Pick<PeopleActor, 'placements'>;

/** The companies where the actor may do something as such: by a role on the installation or on the company. */
export function companiesOf({ placements }: Placed, capability: string): 'all' | readonly number[] {
  if (placements === null) return 'all';
  const counting = placements.filter(({ capabilities }) => capabilities.has(capability));
  if (counting.some(({ at }) => at.scope === 'installation')) return 'all';
  return [...new Set(counting.flatMap(({ at }) => (at.scope === 'company' ? [at.company] : [])))].sort((a, b) => a - b);
}

export function mayInCompany(actor: Placed, capability: string, company: number): boolean {
  const companies = companiesOf(actor, capability);
  return companies === 'all' || companies.includes(company);
}

/** Where the request itself names the company. @throws company_not_permitted */
export function demandInCompany(actor: Placed, capability: string, company: number): void {
  if (!mayInCompany(actor, capability, company)) throw problem('company_not_permitted', { params: { company } });
}

/**
 * For `?company=` of a list. Who is placed on a coding or on themselves may narrow their own list to any company: they
 * see no more for it.
 *
 * @throws company_not_permitted
 */
export function demandCompanyFilter(actor: Placed, capability: string, company: number): void {
  const isNarrowing = (actor.placements ?? []).some(
    ({ capabilities, at }) => capabilities.has(capability) && (at.scope === 'coding' || at.scope === 'self'),
  );
  if (!isNarrowing) demandInCompany(actor, capability, company);
}

/** For what all companies share. @throws whole_installation_needed when the right is held for some companies only */
export function demandWholeInstallation(actor: Placed, capability: string): void {
  if (companiesOf(actor, capability) !== 'all') {
    throw problem('whole_installation_needed', {
      params: { permission: capability },
      extra: { permission: capability },
    });
  }
}
