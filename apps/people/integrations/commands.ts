import { settleAttention } from '@farstu/platform/jobs';
import { problem as platformProblem } from '@farstu/platform/problems';
import { demandWholeInstallation } from '../access/in-company.ts';
import { command } from '../database.ts';
import { orderAgain } from '../invitations/account-orders.ts';
import { problem } from '../problems.ts';
import { sendAgain } from '../teamtailor/card-commands.ts';
import { taskOfSource } from './logs.ts';
import { personOfJob } from './person-of-job.ts';

/** As often as the first time. Mail: four days, as platform/mail-out gives it. */
const tries: Readonly<Record<string, number>> = { 'people.mail.send': 25 };

const settled = () => problem('attention_settled');

/** *Kör igen*: the job goes back to the queue as it was first added, and the row is settled by whoever pressed. @throws attention_settled */
export const runJobAgain = command('integrations.run-job-again', async (tx, { id }: { id: string }): Promise<void> => {
  demandWholeInstallation(tx.actor, 'integrations.write');
  const { task, payload, options } = await settleAttention.runAgain(tx, id, settled);
  if (!(await orderAgain(tx, task, payload))) {
    const maxAttempts = tries[task];
    await tx.jobs.add(task, payload, { ...options, ...(maxAttempts !== undefined && { maxAttempts }) });
  }
  await tx.audit({ action: 'integration.job_run_again', subject: { kind: 'attention', id }, facts: { task } });
});

/** *Avfärda*: somebody has looked, and it shall not be run again, for the reason given. @throws attention_settled */
export const dismissJob = command(
  'integrations.dismiss-job',
  async (tx, { id, reason }: { id: string; reason: string }): Promise<void> => {
    demandWholeInstallation(tx.actor, 'integrations.write');
    const task = await settleAttention.dismiss(tx, id, settled);
    const { payload } = await tx.db
      .selectFrom('attention')
      .select('payload')
      .where('tenant_id', '=', tx.tenant)
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    await tx.audit({
      action: 'integration.job_dismissed',
      subject: { kind: 'attention', id },
      facts: { task },
      // Whoever writes why may name anybody; of a job about nobody whom we know the reason has a key of its own.
      personal: { personId: (await personOfJob(tx, payload)) ?? id, values: { reason } },
    });
  },
);

/**
 * An event that was refused, or lies waiting, is handled once more. What it said is emptied after 90 days; then nothing can be.
 * @throws inbox_already_handled, inbox_emptied
 */
export const runEventAgain = command(
  'integrations.run-event-again',
  async (tx, { id }: { id: string }): Promise<void> => {
    demandWholeInstallation(tx.actor, 'integrations.write');
    const row = await tx.db
      .selectFrom('inbox')
      .select(['source', 'state', 'body'])
      .where('tenant_id', '=', tx.tenant)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    const task = row && taskOfSource(row.source);
    if (!row || task === undefined) throw platformProblem('not_found');
    if (row.state === 'handled') throw problem('inbox_already_handled');
    if (row.body === '') throw problem('inbox_emptied');
    await tx.db
      .updateTable('inbox')
      .set({ state: 'received', handled_at: null, outcome: null })
      .where('tenant_id', '=', tx.tenant)
      .where('id', '=', id)
      .execute();
    await tx.jobs.add(task, { inboxId: id }, { key: `inbox:${id}` });
    await tx.audit({
      action: 'integration.event_run_again',
      subject: { kind: 'inbox', id },
      facts: { source: row.source, was: row.state },
    });
  },
);

/** *Skicka igen*: what the card should say goes to Teamtailor once more. @throws card_has_no_address */
export const sendCardAgain = command(
  'integrations.send-card-again',
  async (tx, { id }: { id: string }): Promise<void> => {
    demandWholeInstallation(tx.actor, 'integrations.write');
    const card = await tx.db
      .selectFrom('teamtailor_card')
      .select('id')
      .where('tenant_id', '=', tx.tenant)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!card) throw platformProblem('not_found');
    if (!(await sendAgain(tx, id))) throw problem('card_has_no_address');
    await tx.audit({ action: 'integration.card_sent_again', subject: { kind: 'teamtailor-card', id } });
  },
);
