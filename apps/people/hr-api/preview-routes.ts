import {
  idempotencyHeadersSchema,
  invitationPreviewRequestSchema,
  invitationPreviewSchema,
} from '@farstu/contracts-hr-api';
import { command, type PeopleHouse } from '../database.ts';
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
      await house.read(actor.tenant, (db) => demandCompany(db, actor, request.body.company));
      if (request.headers['idempotency-key'] === undefined) return await preview(house, actor, request.body);
      const asCommand = command('invitations.preview', (_tx, body: typeof request.body) => preview(house, actor, body));
      return await once(house, request, reply, asCommand, request.body);
    },
  });
};

const preview = (
  house: PeopleHouse,
  actor: Parameters<typeof previewInvitation>[1],
  body: Parameters<typeof previewInvitation>[3],
) => previewInvitation(house, actor, 'api.company', body);
