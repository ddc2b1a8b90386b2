import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readEmployee } from '../employees/read-employee.ts';
import { readHire } from '../new-hires/hire-page.ts';
import { type HiresInTest, hiresInTest, testNumbers } from '../new-hires/hires-in-test.ts';
import type { NewUser } from '../users/create-user.ts';
import { actorOf } from './load-actor.ts';
import { customer } from './people-in-test.ts';
import { type ReadyRoleCode, readyRoles } from './ready-roles.ts';

const today = Temporal.PlainDate.from('2026-11-22');
const privateField = 'emailPrivate';

let room: HiresInTest;
let hired: { hireId: string; employeeId: string };
beforeAll(async () => {
  room = await hiresInTest(inject('postgresUrl'));
  const { hireId, employeeId } = await room.hire({
    template: 'TJM',
    personalNumber: testNumbers[3],
    emailPrivate: 'hemma@utan-doman.example',
    accounts: [{ dimension: 'cost-centre', code: '200' }],
  });
  hired = { hireId, employeeId: employeeId ?? '' };
});
afterAll(() => room.close());

const eva: NewUser['roles'] = [
  { role: 'hr', scope: 'company', company: 1020 },
  { role: 'manager', scope: 'coding', dimension: 'cost-centre', code: '200' },
];

describe('Eva, HR of one company and manager on a cost centre of another', () => {
  test('sees nothing private of an employee of whom she is only the manager', async () => {
    const browser = await room.signedIn(eva);
    const page = (await browser.get(`employees/${hired.employeeId}`)).json();
    expect(page).toMatchObject({
      isFull: false,
      mayChange: false,
      mayReveal: false,
      emailPrivate: null,
      identityNumberMasked: null,
      birthDate: null,
    });
    const { employeeId } = await room.hire({ company: 1020, emailPrivate: 'hemma.annan@utan-doman.example' });
    expect((await browser.get(`employees/${employeeId}`)).json()).toMatchObject({
      isFull: true,
      mayChange: true,
      emailPrivate: 'hemma.annan@utan-doman.example',
    });
  });

  test('sees of such a hire what the manager’s level shows, and nothing of HR’s', async () => {
    const { fields, may } = await room.page(await room.signedIn(eva), hired.hireId);
    const names = fields.map(({ field }) => field);
    expect(names).toEqual(expect.arrayContaining(['firstName', 'costCentre', 'position']));
    expect(
      names.filter((each) => ['personalNumber', 'birthDate', privateField, 'emailConnect'].includes(each)),
    ).toEqual([]);
    expect(may).toMatchObject({ change: false, withdraw: false, correctAddress: false });
  });
});

const places = [
  { scope: 'installation' },
  { scope: 'company', company: 1010 },
  { scope: 'company', company: 1020 },
  { scope: 'coding', code: '200' },
  { scope: 'coding', code: '300' },
] as const;
type Place = (typeof places)[number];
const roles: readonly ReadyRoleCode[] = ['hr', 'manager', 'employee'];
const holdings = roles.flatMap((role) => places.map((at) => ({ role, at })));

/** The employee is in company 1010, on cost centre 200. */
const reaches = (at: Place) =>
  at.scope === 'installation' || (at.scope === 'company' ? at.company === 1010 : at.code === '200');

test('every pair of roles: private data follows the role that is placed where the employee is, not the union', async () => {
  const pairs = holdings.flatMap((one, index) => holdings.slice(index).map((two) => [one, two]));
  for (const pair of pairs) {
    const actor = actorOf(customer, {
      ...{ id: 'eva', kind: 'person', name: 'Eva', language: 'sv', employeeId: null },
      roles: pair.map(({ role, at }) => ({
        scope: at.scope,
        company: at.scope === 'company' ? at.company : null,
        dimension: at.scope === 'coding' ? 'cost-centre' : null,
        code: at.scope === 'coding' ? at.code : null,
        capabilities: [...(readyRoles.find(({ code }) => code === role)?.capabilities ?? [])],
        assigns: 'none',
        assignsRoles: [],
        assignsEverywhere: false,
      })),
    });
    const here = pair.filter(({ at }) => reaches(at)).map(({ role }) => role);
    const page = await room.house.read(customer, (db) =>
      readEmployee(db, actor, today, hired.employeeId).catch(() => undefined),
    );
    const hire = await room.house.read(customer, (db) =>
      readHire(db, room.house, actor, hired.hireId).catch(() => undefined),
    );
    const said = {
      employee: page && (page.emailPrivate === null ? 'outside' : 'private'),
      hire: hire && (hire.fields.some(({ field }) => field === privateField) ? 'private' : 'outside'),
    };
    const isHr = here.includes('hr');
    const known = (sees: boolean) => (sees ? (isHr ? 'private' : 'outside') : undefined);
    expect(said, JSON.stringify(pair)).toEqual({
      employee: known(here.length > 0),
      hire: known(isHr || here.includes('manager')),
    });
  }
});
