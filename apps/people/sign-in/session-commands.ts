import type { Language } from '@farstu/platform/i18n';
import { problem as platformProblem } from '@farstu/platform/problems';
import { command } from '../database.ts';
import { problem } from '../problems.ts';
import { companiesOfActor } from './companies-of-actor.ts';

/** The company that the pages are about until another is chosen. */
export const chooseCompany = command(
  'session.choose-company',
  async (tx, { idHash, number }: { idHash: string; number: number }) => {
    const exists = await tx.db
      .selectFrom('company')
      .select('number')
      .where('tenant_id', '=', tx.tenant)
      .where('number', '=', number)
      .executeTakeFirst();
    if (!exists) throw platformProblem('not_found');
    const companies = await companiesOfActor(tx.db, tx.actor);
    if (!companies.some((each) => each.number === number)) {
      throw problem('company_not_permitted', { params: { company: number } });
    }
    await tx.db.updateTable('session').set({ company: number }).where('id_hash', '=', idHash).execute();
    await tx.audit({
      action: 'session.company_chosen',
      subject: { kind: 'user', id: tx.actor.id },
      facts: { company: number },
    });
  },
);

/** The user's own language: pages, and mail from now on. */
export const chooseLanguage = command('session.choose-language', async (tx, { language }: { language: Language }) => {
  await tx.db
    .updateTable('users')
    .set({ language })
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', tx.actor.id)
    .execute();
  await tx.audit({
    action: 'user.language_chosen',
    subject: { kind: 'user', id: tx.actor.id },
    facts: { language },
  });
});

/** Written when somebody signs out; the session itself belongs to no installation. */
export const recordSignOut = command('session.sign-out', async (tx, _: Record<never, never>) => {
  await tx.audit({ action: 'session.ended', subject: { kind: 'user', id: tx.actor.id } });
});
