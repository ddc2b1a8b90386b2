import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { PeopleActor } from '../access/actor.ts';
import { demandInCompany } from '../access/in-company.ts';
import type { PeopleHouse, PeopleTransaction } from '../database.ts';
import { demandAllowedAddress } from '../new-hires/connect-address.ts';
import { loadEmployer } from '../new-hires/hire-context.ts';
import { verifiedDomains } from '../security/domains.ts';
import { type InvitationAnswer, invitationAnswer, toPlanAnswer } from './invitation-answer.ts';
import { fiveCalendarDays, planInvitation } from './invitation-plan.ts';

export const previewSchema = z
  .object({
    company: z.int(),
    employmentDate: z.iso.date().nullable(),
    emailConnect: z.string().trim().max(254).nullable(),
    review: z.enum(['none', 'open', 'approved']),
    /** The moment of saving, or of the final approval. */
    decidedAt: z.iso.datetime({ offset: true }),
  })
  .meta({ id: 'PageInvitationPreviewRequest' });
export type PreviewInput = z.infer<typeof previewSchema>;

/**
 * What would happen to an invitation; nothing is stored. A template with a user template is taken for granted, and an
 * address that is in use is not refused.
 *
 * @param capability the right that must hold in the company
 * @throws company_not_found, company_not_permitted, address_not_allowed
 */
export async function previewInvitation(
  db: PeopleTransaction,
  { clock, translator }: Pick<PeopleHouse, 'clock' | 'translator'>,
  actor: PeopleActor,
  capability: string,
  { company, employmentDate, emailConnect, review, decidedAt }: PreviewInput,
): Promise<InvitationAnswer> {
  const { zone } = await loadEmployer(db, actor.tenant, company);
  demandInCompany(actor, capability, company);
  const email = emailConnect || null;
  if (email !== null) await demandAllowedAddress(db, email);
  const facts = {
    employmentDate: employmentDate === null ? null : Temporal.PlainDate.from(employmentDate),
    emailConnect: email,
    zone,
    review,
    verifiedDomains: await verifiedDomains(db),
    hasUserTemplate: true,
    doNotInvite: false,
    userInactive: false,
    alreadyLinked: false,
    withdrawn: false,
    invitedUntil: null,
    validity: fiveCalendarDays,
  };
  const plan = planInvitation(facts, Temporal.Instant.from(decidedAt));
  const today = clock.now().toZonedDateTimeISO(zone).toPlainDate();
  return invitationAnswer(translator(actor.language), toPlanAnswer(plan, actor.language, today));
}
