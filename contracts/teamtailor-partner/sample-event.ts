import { randomInt, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type PartnerEvent, partnerEventSchema, webhookDataKey } from './partner-event.ts';

/** The contract page's complete example, as its bytes. (Named `.txt` so that no formatter touches them.) */
export const sampleEventBytes: string = readFileSync(
  new URL('./fixtures/partner-event.json.txt', import.meta.url),
  'utf8',
);

/** How events differ between senders, versions and ways of running; each one is documented. */
export interface EventVariation {
  /** Where `company` stands. Default: in both places. */
  readonly company?: 'inside' | 'beside' | 'both';
  /** Run in bulk or from the candidate database: no job and no recruiter. */
  readonly withoutJob?: boolean;
  /** No result is expected. */
  readonly withoutResult?: boolean;
}

export interface NewEvent extends EventVariation {
  readonly companyDetails: { readonly uuid: string; readonly [key: string]: unknown };
  /** Keys as on the wire (`first-name`, `email`, …); they replace or add to the sample's. */
  readonly candidate?: Readonly<Record<string, unknown>>;
  readonly job?: Readonly<Record<string, unknown>>;
  /** By field id, as the form declares it; `_` becomes `-` on the way. */
  readonly answers?: Readonly<Record<string, unknown>>;
  /** Mapped custom fields, by the partner's api name. They replace the sample's. */
  readonly customFields?: Readonly<Record<string, string>>;
  /** Given the result's id, the address that updates go to. */
  readonly updateUrl?: (resultId: string) => string;
}

/** A new event, made from the sample, with ids of its own: another event, another result, another candidate and another job. */
export function newEvent(wish: NewEvent): PartnerEvent {
  const sample = partnerEventSchema.parse(JSON.parse(sampleEventBytes))['partner-event'];
  const resultId = randomUUID();
  const candidateId = randomInt(1_000_000, 2_000_000_000);
  const { job, recruiter, ...person } = sample.candidate;
  const company = { ...wish.companyDetails };
  const place = wish.company ?? 'both';
  return partnerEventSchema.parse({
    'partner-event': {
      id: randomUUID(),
      'webhook-data': Object.fromEntries(
        Object.entries(wish.answers ?? {}).map(([id, answer]) => [webhookDataKey(id), answer]),
      ),
      ...(!wish.withoutResult && {
        'partner-result': {
          id: resultId,
          status: 'sending',
          ...(wish.updateUrl && { 'update-url': wish.updateUrl(resultId) }),
        },
      }),
      candidate: {
        ...person,
        id: candidateId,
        uuid: randomUUID(),
        email: `mira.holm.${candidateId}@mail.test`,
        'job-offers': [],
        ...(!wish.withoutJob && { job: { ...job, id: randomInt(1, 1_000_000), ...wish.job }, recruiter }),
        ...(wish.customFields && { 'custom-fields': mapped(wish.customFields) }),
        ...wish.candidate,
      },
      ...(place !== 'beside' && { company }),
    },
    ...(place !== 'inside' && { company }),
  });
}

function mapped(fields: Readonly<Record<string, string>>) {
  return Object.entries(fields).map(([apiName, value]) => ({
    [apiName]: { value, type: 'text', 'mapped-from': `own-${apiName}` },
  }));
}
