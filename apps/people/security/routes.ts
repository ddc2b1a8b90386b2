import { formatter } from '@farstu/platform/format';
import { problem } from '@farstu/platform/problems';
import { z } from 'zod';
import { demandWholeInstallation } from '../access/in-company.ts';
import type { PeopleHouse } from '../database.ts';
import { actorOf, type PageRequest, type PageRoutes } from '../door.ts';
import { addDomainByHand, removeDomainByHand, setAllowedDomains } from './commands.ts';
import { domainName } from './domain-name.ts';
import { accountsAtOnce, effectOfRemoval, listDomains } from './domains.ts';
import { addDomain, removeDomain, verifyDomain } from './identity-domains.ts';

const tags = ['security'];
const byDomain = z.object({ domain: z.string().min(1).max(260) });

const domainsSchema = z
  .object({
    /** An outside issuer: verified domains are entered by hand. */
    byHand: z.boolean(),
    verified: z.array(
      z.object({
        domain: z.string(),
        unicode: z.string(),
        state: z.enum(['pending', 'verified', 'lost']),
        byHand: z.boolean(),
        changedAt: z.iso.datetime({ offset: true }),
        /** On whose word identity has verified it; `administrator`: DNS was not looked up. */
        verifiedBy: z.enum(['dns', 'administrator']).nullable(),
        /** The TXT record to set, while the domain is not verified and identity has told it. */
        record: z.object({ name: z.string(), value: z.string() }).nullable(),
      }),
    ),
    allowed: z.array(z.object({ domain: z.string(), unicode: z.string() })),
  })
  .meta({ id: 'PeopleDomains' });

const removalSchema = z
  .object({
    domain: z.string(),
    /** Hires under review who would have had an account at final approval: they get an invitation by mail instead. */
    underReview: z.int(),
    /** Of them, those whose mail goes at once when they are approved, if they are approved today. */
    atOnce: z.int(),
    /** Of them, those without a start date: nothing is sent before it is known. */
    withoutDate: z.int(),
    /** When the first of the others goes, if it is approved by then; already in words. */
    firstMail: z.string().nullable(),
    /** Accounts that are ordered and not made yet: made if identity comes first, else invited by mail. */
    ordered: z.int(),
    /** Users who sign in with an address in the domain. Nothing happens to them. */
    accounts: z.int(),
  })
  .meta({ id: 'DomainRemoval' });

/** *Allmänt > Säkerhet*: which addresses need no mail, and which may be used at all. */
export const securityRoutes: PageRoutes = (app, house) => {
  const answer = (request: PageRequest) => house.read(actorOf(request).tenant, listDomains);
  const writer = (request: PageRequest) => {
    const actor = actorOf(request);
    demandWholeInstallation(actor, 'security.write');
    return actor;
  };

  app.route({
    method: 'GET',
    url: '/security/domains',
    config: { permission: 'security.read' },
    schema: { tags, summary: 'Verified and allowed domains', response: { 200: domainsSchema } },
    handler: (request) => answer(request),
  });

  app.route({
    method: 'GET',
    url: '/security/domains/:domain/effect',
    config: { permission: 'security.read' },
    schema: {
      tags,
      summary: 'How many hires would get accounts at once if the domain were verified',
      params: byDomain,
      response: { 200: z.object({ domain: z.string(), accountsAtOnce: z.int() }) },
    },
    handler: async (request) => await effect(house, request, request.params.domain),
  });

  app.route({
    method: 'PUT',
    url: '/security/allowed-domains',
    config: { permission: 'security.write' },
    schema: {
      tags,
      summary: 'Set the allowed domains; none means no limit',
      body: z.object({ domains: z.array(z.string().max(260)).max(500) }),
      response: { 200: domainsSchema },
    },
    handler: async (request) => {
      await house.execute(setAllowedDomains, writer(request), request.body);
      return await answer(request);
    },
  });

  app.route({
    method: 'POST',
    url: '/security/verified-domains',
    config: { permission: 'security.write' },
    schema: {
      tags,
      summary: 'Ask identity for a domain; it is pending, with the TXT record to set',
      body: z.object({ domain: z.string().max(260) }),
      response: { 200: domainsSchema },
    },
    handler: async (request) => {
      await addDomain(house, writer(request), request.body.domain);
      return await answer(request);
    },
  });

  app.route({
    method: 'POST',
    url: '/security/verified-domains/:domain/verify',
    config: { permission: 'security.write' },
    schema: {
      tags,
      summary: 'Have identity verify a domain on the administrator’s word',
      params: byDomain,
      response: { 200: domainsSchema },
    },
    handler: async (request) => {
      await verifyDomain(house, writer(request), request.params.domain);
      return await answer(request);
    },
  });

  app.route({
    method: 'GET',
    url: '/security/verified-domains/:domain/removal',
    config: { permission: 'security.read' },
    schema: {
      tags,
      summary: 'What happens to hires if the domain is removed',
      params: byDomain,
      response: { 200: removalSchema },
    },
    handler: async (request) => await removal(house, request, request.params.domain),
  });

  app.route({
    method: 'DELETE',
    url: '/security/verified-domains/:domain',
    config: { permission: 'security.write' },
    schema: {
      tags,
      summary: 'Have identity no longer answer for a domain; one that is pending is forgotten',
      params: byDomain,
      response: { 200: domainsSchema },
    },
    handler: async (request) => {
      await removeDomain(house, writer(request), request.params.domain);
      return await answer(request);
    },
  });

  app.route({
    method: 'POST',
    url: '/security/domains-by-hand',
    config: { permission: 'security.write' },
    schema: {
      tags,
      summary: 'Enter a verified domain by hand (outside issuer)',
      body: z.object({ domain: z.string().max(260) }),
      response: { 200: domainsSchema },
    },
    handler: async (request) => {
      await house.execute(addDomainByHand, writer(request), request.body);
      return await answer(request);
    },
  });

  app.route({
    method: 'DELETE',
    url: '/security/domains-by-hand/:domain',
    config: { permission: 'security.write' },
    schema: {
      tags,
      summary: 'A domain entered by hand is no longer verified',
      params: byDomain,
      response: { 200: domainsSchema },
    },
    handler: async (request) => {
      await house.execute(removeDomainByHand, writer(request), { domain: request.params.domain });
      return await answer(request);
    },
  });
};

async function effect(house: PeopleHouse, request: PageRequest, text: string) {
  const domain = domainName(text);
  if (domain === undefined) throw problem('not_found');
  const hires = await house.read(actorOf(request).tenant, (db) => accountsAtOnce(db, domain));
  return { domain, accountsAtOnce: hires };
}

async function removal(house: PeopleHouse, request: PageRequest, text: string) {
  const domain = domainName(text);
  const { tenant, language } = actorOf(request);
  const now = house.clock.now();
  const found = domain && (await house.read(tenant, (db) => effectOfRemoval(db, tenant, domain, now)));
  if (!domain || !found) throw problem('not_found');
  const { firstMail, ...effect } = found;
  const today = now.toZonedDateTimeISO(firstMail?.zone ?? 'UTC').toPlainDate();
  return {
    domain,
    ...effect,
    firstMail: firstMail && formatter(language, { today }).moment(firstMail.at, firstMail.zone),
  };
}
