import { verifyWebhook } from '@farstu/contracts-accounts';
import { tenantId } from '@farstu/platform/database';
import { openDoor } from '@farstu/platform/http';
import { receive } from '@farstu/platform/inbox';
import { problem as platformProblem } from '@farstu/platform/problems';
import { z } from 'zod';
import type { PeopleHouse } from '../database.ts';
import type { Scope } from '../door.ts';
import { problem } from '../problems.ts';
import { credentialOf } from './accounts-client.ts';

export const accountsSource = 'accounts';
const accountsEndpoint = 'events';

/**
 * `POST /people/accounts-events/<customer number>`: where identity tells an installation what has become of its
 * invitations. The signature is over the bytes as they came; nothing is acknowledged before it is in the inbox.
 */
export async function accountsEventsDoor(scope: Scope, house: PeopleHouse): Promise<void> {
  const nobody = async () => {
    throw platformProblem('not_signed_in');
  };
  await openDoor(scope, { prefix: '/accounts-events', authenticate: nobody }, (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body));
    app.route({
      method: 'POST',
      url: '/:customerNumber',
      config: { permission: { open: 'the signature says who it is' } },
      schema: {
        tags: ['accounts'],
        summary: 'Events of the accounts API (Standard Webhooks)',
        params: z.object({ customerNumber: z.string().max(20) }),
        body: z.string(),
        response: { 202: z.object({ received: z.literal(true) }) },
      },
      handler: async (request, reply) => {
        const tenant = tenantId(request.params.customerNumber);
        const credential = tenant && (await credentialOf(house, tenant));
        if (!tenant || !credential) throw platformProblem('not_found');
        const { headers, body } = request;
        const verdict = verifyWebhook({ headers, body, secrets: [credential.webhookSecret] });
        if (!verdict.valid && verdict.because !== 'unknown-event') throw problem('signature_invalid');
        // A kind of event that a later version sends is none of ours: taken, and left.
        if (verdict.valid) {
          await receive(house, {
            tenant,
            source: accountsSource,
            endpoint: accountsEndpoint,
            eventId: verdict.id,
            body,
            context: {},
            task: 'people.accounts.apply',
          });
        }
        return reply.status(202).send({ received: true });
      },
    });
  });
}
