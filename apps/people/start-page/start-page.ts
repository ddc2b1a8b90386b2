import { type SqlBool, sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { visibleEmployees } from '../access/visible-employees.ts';
import type { PeopleTransaction } from '../database.ts';
import { employeeRowSchema } from '../employees/employee-shapes.ts';
import { onlyOneself } from '../employees/queries.ts';
import { hireRows, type Reader } from '../new-hires/hire-rows.ts';
import { visibleHires } from '../new-hires/visible-hires.ts';
import { expiredOfUsers, failedOfUsers, hasFailed, most, wasSent } from './own-invitations.ts';

const hire = { hireId: z.uuid(), name: z.string(), company: z.int(), employmentDate: z.iso.date().nullable() };

/** Of a hire, or a user's own: then the user's page is where something can be done about it. */
const stranded = {
  hireId: z.uuid().nullable(),
  userId: z.uuid(),
  name: z.string(),
  /** Null for a user who is no employee. */
  company: z.int().nullable(),
  employmentDate: z.iso.date().nullable(),
  email: z.string(),
};

export const startPageSchema = z
  .object({
    /** Hires with a level that the reader can tick now. */
    waiting: z.array(
      z.object({
        ...hire,
        levels: z.array(z.object({ code: z.string(), name: z.string() })),
        createdAt: z.iso.datetime({ offset: true }),
      }),
    ),
    /** Hires that may be about somebody who is here. */
    decisions: z.array(z.object({ ...hire, createdAt: z.iso.datetime({ offset: true }) })),
    /** Invitations that did not arrive, in the mail server's own words. */
    failedInvitations: z.array(
      z.object({ ...stranded, failure: z.string().nullable(), at: z.iso.datetime({ offset: true }) }),
    ),
    /** Sent, and the link ran out without having been used. */
    expiredInvitations: z.array(z.object({ ...stranded, expiredAt: z.iso.datetime({ offset: true }) })),
    /** The reader, when they may see nobody else: what their page is for. */
    own: employeeRowSchema.nullable(),
  })
  .meta({ id: 'StartPage' });
export type StartPage = z.infer<typeof startPageSchema>;

/** What waits for the reader: only what they may see, and only what they can do something about. */
export async function readStartPage(db: PeopleTransaction, reader: Reader, now: string): Promise<StartPage> {
  const { actor } = reader;
  const may = (capability: string) => actor.placements === null || actor.capabilities.has(capability);
  return {
    waiting: await waitingHires(db, reader),
    decisions: may('new-hires.decide') ? await openDecisions(db, reader) : [],
    failedInvitations: may('invitations.write') ? await failedInvitations(db, reader) : [],
    expiredInvitations: may('invitations.write') ? await expiredInvitations(db, reader, now) : [],
    own: await onlyOneself(db, actor, reader.today),
  };
}

async function waitingHires(db: PeopleTransaction, reader: Reader): Promise<StartPage['waiting']> {
  const { actor, today } = reader;
  const mine = [...actor.capabilities].filter((each) => each.startsWith('review.'));
  if (mine.length === 0) return [];
  const rows = await db
    .selectFrom('new_hire')
    .innerJoin('employee', (join) =>
      join.onRef('employee.tenant_id', '=', 'new_hire.tenant_id').onRef('employee.id', '=', 'new_hire.employee_id'),
    )
    .selectAll('new_hire')
    .where('new_hire.tenant_id', '=', actor.tenant)
    .where('new_hire.status', '=', 'under-review')
    .where(
      sql<SqlBool>`(${sql.join(
        mine.map(
          (capability) =>
            sql`(${hasOpenLevel(capability.replace(/^review\./, ''))} and ${visibleEmployees(actor, capability, today)})`,
        ),
        sql` or `,
      )})`,
    )
    .orderBy('new_hire.created_at')
    .limit(most)
    .execute();
  const hires = await hireRows(db, reader, rows);
  return hires.flatMap(({ id, firstName, lastName, company, employmentDate, createdAt, levels }) => {
    const open = levels.filter(({ mayTick }) => mayTick).map(({ code, name }) => ({ code, name }));
    if (open.length === 0) return [];
    return [{ hireId: id, name: `${firstName} ${lastName}`, company, employmentDate, createdAt, levels: open }];
  });
}

/** Whether a level of a hire can be ticked now: it is not, and the one that it requires is. */
const hasOpenLevel = (level: string) => sql`exists (
  select from jsonb_array_elements(new_hire.levels) l
  where l->>'code' = ${level}
    and not exists (
      select from hire_review r
      where r.tenant_id = new_hire.tenant_id and r.hire_id = new_hire.id and r.level = l->>'code')
    and (l->>'requires' is null or exists (
      select from hire_review r
      where r.tenant_id = new_hire.tenant_id and r.hire_id = new_hire.id and r.level = l->>'requires')))`;

async function openDecisions(db: PeopleTransaction, reader: Reader): Promise<StartPage['decisions']> {
  const rows = await seenHires(db, reader, 'new-hires.decide')
    .selectAll('new_hire')
    .where('new_hire.status', '=', 'needs-decision')
    .orderBy('new_hire.created_at')
    .limit(most)
    .execute();
  const hires = await hireRows(db, reader, rows);
  return hires.map(({ id, firstName, lastName, company, employmentDate, createdAt }) => ({
    hireId: id,
    name: `${firstName} ${lastName}`,
    company,
    employmentDate,
    createdAt,
  }));
}

const seenHires = (db: PeopleTransaction, { actor, today }: Reader, capability: string) =>
  db
    .selectFrom('new_hire')
    .leftJoin('employee', (join) =>
      join.onRef('employee.tenant_id', '=', 'new_hire.tenant_id').onRef('employee.id', '=', 'new_hire.employee_id'),
    )
    .where('new_hire.tenant_id', '=', actor.tenant)
    .where(visibleHires(actor, capability, today));

/** The latest invitation of each hire that is not withdrawn. */
const latestInvitations = (db: PeopleTransaction, reader: Reader) =>
  seenHires(db, reader, 'invitations.write')
    .innerJoin('invitation', (join) =>
      join.onRef('invitation.tenant_id', '=', 'new_hire.tenant_id').onRef('invitation.hire_id', '=', 'new_hire.id'),
    )
    .leftJoin('employment_period as p', (join) =>
      join.onRef('p.tenant_id', '=', 'new_hire.tenant_id').onRef('p.id', '=', 'new_hire.period_id'),
    )
    .select(['new_hire.id as hire_id', 'new_hire.company', 'employee.first_name', 'employee.last_name', 'p.start_date'])
    .select([
      'invitation.user_id',
      'invitation.email',
      'invitation.failure',
      'invitation.changed_at',
      'invitation.expires_at',
    ])
    .where('new_hire.status', '<>', 'withdrawn')
    .where(
      sql<SqlBool>`not exists (select from invitation later where later.tenant_id = invitation.tenant_id
        and later.hire_id = invitation.hire_id and later.generation > invitation.generation)`,
    );

async function failedInvitations(db: PeopleTransaction, reader: Reader): Promise<StartPage['failedInvitations']> {
  const rows = [...(await failedQuery(db, reader).execute()), ...(await failedOfUsers(db, reader).execute())];
  return latestFirst(
    rows.map((row) => ({ ...who(row), failure: row.failure, at: row.changed_at })),
    ({ at }) => at,
  );
}

export const failedQuery = (db: PeopleTransaction, reader: Reader) =>
  latestInvitations(db, reader).where(hasFailed).orderBy('invitation.changed_at', 'desc').limit(most);

async function expiredInvitations(
  db: PeopleTransaction,
  reader: Reader,
  now: string,
): Promise<StartPage['expiredInvitations']> {
  const rows = [
    ...(await expiredQuery(db, reader, now).execute()),
    ...(await expiredOfUsers(db, reader, now).execute()),
  ];
  return latestFirst(
    rows.map((row) => ({ ...who(row), expiredAt: row.expires_at ?? row.changed_at })),
    ({ expiredAt }) => expiredAt,
  );
}

export const expiredQuery = (db: PeopleTransaction, reader: Reader, now: string) =>
  latestInvitations(db, reader)
    .where(wasSent)
    .where('invitation.expires_at', '<=', now)
    .orderBy('invitation.expires_at', 'desc')
    .limit(most);

function latestFirst<T>(rows: readonly T[], at: (row: T) => string): T[] {
  const moment = (row: T) => Temporal.Instant.from(at(row));
  return rows.toSorted((one, other) => Temporal.Instant.compare(moment(other), moment(one))).slice(0, most);
}

const who = (row: {
  hire_id: string | null;
  user_id: string;
  /** The user's, where there is no hire. */
  name?: string;
  company: number | null;
  first_name: string | null;
  last_name: string | null;
  start_date: string | null;
  email: string;
}) => ({
  hireId: row.hire_id,
  userId: row.user_id,
  name: row.name ?? `${row.first_name ?? ''} ${row.last_name ?? ''}`.trim(),
  company: row.company,
  employmentDate: row.start_date,
  email: row.email,
});
