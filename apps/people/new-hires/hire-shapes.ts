import { z } from 'zod';
import { invitationAnswerSchema } from '../invitations/invitation-answer.ts';
import { reviewFields } from './review-flow.ts';

const instant = z.iso.datetime({ offset: true });
const said = z.object({ code: z.string(), text: z.string() });

export const hireStatus = z.enum(['under-review', 'approved', 'needs-decision', 'withdrawn']);

/** A level's column: who ticked it and when, and what the reader may do with it now. */
const levelStateSchema = z
  .object({
    code: z.string(),
    name: z.string(),
    requires: z.string().nullable(),
    reviewedBy: z.string().nullable(),
    reviewedAt: instant.nullable(),
    mayTick: z.boolean(),
    mayUndo: z.boolean(),
  })
  .meta({ id: 'HireLevel' });

/** What a command about a hire answers a page. */
export const hireResultSchema = z
  .object({
    id: z.uuid(),
    status: hireStatus,
    employeeId: z.uuid().nullable(),
    employmentNumber: z.string().nullable(),
    periodId: z.uuid().nullable(),
    levels: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        reviewedBy: z.string().nullable(),
        reviewedAt: instant.nullable(),
      }),
    ),
    user: z.object({ id: z.uuid(), connect: z.enum(['none', 'pending', 'verified']) }).nullable(),
    /** `text` is what happens; `explanation` adds the rule. */
    invitation: invitationAnswerSchema.extend({ text: z.string(), state: z.string(), stateText: z.string() }),
    /** What the command did, or with `dryRun` would do, to the invitation. */
    effect: said,
    warnings: z.array(said),
    sameAs: z.object({ employeeId: z.uuid(), because: z.enum(['identity-number', 'other-job']) }).nullable(),
    /** Withdrawing: everything that happens. */
    will: z.array(said).optional(),
    dryRun: z.boolean(),
  })
  .meta({ id: 'HireResult' });
export type HireResult = z.infer<typeof hireResultSchema>;

const hireRowShape = {
  id: z.uuid(),
  employeeId: z.uuid().nullable(),
  employmentNumber: z.string().nullable(),
  firstName: z.string(),
  lastName: z.string(),
  company: z.int(),
  employmentTemplate: z.string(),
  templateName: z.string(),
  /** The flow's code, and its name. */
  flow: z.string(),
  flowName: z.string(),
  status: hireStatus,
  employmentDate: z.iso.date().nullable(),
  levels: z.array(levelStateSchema),
  source: z.enum(['form', 'api', 'teamtailor']),
  createdAt: instant,
  flags: z.array(said),
  costCentre: z.object({ code: z.string(), name: z.string() }).nullable(),
  manager: z.object({ employeeId: z.uuid(), name: z.string() }).nullable(),
  invitation: z.object({
    state: z.string(),
    stateText: z.string(),
    how: z.enum(['mail', 'account-without-mail', 'wait']),
    at: instant.nullable(),
    expiresAt: instant.nullable(),
    because: z.string(),
    text: z.string(),
  }),
};
export const hireRowSchema = z.object(hireRowShape).meta({ id: 'HireRow' });
export type HireRow = z.infer<typeof hireRowSchema>;

/** Fields as a page writes them; another Connect address is written twice (INV-2). */
export const fieldsSchema = z.partialRecord(
  z.enum([...reviewFields, 'emailConnectRepeated']),
  z.string().max(500).nullable(),
);

const sideSchema = z
  .object({
    employmentNumber: z.string().nullable(),
    firstName: z.string(),
    lastName: z.string(),
    identityNumberMasked: z.string().nullable(),
    birthDate: z.string().nullable(),
    emailPrivate: z.string().nullable(),
    emailWork: z.string().nullable(),
    emailConnect: z.string().nullable(),
    phoneMobile: z.string().nullable(),
    employmentDate: z.string().nullable(),
    employmentTemplate: z.string().nullable(),
  })
  .meta({ id: 'HireSide' });

export const hirePageSchema = z
  .object({
    ...hireRowShape,
    today: z.iso.date(),
    companyName: z.string(),
    timeZone: z.string(),
    invite: z.boolean(),
    withdrawnReason: z.string().nullable(),
    /** Only the fields that the reader may see. */
    fields: z.array(
      z.object({
        field: z.enum(reviewFields),
        value: z.string().nullable(),
        /** At the levels: shown there, may be changed there, must be there before it is ticked. */
        levels: z.array(z.object({ level: z.string(), editable: z.boolean(), required: z.boolean() })),
        /** With `PATCH`, outside the levels. */
        mayChange: z.boolean(),
      }),
    ),
    user: z
      .object({
        id: z.uuid(),
        username: z.string(),
        active: z.boolean(),
        connect: z.enum(['none', 'pending', 'verified']),
      })
      .nullable(),
    invitation: hireRowShape.invitation.extend({
      explanation: z.string(),
      email: z.string().nullable(),
      sentAt: instant.nullable(),
      linkExpiresAt: instant.nullable(),
      visitedAt: instant.nullable(),
      verifiedAt: instant.nullable(),
      failure: z.string().nullable(),
    }),
    timeline: z.array(
      z.object({
        at: instant,
        code: z.string(),
        actor: z.string().nullable(),
        text: z.string(),
        because: z.string().nullable(),
        explanation: z.string().nullable(),
      }),
    ),
    /** Who it may be, side by side with what came in. */
    decision: z
      .object({
        because: z.string(),
        text: z.string(),
        proposed: sideSchema,
        existing: sideSchema.extend({
          employeeId: z.uuid(),
          /** Withdrawn while the decision waited: then it cannot be the same person. */
          withdrawn: z.boolean(),
          /** Signs in already, with an address of their own, or did so and does again. */
          hasUser: z.boolean(),
        }),
        /** The template makes a user, who needs an address to be invited to. */
        makesUser: z.boolean(),
      })
      .nullable(),
    may: z.object({
      change: z.boolean(),
      withdraw: z.boolean(),
      decide: z.boolean(),
      resend: z.boolean(),
      revoke: z.boolean(),
      correctAddress: z.boolean(),
    }),
  })
  .meta({ id: 'HirePage' });
export type HirePage = z.infer<typeof hirePageSchema>;
