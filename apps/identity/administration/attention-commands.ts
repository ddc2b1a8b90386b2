import { settleAttention } from '@farstu/platform/jobs';
import { command, type IdentityTx } from '../database.ts';
import { problem } from '../problems/identity-problem.ts';
import { LOGOUT_TRIES } from '../sessions/back-channel-logout.ts';
import { sendEventsAgain } from '../webhooks/send-again.ts';
import { DELIVER } from '../webhooks/webhook-event.ts';

/** As often as the first time. Mail: four days, as platform/mail-out gives it. */
const tries: Readonly<Record<string, number>> = {
  'identity.mail.send': 25,
  'identity.sessions.tell': LOGOUT_TRIES,
};

const settled = () => problem('attention_settled');

/** *Kör igen*: the job goes back to the queue, and the row is settled by whoever pressed. @throws attention_settled */
export const runJobAgain = command('attention.run-again', async (tx, { id }: { id: string }): Promise<void> => {
  const { task, payload, options } = await settleAttention.runAgain(tx, id, settled);
  await note(tx, id, 'attention.run_again', task);
  if (task === DELIVER) {
    // With its queue and its number of tries: events of one subject are delivered one after the other.
    await sendEventsAgain(tx, { id: String(payload.id) });
    return;
  }
  const maxAttempts = tries[task];
  await tx.jobs.add(task, payload, { ...options, ...(maxAttempts !== undefined && { maxAttempts }) });
});

/** *Avfärda*: somebody has looked and nothing more is to be done. @throws attention_settled */
export const dismissAttention = command('attention.dismiss', async (tx, { id }: { id: string }): Promise<void> => {
  await note(tx, id, 'attention.dismissed', await settleAttention.dismiss(tx, id, settled));
});

async function note(tx: IdentityTx, id: string, action: string, task: string): Promise<void> {
  await tx.audit({ action, subject: { kind: 'attention', id }, facts: { task } });
}
