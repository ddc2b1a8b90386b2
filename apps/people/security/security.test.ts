import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  administrator,
  type Browser,
  customer,
  hr,
  type PeopleInTest,
  peopleInTest,
  setUp,
  told,
} from '../access/people-in-test.ts';
import { domainName } from './domain-name.ts';
import { verifiedDomains } from './domains.ts';
import { mirrorDomain } from './mirror-domain.ts';

let room: PeopleInTest;
let admin: Browser;
beforeAll(async () => {
  room = await peopleInTest(inject('postgresUrl'));
  admin = await room.signedIn(administrator);
});
afterAll(() => room.close());

test.each([
  ['Example.SE', 'example.se'],
  [' @företag.se ', 'xn--fretag-wxa.se'],
  ['xn--fretag-wxa.se.', 'xn--fretag-wxa.se'],
  ['dept.example.se', 'dept.example.se'],
  ['se', undefined],
  ['example.se/x', undefined],
  ['exa mple.se', undefined],
  ['a@example.se', undefined],
  ['10.0.0.1', undefined],
  ['', undefined],
])('E23: the domain %j is %j', (text, name) => {
  expect(domainName(text)).toBe(name);
});

describe('allowed domains', () => {
  test('are set by administrators, who are told which one is no domain', async () => {
    const reader = await room.signedIn(hr);
    expect((await reader.send('PUT', 'security/allowed-domains', { domains: [] })).statusCode).toBe(403);
    expect(
      told(await admin.send('PUT', 'security/allowed-domains', { domains: ['farstu.test', 'fel'] })),
    ).toMatchObject({
      status: 422,
      errors: ['/domains/1 domain_invalid'],
    });
    const answer = await admin.send('PUT', 'security/allowed-domains', {
      domains: ['Farstu.test', 'företag.test', 'farstu.test'],
    });
    expect(answer.json().allowed).toEqual([
      { domain: 'farstu.test', unicode: 'farstu.test' },
      { domain: 'xn--fretag-wxa.test', unicode: 'företag.test' },
    ]);
    expect((await room.audited('5257')).at(-1)).toMatchObject({
      action: 'domain.allowed_set',
      facts: { before: [], after: ['farstu.test', 'xn--fretag-wxa.test'] },
    });
  });
});

describe('verified domains', () => {
  const mirror = (state: 'pending' | 'verified' | 'lost', domain = 'farstu.test') =>
    room.house.execute(mirrorDomain, setUp, { domain, externalId: 'd1', state });

  test('E21, E22: the planner is told when one becomes verified or is lost, once each', async () => {
    const before = await room.waitingJobs();
    await mirror('pending');
    expect(await room.waitingJobs()).toBe(before);
    await mirror('verified');
    await mirror('verified');
    expect(await room.waitingJobs()).toBe(before + 1);
    expect(await room.house.read(customer, verifiedDomains)).toEqual(['farstu.test']);
    await mirror('lost');
    expect(await room.house.read(customer, verifiedDomains)).toEqual([]);
    expect((await room.audited('farstu.test')).map(({ action }) => action)).toEqual([
      'domain.pending',
      'domain.verified',
      'domain.lost',
    ]);
  });

  test('HR sees how many would get their accounts at once', async () => {
    const reader = await room.signedIn(hr);
    expect((await reader.get('security/domains/F%C3%B6retag.test/effect')).json()).toEqual({
      domain: 'xn--fretag-wxa.test',
      accountsAtOnce: 0,
    });
    expect((await reader.get('security/domains/fel/effect')).statusCode).toBe(404);
  });

  test('are entered by hand only where the issuer is an outside one', async () => {
    expect(told(await admin.send('POST', 'security/domains-by-hand', { domain: 'hand.test' }))).toMatchObject({
      status: 409,
      code: 'domains_not_by_hand',
    });
    await room.house.read(customer, (db) => db.updateTable('installation').set({ domains_by_hand: true }).execute());
    expect(told(await admin.send('POST', 'security/domains-by-hand', { domain: 'hand' }))).toMatchObject({
      errors: ['/domain domain_invalid'],
    });
    expect((await admin.send('POST', 'security/domains-by-hand', { domain: 'Hand.test' })).json()).toMatchObject({
      byHand: true,
      verified: [
        { domain: 'farstu.test', state: 'lost' },
        { domain: 'hand.test', state: 'verified', byHand: true },
      ],
    });
    const gone = await admin.send('DELETE', 'security/domains-by-hand/hand.test');
    expect(gone.json().verified[1]).toMatchObject({ domain: 'hand.test', state: 'lost' });
    expect((await admin.send('DELETE', 'security/domains-by-hand/other.test')).statusCode).toBe(404);
  });
});
