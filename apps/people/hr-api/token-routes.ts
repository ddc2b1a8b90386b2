import { tokenRequestSchema, tokenResponseSchema } from '@farstu/contracts-hr-api';
import { problem } from '@farstu/platform/problems';
import { issueToken, signIn, tenantGiven, tokenSeconds } from './authenticate.ts';
import type { ApiRoutes } from './caller.ts';

/** `POST token`: a bearer token for an hour. */
export const tokenRoutes: ApiRoutes = (app, house, hide) => {
  app.route({
    method: 'POST',
    url: '/token',
    config: { permission: { open: 'the user name and password are in the body' } },
    schema: {
      hide,
      tags: ['HR API'],
      summary: 'A bearer token for an API user',
      body: tokenRequestSchema,
      response: { 200: tokenResponseSchema },
    },
    handler: async (request) => {
      const { instance, username, password } = request.body;
      const tenant = tenantGiven(instance);
      const user = await signIn(house, { tenant, username, password }, request.ip);
      if (!user.capabilities.has('api.company') && !user.capabilities.has('api.system')) {
        throw problem('permission_missing', { extra: { permission: 'api.company' } });
      }
      const access_token = await issueToken(house, tenant, user.id);
      return { access_token, token_type: 'Bearer' as const, expires_in: tokenSeconds };
    },
  });
};
