import { problem as platformProblem } from '@farstu/platform/problems';
import { z } from 'zod';
import { demandWholeInstallation } from '../access/in-company.ts';
import { command, type PeopleTx } from '../database.ts';
import { problem } from '../problems.ts';
import { sendAgain } from '../teamtailor/card-commands.ts';
import { taskOfSource } from './logs.ts';

const payloadSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** *Kör igen*: the job goes back to the queue, and the row is settled by whoever pressed. @throws attention_settled */
export const runJobAgain = command('integrations.run-job-again', async (tx, { id }: { id: string }): Promise<void> => {
  demandWholeInstallation(tx.actor, 'integrations.write');
  const row = await lockOpen(tx, id);
  const { tenant: _, ...payload } = payloadSchema.parse(row.payload);
  const ownPrefix = `${tx.tenant}:`;
  const key = row.job_key?.startsWith(ownPrefix) ? row.job_key.slice(ownPrefix.length) : undefined;
  await tx.jobs.add(row.task, payload, key === undefined ? {} : { key });
  await settle(tx, id, 'run-again');
  await tx.audit({
    action: 'integration.job_run_again',
    subject: { kind: 'attention', id },
    facts: { task: row.task },
  });
});

/** *Avfärda*: somebody has looked, and it shall not be run again, for the reason given. @throws attention_settled */
export const dismissJob = command(
  'integrations.dismiss-job',
  async (tx, { id, reason }: { id: string; reason: string }): Promise<void> => {
    demandWholeInstallation(tx.actor, 'integrations.write');
    const { task } = await lockOpen(tx, id);
    await settle(tx, id, 'dismissed');
    await tx.audit({
      action: 'integration.job_dismissed',
      subject: { kind: 'attention', id },
      facts: { task, reason },
    });
  },
);

async function lockOpen(tx: PeopleTx, id: string) {
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

async function settle(tx: PeopleTx, id: string, how: 'run-again' | 'dismissed'): Promise<void> {
  await tx.db
    .updateTable('attention')
    .set({ settled_at: tx.now.toString(), settled_how: how, settled_by: tx.actor.id })
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', id)
    .execute();
}

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
