import { readFileSync } from 'node:fs';
import { formatter } from '@farstu/platform/format';
import { Temporal } from 'temporal-polyfill';
import { it } from 'vitest';
import { found } from './house.ts';
import { demoJourney, type Visit } from './journey.ts';
import { box, choose, heading, region, see, signIn } from './on-page.ts';

const zone = 'Europe/Stockholm';
const lines = readFileSync(new URL('../fixtures/invitation-vectors.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n');

/** Rows of different kinds, each by its first four columns; what is right for them, the file says. */
const kinds: readonly (readonly [title: string, row: string])[] = [
  ['no address: it waits', '2026-03-30,2026-03-16T12:34:56+01:00,none,'],
  ['INV-11: a verified domain', '2026-03-28,2026-03-23T23:30:00+01:00,none,ny@farstu.test'],
  [
    'INV-5, INV-14: valid over the change to summer time',
    '2026-03-29,2026-03-26T00:00:00+00:00,none,ny@utan-doman.example',
  ],
  [
    'INV-8, INV-14: sent on the day of the change to summer time',
    '2026-03-30,2026-03-27T23:59:59+00:00,approved,ny@utan-doman.example',
  ],
  ['E28: a start a year ahead', '2027-07-13,2026-07-12T09:00:00+02:00,approved,ny@utan-doman.example'],
  ['INV-4, INV-15: a second into the day before', '2026-07-15,2026-07-14T00:00:01+02:00,none,ny@utan-doman.example'],
  ['E28: no start date', ',2026-10-21T08:59:59+00:00,approved,ny@utan-doman.example'],
  [
    'INV-8, INV-14: sent on the day of the change to winter time',
    '2026-10-26,2026-10-24T03:00:00+02:00,approved,ny@utan-doman.example',
  ],
  ['INV-11: a verified domain after the start', '2026-10-25,2026-10-27T23:00:00+01:00,approved,ny@farstu.test'],
  ['INV-7: approved on New Year’s Eve', '2027-01-01,2026-12-31T00:00:01+01:00,approved,ny@utan-doman.example'],
  [
    'INV-6: under review although the start is tomorrow',
    '2027-06-24,2027-06-23T00:00:00+02:00,open,ny@utan-doman.example',
  ],
  ['INV-5: sent on a leap day', '2028-03-01,2028-02-26T01:59:59+00:00,none,ny@utan-doman.example'],
  ['INV-4: a start that has been', '2028-03-01,2028-03-31T01:59:59+02:00,none,ny@utan-doman.example'],
];

const vectors = kinds
  .map(([title, row]) => {
    const [start = '', decidedAt = '', review = '', email = '', , at = '', expires = '', because = ''] = found(
      lines.find((line) => line.startsWith(`${row},`)),
    ).split(',');
    return { title, start, decidedAt, review, email, at, expires, because };
  })
  .sort((one, other) => Date.parse(one.decidedAt) - Date.parse(other.decidedAt));
type Vector = (typeof vectors)[number];

/** What the page must say, in HR's words. */
function sentenceOf({ because, decidedAt, at, expires }: Vector): string {
  const say = formatter('sv', { today: Temporal.Instant.from(decidedAt).toZonedDateTimeISO(zone).toPlainDate() });
  const lastDay = () =>
    say.dateInSentence(Temporal.Instant.from(expires).subtract({ seconds: 1 }).toZonedDateTimeISO(zone).toPlainDate());
  const sentences: Record<string, () => string> = {
    'no-address': () => 'Inbjudan väntar på en e-postadress.',
    'under-review': () => 'Inbjudan väntar på att nyanställningen blir slutgiltigt godkänd.',
    'verified-domain': () => 'Kontot skapas direkt och ingen inbjudan skickas.',
    'no-start-date': () => 'Inbjudan väntar på ett anställningsdatum.',
    'starts-soon': () => `Inbjudan går direkt och länken gäller till och med ${lastDay()}.`,
    'day-before-start': () => `Inbjudan går ${say.moment(at, zone)} och länken gäller till och med ${lastDay()}.`,
  };
  return found(sentences[because])();
}

demoJourney(
  'the vectors through the form’s own preview',
  (walk) => {
    let hr: Visit;

    for (const vector of vectors)
      it(vector.title, async () => {
        const { house } = walk;
        await house.clockTo(vector.decidedAt);
        if (!hr) {
          hr = await walk.visit();
          await signIn(hr.page, house.baseUrl, house.user('hr'));
        }
        const { page } = hr;
        await page.goto(`${house.baseUrl}/people/new-hires/new`);
        await heading(page, 'Ny anställd').waitFor();
        await choose(page, 'Anställningsmall', vector.review === 'none' ? 'KOLL Kollektivanställd' : 'TJM Tjänsteman');
        await box(page, 'Anställningsdatum').fill(vector.start);
        await box(page, 'E-post Visma Connect').fill(vector.email);
        const said = region(page, 'Det här händer').getByRole('status');
        // What holds once the last level is approved stands under the present answer, until which all of it waits.
        const ifApproved = vector.review === 'approved' && vector.because !== 'no-address';
        await see(said, `${ifApproved ? 'Granskas sista nivån i dag: ' : ''}${sentenceOf(vector)}`);
      });
  },
  '2026-03-15T08:00:00+01:00',
);
