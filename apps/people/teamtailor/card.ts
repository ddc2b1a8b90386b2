import type { ResultStatus, ResultUpdateAttributes } from '@farstu/contracts-teamtailor-partner';
import { SUMMARY_SHOWN } from '@farstu/contracts-teamtailor-partner';
import type { Translator } from '@farstu/platform/i18n';
import type { NewHireState } from '../new-hires/new-hire.ts';
import type { ReportCompleted } from './activation-settings.ts';

/** What is known of a hire, for its card. */
export interface HireStanding {
  readonly status: NewHireState;
  /** Null while nobody has decided who the person is. */
  readonly employmentNumber: string | null;
  readonly hasLevels: boolean;
  /** Names, in the card's language, of the levels that can be ticked now. */
  readonly openLevels: readonly string[];
}

/** What a card says. */
export interface CardText {
  readonly status: ResultStatus;
  /** At most as many characters as the card shows. */
  readonly summary: string;
}

export const retryEndpoint = 'hire/retry';

/** *Completed* is what moves the candidate on, so it is said only of what has succeeded (TTH-8). */
export function cardOfHire(hire: HireStanding, reportCompleted: ReportCompleted, t: Translator): CardText {
  const number = hire.employmentNumber ?? '';
  const says = (key: string, params: Record<string, string> = {}) =>
    clipped(t(`people:teamtailor.card.${key}`, { number, ...params }));
  switch (hire.status) {
    case 'under-review':
      return {
        status: reportCompleted === 'created' ? 'completed' : 'pending',
        summary: says('underReview', { levels: hire.openLevels.join(', ') }),
      };
    case 'approved':
      return { status: 'completed', summary: says(hire.hasLevels ? 'approved' : 'hired') };
    case 'needs-decision':
      return { status: 'pending', summary: says('needsDecision') };
    case 'withdrawn':
      return { status: 'failed', summary: says('withdrawn') };
  }
}

export const failedCard = (reason: string): CardText => ({ status: 'failed', summary: clipped(reason) });

/** The card shows so many characters and hides the rest, so what is longer ends with a sign that it does. */
export function clipped(text: string): string {
  const letters = Array.from(text.trim());
  if (letters.length <= SUMMARY_SHOWN) return letters.join('');
  return `${letters
    .slice(0, SUMMARY_SHOWN - 1)
    .join('')
    .trimEnd()}…`;
}

/** What is sent: also what is to be gone from the card, since an update leaves what it does not name. */
export function attributesOf(
  card: CardText & { readonly isFailure: boolean },
  hirePage: string | null,
  t: Translator,
): ResultUpdateAttributes {
  return {
    status: card.status,
    summary: card.summary,
    url: hirePage,
    actions: card.isFailure ? [{ buttonText: t('people:teamtailor.card.retry'), endpoint: retryEndpoint }] : [],
  };
}
