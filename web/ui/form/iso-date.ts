import { Temporal } from 'temporal-polyfill';

/** Whether the text is a day that exists, written `2026-12-01`. */
export function isIsoDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  try {
    return Temporal.PlainDate.from(value, { overflow: 'reject' }) !== undefined;
  } catch {
    return false;
  }
}

/** `20261201`, `261201`, `2026.12.1` → `2026-12-01`; anything that is no day stays as it was written. */
export function asIsoDate(written: string): string {
  const text = written.trim();
  const [, year = '', month = '', day = ''] =
    /^(\d{4}|\d{2})(\d{2})(\d{2})$/.exec(text) ?? /^(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})$/.exec(text) ?? [];
  const iso = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : text;
}
