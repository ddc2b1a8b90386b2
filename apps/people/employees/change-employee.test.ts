import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Browser, hr, told } from '../access/people-in-test.ts';
import { type Api, apiIn } from '../hr-api/api-in-test.ts';
import { type HiresInTest, hiresInTest, testNumbers } from '../new-hires/hires-in-test.ts';
import type { EmployeePage } from './employee-shapes.ts';

let room: HiresInTest;
let browser: Browser;
let manager: Browser;
let api: Api;
beforeAll(async () => {
  room = await hiresInTest(inject('postgresUrl'));
  browser = await room.signedIn(hr);
  manager = await room.signedIn([{ role: 'manager', scope: 'company', company: 1010 }]);
  api = await apiIn(room);
});
afterAll(() => room.close());

const read = async (id: string) => (await browser.get(`employees/${id}`)).json<EmployeePage>();
const change = (who: Browser, id: string, version: number, fields: object) =>
  room.patch(who, `employees/${id}`, { version, fields });
const inApi = async (id: string) => (await api.get(`employees/${id}`)).json();

describe('what is registered of somebody', () => {
  test('is changed by who may, and by nobody else', async () => {
    const id = await room.employee();
    expect(told(await change(manager, id, 1, { position: 'Chef' }))).toMatchObject({ code: 'permission_missing' });
    const elsewhere = await room.signedIn([{ role: 'hr', scope: 'company', company: 1020 }]);
    expect(told(await change(elsewhere, id, 1, { position: 'Chef' }))).toMatchObject({ status: 404 });
    expect((await read(id)).mayChange).toBe(true);
    expect((await manager.get(`employees/${id}`)).json()).toMatchObject({ mayChange: false, isFull: false });
  });

  test('says in each field what is wrong with it, and writes nothing', async () => {
    const id = await room.employee();
    const answer = await change(browser, id, 1, {
      firstName: ' ',
      gender: 'x',
      country: 'Sverige',
      emailPrivate: 'asa',
      birthDate: '2026-02-30',
      employmentRate: '101',
    });
    expect(told(answer)).toEqual({
      status: 422,
      code: 'invalid_input',
      errors: [
        '/fields/firstName required',
        '/fields/gender invalid',
        '/fields/country invalid',
        '/fields/emailPrivate not_an_email',
        '/fields/birthDate not_a_date',
        '/fields/employmentRate invalid',
      ],
    });
    expect(told(await change(browser, id, 1, { birthDate: '2199-01-01' }))).toMatchObject({
      status: 422,
      errors: ['/fields/birthDate date_in_future'],
    });
    expect(told(await change(browser, id, 1, { emailConnect: 'a@b.test' }))).toMatchObject({ status: 422 });
    expect((await read(id)).version).toBe(1);
  });

  test('is changed field by field, audited, and seen by who reads the HR API since before', async () => {
    const id = await room.employee({ last_name: 'Gammal' });
    const since = new Date(room.house.clock.now().epochMilliseconds).toISOString();
    const fields = {
      lastName: 'Ny',
      gender: 'female',
      emailPrivate: 'asa@hem.example',
      phoneWork: '070-174 06 05',
      careOf: 'Öberg',
      street: 'Storgatan 1',
      postalCode: '123 45',
      city: 'Ängelholm',
      country: 'SE',
      nextOfKinName: 'Bo Ny',
      nextOfKinPhone: '070-174 06 06',
      personnelCategory: 'Tjänstemän',
      employmentRate: '80',
    };
    const answer = await change(browser, id, 1, fields);
    expect([answer.statusCode, answer.json()]).toEqual([200, { version: 2 }]);
    expect(await read(id)).toMatchObject({ ...fields, employmentRate: '80.00', version: 2 });
    expect((await manager.get(`employees/${id}`)).json()).toMatchObject({
      phoneWork: fields.phoneWork,
      ...{ street: null, gender: null, nextOfKinName: null, emailPrivate: null },
    });
    expect((await room.audited(id)).at(-1)).toMatchObject({
      action: 'employee.changed',
      actor_id: browser.userId,
      facts: { fields: Object.keys(fields) },
    });
    const { data } = (await api.get(`employees?updatedSince=${encodeURIComponent(since)}`)).json();
    expect(data.find((each: { id: string }) => each.id === id)).toMatchObject({ lastName: 'Ny' });
    await change(browser, id, 2, { careOf: null, position: 'Kock' });
    expect(await read(id)).toMatchObject({ careOf: null, position: 'Kock', street: 'Storgatan 1' });
  });

  test('is not written over by who saw an older version; the same values again are no change', async () => {
    const id = await room.employee();
    expect((await change(browser, id, 1, { position: 'Kock' })).json()).toEqual({ version: 2 });
    expect(told(await change(browser, id, 1, { position: 'Kallskänka' }))).toMatchObject({
      status: 409,
      code: 'changed_meanwhile',
    });
    expect((await change(browser, id, 2, { position: ' Kock ' })).json()).toEqual({ version: 2 });
    expect((await read(id)).position).toBe('Kock');
  });

  test('names the user, and the hire under review says what was changed', async () => {
    const { employeeId, hireId, user } = await room.hire({ template: 'TJM' });
    const id = String(employeeId);
    await change(browser, id, 1, { firstName: 'Asta', lastName: 'Öst', phoneWork: '1' });
    expect(await room.userOf(String(user?.id))).toMatchObject({ name: 'Asta Öst' });
    expect(await room.codesOf(hireId)).toContain('fields-changed');
    const hire = await room.page(browser, hireId);
    expect(hire).toMatchObject({ firstName: 'Asta' });
    expect(hire.timeline.find(({ code }) => code === 'fields-changed')?.text).toMatch(/förnamn/i);
  });
});

describe('somebody without a Swedish number', () => {
  test('is known by the birth date, gets the number later, and is still one person', async () => {
    const [number = '', other = ''] = testNumbers.slice(20);
    const { employeeId } = await room.hire({ birthDate: '1990-03-04', nationality: 'EE' });
    const id = String(employeeId);
    await change(browser, id, 1, { birthPlace: 'Tallinn', birthCountry: 'EE' });
    expect(told(await change(browser, id, 2, { personalNumber: `${number.slice(0, 11)}0` }))).toMatchObject({
      status: 422,
    });
    expect((await change(browser, id, 2, { personalNumber: number })).statusCode).toBe(200);
    expect(await read(id)).toMatchObject({
      id,
      identityNumberMasked: `${number.slice(0, 8)}-****`,
      birthDate: '1990-03-04',
      birthPlace: 'Tallinn',
      gender: Number(number[10]) % 2 === 1 ? 'male' : 'female',
    });
    expect(await inApi(id)).toMatchObject({ personalNumber: `${number.slice(0, 8)}-****` });
    const again = await room.hire({ personalNumber: number });
    expect(again).toMatchObject({ status: 'needs-decision', sameAs: { employeeId: id } });

    const second = String((await room.hire({ birthDate: '1991-03-04' })).employeeId);
    expect(told(await change(browser, second, 1, { personalNumber: number }))).toMatchObject({
      status: 409,
      code: 'person_already_employed',
    });
    await change(browser, second, 1, { personalNumber: other });
    const rows = await room.audited(second);
    expect(JSON.stringify(rows)).not.toContain(other.slice(8));
  });
});

describe('the cost centre', () => {
  const move = async (id: string, costCentre: string | null, from: string) =>
    browser.send('PUT', `employees/${id}/cost-centre`, { version: (await read(id)).version, costCentre, from });
  const codings = async (id: string) => (await read(id)).codings.map(({ code, from, to }) => [code, from, to]);
  const hired = async (employmentDate: string) => {
    const { employeeId } = await room.hire({
      employmentDate,
      accounts: [{ dimension: 'cost-centre', code: '300' }],
    });
    return String(employeeId);
  };

  test('is changed from a day on; what was before is kept, and the HR API tells both', async () => {
    const id = await hired('2026-03-01');
    expect((await read(id)).costCentreFrom).toBe('2026-11-22');
    expect(told(await move(id, '200', '2026-02-28'))).toMatchObject({ errors: ['/from before_employment'] });
    expect(told(await move(id, '999', '2027-01-01'))).toMatchObject({ status: 422, code: 'account_not_found' });
    expect((await move(id, '200', '2027-01-01')).statusCode).toBe(200);
    expect(await codings(id)).toEqual([
      ['300', '2026-03-01', '2026-12-31'],
      ['200', '2027-01-01', null],
    ]);
    expect(await read(id)).toMatchObject({ costCentre: { code: '300' }, manager: null });
    expect(await inApi(id)).toMatchObject({ accounts: [{ code: '300' }, { code: '200', from: '2027-01-01' }] });
    expect((await room.audited(id)).at(-1)).toMatchObject({
      action: 'employee.cost_centre_changed',
      facts: { from: '2027-01-01' },
    });
    const stale = { version: 1, costCentre: '200', from: '2027-01-01' };
    expect(told(await browser.send('PUT', `employees/${id}/cost-centre`, stale))).toMatchObject({
      code: 'changed_meanwhile',
    });
  });

  test('that somebody has already goes on, and takes back what was planned', async () => {
    const id = await hired('2026-03-01');
    await move(id, '200', '2027-01-01');
    await move(id, '300', '2026-11-22');
    expect(await codings(id)).toEqual([['300', '2026-03-01', null]]);
    await move(id, null, '2026-12-01');
    expect(await codings(id)).toEqual([['300', '2026-03-01', '2026-11-30']]);
  });

  test('of a hire is a correction while it is under review, and a move from today once it has begun', async () => {
    const accounts = [{ dimension: 'cost-centre', code: '300' }];
    const review = await room.hire({ template: 'TJM', employmentDate: '2026-11-02', accounts });
    await room.patch(browser, `new-hires/${review.hireId}`, { fields: { costCentre: '400' } });
    expect(await codings(String(review.employeeId))).toEqual([['400', '2026-11-02', null]]);

    const begun = await room.hire({ employmentDate: '2026-11-02', accounts });
    await room.patch(browser, `new-hires/${begun.hireId}`, { fields: { costCentre: '200' } });
    const kept = [
      ['300', '2026-11-02', '2026-11-21'],
      ['200', '2026-11-22', null],
    ];
    expect(await codings(String(begun.employeeId))).toEqual(kept);

    const coming = await room.hire({ employmentDate: '2026-12-10', accounts });
    await room.patch(browser, `new-hires/${coming.hireId}`, { fields: { costCentre: '200' } });
    expect(await codings(String(coming.employeeId))).toEqual([['200', '2026-12-10', null]]);

    const undated = await room.hire({ employmentDate: null, accounts });
    await room.patch(browser, `new-hires/${undated.hireId}`, { fields: { costCentre: '200' } });
    expect(await codings(String(undated.employeeId))).toEqual([['200', '2026-11-22', null]]);
    await room.patch(browser, `new-hires/${undated.hireId}`, { fields: { employmentDate: '2026-12-01' } });
    expect(await codings(String(undated.employeeId))).toEqual([['200', '2026-12-01', null]]);
  });

  test('E1 E2: moves with the employment date, but a change that came later stays later', async () => {
    const { hireId, employeeId } = await room.hire({
      employmentDate: '2026-12-10',
      accounts: [{ dimension: 'cost-centre', code: '300' }],
    });
    const id = String(employeeId);
    await move(id, '200', '2027-02-01');
    const start = (employmentDate: string) =>
      room.patch(browser, `new-hires/${hireId}`, { fields: { employmentDate } });
    await start('2027-01-01');
    expect(await codings(id)).toEqual([
      ['300', '2027-01-01', '2027-01-31'],
      ['200', '2027-02-01', null],
    ]);
    await start('2026-12-01');
    expect((await codings(id))[0]).toEqual(['300', '2026-12-01', '2027-01-31']);
    await start('2027-03-01');
    expect(await codings(id)).toEqual([['200', '2027-03-01', null]]);
  });

  test('in review corrects the code that counts, and not the one before it', async () => {
    const { hireId, employeeId } = await room.hire({
      template: 'TJM',
      employmentDate: '2026-11-02',
      accounts: [{ dimension: 'cost-centre', code: '300' }],
    });
    const id = String(employeeId);
    await move(id, '400', '2026-11-16');
    expect(await room.codesOf(hireId)).toContain('manager-without-user');
    await room.patch(browser, `new-hires/${hireId}`, { fields: { costCentre: '200' } });
    expect(await codings(id)).toEqual([
      ['300', '2026-11-02', '2026-11-15'],
      ['200', '2026-11-16', null],
    ]);
  });
});
