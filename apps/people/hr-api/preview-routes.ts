import {
  idempotencyHeadersSchema,
  invitationPreviewRequestSchema,
  invitationPreviewSchema,
} from '@farstu/contracts-hr-api';
import { command, type PeopleTransaction } from '../database.ts';
import { previewInvitation } from '../invitations/preview.ts';
import { type ApiRoutes, callerOf, demandCompany, once } from './caller.ts';

/** `POST invitations/preview`: what would happen; nothing is stored but the answer to an `Idempotency-Key`. */
export const previewRoutes: ApiRoutes = (app, house, hide) => {
  app.route({
    method: 'POST',
    url: '/invitations/preview',
    config: { permission: 'api.company' },
    schema: {
      hide,
      tags: ['HR API'],
      summary: 'When and how somebody would be invited',
      headers: idempotencyHeadersSchema,
      body: invitationPreviewRequestSchema,
      response: { 200: invitationPreviewSchema },
    },
    handler: async (request, reply) => {
      const actor = callerOf(request);
      const { body } = request;
      const preview = (db: PeopleTransaction) => previewInvitation(db, house, actor, 'api.company', body);
      await house.read(actor.tenant, (db) => demandCompany(db, actor, body.company));
      if (request.headers['idempotency-key'] === undefined) return await house.read(actor.tenant, preview);
      const asCommand = command('invitations.preview', (tx, _body: typeof body) => preview(tx.db));
      return await once(house, request, reply, asCommand, body);
    },
  });
};
