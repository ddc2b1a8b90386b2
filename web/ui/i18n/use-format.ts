import { type Formatter, formatter, type InstantLike } from '@farstu/platform/format';
import { useMemo } from 'react';
import { useBusinessDay, useZone } from '../session/business-time.ts';
import { useLanguage } from './use-language.ts';

/** The house's formatter with the company's zone already known; another zone may still be given. */
export type PageFormatter = Omit<Formatter, 'time' | 'moment' | 'dateTime'> &
  Record<'time' | 'moment' | 'dateTime', (moment: InstantLike, zone?: string) => string>;

/** Dates, numbers and names in the reader's language; *today* is the company's business day, also in the demo. */
export function useFormat(): PageFormatter {
  const language = useLanguage();
  const zone = useZone();
  const today = useBusinessDay();
  return useMemo(() => {
    const plain = formatter(language, { today });
    return {
      ...plain,
      time: (moment, at = zone) => plain.time(moment, at),
      moment: (moment, at = zone) => plain.moment(moment, at),
      dateTime: (moment, at = zone) => plain.dateTime(moment, at),
    };
  }, [language, zone, today]);
}
