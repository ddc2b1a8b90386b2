import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { loadActor } from '../access/load-actor.ts';
import {
  administrator,
  type Browser,
  customer,
  hr,
  otherCustomer,
  type PeopleInTest,
  peopleInTest,
  setUp,
  told,
} from '../access/people-in-test.ts';
import { systemActor } from '../access/system-actor.ts';
import { setAllowedDomains } from '../security/commands.ts';
import { verifyApiUser } from './api-user.ts';
import { deactivateUser, placeRoles } from './change-user.ts';
import { linkUser } from './link.ts';

let room: PeopleInTest;
let admin: Browser;
let hrBrowser: Browser;
beforeAll(async () => {
  room = await peopleInTest(inject('postgresUrl'));
  admin = await room.signedIn(administrator, { username: 'admin', name: 'Ada Administratör' });
  hrBrowser = await room.signedIn(hr, { username: 'hr', name: 'Harriet Rask' });
});
afterAll(() => room.close());

const person = (given: object = {}) => ({ kind: 'person', username: 'new', name: 'Nils Ny', roles: [], ...given });
const verify = (username: string, password: string) => verifyApiUser(room.house, customer, username, password);

describe('the list', () => {
  test('is for who may see users', async () => {
    const employee = await room.signedIn([{ role: 'employee', scope: 'installation' }]);
    expect(told(await employee.get('users'))).toMatchObject({ status: 403, code: 'permission_missing' });
  });

  test('finds Åsa for asa, over name, user id and address', async () => {
    await room.user([], { name: 'Åsa Öberg', connectEmail: 'Asa.Oberg@Farstu.test' });
    const names = async (search: string) =>
      (await admin.get(`users?search=${encodeURIComponent(search)}`))
        .json()
        .data.map(({ name }: { name: string }) => name);
    expect(await names('asa oberg')).toEqual(['Åsa Öberg']);
    expect(await names('ÖBERG farstu')).toEqual(['Åsa Öberg']);
    expect(await names('%')).toEqual([]);
  });

  test('comes page by page, in Swedish order', async () => {
    const all = (await admin.get('users?limit=200')).json().data;
    const seen: unknown[] = [];
    for (let cursor = ''; ; ) {
      const page = (await admin.get(`users?limit=2${cursor && `&cursor=${cursor}`}`)).json();
      seen.push(...page.data);
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(all);
    expect(all.at(-1).name).toBe('Åsa Öberg');
    expect(told(await admin.get('users?cursor=bm9uc2Vuc2U'))).toMatchObject({
      status: 422,
      errors: ['/cursor invalid'],
    });
    expect((await admin.get('users?limit=201')).statusCode).toBe(422);
  });

  test('can be narrowed to a Connect status, and counts them', async () => {
    const answer = (await admin.get('users?connect=verified&kind=person')).json();
    expect(answer.data.every((user: { connect: { status: string } }) => user.connect.status === 'verified')).toBe(true);
    expect(answer.counts.verified).toBe(answer.data.length);
    expect(answer.counts.all).toBe(answer.counts.none + answer.counts.pending + answer.counts.verified);
  });

  test('a role on one company shows the users of its employees, and another is not found', async () => {
    const there = await room.user([], { employeeId: await room.employee({ company: 1020 }) });
    const elsewhere = await room.user([], { employeeId: await room.employee({ company: 1010 }) });
    const local = await room.signedIn([{ role: 'hr', scope: 'company', company: 1020 }]);
    const { data } = (await local.get('users')).json();
    expect(data.map(({ id }: { id: string }) => id)).toEqual([there]);
    expect((await local.get(`users/${elsewhere}`)).statusCode).toBe(404);
  });

  test('another installation’s user is not found', async () => {
    const foreign = await room.user([], {}, otherCustomer);
    expect((await admin.get(`users/${foreign}`)).statusCode).toBe(404);
  });
});

describe('making a user', () => {
  test('is for administrators', async () => {
    expect(told(await hrBrowser.send('POST', 'users', person()))).toMatchObject({
      status: 403,
      code: 'permission_missing',
    });
  });

  test('says what is wrong, field by field', async () => {
    const roles = [
      { role: 'pope', scope: 'installation' },
      { role: 'hr', scope: 'company', company: 4711 },
      { role: 'manager', scope: 'coding', dimension: 'cost-centre', code: '999' },
      { role: 'employee', scope: 'self' },
    ];
    expect(told(await admin.send('POST', 'users', person({ roles })))).toEqual({
      status: 422,
      code: 'invalid_input',
      errors: [
        '/roles/0/role role_unknown',
        '/roles/1/company company_unknown',
        '/roles/2/code account_unknown',
        '/roles/3/scope self_needs_employee',
      ],
    });
    expect(told(await admin.send('POST', 'users', person({ employeeId: crypto.randomUUID() })))).toMatchObject({
      errors: ['/employeeId employee_unknown'],
    });
    expect(told(await admin.send('POST', 'users', person({ username: 'two words' })))).toMatchObject({
      errors: ['/username username_spaces'],
    });
  });

  test('user ids are compared without regard to case', async () => {
    expect(told(await admin.send('POST', 'users', person({ username: 'ADMIN' })))).toMatchObject({
      status: 409,
      code: 'username_taken',
    });
  });

  test('E12: an address that another active user has is refused, however it is written', async () => {
    await room.user([], { connectEmail: 'Same@FARSTU.test' });
    expect(told(await admin.send('POST', 'users', person({ connectEmail: 'same@farstu.TEST' })))).toMatchObject({
      status: 409,
      code: 'address_in_use',
    });
  });

  test('INV-13: an address outside the allowed domains is refused', async () => {
    await room.house.execute(setAllowedDomains, setUp, { domains: ['farstu.test'] });
    const answer = await admin.send('POST', 'users', person({ connectEmail: 'n@dept.farstu.test' }));
    await room.house.execute(setAllowedDomains, setUp, { domains: [] });
    expect(told(answer)).toMatchObject({ status: 422, code: 'address_not_allowed' });
  });

  test('happens, and the audit says who did it', async () => {
    const employeeId = await room.employee({ first_name: 'Nils', last_name: 'Ny' });
    const roles = [
      { role: 'employee', scope: 'self' },
      { role: 'hr', scope: 'company', company: 1020 },
      { role: 'employee', scope: 'self' },
    ];
    const answer = await admin.send('POST', 'users', person({ employeeId, roles, connectEmail: 'nils@farstu.test' }));
    expect(answer.statusCode).toBe(201);
    const { user, password } = answer.json();
    expect(password).toBeNull();
    expect(user).toMatchObject({
      kind: 'person',
      active: true,
      employee: { id: employeeId, name: 'Nils Ny', company: 1010 },
      roles: [
        { role: 'employee', name: 'Anställd', scope: 'self' },
        { role: 'hr', name: 'HR', scope: 'company', company: 1020 },
      ],
      connect: { status: 'none', email: 'nils@farstu.test', linkedAt: null },
      warnings: [],
    });
    expect(await room.audited(user.id)).toEqual([
      {
        action: 'user.created',
        actor_id: admin.userId,
        facts: { kind: 'person', employee: employeeId, roles: ['employee@self', 'hr@company'] },
      },
    ]);
    expect(told(await admin.send('POST', 'users', person({ username: 'second', employeeId })))).toMatchObject({
      status: 409,
      code: 'employee_has_user',
    });
  });
});

describe('placing roles', () => {
  let id: string;
  beforeEach(async () => {
    id = await room.user([{ role: 'employee', scope: 'installation' }]);
  });

  test('E27: roles that one may not give are refused by name, on company as on installation', async () => {
    const local = await room.signedIn([{ role: 'administrator', scope: 'company', company: 1020 }]);
    // An administrator of one company may assign everywhere, so what stops them is whom they may reach.
    expect((await local.send('PUT', `users/${id}/roles`, { roles: [] })).statusCode).toBe(404);
    await room.house.read(customer, (db) =>
      db
        .insertInto('role')
        .values({
          tenant_id: customer,
          code: 'user-keeper',
          name: 'Användaransvarig',
          capabilities: ['users.read', 'users.write'],
          assigns: 'chosen',
          assigns_roles: ['employee'],
        })
        .execute(),
    );
    const keeper = await room.signedIn([{ role: 'user-keeper', scope: 'installation' }]);
    const roles = [
      { role: 'employee', scope: 'installation' },
      { role: 'administrator', scope: 'installation' },
    ];
    const refused = await keeper.send('PUT', `users/${id}/roles`, { roles });
    expect(refused.json()).toMatchObject({ status: 403, code: 'roles_not_assignable', roles: ['administrator'] });
    // Nor may they take over who has such a role already.
    expect(told(await keeper.send('POST', `users/${admin.userId}/deactivate`))).toMatchObject({
      code: 'roles_not_assignable',
    });
    expect((await keeper.send('PUT', `users/${id}/roles`, { roles: [roles[0]] })).statusCode).toBe(200);
    expect((await keeper.get('assignable-roles')).json().data).toEqual([{ code: 'employee', name: 'Anställd' }]);
  });

  test('writes exactly what was asked for, and the difference to the audit', async () => {
    const roles = [{ role: 'hr', scope: 'company', company: 1010 }];
    const answer = await admin.send('PUT', `users/${id}/roles`, { roles });
    expect(answer.json().roles).toMatchObject([{ role: 'hr', scope: 'company', company: 1010, accountName: null }]);
    expect((await room.audited(id)).at(-1)).toEqual({
      action: 'user.roles_placed',
      actor_id: admin.userId,
      facts: { added: ['hr/company/1010'], removed: ['employee/installation'] },
    });
  });

  test('the last administrator who can sign in stays one', async () => {
    const others = (await admin.get('users?limit=200&active=true'))
      .json()
      .data.filter(
        (user: { id: string; roles: { role: string }[] }) =>
          user.id !== admin.userId && user.roles.some(({ role }) => role === 'administrator'),
      );
    for (const each of others) await admin.send('POST', `users/${each.id}/deactivate`);
    const neverIn = await room.user(administrator);
    for (const answer of [
      await admin.send('PUT', `users/${admin.userId}/roles`, { roles: [] }),
      await admin.send('POST', `users/${admin.userId}/deactivate`),
    ]) {
      expect(told(answer)).toMatchObject({ status: 409, code: 'last_administrator' });
    }
    for (const each of others) await admin.send('POST', `users/${each.id}/activate`);
    expect((await admin.send('POST', `users/${neverIn}/deactivate`)).statusCode).toBe(200);
  });
});

test('two administrators who take each other away at the same moment leave one of them', async () => {
  const elsewhere = systemActor(otherCustomer, 'test');
  const actor = async (id: string) => {
    const found = await room.house.read(otherCustomer, (db) => loadActor(db, otherCustomer, id));
    if (!found) throw new Error('no such user');
    return found;
  };
  const went: string[] = [];
  for (let round = 0; round < 10; round++) {
    const made = async () => {
      const userId = await room.user(administrator, {}, otherCustomer);
      await room.house.execute(linkUser, elsewhere, { userId, subject: `subject of ${userId}` });
      return userId;
    };
    const [one, other] = [await made(), await made()];
    const [first, second] = [await actor(one), await actor(other)];
    const answers = await Promise.allSettled([
      room.house.execute(deactivateUser, first, { id: other }),
      round % 2 === 0
        ? room.house.execute(deactivateUser, second, { id: one })
        : room.house.execute(placeRoles, second, { id: one, roles: [] }),
    ]);
    went.push(
      answers
        .map(({ status }) => status)
        .sort()
        .join(),
    );
    for (const answer of answers) {
      if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'last_administrator' });
    }
    for (const id of [one, other]) await room.house.execute(deactivateUser, elsewhere, { id });
  }
  expect(went).toEqual(Array(10).fill('fulfilled,rejected'));
});

describe('an API user', () => {
  const api = (given: object = {}) => ({
    kind: 'api',
    username: 'teamtailor',
    name: 'Teamtailor API',
    roles: [{ role: 'teamtailor-api', scope: 'company', company: 1010 }],
    ...given,
  });

  test('gets a password that is shown once, and signs in with it in any case of letters', async () => {
    const { user, password } = (await admin.send('POST', 'users', api())).json();
    expect(password).toMatch(/^fpw_[\w-]{43}$/);
    expect(user.api).toMatchObject({ passwordHint: password.slice(-4), previousPasswordUntil: null, lastUsedAt: null });
    expect((await admin.get(`users/${user.id}`)).body).not.toContain(password);
    expect(await verify('TeamTailor', password)).toEqual({ ok: true, userId: user.id });
    expect(await verify('teamtailor', `${password.slice(0, -1)}${password.endsWith('A') ? 'B' : 'A'}`)).toEqual({
      ok: false,
      because: 'invalid_credentials',
    });
    expect((await admin.get(`users/${user.id}`)).json().api.lastUsedAt).not.toBeNull();
  });

  test('after a rotation both passwords work for a day, then the new one only', async () => {
    const first = (await admin.send('POST', 'users', api({ username: 'rotated' }))).json();
    const second = (await admin.send('POST', `users/${first.user.id}/password`, {})).json();
    expect(second.previousUntil).not.toBeNull();
    expect([await verify('rotated', first.password), await verify('rotated', second.password)]).toEqual([
      { ok: true, userId: first.user.id },
      { ok: true, userId: first.user.id },
    ]);
    await room.house.read(customer, (db) =>
      db
        .updateTable('users')
        .set({ previous_password_until: '2020-01-01T00:00:00Z' })
        .where('id', '=', first.user.id)
        .execute(),
    );
    expect([await verify('rotated', first.password), await verify('rotated', second.password)]).toEqual([
      { ok: false, because: 'invalid_credentials' },
      { ok: true, userId: first.user.id },
    ]);
    expect((await room.audited(first.user.id)).at(-1)).toMatchObject({ action: 'user.password_rotated' });
  });

  test('may have a password that somebody made up, of 16 characters or more', async () => {
    expect(
      told(await admin.send('POST', 'users', api({ username: 'typed', password: 'femton tecken..' }))),
    ).toMatchObject({
      status: 422,
      errors: ['/password password_too_short'],
    });
    const password = 'hästen äter gröna äpplen';
    const { user, password: shown } = (await admin.send('POST', 'users', api({ username: 'typed', password }))).json();
    expect([shown, user.api.passwordHint]).toEqual([null, null]);
    expect(await verify('typed', password)).toEqual({ ok: true, userId: user.id });
    expect(await verify('typed', `${password}!`)).toEqual({ ok: false, because: 'invalid_credentials' });
    expect(await verify('nobody', password)).toEqual({ ok: false, because: 'invalid_credentials' });
  });

  test('is out at once when it is deactivated', async () => {
    const { user, password } = (await admin.send('POST', 'users', api({ username: 'leaving' }))).json();
    expect((await admin.send('POST', `users/${user.id}/deactivate`)).json()).toMatchObject({ active: false });
    expect(await verify('leaving', password)).toEqual({ ok: false, because: 'invalid_credentials' });
  });

  test('PL-5: tied to an employee, it is made, with a warning', async () => {
    const employeeId = await room.employee();
    const { user } = (await admin.send('POST', 'users', api({ username: 'tied', employeeId }))).json();
    expect(user.warnings).toEqual(['api_user_tied_to_employee']);
  });

  test('a person has no password here', async () => {
    expect(told(await admin.send('POST', `users/${hrBrowser.userId}/password`, {}))).toMatchObject({
      status: 409,
      code: 'not_an_api_user',
    });
  });
});

test('roles say what they allow and where they are placed', async () => {
  const employee = await room.signedIn([{ role: 'employee', scope: 'installation' }]);
  expect((await employee.get('roles')).statusCode).toBe(403);
  const { data } = (await admin.get('roles')).json();
  expect(data.find(({ code }: { code: string }) => code === 'teamtailor-api')).toMatchObject({
    name: 'Teamtailor API',
    capabilities: ['api.company', 'api.system'],
    assigns: 'all',
    assignsEverywhere: true,
    ready: true,
  });
  expect((await admin.get('roles/pope')).statusCode).toBe(404);
  const { holders, users, placements } = (await admin.get('roles/hr')).json();
  expect(holders).toContainEqual(expect.objectContaining({ userId: hrBrowser.userId, scope: 'installation' }));
  expect(users).toBeGreaterThan(0);
  expect(placements.installation).toBeGreaterThan(0);
});
