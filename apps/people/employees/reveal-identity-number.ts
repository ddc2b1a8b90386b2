import { formatIdentityNumber } from '@farstu/platform/identity-numbers';
import { problem } from '@farstu/platform/problems';
import { demandVisibleEmployee } from '../access/visible-employees.ts';
import { command } from '../database.ts';
import { openIdentity } from './employee-identity.ts';

/**
 * The whole identity number, to somebody who has the right and says why. That it was shown, to whom and why, is in the
 * audit; the number is not.
 *
 * @throws not_found, also when there is no number
 */
export const revealIdentityNumber = command(
  'employee.reveal-identity-number',
  async (tx, { employeeId, reason }: { employeeId: string; reason: string }): Promise<{ personalNumber: string }> => {
    const row = await tx.db
      .selectFrom('employee as e')
      .innerJoin('company as c', (join) =>
        join.onRef('c.tenant_id', '=', 'e.tenant_id').onRef('c.number', '=', 'e.company'),
      )
      .select(['e.identity_number', 'c.time_zone'])
      .where('e.tenant_id', '=', tx.tenant)
      .where('e.id', '=', employeeId)
      .executeTakeFirst();
    if (!row?.identity_number) throw problem('not_found');
    const today = tx.now.toZonedDateTimeISO(row.time_zone).toPlainDate();
    await demandVisibleEmployee(tx.db, tx.actor, 'employees.identity-number', today, employeeId);
    await tx.audit({
      action: 'employee.identity_number_shown',
      subject: { kind: 'employee', id: employeeId },
      personal: { personId: employeeId, values: { reason } },
    });
    return { personalNumber: formatIdentityNumber(openIdentity(tx, row.identity_number), today) };
  },
);
