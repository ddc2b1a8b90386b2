import { problem } from '@farstu/platform/problems';
import { sql } from 'kysely';
import type { PeopleActor } from '../access/actor.ts';
import { companiesOf } from '../access/in-company.ts';
import type { PeopleTransaction } from '../database.ts';
import { after, pageOf } from '../list-page.ts';
import { type Company, licences } from './company.ts';

const columns = ['number', 'name', 'organisation_number', 'time_zone', 'licences'] as const;

interface CompanyRow {
  number: number;
  name: string;
  organisation_number: string | null;
  time_zone: string;
  licences: string[];
}

const companyOf = (row: CompanyRow): Company => ({
  number: row.number,
  name: row.name,
  organisationNumber: row.organisation_number,
  timeZone: row.time_zone,
  licences: licences.filter((each) => row.licences.includes(each)),
});

/** The companies where the actor has the right, by number. */
export async function listCompanies(
  db: PeopleTransaction,
  actor: PeopleActor,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
) {
  const mine = companiesOf(actor, 'companies.read');
  let query = db
    .selectFrom('company')
    .select(columns)
    .where(after(['company.number'], cursor));
  if (mine !== 'all') query = query.where('number', 'in', [0, ...mine]);
  const rows = await query
    .orderBy('number')
    .limit(limit + 1)
    .execute();
  return pageOf(rows.map(companyOf), limit, ({ number }) => [number]);
}

/** @throws not_found */
export async function readCompany(db: PeopleTransaction, number: number): Promise<Company> {
  const row = await db.selectFrom('company').select(columns).where('number', '=', number).executeTakeFirst();
  if (!row) throw problem('not_found');
  return companyOf(row);
}

export async function readInstallation(db: PeopleTransaction) {
  const row = await db
    .selectFrom('installation')
    .select(['tenant_id', 'name', 'domains_by_hand'])
    .executeTakeFirstOrThrow();
  return { customerNumber: row.tenant_id, name: row.name, domainsByHand: row.domains_by_hand };
}

/** How many would be planned again if the company's zone or licences were changed so. */
export async function companyEffect(
  db: PeopleTransaction,
  company: Company,
  change: { timeZone?: string | undefined; licences?: readonly string[] | undefined },
): Promise<{ scheduledInvitations: number; hiresUnderReview: number }> {
  const isZoneMoved = change.timeZone !== undefined && change.timeZone !== company.timeZone;
  const isGateMoved =
    change.licences !== undefined && change.licences.includes('employee') !== company.licences.includes('employee');
  const { scheduled } = await db
    .selectFrom('invitation as i')
    .innerJoin('new_hire as h', (join) => join.onRef('h.tenant_id', '=', 'i.tenant_id').onRef('h.id', '=', 'i.hire_id'))
    .select(sql<number>`count(*)::integer`.as('scheduled'))
    .where('h.company', '=', company.number)
    .where('i.state', '=', 'scheduled')
    .executeTakeFirstOrThrow();
  const { open } = await db
    .selectFrom('new_hire')
    .select(sql<number>`count(*)::integer`.as('open'))
    .where('company', '=', company.number)
    .where('status', '=', 'under-review')
    .executeTakeFirstOrThrow();
  return {
    scheduledInvitations: isZoneMoved || isGateMoved ? scheduled : 0,
    hiresUnderReview: isGateMoved ? open : 0,
  };
}
