import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Browser, customer, hr, type PeopleInTest, peopleInTest } from '../access/people-in-test.ts';
import { isFoundBy } from './people-search.ts';

let room: PeopleInTest;
let browser: Browser;
beforeAll(async () => {
  room = await peopleInTest(inject('postgresUrl'));
  browser = await room.signedIn(hr);
  await room.employee({ first_name: 'Åsa', last_name: 'Lindqvist', employment_number: '0871' });
  await room.employee({ first_name: 'Anna-Karin', last_name: 'von Öberg', employment_number: '2001' });
  await room.employee({ first_name: 'Siân', last_name: "O'Brien", employment_number: 'A-17' });
  await room.house.read(customer, (db) =>
    db
      .updateTable('employee')
      .set({ email_work: 'a.lindqvist@norrsken.test' })
      .where('employment_number', '=', '0871')
      .execute(),
  );
});
afterAll(() => room.close());

const found = async (q: string) =>
  (await browser.get(`people-search?q=${encodeURIComponent(q)}`))
    .json<{ data: { name: string }[] }>()
    .data.map(({ name }) => name);

test.each([
  'asa',
  'Lindqvist Åsa',
  'asa lind',
  'Lindqvist, Åsa',
  'LINDQVIST',
  '0871',
  '871',
  'åsa 08',
  'a.lindqvist@norr',
])('every word begins a word of the person, in any order: %s', async (q) => {
  expect(await found(q)).toEqual(['Åsa Lindqvist']);
});

test.each([
  ['karin', 'Anna-Karin von Öberg'],
  ['anna-k', 'Anna-Karin von Öberg'],
  ['oberg anna', 'Anna-Karin von Öberg'],
  ['von', 'Anna-Karin von Öberg'],
  ["o'b", "Siân O'Brien"],
  ['brien sian', "Siân O'Brien"],
  ['a-17', "Siân O'Brien"],
])('parts of a name count too: %s', async (q, name) => {
  expect(await found(q)).toEqual([name]);
});

test.each(['qvist', 'asa oberg', 'asa lindqvistsson', 'norrsken', '%', '- ,', 'l_ndqvist'])(
  'nobody is found by what begins no word: %s',
  async (q) => {
    expect(await found(q)).toEqual([]);
  },
);

test('a new name is found, and the old one no longer', async () => {
  const id = await room.employee({ first_name: 'Bo', last_name: 'Gammal' });
  await room.house.read(customer, (db) =>
    db.updateTable('employee').set({ last_name: 'Nyberg' }).where('id', '=', id).execute(),
  );
  expect([await found('bo gammal'), await found('nyb')]).toEqual([[], ['Bo Nyberg']]);
});

test('the list searches the same way', async () => {
  const answer = await browser.get(`employees?search=${encodeURIComponent('lind asa')}`);
  expect(answer.json().data).toMatchObject([{ lastName: 'Lindqvist' }]);
});

test('among 12,000 the words are read from their index, and people by their key', async () => {
  await room.house.read(customer, (db) =>
    sql`insert into employee (tenant_id, company, employment_number, first_name, last_name, created_at, updated_at)
      select ${customer}, 1020, n::text, (array['Åsa','Anna','Björn','Cecilia','Omar','Östen','Lars','Mira'])[1 + n % 8],
        'Lindström' || n % 997, now(), now() from generate_series(10001, 22000) n`.execute(db),
  );
  const plan = await room.house.read(customer, async (db) => {
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${db
      .selectFrom('employee')
      .select('id')
      .where('tenant_id', '=', customer)
      .where(isFoundBy('asa lindstrom42', customer))
      .limit(20)}`.execute(db);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
  expect(plan).toMatch(/Index .*employee_word_pkey/);
  expect(plan).toMatch(/Index Cond: .*id = ANY/);
  expect(plan).not.toContain('Seq Scan');
});
