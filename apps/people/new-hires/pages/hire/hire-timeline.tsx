import { Section, Temporal, Timeline, type Tone, useBusinessMinute, useT } from '@farstu/ui';
import type { HirePage } from '../api.ts';
import { messages } from './messages.ts';

/** Colours of what went well and what did not; everything else is plain. */
const tones: readonly (readonly [RegExp, Tone])[] = [
  [/refused|bounced/, 'error'],
  [/expired|revoked|cancelled|withdrawn|rejected|undone|without|invalid|of-other/, 'warning'],
  [/verified|account-(made|linked)|approved|decided/, 'success'],
  [/sent|scheduled|moved|told/, 'info'],
];

/** Everything that has happened to the hire, and what will, with the reason. */
export function HireTimeline({ hire }: { hire: HirePage }) {
  const t = useT(messages);
  // What happens within the present minute has happened: a hire that was just saved is no plan.
  const soon = useBusinessMinute().add({ minutes: 1 });
  return (
    <Section title={t('timeline.title')}>
      <Timeline
        label={t('timeline.title')}
        items={hire.timeline.map(({ at, code, actor, text, explanation }, place) => ({
          id: `${place}:${code}`,
          at,
          text,
          actor,
          because: explanation,
          planned: Temporal.Instant.compare(at, soon) >= 0,
          tone: tones.find(([pattern]) => pattern.test(code))?.[1] ?? 'neutral',
        }))}
      />
    </Section>
  );
}
