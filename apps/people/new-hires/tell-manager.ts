import { formatter } from '@farstu/platform/format';
import { type Language, translators } from '@farstu/platform/i18n';
import { renderMail } from '@farstu/platform/mail';
import type { Temporal } from 'temporal-polyfill';
import type { PeopleTx } from '../database.ts';
import { type Employer, todayAt } from './hire-context.ts';
import { addEvents, asNewHire, type HireRecord, setFlags } from './hire-store.ts';
import { messages } from './messages.ts';
import { nearestManager } from './nearest-manager.ts';
import { openLevelsOf } from './new-hire.ts';
import type { HireLevel } from './review-flow.ts';

/** The only level that needs nobody from the cost centre, wherever it stands in the flow. */
const ownLevelOfHr = 'hr';

const sentences = translators({ people: messages });

/**
 * Says at once what a cost centre means: a cost centre without manager, a manager who is no user, or one without a sign-in or
 * the right to review, becomes a flag on the hire; a manager who can act gets a mail the first time that a level waits which
 * the manager may review. Run it after every change of the cost centre or of the levels.
 */
export async function tellManager(tx: PeopleTx, record: HireRecord, employer: Employer): Promise<string[]> {
  const { row, levels } = record;
  if (row.employee_id === null) return row.flags;
  const today = todayAt(tx.now, employer);
  const found = await nearestManager(tx.db, tx.tenant, row.employee_id, today.toString());
  const { costCentre, manager, user } = found;
  const mayReview = ({ code }: HireLevel) => user?.signsIn === true && user.reviews.includes(`review.${code}`);
  const others = levels.filter(({ code }) => code !== ownLevelOfHr);
  const flags = {
    'cost-centre-without-manager': costCentre !== null && manager === null,
    'manager-without-user': manager !== null && user === null,
    'manager-cannot-review': others.length > 0 && user !== null && !others.some(mayReview),
  };
  const isNews = (flag: keyof typeof flags) => flags[flag] && !row.flags.includes(flag);
  if (isNews('cost-centre-without-manager')) {
    await addEvents(tx, row.id, [
      { code: 'cost-centre-without-manager', params: { costCentre: costCentre?.code ?? '' } },
    ]);
  }
  if (isNews('manager-without-user')) {
    await addEvents(tx, row.id, [{ code: 'manager-without-user', params: { manager: manager?.name ?? '' } }]);
  }
  if (isNews('manager-cannot-review')) {
    await addEvents(tx, row.id, [{ code: 'manager-cannot-review', params: { manager: manager?.name ?? '' } }]);
  }
  const waits = openLevelsOf(asNewHire(record)).some(mayReview);
  if (waits && manager && user && !(await isTold(tx, row.id, manager.employeeId))) {
    if (user.email !== null) await queueMail(tx, record, employer, today, { ...user, email: user.email });
    const params = { manager: manager.name, managerId: manager.employeeId };
    await addEvents(tx, row.id, [{ code: user.email === null ? 'manager-attached' : 'manager-told', params }]);
  }
  return await setFlags(tx, row, flags);
}

async function isTold(tx: PeopleTx, hireId: string, managerId: string): Promise<boolean> {
  const events = await tx.db
    .selectFrom('hire_event')
    .select('params')
    .where('tenant_id', '=', tx.tenant)
    .where('hire_id', '=', hireId)
    .where('code', 'in', ['manager-told', 'manager-attached'])
    .execute();
  return events.some(({ params }) => (params as { managerId?: string }).managerId === managerId);
}

/** Names the person, since the manager must know whom it is about; nothing else personal is in it. */
async function queueMail(
  tx: PeopleTx,
  { row }: HireRecord,
  employer: Employer,
  today: Temporal.PlainDate,
  to: { email: string; language: Language },
): Promise<void> {
  const person = await tx.db
    .selectFrom('employee as e')
    .leftJoin('employment_period as p', (join) =>
      join.onRef('p.tenant_id', '=', 'e.tenant_id').on('p.id', '=', row.period_id),
    )
    .select(['e.first_name', 'e.last_name', 'p.start_date'])
    .where('e.tenant_id', '=', tx.tenant)
    .where('e.id', '=', row.employee_id)
    .executeTakeFirstOrThrow();
  const t = sentences(to.language);
  const say = formatter(to.language, { today });
  const name = say.name({ firstName: person.first_name, lastName: person.last_name });
  const params = {
    name,
    employer: employer.name,
    date: person.start_date === null ? '' : say.dateInSentence(person.start_date),
  };
  const mail = renderMail({
    language: to.language,
    heading: t('people:managerMail.heading', params),
    paragraphs: [
      t('people:managerMail.what', params),
      t(person.start_date === null ? 'people:managerMail.noDate' : 'people:managerMail.date', params),
      t('people:managerMail.todo', params),
    ],
    button: { text: t('people:managerMail.button'), url: `${tx.addresses.origin}/people/new-hires/${row.id}` },
    footer: [t('people:managerMail.footer', params)],
  });
  await tx.mail.queue({
    ...mail,
    to: to.email,
    fromName: employer.name,
    subject: t('people:managerMail.subject', params),
    about: { kind: 'manager-told', id: row.id },
  });
}
