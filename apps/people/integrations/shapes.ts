import { z } from 'zod';
import { teamtailorSettingsShape } from './teamtailor-settings.ts';

const instant = z.iso.datetime({ offset: true });
const said = z.object({ code: z.string(), text: z.string() });

const activationSchema = z
  .object({
    id: z.uuid(),
    /** Null, as is the name: activated, and no event has come yet. */
    companyUuid: z.string().nullable(),
    companyName: z.string().nullable(),
    apiUser: z.object({ id: z.uuid(), username: z.string(), name: z.string(), active: z.boolean() }),
    settings: z.object({
      language: z.enum(['sv', 'en']),
      connectEmail: z.enum(['candidate', 'work', 'hr']),
      reportCompleted: z.enum(['created', 'approved']),
    }),
    firstSeenAt: instant,
    lastSeenAt: instant,
    lastSuccessAt: instant.nullable(),
    lastFailureAt: instant.nullable(),
    lastFailure: said.nullable(),
  })
  .meta({ id: 'TeamtailorActivation' });
export type Activation = z.infer<typeof activationSchema>;

export const overviewSchema = z
  .object({
    teamtailor: z.object({
      ...teamtailorSettingsShape,
      activations: z.array(activationSchema),
      inbox: z.object({ received: z.int(), refused: z.int() }),
      cards: z.object({ waiting: z.int(), refused: z.int() }),
      lastSuccessAt: instant.nullable(),
      lastFailureAt: instant.nullable(),
    }),
    identity: z.object({
      configured: z.boolean(),
      issuer: z.string().nullable(),
      clientId: z.string().nullable(),
      lastEventAt: instant.nullable(),
      domainsByHand: z.boolean(),
    }),
    attention: z.object({ open: z.int() }),
  })
  .meta({ id: 'IntegrationsOverview' });
export type Overview = z.infer<typeof overviewSchema>;

export const identityStatusSchema = z
  .object({
    configured: z.boolean(),
    issuer: z.string().nullable(),
    clientId: z.string().nullable(),
    lastEventAt: instant.nullable(),
    /** Null: nothing is configured, so nothing was asked. */
    reachable: z.boolean().nullable(),
    words: z.string().nullable(),
    checkedAt: instant,
  })
  .meta({ id: 'IdentityStatus' });

/** Who sends events here. */
export const inboxSystemSchema = z.enum(['teamtailor', 'identity', 'other']);

export const inboxRowSchema = z
  .object({
    id: z.uuid(),
    from: z.string(),
    system: inboxSystemSchema,
    endpoint: z.string(),
    eventId: z.string(),
    receivedAt: instant,
    handledAt: instant.nullable(),
    state: z.enum(['received', 'handled', 'refused']),
    outcome: said.nullable(),
    /** The hire that came of it; its name where it has one. */
    about: z.object({ hireId: z.uuid(), name: z.string().nullable() }).nullable(),
    mayRunAgain: z.boolean(),
  })
  .meta({ id: 'InboxRow' });
export type InboxAnswer = z.infer<typeof inboxRowSchema>;

export const cardRowSchema = z
  .object({
    id: z.uuid(),
    hireId: z.uuid().nullable(),
    name: z.string().nullable(),
    companyName: z.string().nullable(),
    /** `no-address`: the event did not say where its result is to be told. */
    state: z.enum(['waiting', 'delivered', 'refused', 'no-address']),
    status: z.enum(['sending', 'sent', 'pending', 'completed', 'failed']),
    summary: z.string(),
    /** Teamtailor's own, when it refused. */
    words: z.string().nullable(),
    changedAt: instant,
    deliveredAt: instant.nullable(),
    maySendAgain: z.boolean(),
  })
  .meta({ id: 'ResultCardRow' });
export type CardAnswer = z.infer<typeof cardRowSchema>;

export const attentionRowSchema = z
  .object({
    id: z.uuid(),
    task: z.string(),
    /** What the job was about to do. */
    what: z.string(),
    reason: z.string(),
    /** The other side's own. */
    words: z.string().nullable(),
    whatToDo: z.string(),
    attempts: z.int(),
    firstAt: instant,
    hireId: z.uuid().nullable(),
  })
  .meta({ id: 'AttentionRow' });
export type AttentionAnswer = z.infer<typeof attentionRowSchema>;
