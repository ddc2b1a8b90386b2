import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Browser, customer, hr, setUp, told } from '../access/people-in-test.ts';
import { hirePerson } from './hire-person.ts';
import { type HiresInTest, hiresInTest, testNumbers } from './hires-in-test.ts';

let room: HiresInTest;
let hrBrowser: Browser;
beforeAll(async () => {
  room = await hiresInTest(inject('postgresUrl'));
  hrBrowser = await room.signedIn(hr);
});
afterAll(() => room.close());

const form = (given: Record<string, unknown> = {}) => ({
  company: 1010,
  employmentTemplate: 'KOLL',
  firstName: 'Åsa',
  lastName: 'Lindqvist',
  employmentDate: '2026-12-10',
  emailConnect: 'asa.lindqvist@utan-doman.example',
  emailConnectRepeated: 'Asa.Lindqvist@utan-doman.example',
  invite: true,
  ...given,
});
const counted = (table: 'employee' | 'new_hire' | 'users') =>
  room.house.read(customer, async (db) => {
    const { rows } = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow();
    return Number(rows);
  });

describe('the form', () => {
  test('is for those who may hire in the company', async () => {
    const manager = await room.signedIn([{ role: 'manager', scope: 'installation' }]);
    expect(told(await manager.send('POST', 'new-hires', form()))).toMatchObject({
      status: 403,
      code: 'permission_missing',
    });
    const local = await room.signedIn([{ role: 'hr', scope: 'company', company: 1020 }]);
    expect(told(await local.send('POST', 'new-hires', form()))).toMatchObject({
      status: 403,
      code: 'company_not_permitted',
    });
    expect(told(await hrBrowser.send('POST', 'new-hires', form({ company: 9 })))).toMatchObject({
      code: 'company_not_found',
    });
  });

  test('INV-2: asks for the Connect address twice, and both must match', async () => {
    const answer = await hrBrowser.send(
      'POST',
      'new-hires',
      form({ emailConnectRepeated: 'annan@utan-doman.example' }),
    );
    expect(told(answer)).toMatchObject({ status: 422, errors: ['/emailConnectRepeated emails_differ'] });
  });

  test('says what is wrong with a personal number, and never repeats it', async () => {
    const wrong = `${testNumbers[0]?.slice(0, 11)}${(Number(testNumbers[0]?.[11]) + 1) % 10}`;
    const answer = await hrBrowser.send('POST', 'new-hires', form({ personalNumber: wrong }));
    expect(told(answer)).toMatchObject({ status: 422, errors: ['/personalNumber identity_number_checksum'] });
    expect(answer.body).not.toContain(wrong);
  });

  test('INV-1 INV-5 TTH-6: makes employee, user and invitation, and says when it goes', async () => {
    const answer = await hrBrowser.send('POST', 'new-hires', form());
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({
      status: 'approved',
      employmentNumber: '5000',
      user: { connect: 'none' },
      invitation: {
        how: 'mail',
        at: '2026-12-09T08:00:00Z',
        expiresAt: '2026-12-13T23:00:00Z',
        because: 'day-before-start',
        text: 'Inbjudan går onsdag 9 december kl. 09:00 och länken gäller till och med söndag 13 december.',
        state: 'scheduled',
      },
      effect: { code: 'scheduled' },
      warnings: [],
    });
    expect(await room.audited(answer.json().id)).toMatchObject([
      { action: 'hire.created', actor_id: hrBrowser.userId },
    ]);
    expect(await room.codesOf(answer.json().id)).toEqual(['created', 'invitation-scheduled']);
    const { roles } = await room.house.read(customer, async (db) => ({
      roles: await db
        .selectFrom('role_grant')
        .select(['role', 'scope'])
        .where('user_id', '=', answer.json().user.id)
        .execute(),
    }));
    expect(roles).toEqual([{ role: 'employee', scope: 'self' }]);
  });

  test('of somebody without a number it asks what the number would have said, and where they were born', async () => {
    const born = { birthDate: '1994-05-06', gender: 'female', birthPlace: ' Kraków ', birthCountry: 'PL' };
    const given = { firstName: 'Ola', emailConnect: 'ola@utan-doman.example' };
    const both = { ...given, emailConnectRepeated: given.emailConnect };
    expect(
      told(await hrBrowser.send('POST', 'new-hires', form({ ...both, ...born, birthCountry: 'XX' }))),
    ).toMatchObject({ status: 422, errors: ['/birthCountry invalid'] });
    expect(
      told(await hrBrowser.send('POST', 'new-hires', form({ ...both, ...born, birthDate: '2199-01-01' }))),
    ).toMatchObject({ status: 422, errors: ['/birthDate date_in_future'] });
    await room.house.read(customer, (db) =>
      db
        .updateTable('employment_template')
        .set({ personnel_category: 'Timavlönade' })
        .where('code', '=', 'KOLL')
        .execute(),
    );
    const { id, employeeId } = (await hrBrowser.send('POST', 'new-hires', form({ ...both, ...born }))).json();
    expect((await hrBrowser.get(`employees/${employeeId}`)).json()).toMatchObject({
      ...{ ...born, birthPlace: 'Kraków', personnelCategory: 'Timavlönade' },
    });
    const values = async () =>
      Object.fromEntries((await room.page(hrBrowser, id)).fields.map(({ field, value }) => [field, value]));
    expect(await values()).toMatchObject({ gender: 'female', birthCountry: 'PL', personnelCategory: 'Timavlönade' });
    expect(await values(), 'asked of whoever has begun').not.toHaveProperty('nextOfKinName');

    const address = { careOf: 'Nowak', street: 'Storgatan 1', postalCode: '972 31', city: 'Luleå', country: 'SE' };
    const wrong = await room.patch(hrBrowser, `new-hires/${id}`, { fields: { ...address, gender: 'both' } });
    expect(told(wrong)).toMatchObject({ status: 422, errors: ['/fields/gender invalid'] });
    const fields = { ...address, phoneWork: '0920-12 34 56', personnelCategory: null };
    expect((await room.patch(hrBrowser, `new-hires/${id}`, { fields })).statusCode).toBe(200);
    expect(await values()).toMatchObject(fields);
    expect((await room.page(hrBrowser, id)).timeline.at(-1)?.text).toContain('gatuadress');

    const [man = ''] = testNumbers.slice(80).filter((number) => Number(number.at(-2)) % 2 === 1);
    const number = await room.hire({ personalNumber: man, gender: 'female' });
    expect((await hrBrowser.get(`employees/${number.employeeId}`)).json()).toMatchObject({ gender: 'male' });
  });

  test('a trial says the same and saves nothing', async () => {
    const before = [await counted('employee'), await counted('new_hire'), await counted('users')];
    const answer = await hrBrowser.send(
      'POST',
      'new-hires?dryRun=true',
      form({ emailConnect: 'x@utan-doman.example', emailConnectRepeated: 'x@utan-doman.example' }),
    );
    expect(answer.json()).toMatchObject({ dryRun: true, invitation: { because: 'day-before-start' } });
    expect([await counted('employee'), await counted('new_hire'), await counted('users')]).toEqual(before);
  });

  test('offers what can be hired with, and the preview says what the command will do', async () => {
    const offered = (await hrBrowser.get('new-hire-form?company=1010')).json();
    expect(
      offered.templates.map(({ code, levels }: { code: string; levels: unknown[] }) => [code, levels.length]),
    ).toEqual([
      ['EXT', 0],
      ['KOLL', 0],
      ['TJM', 2],
    ]);
    expect(offered.costCentres[0]).toEqual({
      code: '200',
      name: 'Avdelning 200',
      manager: 'Maja Chef',
      managerLacks: 'user',
    });
    await room.user([{ role: 'manager', scope: 'self' }], { employeeId: room.managerId });
    const lacks = async () =>
      (await hrBrowser.get('new-hire-form?company=1010')).json().costCentres[0].managerLacks as string | null;
    const maja = { tenant: customer, employee: room.managerId };
    expect(await lacks()).toBe('sign-in');
    await room.house.read(customer, (db) =>
      db.updateTable('users').set({ connect_status: 'pending' }).where('employee_id', '=', maja.employee).execute(),
    );
    expect(await lacks()).toBe('right');
    await room.house.read(customer, (db) =>
      db
        .updateTable('role_grant')
        .set({ scope: 'coding', dimension: 'cost-centre', code: '200' })
        .where('role', '=', 'manager')
        .execute(),
    );
    expect(await lacks()).toBeNull();
    const preview = await hrBrowser.send('POST', 'invitations/preview', {
      company: 1010,
      employmentDate: '2026-12-10',
      emailConnect: 'x@utan-doman.example',
      review: 'none',
      decidedAt: '2026-11-22T10:00:00+01:00',
    });
    expect(preview.json()).toMatchObject({ how: 'mail', at: '2026-12-09T08:00:00Z', because: 'day-before-start' });
  });
});

describe('the rules of a hire', () => {
  test('TTH-6: a series that is off or used up is refused by the template’s name', async () => {
    await room.house.read(customer, (db) =>
      db
        .updateTable('employment_template')
        .set({ series_from: 7000, series_to: 7001 })
        .where('company', '=', 1010)
        .where('code', '=', 'EXT')
        .execute(),
    );
    await room.hire({ template: 'EXT', employmentNumber: '7000' });
    expect((await room.hire({ template: 'EXT' })).employmentNumber).toBe('7001');
    await expect(room.hire({ template: 'EXT' })).rejects.toMatchObject({
      code: 'number_series_exhausted',
      params: { template: 'EXT', name: 'Extern' },
    });
    await expect(room.hire({ template: 'EXT', employmentNumber: '7000' })).rejects.toMatchObject({
      code: 'employment_number_taken',
    });
    await room.house.read(customer, (db) =>
      db
        .updateTable('employment_template')
        .set({ series_mode: null, series_from: null, series_to: null })
        .where('company', '=', 1010)
        .where('code', '=', 'EXT')
        .execute(),
    );
    await expect(room.hire({ template: 'EXT' })).rejects.toMatchObject({ code: 'number_series_off' });
  });

  test('E26: without a user template there is no user, and the plan says so', async () => {
    const answer = await room.hire({ template: 'EXT', employmentNumber: 'E1' });
    expect(answer).toMatchObject({ user: null, plan: { how: 'wait', because: 'no-user-template' } });
  });

  test('E28: without a start date it is made, and the invitation waits', async () => {
    expect((await room.hire({ employmentDate: null })).plan).toMatchObject({ how: 'wait', because: 'no-start-date' });
  });

  test('E12: an address that is another active user’s is refused', async () => {
    await room.hire({ emailConnect: 'upptagen@utan-doman.example' });
    await expect(room.hire({ emailConnect: 'Upptagen@utan-doman.example' })).rejects.toMatchObject({
      code: 'address_in_use',
    });
  });

  test('INV-13: an address outside the allowed domains is refused', async () => {
    const domains = (values: string[]) =>
      room.house.read(customer, async (db) => {
        await db.deleteFrom('allowed_domain').execute();
        if (values.length > 0)
          await db
            .insertInto('allowed_domain')
            .values(values.map((domain) => ({ tenant_id: customer, domain })))
            .execute();
      });
    await domains(['farstu.test']);
    await expect(room.hire()).rejects.toMatchObject({ code: 'address_not_allowed' });
    await domains([]);
  });

  test('E27: roles that the creator may not give are refused by name, never dropped', async () => {
    const limited = await room.signedIn([{ role: 'hr', scope: 'installation' }]);
    await room.house.read(customer, (db) =>
      db
        .insertInto('user_template')
        .values({ tenant_id: customer, code: 'ADM', name: 'A', roles: ['administrator'] })
        .execute(),
    );
    await room.house.read(customer, (db) =>
      db
        .insertInto('employment_template')
        .values({
          tenant_id: customer,
          company: 1010,
          code: 'ADM',
          name: 'A',
          user_template: 'ADM',
          series_mode: 'first-free',
          series_from: 8000,
          series_to: 8999,
        })
        .execute(),
    );
    const answer = await limited.send(
      'POST',
      'new-hires',
      form({
        employmentTemplate: 'ADM',
        emailConnect: 'b@utan-doman.example',
        emailConnectRepeated: 'b@utan-doman.example',
      }),
    );
    expect(told(answer)).toMatchObject({ status: 403, code: 'roles_not_assignable' });
    expect(answer.json().roles).toEqual(['administrator']);
  });

  test('TTH-4: Teamtailor’s number that fails is left empty, and the hire says so', async () => {
    const answer = await room.hire({ source: 'teamtailor', tolerant: true, personalNumber: '12345' });
    expect(answer.flags).toEqual(['identity-number-invalid']);
    const page = await room.page(hrBrowser, answer.hireId);
    expect(page.timeline[1]).toMatchObject({ code: 'identity-number-invalid' });
    expect(page.timeline[1]?.text).toContain('tio eller tolv siffror');
  });

  test('TTH-4 TTH-7: number and address that HR is to give are given in one save, and nothing is left to look at', async () => {
    const hired = { source: 'teamtailor', tolerant: true, personalNumber: '12345', hrSetsConnectEmail: true } as const;
    const { hireId, flags } = await room.hire({ ...hired, emailConnect: '' });
    expect(flags).toEqual(['identity-number-invalid', 'connect-email-by-hr']);
    const [personalNumber = ''] = testNumbers.slice(11);
    const emailConnect = 'av.hr@utan-doman.example';
    const fields = { personalNumber, emailConnect, emailConnectRepeated: emailConnect };
    expect((await room.patch(hrBrowser, `new-hires/${hireId}`, { fields })).json().warnings).toEqual([]);
  });
});

describe('the same person', () => {
  const [number = ''] = testNumbers;

  test('F10: twenty at once become one employee and one question; the rest are told who it is', async () => {
    const before = await counted('employee');
    const races = await Promise.allSettled(
      Array.from({ length: 20 }, () => room.hire({ personalNumber: number, source: 'api' })),
    );
    const answers = races.flatMap((race) => (race.status === 'fulfilled' ? [race.value] : []));
    const refused = races.flatMap((race) => (race.status === 'rejected' ? [race.reason] : []));
    expect(answers.map(({ status }) => status).sort()).toEqual(['approved', 'needs-decision']);
    const made = answers.find(({ status }) => status === 'approved');
    const open = answers.find(({ status }) => status === 'needs-decision');
    expect(open).toMatchObject({
      employeeId: null,
      user: null,
      sameAs: { employeeId: made?.employeeId, because: 'identity-number' },
    });
    expect(refused).toHaveLength(18);
    for (const each of refused) {
      expect(each).toMatchObject({
        code: 'person_already_employed',
        extra: { employeeId: made?.employeeId, hireId: open?.hireId },
      });
    }
    expect((await counted('employee')) - before).toBe(1);
  });

  test('twenty different people at once get twenty numbers', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => room.hire()));
    expect(new Set(answers.map(({ employmentNumber }) => employmentNumber)).size).toBe(20);
  });

  test('is decided by a person: a new period, somebody else, or nobody', async () => {
    const open = async (given: object = {}) =>
      await room.house.execute(
        hirePerson,
        setUp,
        room.input({ personalNumber: number, source: 'teamtailor', tolerant: true, ...given }),
      );
    const one = await open({ firstName: 'Någon', emailConnect: 'ny.adress@utan-doman.example' });
    const page = await room.page(hrBrowser, one.hireId);
    expect(page).toMatchObject({ status: 'needs-decision', firstName: 'Någon', may: { decide: true }, fields: [] });
    expect(page.decision?.proposed.identityNumberMasked).toBe(page.decision?.existing.identityNumberMasked);
    expect(JSON.stringify(page)).not.toContain(number.slice(8));
    expect(
      (await hrBrowser.get('start-page')).json().decisions.map((each: { hireId: string }) => each.hireId),
    ).toContain(one.hireId);

    const manager = await room.signedIn([{ role: 'manager', scope: 'installation' }]);
    expect((await manager.get(`new-hires/${one.hireId}`)).statusCode).toBe(404);
    expect((await manager.send('POST', `new-hires/${one.hireId}/decision`, { as: 'rejected' })).statusCode).toBe(403);

    const same = (await hrBrowser.send('POST', `new-hires/${one.hireId}/decision`, { as: 'same-person' })).json();
    expect(same).toMatchObject({ status: 'approved', employeeId: one.sameAs?.employeeId });
    expect((await hrBrowser.get(`employees/${same.employeeId}`)).json().periods).toHaveLength(2);
    expect(told(await hrBrowser.send('POST', `new-hires/${one.hireId}/decision`, { as: 'same-person' }))).toMatchObject(
      { code: 'already_decided' },
    );

    const two = await open();
    const other = (await hrBrowser.send('POST', `new-hires/${two.hireId}/decision`, { as: 'new-person' })).json();
    expect(other).toMatchObject({ status: 'approved', sameAs: null, warnings: [{ code: 'identity-number-taken' }] });
    expect(other.employeeId).not.toBe(same.employeeId);

    const three = await open();
    expect(
      (
        await hrBrowser.send('POST', `new-hires/${three.hireId}/decision`, { as: 'rejected', reason: 'Dubblett' })
      ).json(),
    ).toMatchObject({
      status: 'withdrawn',
      employeeId: null,
      will: [{ code: 'invitation-never-sent' }, { code: 'nothing-was-written' }, { code: 'card-updated' }],
    });
  });
});
