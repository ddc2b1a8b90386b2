import { describe, expect, it } from 'vitest';
import { customFieldText } from './custom-fields.ts';
import { type EventReading, readPartnerEvent } from './partner-event.ts';

const event = (candidate: Record<string, unknown>, rest: Record<string, unknown> = {}) =>
  readPartnerEvent({ 'partner-event': { id: 'e1', candidate: { id: 1, ...candidate }, ...rest } });
const candidateOf = (reading: EventReading) => (reading.ok ? reading.event['partner-event'].candidate : undefined);

describe('an event of another shape than the documented one', () => {
  it.each([
    ['an offer without a text id', { 'job-offers': [{ id: 7, start_date: '2026-12-01' }, { start_date: null }, null] }],
    ['a custom field that is null', { 'custom-fields': [{ 'start-date': null }, null] }],
    ['a job id in digits', { job: { id: '4410' } }],
    ['tags that are none', { tags: 'new', questions: {}, uploads: [7], recruiter: 'Ann', phone: 46 }],
  ])('TTH-8: with %s it is read', (_what, candidate) => {
    expect(event(candidate).ok).toBe(true);
  });

  it('TTH-8: what is understood beside it is kept', () => {
    const reading = event({
      'job-offers': [{ id: 7, start_date: '2026-12-01' }],
      'custom-fields': [{ odd: null }, { 'start-date': { value: '2026-12-02' } }],
      job: { id: '4410' },
    });
    expect(candidateOf(reading)).toMatchObject({ 'job-offers': [{ start_date: '2026-12-01' }], job: { id: 4410 } });
    expect(reading.ok && customFieldText(reading.event, 'start-date')).toBe('2026-12-02');
  });

  it.each([
    [{ id: 'x' }, 'candidate.id', 'x', ''],
    [{ id: 8, job: { id: 'a\0b' } }, 'candidate.job.id', '8', 'ab'],
    [{ 'first-name': 'Mi\0ra' }, 'candidate.first-name', '1', ''],
    [{ 'custom-fields': {} }, 'candidate.custom-fields', '1', ''],
  ])(
    'TTH-8: not understood, it still says whose it is, where to tell and what was wrong (%#)',
    (given, place, candidateId, jobId) => {
      const result = { id: 'r1', 'update-url': 'https://tt.test/r1' };
      expect(event(given, { 'partner-result': result })).toEqual({
        ok: false,
        unreadable: { result, candidateId, jobId, place },
      });
    },
  );

  it('a body that is no event at all has nobody to tell', () => {
    expect(readPartnerEvent(7)).toEqual({
      ok: false,
      unreadable: { result: null, candidateId: '', jobId: '', place: 'partner-event' },
    });
  });
});
