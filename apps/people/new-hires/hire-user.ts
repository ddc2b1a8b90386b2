import { uniqueViolation } from '@farstu/platform/database';
import type { PeopleTx } from '../database.ts';
import { normaliseEmail } from '../invitations/invitation-plan.ts';
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
 * @throws address_in_use when the address is another person's (E12)
 */
export async function makeUser(tx: PeopleTx, given: NewUser): Promise<string> {
  const { employeeId, emailConnect, template } = given;
  if (emailConnect !== null) {
    const holder = await holderOf(tx.db, tx.tenant, emailConnect);
    const isSamePerson =
      holder && holder.company !== given.company && holder.identity_index !== null && holder.identity_index === given.identityIndex;
    if (isSamePerson) return holder.id;
    if (holder) throw addressInUse();
  }
  const id = crypto.randomUUID();
  try {
    await tx.db
      .insertInto('users')
      .values({
        tenant_id: tx.tenant,
        id,
        username: await freeUsername(tx, given),
        name: given.name,
        employee_id: employeeId,
        language: template.language,
        connect_email: emailConnect,
        connect_address: emailConnect === null ? null : normaliseEmail(emailConnect),
        created_at: tx.now.toString(),
      })
      .execute();
  } catch (error) {
    if (uniqueViolation(error, 'users_connect_address')) throw addressInUse();
    throw error;
  }
  if (template.roles.length > 0) {
    await tx.db
      .insertInto('role_grant')
      .values([...new Set(template.roles)].map((role) => ({ tenant_id: tx.tenant, user_id: id, role, scope: 'self' })))
      .execute();
  }
  await tx.audit({
    action: 'user.made_by_template',
    subject: { kind: 'user', id },
    facts: { userTemplate: template.code, roles: template.roles },
  });
  return id;
}

/** The Connect address, as people know themselves; else company and employment number. */
async function freeUsername(tx: PeopleTx, { emailConnect, company, employmentNumber, employeeId }: NewUser): Promise<string> {
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
