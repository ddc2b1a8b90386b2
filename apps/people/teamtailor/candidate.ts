import { emailSchema, personNameSchema } from '@farstu/contracts-hr-api';
import {
  customField,
  customFieldText,
  formAnswer,
  type JobOffer,
  type PartnerEvent,
  textOf,
} from '@farstu/contracts-teamtailor-partner';
import type { FieldNotTakenOver, HireInput } from '../new-hires/hire-input.ts';
import type { ActivationSettings } from './activation-settings.ts';
import { startDateIn } from './start-date.ts';

/** The fields without which nobody can be hired. */
const nameFields = ['firstName', 'lastName'] as const;
type NameField = (typeof nameFields)[number];

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

export function missingNames(event: PartnerEvent): readonly NameField[] {
  const names = namesIn(event);
  return nameFields.filter((each) => names[each] === '');
}

/** Those that the register cannot hold as they came: too long, or with letters that nobody could read. */
export function wrongNames(event: PartnerEvent): readonly NameField[] {
  const names = namesIn(event);
  return nameFields.filter((each) => !personNameSchema.safeParse(names[each]).success);
}

/** Empty when there is none. */
function namesIn(event: PartnerEvent): Readonly<Record<NameField, string>> {
  const { candidate } = event['partner-event'];
  return { firstName: nameOf(candidate['first-name']), lastName: nameOf(candidate['last-name']) };
}

/** On one line, and without what turns the text around it; what joins letters and emoji stays. */
const nameOf = (given: string | null | undefined): string =>
  (given ?? '')
    .replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/**
 * A hire as the event tells of it. What a hire can do without is left out when it is missing or no such thing: no
 * address, no telephone, no start date. An address or a mapped start date that is there but no such thing is named, so that
 * the hire can say so. The personal number goes on as it was written; whether it is one, the hire decides.
 */
export function hireInputOf(
  event: PartnerEvent,
  { connectEmail }: ActivationSettings,
  chosen: { readonly company: number; readonly template: string },
): HireInput {
  const { candidate } = event['partner-event'];
  const emailPrivate = addressIn(candidate.email);
  const emailWork = addressIn(customFieldText(event, 'work-email'));
  const mappedDate = mappedStartDate(event);
  const notTakenOver: FieldNotTakenOver[] = [
    ...(isMapped(event, 'start-date') && mappedDate === undefined ? ['employmentDate' as const] : []),
    ...(textOf(candidate.email) !== undefined && emailPrivate === undefined ? ['emailPrivate' as const] : []),
    ...(isMapped(event, 'work-email') && emailWork === undefined ? ['emailWork' as const] : []),
  ];
  return {
    ...chosen,
    ...namesIn(event),
    personalNumber: customFieldText(event, 'personal-number'),
    emailPrivate,
    emailWork,
    emailConnect: { candidate: emailPrivate, work: emailWork, hr: undefined }[connectEmail],
    phoneMobile: textOf(candidate.phone)?.slice(0, 40),
    employmentDate: mappedDate ?? offeredStartDate(event),
    externalReference: `teamtailor:${candidate.id}`,
    invite: true,
    source: 'teamtailor',
    tolerant: true,
    hrSetsConnectEmail: connectEmail === 'hr',
    notTakenOver,
  };
}

/** Whether there is anything in the field, whatever it is. */
const isMapped = (event: PartnerEvent, apiName: string): boolean => customField(event, apiName) !== undefined;

const mappedStartDate = (event: PartnerEvent): string | undefined =>
  startDateIn(customFieldText(event, 'start-date') ?? '')?.toString();

/** The job offer's, where the mapped field says none; null while it is not agreed. */
function offeredStartDate(event: PartnerEvent): string | null {
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
