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

/** Which roles the actor may give to others. */
export interface MayAssign {
  readonly roles: 'all' | ReadonlySet<string>;
  readonly everywhere: boolean;
}

/** Somebody at work in the people room. `capabilities` is the union over all placements. */
export interface PeopleActor extends Actor {
  /** As shown in timelines: the person's or API user's name. */
  readonly name: string;
  /** Null for the house itself, which sees everything. */
  readonly placements: readonly Placement[] | null;
  readonly mayAssign: MayAssign;
  /** The employee that the user is tied to. */
  readonly employeeId: string | null;
}
