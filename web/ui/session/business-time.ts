import { useMemo, useSyncExternalStore } from 'react';
import { Temporal } from 'temporal-polyfill';
import { useSession } from './session.ts';

/** Where the house stands when no company says otherwise. */
const defaultZone = 'Europe/Stockholm';

/** Business time minus this machine's time, in milliseconds: the server's clock is right, also when the demo moves it. */
let offset = 0;
const listeners = new Set<() => void>();

/** Tells the page what the business clock shows, after boot and after the demo clock was moved. */
export function setBusinessNow(now: string): void {
  offset = Temporal.Instant.from(now).epochMilliseconds - Date.now();
  for (const listener of listeners) listener();
}

/** Business time now. */
export function businessNow(): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Date.now() + offset);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  const timer = setInterval(listener, 1000);
  return () => {
    listeners.delete(listener);
    clearInterval(timer);
  };
}

/** Business time, drawn again each new minute. */
export function useBusinessMinute(): Temporal.Instant {
  const minute = useSyncExternalStore(subscribe, () => Math.floor((Date.now() + offset) / 60_000));
  return useMemo(() => Temporal.Instant.fromEpochMilliseconds(minute * 60_000), [minute]);
}

/** The company's zone. */
export function useZone(): string {
  const session = useSession();
  return session.signedIn ? session.zone : defaultZone;
}

/** The company's business day, drawn again after midnight. */
export function useBusinessDay(): Temporal.PlainDate {
  const zone = useZone();
  const day = useSyncExternalStore(subscribe, () => businessNow().toZonedDateTimeISO(zone).toPlainDate().toString());
  return useMemo(() => Temporal.PlainDate.from(day), [day]);
}
