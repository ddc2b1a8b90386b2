import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Browser, hr, told } from '../access/people-in-test.ts';
import { faultOf, normaliseField } from './field-rules.ts';
import { type HiresInTest, hiresInTest } from './hires-in-test.ts';

let room: HiresInTest;
let hrBrowser: Browser;
beforeAll(async () => {
  room = await hiresInTest(inject('postgresUrl'));
  hrBrowser = await room.signedIn(hr);
});
afterAll(() => room.close());

test('a rate has one spelling in the register, and the same rate spelt otherwise is no change', async () => {
  expect(['80', '80,0', '80.00'].map((rate) => normaliseField('employmentRate', rate))).toEqual(Array(3).fill('80.00'));
  const { hireId } = await room.hire();
  const write = (employmentRate: string) =>
    room.patch(hrBrowser, `new-hires/${hireId}`, { fields: { employmentRate } });
  expect((await write('80,5')).statusCode).toBe(200);
  expect((await room.page(hrBrowser, hireId)).fields.find(({ field }) => field === 'employmentRate')?.value).toBe(
    '80.50',
  );
  expect((await write('80.5')).statusCode).toBe(200);
  expect((await room.codesOf(hireId)).filter((code) => code === 'fields-changed')).toHaveLength(1);
  expect(told(await write('100,5')).errors).toEqual(['/fields/employmentRate invalid']);
});

test('what the form refuses is refused in a later change too', async () => {
  const { hireId } = await room.hire();
  const fields = {
    firstName: 'Å'.repeat(101),
    nationality: 'ZZ',
    emailWork: 'asa@',
    birthDate: '1990-02-30',
    employmentNumber: '1'.repeat(21),
  };
  expect(told(await room.patch(hrBrowser, `new-hires/${hireId}`, { fields })).errors?.sort()).toEqual([
    '/fields/birthDate not_a_date',
    '/fields/emailWork not_an_email',
    '/fields/employmentNumber too_big',
    '/fields/firstName too_big',
    '/fields/nationality invalid',
  ]);
  expect(faultOf('nationality', 'SE')).toBeUndefined();
});

test('INV-2: another Connect address is written twice in a change and at a level too', async () => {
  const { hireId } = await room.hire();
  const change = (emailConnect: string, emailConnectRepeated?: string) =>
    room.patch(hrBrowser, `new-hires/${hireId}`, { fields: { emailConnect, emailConnectRepeated } });
  const differ = { status: 422, errors: ['/fields/emailConnectRepeated emails_differ'] };
  expect(told(await change('ny@utan-doman.example'))).toMatchObject(differ);
  expect(told(await change('ny@utan-doman.example', 'nu@utan-doman.example'))).toMatchObject(differ);
  expect((await change('ny@utan-doman.example', 'Ny@utan-doman.example ')).statusCode).toBe(200);
});
