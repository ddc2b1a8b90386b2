import { withoutAddresses } from '@farstu/platform/mail';

/** Why a call did not get through, as the clients answer it. */
interface Failure {
  readonly code: string;
  readonly status?: number;
  readonly words: string;
}

/**
 * A failed call as the queue and `attention` keep it: `<system>: <code> <status> – <the other side's own words>`. Other
 * systems like to repeat whom they refused, so mail addresses are taken out.
 *
 * @param address the one that the call was about, whose local part is taken out where it stands alone too
 */
export function failureReason(
  system: 'accounts' | 'teamtailor',
  { code, status, words }: Failure,
  address?: string | null,
): string {
  const place = status === undefined ? code : `${code} ${status}`;
  const spoken = withoutAddresses(words, address ?? undefined).trim();
  return `${system}: ${place}${spoken && ` – ${spoken}`}`;
}

/** Two spaces before the dash: rows written before `failureReason` was, without a status. */
const kept = /^(?:(?:teamtailor|accounts): )?([a-z][\w-]*)(?: \d{3}| )?(?: – ([\s\S]*))?$/;

/** What `failureReason` wrote, or a code that is ours alone; undefined for anything else. */
export function readFailureReason(reason: string): { code: string; words: string } | undefined {
  const [, code, words = ''] = kept.exec(reason.trim()) ?? [];
  return code === undefined ? undefined : { code, words: words.trim() };
}
