import type { PeopleTx } from '../database.ts';
import { insertUser } from '../users/create-user.ts';
import { addressInUse, holderOf } from './connect-address.ts';
import type { UserTemplate } from './hire-context.ts';

export interface NewUser {
  readonly employeeId: string;
  readonly company: number;
  readonly employmentNumber: string;
  readonly name: string;
  readonly identityIndex: string | null;
  readonly emailConnect: string | null;
  readonly template: UserTemplate;
}

/**
 * The user that the user template makes of a new employee (INV-1), with the template's roles on the person self. The
 * same person in another company of the installation, known by the identity number and the same address, keeps the one
 * user and the one account (E19).
 *
 * @returns the user's id
 * @throws address_in_use when the address is another person's (E12), roles_not_assignable (E27)
 */
export async function makeUser(tx: PeopleTx, given: NewUser): Promise<string> {
  const { employeeId, emailConnect, template } = given;
  if (emailConnect !== null) {
    const holder = await holderOf(tx.db, tx.tenant, emailConnect);
    const isSamePerson =
      holder &&
      holder.company !== given.company &&
      holder.identity_index !== null &&
      holder.identity_index === given.identityIndex;
    if (isSamePerson) return holder.id;
    if (holder) throw addressInUse();
  }
  const { id } = await insertUser(tx, {
    kind: 'person',
    username: await freeUsername(tx, given),
    name: given.name,
    language: template.language,
    employeeId,
    connectEmail: emailConnect,
    roles: template.roles.map((role) => ({ role, scope: 'self' })),
  });
  return id;
}

/** The Connect address, as people know themselves; else company and employment number. */
async function freeUsername(
  tx: PeopleTx,
  { emailConnect, company, employmentNumber, employeeId }: NewUser,
): Promise<string> {
  const plain = `${company}-${employmentNumber}`;
  const wanted = [...(emailConnect === null ? [] : [emailConnect.trim().toLowerCase()]), plain.toLowerCase()];
  const taken = await tx.db
    .selectFrom('users')
    .select(({ fn }) => fn<string>('lower', ['username']).as('name'))
    .where('tenant_id', '=', tx.tenant)
    .where(({ eb, fn }) => eb(fn<string>('lower', ['username']), 'in', wanted))
    .execute();
  const free = wanted.find((each) => !taken.some(({ name }) => name === each));
  return free ?? `${plain}-${employeeId.slice(0, 8)}`;
}
