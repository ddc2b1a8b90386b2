import { domainToUnicode } from 'node:url';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Domain } from '../generated/database.ts';

const instant = z.iso.datetime({ offset: true });

const receiverSchema = z
  .object({
    clientId: z.string(),
    name: z.string(),
    url: z.string().nullable(),
    waiting: z.int(),
    waitingSince: instant.nullable(),
    givenUp: z.int(),
    lastSuccessAt: instant.nullable(),
    lastFailureAt: instant.nullable(),
    lastAnswer: z.string().nullable(),
  })
  .meta({ id: 'WebhookReceiver' });

export const administrationSchema = z
  .object({ attention: z.object({ open: z.int() }), receivers: z.array(receiverSchema) })
  .meta({ id: 'IdentityAdministration' });

export const attentionSchema = z
  .object({
    id: z.uuid(),
    shared: z.boolean(),
    what: z.string(),
    reason: z.string(),
    words: z.string().nullable(),
    whatToDo: z.string(),
    attempts: z.int(),
    firstAt: instant,
    mayRunAgain: z.boolean(),
  })
  .meta({ id: 'IdentityAttention' });

export const undeliveredSchema = z
  .object({
    id: z.uuid(),
    clientId: z.string(),
    application: z.string(),
    what: z.string(),
    state: z.enum(['waiting', 'given-up']),
    createdAt: instant,
    triedAt: instant.nullable(),
    answer: z.string().nullable(),
  })
  .meta({ id: 'UndeliveredEvent' });

export const domainShownSchema = z
  .object({
    id: z.uuid(),
    /** As people read it. */
    domain: z.string(),
    state: z.enum(['pending', 'verified', 'lost']),
    verifiedBy: z.enum(['dns', 'administrator']).nullable(),
    verifiedAt: instant.nullable(),
  })
  .meta({ id: 'AdministeredDomain' });

export const shownDomain = (row: Selectable<Domain>): z.infer<typeof domainShownSchema> => ({
  id: row.id,
  domain: domainToUnicode(row.domain),
  state: row.state as 'pending' | 'verified' | 'lost',
  verifiedBy: row.verified_by as 'dns' | 'administrator' | null,
  verifiedAt: row.verified_at,
});

export const removalSchema = z
  .object({ accounts: z.int(), withoutPassword: z.int() })
  .meta({ id: 'DomainRemovalEffect' });

export const administratorSchema = z
  .object({
    accountId: z.uuid(),
    firstName: z.string(),
    lastName: z.string(),
    email: z.string(),
    appointedAt: instant,
    isYou: z.boolean(),
  })
  .meta({ id: 'IdentityAdministrator' });

export const doneSchema = z.object({}).meta({ id: 'AdministrationDone' });
