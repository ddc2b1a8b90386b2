import type { PeopleActor } from '../access/actor.ts';
import { roleNames } from '../access/role-names.ts';
import { todayOf } from '../companies/today.ts';
import type { PeopleHouse } from '../database.ts';
import { actorOf, type PageRequest } from '../door.ts';
import { readUser, type UserRight } from './queries.ts';
import type { UserAnswer } from './user-answer.ts';

/** How the routes about one user answer. */
export interface Answering {
  /** @throws not_found outside what the right reaches */
  answer(request: PageRequest, id: string, right?: UserRight): Promise<UserAnswer>;
  /** Who may change users of some companies only may reach those they see, and no others. @throws not_found */
  reach(request: PageRequest, id: string, right?: UserRight): Promise<PeopleActor>;
}

/** @param outsideIssuer where people sign in, when that is not at our own identity */
export function answering(house: PeopleHouse, outsideIssuer: string | undefined): Answering {
  const answer: Answering['answer'] = (request, id, right) => {
    const actor = actorOf(request);
    return house.read(actor.tenant, async (db) => {
      const user = await readUser(db, actor, await todayOf(db, house.clock), roleNames(house, actor), id, right);
      if (outsideIssuer === undefined || user.kind === 'api') return user;
      const { connect_subject: subject } = await db
        .selectFrom('users')
        .select('connect_subject')
        .where('tenant_id', '=', actor.tenant)
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return { ...user, connect: { ...user.connect, outside: { issuer: outsideIssuer, subject } } };
    });
  };
  return {
    answer,
    reach: async (request, id, right = 'users.write') => {
      await answer(request, id, right);
      return actorOf(request);
    },
  };
}
