import type { AuditEntry } from '@farstu/platform/audit';
import { type FieldProblem, problem as platformProblem } from '@farstu/platform/problems';
import { sql } from 'kysely';
import type { PeopleTx } from '../database.ts';
import { normaliseEmail } from '../invitations/invitation-plan.ts';
import { writeUser } from '../users/create-user.ts';
import { withoutRepeats } from '../users/grant.ts';
import { holdersOfAddress, sharedNow } from '../users/same-person.ts';
import { addressInUse } from './connect-address.ts';
import type { UserTemplate } from './hire-context.ts';

export interface NewUser {
  /** Whose user nobody is yet. */
  readonly employeeId: string;
  readonly company: number;
  readonly employmentNumber: string;
  readonly name: string;
  readonly identityIndex: string | null;
  /** One that the installation allows. */
  readonly emailConnect: string | null;
  /** With roles that the actor may give in the company. */
  readonly template: UserTemplate;
}

/** A hire's user, and what the audit is to say. */
export interface HireUser {
  readonly id: string;
  readonly created: readonly AuditEntry[];
}

/**
 * The user that the user template makes of a new employee (INV-1), with the template's roles on the person self. The
 * same person in another company of the installation, known by the identity number, may have the same address there: then
 * the two users sign in with one account (E19).
 *
 * @throws address_in_use when the address is another person's (E12), invalid_input for roles that are gone
 */
export async function makeUser(tx: PeopleTx, given: NewUser): Promise<HireUser> {
  const { employeeId, emailConnect, template } = given;
  const names = namesFor(given);
  const { isHeld, taken } = await alike(tx, emailConnect, names);
  const person = { id: null, company: given.company, identityIndex: given.identityIndex };
  const find = async () => (emailConnect !== null && isHeld ? await holdersOfAddress(tx, emailConnect, null) : []);
  const shared = await sharedNow(tx, person, find);
  if (!shared) throw addressInUse();
  demandRoles(template);
  const { id, created } = await writeUser(tx, {
    kind: 'person',
    username: names.find((each) => !taken.has(each.toLowerCase())) ?? `${names.at(-1)}-${employeeId.slice(0, 8)}`,
    name: given.name,
    language: template.language,
    employeeId,
    connectEmail: emailConnect,
    samePersonAs: shared.samePersonAs,
    grants: withoutRepeats(template.roles.map((role) => ({ role, scope: 'self' }))),
  });
  return { id, created: [created] };
}

/** The Connect address, as people know themselves; else company and employment number. */
const namesFor = ({ emailConnect, company, employmentNumber }: NewUser): string[] => [
  ...(emailConnect === null ? [] : [emailConnect.trim().toLowerCase()]),
  `${company}-${employmentNumber}`,
];

/** Whether somebody has the address, and which of the names are taken. */
async function alike(tx: PeopleTx, emailConnect: string | null, names: readonly string[]) {
  const address = emailConnect === null ? null : normaliseEmail(emailConnect);
  const rows = await tx.db
    .selectFrom('users as u')
    .select(sql<string>`lower(u.username)`.as('username'))
    .select(sql<boolean>`u.active and u.connect_address is not distinct from ${address}::text`.as('has_address'))
    .where('u.tenant_id', '=', tx.tenant)
    .where(({ eb, or }) =>
      or([
        eb('u.connect_address', '=', address),
        eb(sql<string>`lower(u.username)`, '=', sql<string>`any(${names.map((name) => name.toLowerCase())}::text[])`),
      ]),
    )
    .execute();
  return {
    isHeld: address !== null && rows.some(({ has_address }) => has_address),
    taken: new Set(rows.map(({ username }) => username)),
  };
}

/** A template may name a role that has been taken away since. @throws invalid_input */
export function demandRoles({ roles, unknownRoles }: UserTemplate): void {
  if (unknownRoles.length === 0) return;
  const fields = roles.flatMap((role, index): FieldProblem[] =>
    unknownRoles.includes(role) ? [{ pointer: `/roles/${index}/role`, code: 'role_unknown' }] : [],
  );
  throw platformProblem('invalid_input', { fields });
}
