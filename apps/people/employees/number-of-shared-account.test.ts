import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Browser, hr, setUp, told } from '../access/people-in-test.ts';
import { command } from '../database.ts';
import { hirePerson } from '../new-hires/hire-person.ts';
import { type HiresInTest, hiresInTest, testNumbers } from '../new-hires/hires-in-test.ts';
import type { EmployeePage } from './employee-shapes.ts';
import { writeEmployee } from './write-employee.ts';

// E19: who goes by one account in two companies has one identity number, whichever of the two employees is changed.

let room: HiresInTest;
let browser: Browser;
beforeAll(async () => {
  room = await hiresInTest(inject('postgresUrl'), '2026-11-22T12:00:00+01:00');
  browser = await room.signedIn(hr);
});
afterAll(() => room.close());

const numberAt = (at: number) => testNumbers[at] ?? '';
const maskOf = async (id: string | null) =>
  (await browser.get(`employees/${id}`)).json<EmployeePage>().identityNumberMasked;
async function change(employeeId: string | null, personalNumber: string | null) {
  const { version } = (await browser.get(`employees/${employeeId}`)).json<EmployeePage>();
  return await room.patch(browser, `employees/${employeeId}`, { version, fields: { personalNumber } });
}
const subjectOf = async ({ user }: { user: { id: string } | null }) =>
  (await room.userOf(user?.id ?? '')).connect_subject;

/** Somebody with a user in each of two companies. */
async function inTwo(at: number, emailConnect: string, isLinked = true) {
  const given = { personalNumber: numberAt(at), emailConnect };
  const one = await room.hire(given);
  if (isLinked) await room.settle();
  const two = await room.hire({ ...given, company: 1020 });
  return { one, two };
}

test('E19: another number, or none, is refused while the user shares its account with one in another company', async () => {
  const { one, two } = await inTwo(100, 'delar@farstu.test');
  expect([await subjectOf(one), await subjectOf(two)]).toEqual(
    Array(2).fill(room.identity.accounts.get('delar@farstu.test')),
  );
  const mask = await maskOf(one.employeeId);
  for (const [each, personalNumber] of [
    [one, numberAt(101)],
    [two, numberAt(101)],
    [one, null],
  ] as const) {
    const answer = await change(each.employeeId, personalNumber);
    expect(told(answer)).toMatchObject({ status: 409, code: 'shared_with_other_person' });
    expect(answer.json().detail).toContain((await room.userOf(String((each === one ? two : one).user?.id))).name);
    expect(await maskOf(each.employeeId)).toBe(mask);
  }
  expect((await change(one.employeeId, numberAt(100))).statusCode, 'the same number, written whole').toBe(200);
});

test('E19: on the hire’s page it is refused too, also when it is only tried, unless an address of its own comes with it', async () => {
  const { one, two } = await inTwo(102, 'delar.utan@utan-doman.example', false);
  const fields = { personalNumber: numberAt(103) };
  for (const query of ['?dryRun=true', '']) {
    const answer = await room.patch(browser, `new-hires/${two.hireId}${query}`, { fields });
    expect(told(answer)).toMatchObject({ status: 409, code: 'shared_with_other_person' });
  }
  const emailConnect = 'egen.adress@utan-doman.example';
  const both = { ...fields, emailConnect, emailConnectRepeated: emailConnect };
  expect((await room.patch(browser, `new-hires/${two.hireId}`, { fields: both })).statusCode).toBe(200);
  expect(await room.userOf(String(two.user?.id))).toMatchObject({ connect_email: emailConnect, same_person_as: null });
  expect((await change(one.employeeId, numberAt(103))).statusCode, 'nobody shares it any more').toBe(200);
});

test('E19: a number that makes two employees one person lets them have one address, in one save', async () => {
  const emailConnect = 'blir.en@utan-doman.example';
  const one = await room.hire({ personalNumber: numberAt(104), emailConnect });
  const two = await room.hire({ company: 1020 });
  const address = { emailConnect, emailConnectRepeated: emailConnect };
  const alone = await room.patch(browser, `new-hires/${two.hireId}`, { fields: address });
  expect(told(alone)).toMatchObject({ code: 'address_in_use' });
  const fields = { ...address, personalNumber: numberAt(104) };
  expect((await room.patch(browser, `new-hires/${two.hireId}`, { fields })).statusCode).toBe(200);
  expect(await room.userOf(String(two.user?.id))).toMatchObject({ same_person_as: one.user?.id });
});

test('E19: a number that is being changed is waited for by whoever is hired with the old one and the same address', async () => {
  const emailConnect = 'samtidigt@utan-doman.example';
  const one = await room.hire({ personalNumber: numberAt(105), emailConnect });
  const hired: Promise<unknown>[] = [];
  const slowly = command('test.slow-change', async (tx) => {
    const about = {
      employeeId: String(one.employeeId),
      company: 1010,
      today: tx.now.toZonedDateTimeISO('UTC').toPlainDate(),
    };
    const before = { birthDate: null, firstName: 'Åsa', lastName: 'Ek' };
    await writeEmployee(tx, about, { personalNumber: numberAt(106) }, before);
    const other = room.input({ company: 1020, personalNumber: numberAt(105), emailConnect });
    hired.push(room.house.execute(hirePerson, setUp, other).catch((error: unknown) => error));
    await new Promise((resolve) => setTimeout(resolve, 300));
  });
  await room.house.execute(slowly, setUp, undefined);
  expect(await hired[0]).toMatchObject({ code: 'address_in_use' });
});
