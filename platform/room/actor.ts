import type { TenantId } from '../database/index.ts';
import type { Language } from '../i18n/index.ts';
import { problem } from '../problems/index.ts';

/** Who does something, in which installation, with which rights. Every page, API call and job runs as somebody. */
export interface Actor {
  readonly kind: 'person' | 'api-user' | 'client' | 'system';
  /** User id, client id, or the name of the job. */
  readonly id: string;
  readonly tenant: TenantId;
  readonly language: Language;
  /** What the actor's roles allow; a capability is what a route declares as its permission. */
  readonly capabilities: ReadonlySet<string>;
}

/** The house itself at work: jobs and due times. It may do everything that its handlers do. */
export function systemActor(tenant: TenantId, id: string): Actor {
  return { kind: 'system', id, tenant, language: 'sv', capabilities: new Set() };
}

export const may = (actor: Actor, capability: string): boolean =>
  actor.kind === 'system' || actor.capabilities.has(capability);

/** The one place where a right is checked. @throws permission_missing, naming the right */
export function demand(actor: Actor, capability: string): void {
  if (!may(actor, capability)) {
    throw problem('permission_missing', { params: { permission: capability }, extra: { permission: capability } });
  }
}
