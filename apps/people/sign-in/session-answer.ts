import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { PeopleActor } from '../access/actor.ts';
import { loadActor } from '../access/load-actor.ts';
import type { PeopleHouse, PeopleTransaction } from '../database.ts';
import { settledSession } from './choose-installation.ts';
import type { Session } from './session-store.ts';

const companySchema = z.object({ number: z.int(), name: z.string() });
const choiceSchema = z.object({ customerNumber: z.int(), name: z.string() });

/** What the shell needs to know before it draws anything. */
export const sessionAnswerSchema = z
  .discriminatedUnion('signedIn', [
    z.object({
      signedIn: z.literal(true),
      user: z.object({ id: z.uuid(), name: z.string(), username: z.string(), language: z.enum(['sv', 'en']) }),
      customerNumber: z.int(),
      customerName: z.string(),
      companies: z.array(companySchema),
      company: companySchema,
      capabilities: z.array(z.string()),
      /** Given when the person has several installations. */
      choices: z.array(choiceSchema).optional(),
      demo: z.boolean(),
      /** Business time. */
      now: z.iso.datetime({ offset: true }),
      /** The company's time zone, IANA name. */
      zone: z.string(),
    }),
    z.object({
      signedIn: z.literal(false),
      demo: z.boolean(),
      roomsHere: z.array(z.string()),
      /** Signed in at the issuer, but an installation must be chosen first. */
      choices: z.array(choiceSchema).optional(),
      /** Signed in at the issuer, but the account is linked to nobody. */
      noUser: z.literal(true).optional(),
    }),
  ])
  .meta({ id: 'PeopleSession' });
export type SessionAnswer = z.infer<typeof sessionAnswerSchema>;

export async function sessionAnswer(
  house: PeopleHouse,
  found: Session | undefined,
  roomsHere: readonly string[],
): Promise<SessionAnswer> {
  const nobody = { signedIn: false as const, demo: house.demo, roomsHere: [...roomsHere] };
  if (!found) return nobody;
  const { session, users, user } = await settledSession(house, found);
  if (users.length === 0) return { ...nobody, noUser: true };
  const choices = users.map(({ tenant, customerName }) => ({ customerNumber: tenant as number, name: customerName }));
  if (!user) return { ...nobody, choices };
  const here = await house.read(user.tenant, async (db) => {
    const actor = await loadActor(db, user.tenant, user.id);
    return actor && { actor, ...(await hereFor(db, actor, session.company)) };
  });
  if (!here) return { ...nobody, noUser: true };
  return {
    signedIn: true,
    user: { id: user.id, name: here.actor.name, username: here.username, language: here.actor.language },
    customerNumber: user.tenant,
    customerName: user.customerName,
    companies: here.companies.map(({ number, name }) => ({ number, name })),
    company: { number: here.company.number, name: here.company.name },
    capabilities: [...here.actor.capabilities].sort(),
    ...(choices.length > 1 && { choices }),
    demo: house.demo,
    now: house.clock.now().toString(),
    zone: here.company.time_zone,
  };
}

async function hereFor(db: PeopleTransaction, actor: PeopleActor, wanted: number | null) {
  const { username } = await db
    .selectFrom('users')
    .select('username')
    .where('tenant_id', '=', actor.tenant)
    .where('id', '=', actor.id)
    .executeTakeFirstOrThrow();
  const companies = await companiesOfActor(db, actor);
  // Somebody who is placed nowhere yet still belongs to the installation, whose first company names it.
  const first = companies[0] ?? (await companyQuery(db, actor).orderBy('number').limit(1).executeTakeFirstOrThrow());
  return { username, companies, company: companies.find(({ number }) => number === wanted) ?? first };
}

/** The companies where the actor has anything to do, by any role or through their own employment. */
export async function companiesOfActor(db: PeopleTransaction, actor: PeopleActor) {
  return await companyQuery(db, actor).where(isTheActors(actor)).orderBy('number').execute();
}

function companyQuery(db: PeopleTransaction, actor: PeopleActor) {
  return db.selectFrom('company').select(['number', 'name', 'time_zone']).where('tenant_id', '=', actor.tenant);
}

function isTheActors({ placements, employeeId }: PeopleActor) {
  if (placements === null || placements.some(({ at }) => at.scope === 'installation')) return sql<SqlBool>`true`;
  const reasons = placements.flatMap(({ at }) => {
    if (at.scope === 'company') return [sql<SqlBool>`company.number = ${at.company}`];
    if (at.scope !== 'coding') return [];
    return [
      sql<SqlBool>`exists (
        select from employee_account a join employee e on e.tenant_id = a.tenant_id and e.id = a.employee_id
        where a.tenant_id = company.tenant_id and a.dimension = ${at.dimension} and a.code = ${at.code}
          and e.company = company.number)`,
    ];
  });
  if (employeeId !== null) {
    reasons.push(sql<SqlBool>`exists (
      select from employee e
      where e.tenant_id = company.tenant_id and e.id = ${employeeId} and e.company = company.number)`);
  }
  return reasons.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(reasons, sql` or `)})`;
}
