import { z } from 'zod';
import type { PeopleActor } from '../access/actor.ts';
import { loadActor } from '../access/load-actor.ts';
import type { PeopleHouse, PeopleTransaction } from '../database.ts';
import { settledSession } from './choose-installation.ts';
import { companiesOfActor, companyQuery } from './companies-of-actor.ts';
import type { Session } from './session-store.ts';
import { companiesTogether, usersAtWork } from './user-in-company.ts';

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
  const installations = new Map(users.map(({ tenant, customerName }) => [tenant as number, customerName]));
  const choices = [...installations].map(([customerNumber, name]) => ({ customerNumber, name }));
  if (!user) return { ...nobody, choices };
  const here = await house.read(user.tenant, async (db) => {
    const actor = await loadActor(db, user.tenant, user.id);
    const own = users.filter(({ tenant }) => tenant === user.tenant).map(({ id }) => id);
    return actor && { actor, ...(await hereFor(db, actor, own, session.company)) };
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

async function hereFor(db: PeopleTransaction, actor: PeopleActor, own: readonly string[], wanted: number | null) {
  const { username } = await db
    .selectFrom('users')
    .select('username')
    .where('tenant_id', '=', actor.tenant)
    .where('id', '=', actor.id)
    .executeTakeFirstOrThrow();
  const mine = await companiesOfActor(db, actor);
  // Whoever is a user in several companies may change to each of them, and is then the user there.
  const companies = own.length < 2 ? mine : companiesTogether(await usersAtWork(db, actor.tenant, own));
  // Somebody who is placed nowhere yet still belongs to the installation, whose first company names it.
  const first = mine[0] ?? (await companyQuery(db, actor).orderBy('number').limit(1).executeTakeFirstOrThrow());
  return { username, companies, company: companies.find(({ number }) => number === wanted) ?? first };
}
