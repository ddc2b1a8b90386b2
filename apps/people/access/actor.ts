import type { Actor } from '@farstu/platform/room';

/** Where one of the actor's roles is placed, and what it allows there. */
export interface Placement {
  readonly capabilities: ReadonlySet<string>;
  readonly at:
    | { readonly scope: 'installation' }
    | { readonly scope: 'company'; readonly company: number }
    | { readonly scope: 'coding'; readonly dimension: string; readonly code: string }
    | { readonly scope: 'self'; readonly employeeId: string };
}

/** What one role lets its holder give to others (*Tilldelning*): which roles, in which companies. */
export interface MayAssign {
  readonly roles: 'all' | ReadonlySet<string>;
  /** `all` is needed for what applies to the whole installation. */
  readonly companies: 'all' | readonly number[];
}

/** Somebody at work in the people room. `capabilities` is the union over all placements. */
export interface PeopleActor extends Actor {
  /** As shown in timelines: the person's or API user's name. */
  readonly name: string;
  /** Null for the house itself, which sees everything. */
  readonly placements: readonly Placement[] | null;
  /** One for each role that may be given on; never merged, since one role's roles are not another's companies. */
  readonly mayAssign: readonly MayAssign[];
  /** The employee that the user is tied to. */
  readonly employeeId: string | null;
}
