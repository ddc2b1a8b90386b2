import type { TestRoom } from '@farstu/platform/testing';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { IdentityDb } from './database.ts';
import { identityRoom } from './testing/identity-room.ts';

let room: TestRoom<IdentityDb>;
beforeAll(async () => {
  room = await identityRoom({ postgresUrl: inject('postgresUrl') });
});
afterAll(() => room.close());

test('every route of the accounts API and of the pages is described; the issuer describes itself', async () => {
  const document = (await room.app.inject('/openapi/identity.json')).json();
  const paths = Object.keys(document.paths).sort();
  expect(paths).toEqual([
    '/identity/_/account',
    '/identity/_/account/password',
    '/identity/_/account/sessions',
    '/identity/_/account/sessions/{id}',
    '/identity/_/administration',
    '/identity/_/administration/{customer}',
    '/identity/_/administration/{customer}/administrators',
    '/identity/_/administration/{customer}/administrators/{id}',
    '/identity/_/administration/{customer}/attention',
    '/identity/_/administration/{customer}/attention/{id}/dismiss',
    '/identity/_/administration/{customer}/attention/{id}/run-again',
    '/identity/_/administration/{customer}/domains',
    '/identity/_/administration/{customer}/domains/{id}',
    '/identity/_/administration/{customer}/domains/{id}/removal',
    '/identity/_/administration/{customer}/events',
    '/identity/_/administration/{customer}/events/{id}/send-again',
    '/identity/_/administration/{customer}/receivers/{clientId}/send-again',
    '/identity/_/forgot-password',
    '/identity/_/interaction/{uid}',
    '/identity/_/interaction/{uid}/abort',
    '/identity/_/interaction/{uid}/login',
    '/identity/_/invitation/{token}',
    '/identity/_/invitation/{token}/accept',
    '/identity/_/invitation/{token}/renew',
    '/identity/_/reset-password/{token}',
    '/identity/v1.0/domains',
    '/identity/v1.0/domains/{id}',
    '/identity/v1.0/domains/{id}/verify',
    '/identity/v1.0/invitations',
    '/identity/v1.0/invitations/revoke',
    '/identity/v1.0/invitations/{id}',
    '/identity/v1.0/invitations/{id}/revoke',
    '/identity/v1.0/users',
    '/identity/v1.0/users/{id}',
  ]);
});

test('a second start finds the keys that the first one made', async () => {
  const keys = async () =>
    await room.house.database.kysely.selectFrom('signing_key').select(['kid', 'alg']).orderBy('alg').execute();
  const before = await keys();
  expect(before.map(({ alg }) => alg)).toEqual(['ES256', 'RS256']);
  const { identity } = await import('./index.ts');
  await identity.started?.({ ...room.house });
  expect(await keys()).toEqual(before);
});
