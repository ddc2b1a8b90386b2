import { problem as platformProblem } from '@farstu/platform/problems';
import { z } from 'zod';
import { demandWholeInstallation } from '../access/in-company.ts';
import { command } from '../database.ts';
import { problem } from '../problems.ts';
import { sendAgain } from '../teamtailor/card-commands.ts';
import { taskOfSource } from './logs.ts';

const payloadSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** *Kör igen*: the job goes back to the queue, and the row is settled by whoever pressed. @throws attention_settled */
export const runJobAgain = command('integrations.run-job-again', async (tx, { id }: { id: string }): Promise<void> => {
  demandWholeInstallation(tx.actor, 'integrations.write');
  const row = await tx.db
    .selectFrom('attention')
    .selectAll()
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw platformProblem('not_found');
  if (row.settled_at !== null) throw problem('attention_settled');
  const { tenant: _, ...payload } = payloadSchema.parse(row.payload);
  const ownPrefix = `${tx.tenant}:`;
  const key = row.job_key?.startsWith(ownPrefix) ? row.job_key.slice(ownPrefix.length) : undefined;
  await tx.jobs.add(row.task, payload, key === undefined ? {} : { key });
  await tx.db
    .updateTable('attention')
    .set({ settled_at: tx.now.toString(), settled_how: 'run-again', settled_by: tx.actor.id })
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', id)
    .execute();
  await tx.audit({
    action: 'integration.job_run_again',
    subject: { kind: 'attention', id },
    facts: { task: row.task },
  });
});

/** An event that was refused, or lies waiting, is handled once more. @throws inbox_already_handled */
export const runEventAgain = command(
  'integrations.run-event-again',
  async (tx, { id }: { id: string }): Promise<void> => {
    demandWholeInstallation(tx.actor, 'integrations.write');
    const row = await tx.db
      .selectFrom('inbox')
      .select(['source', 'state'])
      .where('tenant_id', '=', tx.tenant)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    const task = row && taskOfSource(row.source);
    if (!row || task === undefined) throw platformProblem('not_found');
    if (row.state === 'handled') throw problem('inbox_already_handled');
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
