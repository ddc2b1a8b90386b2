import { todayOf } from '../companies/today.ts';
import { actorOf, type PageRoutes } from '../door.ts';
import { readStartPage, startPageSchema } from './start-page.ts';

/** The page that everybody lands on. */
export const startPageRoutes: PageRoutes = (app, house) => {
  app.route({
    method: 'GET',
    url: '/start-page',
    config: { permission: { signedIn: 'everybody has a start page; what is on it follows their rights' } },
    schema: { tags: ['start-page'], summary: 'What waits for the reader', response: { 200: startPageSchema } },
    handler: async (request) => {
      const actor = actorOf(request);
      return await house.read(actor.tenant, async (db) => {
        const today = await todayOf(db, house.clock);
        const reader = { actor, keyring: house.keyring, t: house.translator(actor.language), today };
        return await readStartPage(db, reader, house.clock.now().toString());
      });
    },
  });
};
