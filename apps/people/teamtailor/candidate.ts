import { emailSchema } from '@farstu/contracts-hr-api';
import {
  customFieldText,
  formAnswer,
  type JobOffer,
  type PartnerEvent,
  textOf,
} from '@farstu/contracts-teamtailor-partner';
import type { HireInput } from '../new-hires/hire-input.ts';
import type { ActivationSettings } from './activation-settings.ts';
import { startDateIn } from './start-date.ts';

/** The fields without which nobody can be hired. */
export type MissingName = 'firstName' | 'lastName';

/** What the trigger's form was answered with; a field that the event does not have is undefined. */
export interface TriggerAnswers {
  readonly company: string | undefined;
  readonly instance: string | undefined;
  readonly template: string | undefined;
}

export function triggerAnswers(event: PartnerEvent): TriggerAnswers {
  const given = event['partner-event']['webhook-data'];
  return {
    company: formAnswer(given, 'company'),
    instance: formAnswer(given, 'instance'),
    template: formAnswer(given, 'employment_template'),
  };
}

export const missingNames = (event: PartnerEvent): readonly MissingName[] => {
  const { candidate } = event['partner-event'];
  const names = { firstName: textOf(candidate['first-name']), lastName: textOf(candidate['last-name']) };
  return (['firstName', 'lastName'] as const).filter((each) => names[each] === undefined);
};

/**
 * A hire as the event tells of it. What a hire can do without is left out when it is missing or no such thing: no
 * address, no telephone, no start date. The personal number goes on as it was written; whether it is one, the hire decides.
 */
export function hireInputOf(
  event: PartnerEvent,
  { connectEmail }: ActivationSettings,
  chosen: { readonly company: number; readonly template: string },
): HireInput {
  const { candidate } = event['partner-event'];
  const emailPrivate = addressIn(candidate.email);
  const emailWork = addressIn(customFieldText(event, 'work-email'));
  return {
    ...chosen,
    firstName: textOf(candidate['first-name']) ?? '',
    lastName: textOf(candidate['last-name']) ?? '',
    personalNumber: customFieldText(event, 'personal-number'),
    emailPrivate,
    emailWork,
    emailConnect: { candidate: emailPrivate, work: emailWork, hr: undefined }[connectEmail],
    phoneMobile: textOf(candidate.phone)?.slice(0, 40),
    employmentDate: startDateOf(event),
    externalReference: `teamtailor:${candidate.id}`,
    invite: true,
    source: 'teamtailor',
    tolerant: true,
    hrSetsConnectEmail: connectEmail === 'hr',
  };
}

/** The mapped field, else the job offer's; null while it is not agreed. */
function startDateOf(event: PartnerEvent): string | null {
  const typed = customFieldText(event, 'start-date');
  const day = typed === undefined ? undefined : startDateIn(typed);
  if (day) return day.toString();
  const offer = offerThatCounts(event['partner-event'].candidate['job-offers'] ?? []);
  return startDateIn(offer?.start_date ?? '')?.toString() ?? null;
}

const declined = /declin|reject|withdraw|expired|refus/i;
const accepted = /accept|signed/i;

/** Of the offers with a start date that were not turned down: an accepted one before others, then the latest. */
function offerThatCounts(offers: readonly JobOffer[]): JobOffer | undefined {
  const said = (offer: JobOffer) => `${offer.status ?? ''} ${offer.response ?? ''}`;
  return offers
    .filter((offer) => offer.start_date && !declined.test(said(offer)))
    .sort(
      (one, other) =>
        Number(accepted.test(said(other))) - Number(accepted.test(said(one))) ||
        instantIn(other.created_at) - instantIn(one.created_at),
    )[0];
}

const instantIn = (text: string | null | undefined): number => Date.parse(text ?? '') || 0;

function addressIn(given: string | null | undefined): string | undefined {
  return emailSchema.safeParse(textOf(given)).data;
}
