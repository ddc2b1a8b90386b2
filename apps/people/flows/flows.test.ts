import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { administrator, type Browser, hr, type PeopleInTest, peopleInTest, told } from '../access/people-in-test.ts';

let room: PeopleInTest;
let admin: Browser;
beforeAll(async () => {
  room = await peopleInTest(inject('postgresUrl'));
  admin = await room.signedIn(administrator);
});
afterAll(() => room.close());

interface Level {
  code: string;
  used: boolean;
  requires: string | null;
  fields: { field: string; show: boolean; editable: boolean; required: boolean }[];
}

const flow = async (code: string) => (await admin.get(`flows/${code}`)).json() as { levels: Level[] };
const level = async (code: string, of: string) => {
  const found = (await flow(code)).levels.find((each) => each.code === of);
  if (!found) throw new Error(`no level ${of}`);
  const { used, requires, fields } = found;
  return { used, requires, fields };
};

test('an installation begins with Standard, without a level in use, and two flows to choose from', async () => {
  const { data } = (await admin.get('flows')).json();
  const used = data.map((each: { code: string; levels: Level[] }) => [
    each.code,
    each.levels.filter((one) => one.used).map(({ code }) => code),
  ]);
  expect(used).toEqual([
    ['standard', []],
    ['hr-chef', ['hr', 'chef']],
    ['hr-chef-lon', ['hr', 'chef', 'lon']],
  ]);
  // Every level is there to be switched on.
  expect(data[0].levels.map(({ code }: Level) => code)).toEqual(['hr', 'chef', 'lon']);
  expect(data[0]).toMatchObject({ isStandard: true, active: true, templates: [], openHires: 0 });
});

describe('a flow', () => {
  test('is changed by who may; Standard cannot be taken out of use', async () => {
    const local = await room.signedIn([{ role: 'hr', scope: 'company', company: 1020 }]);
    expect(told(await local.send('PUT', 'flows/hr-chef', { name: 'X', active: true }))).toMatchObject({
      code: 'whole_installation_needed',
    });
    expect(told(await admin.send('PUT', 'flows/standard', { name: 'Standard', active: false }))).toMatchObject({
      status: 409,
      code: 'standard_flow_stays',
    });
    expect((await admin.send('PUT', 'flows/none', { name: 'X', active: true })).statusCode).toBe(404);
    const reader = await room.signedIn(hr);
    expect((await reader.send('PUT', 'flows/hr-chef', { name: 'Först HR', active: false })).json()).toMatchObject({
      name: 'Först HR',
      active: false,
    });
    expect(await room.audited('hr-chef')).toEqual([
      { action: 'flow.changed', actor_id: reader.userId, facts: { name: 'Först HR', active: false } },
    ]);
  });
});

describe('a level of a flow', () => {
  const put = (code: string, of: string, values: object) => admin.send('PUT', `flows/${code}/levels/${of}`, values);

  test('cannot be switched off while another requires it, nor on while what it requires is off', async () => {
    const chef = await level('hr-chef-lon', 'chef');
    expect(await put('hr-chef-lon', 'chef', { ...chef, used: false }).then((answer) => answer.json())).toMatchObject({
      status: 409,
      code: 'level_required_by_other',
      levels: ['lon'],
    });
    const off = await level('standard', 'chef');
    expect(await put('standard', 'chef', { ...off, used: true }).then((answer) => answer.json())).toMatchObject({
      status: 409,
      code: 'required_level_not_used',
      level: 'hr',
    });
    expect((await put('standard', 'avtal', { ...off, used: true })).statusCode).toBe(404);
  });

  test('requires an earlier one, and its fields make sense together', async () => {
    const hrLevel = await level('hr-chef-lon', 'hr');
    expect(told(await put('hr-chef-lon', 'hr', { ...hrLevel, requires: 'lon' }))).toMatchObject({
      errors: ['/requires required_level_not_earlier'],
    });
    const fields = [
      { field: 'firstName', show: true, editable: true, required: false },
      { field: 'costCentre', show: false, editable: false, required: true },
      { field: 'position', show: false, editable: true, required: false },
      { field: 'birthDate', show: true, editable: true, required: false },
      { field: 'birthDate', show: true, editable: true, required: false },
    ];
    expect(told(await put('hr-chef-lon', 'hr', { ...hrLevel, fields }))).toMatchObject({
      status: 422,
      errors: [
        '/fields/0 field_always_required',
        '/fields/1 hidden_field_required',
        '/fields/2 hidden_field_editable',
        '/fields/4 field_repeated',
      ],
    });
  });

  test('can be used in Standard, with the fields that HR wants', async () => {
    const fields = [{ field: 'costCentre', show: true, editable: true, required: true }];
    const answer = (await put('standard', 'hr', { used: true, requires: null, fields })).json();
    expect(answer.levels[0]).toMatchObject({ code: 'hr', used: true, requires: null, fields });
    expect((await room.audited('standard')).at(-1)).toMatchObject({
      action: 'flow.level_changed',
      actor_id: admin.userId,
      facts: { level: 'hr', used: true },
    });
  });
});
