import { businessNow, requestJson, setBusinessNow } from '@farstu/ui';
import { Temporal } from 'temporal-polyfill';

/** How far to move: to a moment, or by a duration (ISO 8601). Only ever forward. */
export type ClockMove = { to: string } | { advance: string };

interface ClockAnswer {
  now: string;
  /** What was due but is not yet handled, when the server gave up waiting after 60 s. */
  left?: number | readonly unknown[];
}

/** What the demo's clock shows; the page's own clock is set by it. */
export async function readClock({ signal }: { signal: AbortSignal }): Promise<string> {
  const { now } = await requestJson<ClockAnswer>('/_/demo/clock', { signal });
  setBusinessNow(now);
  return now;
}

/** Moves the clock. Answers when everything due by then has been handled. */
export async function moveClock(move: ClockMove): Promise<{ now: string; left: number }> {
  const { now, left = 0 } = await requestJson<ClockAnswer>('/_/demo/clock', { method: 'POST', body: move });
  setBusinessNow(now);
  return { now, left: typeof left === 'number' ? left : left.length };
}

/** The next 09:00 in the zone, when invitations go. */
export function nextNine(zone: string): Temporal.ZonedDateTime {
  const now = businessNow().toZonedDateTimeISO(zone);
  const today = now.toPlainDate().toZonedDateTime({ timeZone: zone, plainTime: '09:00' });
  return Temporal.ZonedDateTime.compare(today, now) > 0
    ? today
    : now.toPlainDate().add({ days: 1 }).toZonedDateTime({ timeZone: zone, plainTime: '09:00' });
}

/** 09:00 the day before somebody's first day. */
export function nineTheDayBefore(firstDay: string, zone: string): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(firstDay)
    .subtract({ days: 1 })
    .toZonedDateTime({ timeZone: zone, plainTime: '09:00' });
}
