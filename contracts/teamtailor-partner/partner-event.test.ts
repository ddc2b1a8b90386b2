import { describe, expect, it } from 'vitest';
import { customField, customFieldText } from './custom-fields.ts';
import { companyOf, formAnswer, type PartnerEvent, partnerEventSchema } from './partner-event.ts';
import { newEvent, sampleEventBytes } from './sample-event.ts';

const sample = (): Record<string, unknown> => JSON.parse(sampleEventBytes);
const acme = { uuid: 'vAb3kQ9', name: 'Acme AB' };

function withCustomFields(candidate: unknown, job: unknown = []): PartnerEvent {
  return newEvent({ companyDetails: acme, candidate: { 'custom-fields': candidate }, job: { 'custom-fields': job } });
}

describe('the partner event', () => {
  it('the published sample event is read whole, and nothing of it is lost', () => {
    expect(partnerEventSchema.parse(sample())).toEqual(sample());
  });

  it('the company is found inside the event or beside it', () => {
    for (const company of ['inside', 'beside', 'both'] as const) {
      const event = newEvent({ companyDetails: acme, company });
      expect([company, companyOf(event)?.uuid]).toEqual([company, 'vAb3kQ9']);
    }
    expect(newEvent({ companyDetails: acme, company: 'beside' })['partner-event'].company).toBeUndefined();
    expect(newEvent({ companyDetails: acme, company: 'inside' }).company).toBeUndefined();
  });

  it('an event that is run in bulk has no job', () => {
    const { candidate } = newEvent({ companyDetails: acme, withoutJob: true })['partner-event'];
    expect([candidate.job, candidate.recruiter]).toEqual([undefined, undefined]);
  });

  it('names, address and telephone may be null, and so may everything but the ids', () => {
    const bare = { 'partner-event': { id: 'e1', candidate: { id: 1, 'first-name': null, email: null, job: null } } };
    expect(partnerEventSchema.parse(bare)).toEqual(bare);
  });

  it('keys that the contract does not name are kept', () => {
    const event = { 'partner-event': { id: 'e1', later: 1, candidate: { id: 1, newer: ['x'] } }, newest: true };
    expect(partnerEventSchema.parse(event)).toEqual(event);
  });

  it.each([
    ['no event', {}],
    ['no event id', { 'partner-event': { candidate: { id: 1 } } }],
    ['no candidate', { 'partner-event': { id: 'e1' } }],
    ['a candidate id that is no integer', { 'partner-event': { id: 'e1', candidate: { id: 1.5 } } }],
    ['custom fields that are no list', { 'partner-event': { id: 'e1', candidate: { id: 1, 'custom-fields': {} } } }],
  ])('a body with %s is not an event', (_what, body) => {
    expect(partnerEventSchema.safeParse(body).success).toBe(false);
  });

  it('an answer is found under the field id of the form, with underscores or dashes, as text', () => {
    const dashed = newEvent({ companyDetails: acme, answers: { employment_template: 'TJM' } });
    expect(dashed['partner-event']['webhook-data']).toEqual({ 'employment-template': 'TJM' });
    expect(formAnswer(dashed['partner-event']['webhook-data'], 'employment_template')).toBe('TJM');
    expect(formAnswer({ connect_email: ' hr ' }, 'connect_email')).toBe('hr');
    expect(formAnswer({ company: 1010 }, 'company')).toBe('1010');
    expect(formAnswer({ company: ['1010'] }, 'company')).toBe('1010');
    expect(formAnswer({ company: '  ' }, 'company')).toBeUndefined();
    expect(formAnswer({}, 'constructor')).toBeUndefined();
    expect(formAnswer(null, 'company')).toBeUndefined();
  });
});

describe('custom fields', () => {
  it('a field is found on the candidate or on the job', () => {
    const event = partnerEventSchema.parse(sample());
    expect(customField(event, 'years-of-experience')).toEqual({
      value: 8,
      type: 'number',
      mappedFrom: 'exp-years',
      from: 'candidate',
    });
    expect(customField(event, 'shift-type')).toMatchObject({ from: 'job', mappedFrom: undefined });
    expect(customFieldText(event, 'shift-type')).toBe('Night');
    expect(customField(event, 'start-date')).toBeUndefined();
  });

  it('the field that an administrator mapped wins over one that merely has the same name', () => {
    const own = { 'start-date': { value: '2020-01-01', type: 'date' } };
    const mapped = { 'start-date': { value: '2026-12-01', type: 'date', 'mapped-from': 'first-day' } };
    expect(customFieldText(withCustomFields([own, mapped]), 'start-date')).toBe('2026-12-01');
    expect(customFieldText(withCustomFields([own], [mapped]), 'start-date')).toBe('2026-12-01');
    expect(customFieldText(withCustomFields([own], [own]), 'start-date')).toBe('2020-01-01');
  });

  it('an empty field is no field', () => {
    const event = withCustomFields(
      [{ 'start-date': { value: ' ', type: 'text', 'mapped-from': 'first-day' } }, { 'work-email': { value: null } }],
      [{ 'start-date': { value: '2026-12-01', type: 'text' } }],
    );
    expect(customFieldText(event, 'start_date')).toBe('2026-12-01');
    expect(customField(event, 'work-email')).toBeUndefined();
  });
});
