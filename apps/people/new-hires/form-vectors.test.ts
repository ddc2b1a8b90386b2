import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Browser, hr, type PeopleInTest, peopleInTest } from '../access/people-in-test.ts';
import { comparable, vectorInstallations, vectors } from '../invitations/vectors-in-test.ts';
import type { HirePage, HireResult } from './hire-shapes.ts';

let room: PeopleInTest;
let browsers: Map<number, Browser>;

beforeAll(async () => {
  room = await peopleInTest(inject('postgresUrl'));
  browsers = await vectorInstallations(room, (tenant) => room.signedIn(hr, {}, tenant));
}, 60_000);
afterAll(() => room.close());

/** Where an invitation lies when nobody has worked a job off yet. */
const rows = (tenant: (typeof vectors)[number]['tenant'], hireId: string) =>
  room.house.read(tenant, (db) =>
    db
      .selectFrom('invitation')
      .select(['state', 'how', 'because', 'due_at', 'email'])
      .where('hire_id', '=', hireId)
      .execute(),
  );

describe('POST new-hires, as HR’s form does', () => {
  test('every row has its tenant', () => {
    expect(browsers.size).toBe(201);
  });

  test.each(vectors)(
    'INV-1 INV-4…12 INV-14 INV-15, $title',
    async ({ tenant, employmentDate, emailConnect, review, decidedAt, expected }) => {
      const browser = browsers.get(tenant) as Browser;
      const decided = Temporal.Instant.from(decidedAt);
      room.clock.set(review === 'approved' ? decided.subtract({ hours: 30 }) : decided);
      const made = await browser.send('POST', 'new-hires', {
        company: 1010,
        employmentTemplate: 'TJM',
        firstName: 'Vera',
        lastName: 'Vektor',
        employmentDate,
        ...(emailConnect !== null && { emailConnect, emailConnectRepeated: emailConnect }),
      });
      expect(made.statusCode, made.body).toBe(201);
      let said = made.json<HireResult>();
      expect(said.user).not.toBeNull();
      if (review === 'approved') {
        const waits = emailConnect === null ? 'no-address' : 'under-review';
        expect(said.invitation).toMatchObject({ how: 'wait', because: waits });
        room.clock.set(decided);
        const approved = await browser.send('POST', `new-hires/${said.id}/review/hr`, {});
        expect(approved.statusCode, approved.body).toBe(200);
        said = approved.json<HireResult>();
      }
      expect(comparable(said.invitation)).toEqual(comparable(expected));

      // The same is what lies stored: read by the page, and in the row that the worker goes by.
      const page = (await browser.get(`new-hires/${said.id}`)).json<HirePage>();
      expect(comparable(page.invitation)).toEqual(comparable(expected));
      const stored = await rows(tenant, said.id);
      const { how, because, at, expiresAt } = comparable(expected);
      if (because === 'no-address') {
        expect(stored).toEqual([]);
      } else if (how === 'wait') {
        const state = because === 'under-review' ? 'awaiting-review' : 'none';
        expect(stored).toEqual([{ state, how: null, because, due_at: null, email: emailConnect }]);
      } else if (how === 'account-without-mail') {
        expect(stored).toEqual([{ state: 'not-needed', how, because, due_at: null, email: emailConnect }]);
      } else {
        expect(expiresAt).not.toBeNull();
        const state = at === decided.toString() ? 'sending' : 'scheduled';
        expect(stored).toEqual([{ state, how, because, due_at: at, email: emailConnect }]);
      }
    },
  );
});
