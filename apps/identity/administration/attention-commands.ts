import { problem as platformProblem } from '@farstu/platform/problems';
import { z } from 'zod';
import { command, type IdentityTx } from '../database.ts';
import { problem } from '../problems/identity-problem.ts';
import { LOGOUT_TRIES } from '../sessions/back-channel-logout.ts';
import { sendEventsAgain } from '../webhooks/send-again.ts';
import { DELIVER } from '../webhooks/webhook-event.ts';

const payloadSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** As often as the first time. Mail: four days, as platform/mail-out gives it. */
const tries: Readonly<Record<string, number>> = {
  'identity.mail.send': 25,
  'identity.sessions.tell': LOGOUT_TRIES,
};

/** *Kör igen*: the job goes back to the queue, and the row is settled by whoever pressed. @throws attention_settled */
export const runJobAgain = command('attention.run-again', async (tx, { id }: { id: string }): Promise<void> => {
  const row = await lockOpen(tx, id);
  const { tenant: _, ...payload } = payloadSchema.parse(row.payload);
  await settle(tx, id, 'run-again', row.task);
  if (row.task === DELIVER) {
    // With its queue and its number of tries: events of one subject are delivered one after the other.
    await sendEventsAgain(tx, { id: String(payload.id) });
    return;
  }
  const ownPrefix = `${tx.tenant}:`;
  const key = row.job_key?.startsWith(ownPrefix) ? row.job_key.slice(ownPrefix.length) : undefined;
  const maxAttempts = tries[row.task];
  await tx.jobs.add(row.task, payload, {
    ...(key !== undefined && { key }),
    ...(maxAttempts !== undefined && { maxAttempts }),
  });
});

/** *Avfärda*: somebody has looked and nothing more is to be done. @throws attention_settled */
export const dismissAttention = command('attention.dismiss', async (tx, { id }: { id: string }): Promise<void> => {
  const row = await lockOpen(tx, id);
  await settle(tx, id, 'dismissed', row.task);
});

async function lockOpen(tx: IdentityTx, id: string) {
  const row = await tx.db
    .selectFrom('attention')
    .selectAll()
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw platformProblem('not_found');
  if (row.settled_at !== null) throw problem('attention_settled');
  return row;
}

async function settle(tx: IdentityTx, id: string, how: 'run-again' | 'dismissed', task: string): Promise<void> {
  await tx.db
    .updateTable('attention')
    .set({ settled_at: tx.now.toString(), settled_how: how, settled_by: tx.actor.id })
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', id)
    .execute();
  const action = how === 'dismissed' ? 'attention.dismissed' : 'attention.run_again';
  await tx.audit({ action, subject: { kind: 'attention', id }, facts: { task } });
}
