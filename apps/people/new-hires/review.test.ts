import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Browser, customer, hr, told } from '../access/people-in-test.ts';
import { isFoundBy } from '../employees/people-search.ts';
import { type HiresInTest, hiresInTest, testNumbers } from './hires-in-test.ts';

let room: HiresInTest;
let hrBrowser: Browser;
let manager: Browser;
beforeAll(async () => {
  room = await hiresInTest(inject('postgresUrl'));
  hrBrowser = await room.signedIn(hr, { name: 'Harriet Rask' });
  manager = await room.signedIn([{ role: 'manager', scope: 'coding', dimension: 'cost-centre', code: '200' }], {
    name: 'Maja Chef',
    employeeId: room.managerId,
  });
});
afterAll(() => room.close());

const tick = (browser: Browser, hireId: string, level: string, fields: object = {}) =>
  browser.send('POST', `new-hires/${hireId}/review/${level}`, { fields });
const reviewed = () => room.hire({ template: 'TJM', employmentDate: '2026-11-23' });

describe('a review level', () => {
  test('is ticked by who has its right and sees the person, in its turn, with its fields', async () => {
    const { hireId } = await reviewed();
    expect(await room.page(hrBrowser, hireId)).toMatchObject({ flow: 'hr-chef', flowName: 'HR → Chef' });
    expect(told(await tick(hrBrowser, hireId, 'chef'))).toMatchObject({ status: 403, code: 'permission_missing' });
    expect(told(await tick(manager, hireId, 'chef'))).toMatchObject({ status: 404 });
    expect(told(await tick(hrBrowser, hireId, 'hr'))).toMatchObject({
      status: 422,
      code: 'field_required',
      errors: ['/fields/costCentre required'],
    });
    expect(told(await tick(hrBrowser, hireId, 'hr', { costCentre: '200', employmentRate: '80' }))).toMatchObject({
      status: 422,
      errors: ['/fields/employmentRate field_not_editable'],
    });
    expect(told(await tick(hrBrowser, hireId, 'hr', { costCentre: '999' }))).toMatchObject({
      code: 'account_not_found',
    });

    const first = (await tick(hrBrowser, hireId, 'hr', { costCentre: '200' })).json();
    expect(first).toMatchObject({ status: 'under-review', warnings: [], invitation: { because: 'under-review' } });
    expect(told(await tick(hrBrowser, hireId, 'hr'))).toMatchObject({ status: 409, code: 'level_already_approved' });
    expect((await room.audited(hireId)).map(({ action }) => action)).toEqual([
      'hire.created',
      'hire.fields_changed',
      'hire.level_approved',
    ]);
  });

  test('INV-6 INV-7: nothing goes out before the last tick, which sends at once when the start is near', async () => {
    const { hireId } = await reviewed();
    await tick(hrBrowser, hireId, 'hr', { costCentre: '200' });
    expect(told(await tick(manager, hireId, 'lon'))).toMatchObject({ status: 404, code: 'level_not_found' });
    await room.settle();
    const before = room.identity.invitations().length;
    const last = (await tick(manager, hireId, 'chef', { position: 'Undersköterska' })).json();
    expect(last).toMatchObject({
      status: 'approved',
      invitation: { how: 'mail', because: 'starts-soon', state: 'sending' },
      effect: { code: 'sent-now' },
    });
    await room.settle();
    expect(room.identity.invitations()).toHaveLength(before + 1);
    const page = await room.page(hrBrowser, hireId);
    expect(page.levels.map(({ name, reviewedBy }) => `${name} ${reviewedBy}`)).toEqual([
      'HR Harriet Rask',
      'Chef Maja Chef',
    ]);
  });

  test('INV-8: the last tick of a hire further off plans the mail for 09:00 the day before', async () => {
    const { hireId } = await room.hire({ template: 'TJM', employmentDate: '2026-12-10' });
    await tick(hrBrowser, hireId, 'hr', { costCentre: '200' });
    expect((await tick(manager, hireId, 'chef')).json().invitation).toMatchObject({
      at: '2026-12-09T08:00:00Z',
      state: 'scheduled',
    });

    const undone = (await manager.send('DELETE', `new-hires/${hireId}/review/chef`)).json();
    expect(undone, 'E16').toMatchObject({
      status: 'under-review',
      invitation: { because: 'under-review', state: 'awaiting-review' },
    });
    await room.settle('2026-12-09T09:00:00+01:00');
    expect((await room.invitationsOf(hireId)).map(({ state }) => state)).toEqual(['awaiting-review']);
    expect(
      (await hrBrowser.get(`new-hires/${hireId}/review-log`))
        .json()
        .data.map((each: { levelName: string; what: string }) => `${each.levelName} ${each.what}`),
    ).toEqual(['HR approved', 'Chef approved', 'Chef undone']);
    expect(told(await hrBrowser.send('DELETE', `new-hires/${hireId}/review/hr`))).toMatchObject({ status: 200 });
    expect(told(await hrBrowser.send('DELETE', `new-hires/${hireId}/review/hr`))).toMatchObject({
      code: 'level_not_approved',
    });
  });

  test('E16: a later level must be taken back first', async () => {
    const { hireId } = await reviewed();
    await tick(hrBrowser, hireId, 'hr', { costCentre: '200' });
    await tick(manager, hireId, 'chef');
    expect(told(await hrBrowser.send('DELETE', `new-hires/${hireId}/review/hr`))).toMatchObject({
      status: 409,
      code: 'later_level_approved',
    });
  });
});

describe('the nearest manager', () => {
  test('gets a mail and a start-page item when the first level is ticked, and only then', async () => {
    const { hireId } = await reviewed();
    await room.settle();
    const mailsBefore = room.sent.length;
    expect(
      (await manager.get('start-page')).json().waiting.map((each: { hireId: string }) => each.hireId),
    ).not.toContain(hireId);
    await tick(hrBrowser, hireId, 'hr', { costCentre: '200' });
    await room.settle();
    const mail = room.sent[mailsBefore];
    expect(room.sent).toHaveLength(mailsBefore + 1);
    expect(mail).toMatchObject({ to: 'maja@farstu.test', from: { name: 'Norrsken Vård AB' } });
    expect(mail?.text).toContain(`http://localhost:8080/people/new-hires/${hireId}`);
    expect((await manager.get('start-page')).json().waiting).toContainEqual(
      expect.objectContaining({ hireId, levels: [{ code: 'chef', name: 'Chef' }] }),
    );
    const page = await room.page(manager, hireId);
    expect(page.levels.map(({ code, mayTick }) => `${code} ${mayTick}`)).toEqual(['hr false', 'chef true']);
    expect(page.fields.map(({ field }) => field)).not.toContain('personalNumber');
    expect(page.manager).toEqual({ employeeId: room.managerId, name: 'Maja Chef' });
  });

  test('a cost centre without a manager, or a manager without a user, is said at once', async () => {
    const { hireId } = await reviewed();
    const warned = async (costCentre: string) =>
      (await room.patch(hrBrowser, `new-hires/${hireId}`, { fields: { costCentre } }))
        .json()
        .warnings.map((each: { code: string }) => each.code);
    expect(await warned('300')).toEqual(['cost-centre-without-manager']);
    expect(await warned('400')).toEqual(['manager-without-user']);
    expect(await warned('200')).toEqual([]);
    const { data } = (await hrBrowser.get('new-hires?status=under-review')).json();
    expect(data.find(({ id }: { id: string }) => id === hireId)).toMatchObject({ costCentre: { code: '200' } });
  });

  test('a manager without the right or without a sign-in is said at once, and gets no mail', async () => {
    const powerless = await room.user([{ role: 'employee', scope: 'self' }], { employeeId: room.loneManagerId });
    const { hireId } = await reviewed();
    const answer = (await tick(hrBrowser, hireId, 'hr', { costCentre: '400' })).json();
    expect(answer.warnings).toMatchObject([{ code: 'manager-cannot-review' }]);
    expect(await room.codesOf(hireId)).toContain('manager-cannot-review');
    expect(await room.codesOf(hireId)).not.toContain('manager-attached');
    await room.house.read(customer, (db) =>
      db.updateTable('users').set({ active: false }).where('id', '=', powerless).execute(),
    );
  });

  test('TTH-4: without HR’s level, and with the cost centre from the template, the manager is told at once', async () => {
    const powerless = await room.user([{ role: 'employee', scope: 'self' }], { employeeId: room.loneManagerId });
    const set = (used: boolean, costCentre: string | null) =>
      room.house.read(customer, async (db) => {
        await db
          .updateTable('flow_level')
          .set({ used })
          .where('flow', '=', 'hr-chef')
          .where('level', '=', 'hr')
          .execute();
        await db
          .updateTable('employment_template')
          .set({ cost_centre: costCentre })
          .where('code', '=', 'TJM')
          .execute();
      });
    await set(false, '200');
    const { hireId } = await reviewed();
    expect(await room.codesOf(hireId)).toContain('manager-told');
    await room.settle();
    expect(room.sent.filter(({ text }) => text.includes(hireId))).toMatchObject([{ to: 'maja@farstu.test' }]);
    await set(false, '400');
    const other = await reviewed();
    expect(other.flags).toContain('manager-cannot-review');
    expect(await room.codesOf(other.hireId)).not.toContain('manager-attached');
    await set(true, null);
    await room.house.read(customer, (db) =>
      db.updateTable('users').set({ active: false }).where('id', '=', powerless).execute(),
    );
  });

  test('a manager’s hundred oldest do not hide HR’s own on the start page', async () => {
    const both = await room.signedIn([...hr, { role: 'manager', scope: 'company', company: 1020 }]);
    await room.house.read(customer, async (db) => {
      const { hireId } = await reviewed();
      const old = await db.selectFrom('new_hire').selectAll().where('id', '=', hireId).executeTakeFirstOrThrow();
      const rows = Array.from({ length: 101 }, () => ({
        ...old,
        id: crypto.randomUUID(),
        levels: JSON.stringify(old.levels),
        plan_facts: JSON.stringify(old.plan_facts),
        created_at: '2026-01-01T08:00:00Z',
      }));
      await db.insertInto('new_hire').values(rows).execute();
      const ticks = rows.map(({ id: hire_id, tenant_id }) => ({
        ...{ tenant_id, hire_id, level: 'hr', approved_at: '2026-01-02T08:00:00Z' },
        ...{ approved_by: crypto.randomUUID(), approved_by_name: 'Harriet Rask' },
      }));
      await db.insertInto('hire_review').values(ticks).execute();
    });
    const { hireId } = await reviewed();
    const { waiting } = (await both.get('start-page')).json();
    expect(waiting.map((each: { hireId: string }) => each.hireId)).toContain(hireId);
  });

  test('sees exactly the cost centre’s employees: in the worklist, the search and the register', async () => {
    const mine = await room.hire({
      template: 'KOLL',
      firstName: 'Zäta',
      lastName: 'Ömark',
      accounts: [{ dimension: 'cost-centre', code: '200' }],
    });
    const other = await room.hire({
      template: 'KOLL',
      firstName: 'Zäta',
      lastName: 'Ömark',
      accounts: [{ dimension: 'cost-centre', code: '300' }],
    });
    const found = (await manager.get('people-search?q=zata%20om')).json().data;
    expect(found.map((each: { employeeId: string }) => each.employeeId)).toEqual([mine.employeeId]);
    expect((await hrBrowser.get('people-search?q=zata')).json().data).toHaveLength(2);
    const listed = (await manager.get('new-hires?limit=200')).json().data.map((each: { id: string }) => each.id);
    expect(listed).toContain(mine.hireId);
    expect(listed).not.toContain(other.hireId);
    expect((await manager.get(`employees/${other.employeeId}`)).statusCode).toBe(404);
    expect((await manager.get(`employees/${mine.employeeId}`)).json()).toMatchObject({
      identityNumberMasked: null,
      mayReveal: false,
    });
    const list = (await manager.get('employees?search=omark')).json();
    expect(list.data.map((each: { id: string }) => each.id)).toEqual([mine.employeeId]);
    expect(list.data[0]).toMatchObject({
      costCentre: { code: '200' },
      manager: { name: 'Maja Chef' },
      status: 'future',
    });
  });
});

describe('the register', () => {
  test('shows the whole identity number only with a reason, and audits it', async () => {
    const [number = ''] = testNumbers.slice(3);
    const { employeeId } = await room.hire({ personalNumber: number });
    const masked = (await hrBrowser.get(`employees/${employeeId}`)).json();
    expect(masked).toMatchObject({ identityNumberMasked: `${number.slice(0, 8)}-****`, mayReveal: true });
    expect(told(await manager.send('POST', `employees/${employeeId}/identity-number`, { reason: 'x' }))).toMatchObject({
      status: 403,
    });
    expect(
      told(await hrBrowser.send('POST', `employees/${employeeId}/identity-number`, { reason: ' ' })),
    ).toMatchObject({ status: 422 });
    const shown = await hrBrowser.send('POST', `employees/${employeeId}/identity-number`, {
      reason: 'Anmälan till Skatteverket',
    });
    expect(shown.json()).toEqual({ personalNumber: `${number.slice(0, 8)}-${number.slice(8)}` });
    expect((await room.audited(String(employeeId))).at(-1)).toMatchObject({
      action: 'employee.identity_number_shown',
      actor_id: hrBrowser.userId,
    });
    expect(room.logged.join('\n')).not.toContain(number.slice(2));
  });

  test('pages through the worklist by keys', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    for (let pages = 0; cursor !== null && pages < 50; pages++) {
      const page = (await hrBrowser.get(`new-hires?limit=3${cursor ? `&cursor=${cursor}` : ''}`)).json() as {
        data: { id: string }[];
        nextCursor: string | null;
      };
      seen.push(...page.data.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    const all = await room.house.read(customer, (db) => db.selectFrom('new_hire').select('id').execute());
    expect(new Set(seen).size).toBe(all.length);
    expect(seen).toHaveLength(all.length);
    expect(told(await hrBrowser.get('new-hires?cursor=nonsense'))).toMatchObject({ status: 422 });
  });
});

describe('the worklist', () => {
  test('finds people by the beginnings of words, as the search for people does', async () => {
    const given = { firstName: 'Åse-Marie', lastName: 'von Ödquist', template: 'TJM' };
    const { hireId, employmentNumber } = await room.hire(given);
    const found = async (search: string) =>
      (await hrBrowser.get(`new-hires?search=${encodeURIComponent(search)}`))
        .json<{ data: { id: string }[] }>()
        .data.map(({ id }) => id);
    for (const search of ['ase', 'marie odq', 'Ödquist, Åse', ` ${employmentNumber} `]) {
      expect(await found(search), search).toEqual([hireId]);
    }
    for (const search of ['dquist', 'ase lindqvist', '%', '- ,']) expect(await found(search), search).toEqual([]);
    expect((await found(' ')).length, 'nothing asked for').toBeGreaterThan(1);
  });

  test('among 12,000 the words are read from their index', async () => {
    await room.house.read(customer, async (db) => {
      await sql`insert into employee (tenant_id, company, employment_number, first_name, last_name, created_at, updated_at)
        select ${customer}, 1020, n::text, (array['Åsa','Anna','Björn','Cecilia','Omar','Östen','Lars','Mira'])[1 + n % 8],
          'Lindström' || n % 997, now(), now() from generate_series(10001, 22000) n`.execute(db);
      await sql`insert into new_hire (tenant_id, id, company, template, flow, levels, employee_id, status, source, created_at, created_by)
        select tenant_id, gen_random_uuid(), company, 'KOLL', 'standard', '[]', id, 'approved', 'form', now(), 'test'
        from employee where employment_number >= '10001' and company = 1020`.execute(db);
    });
    const plan = await room.house.read(customer, async (db) => {
      const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${db
        .selectFrom('new_hire')
        .leftJoin('employee', (join) =>
          join.onRef('employee.tenant_id', '=', 'new_hire.tenant_id').onRef('employee.id', '=', 'new_hire.employee_id'),
        )
        .selectAll('new_hire')
        .where('new_hire.tenant_id', '=', customer)
        .where(isFoundBy('asa lindstrom42', customer))
        .orderBy('new_hire.created_at', 'desc')
        .limit(21)}`.execute(db);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
    expect(plan).toMatch(/Index .*employee_word_pkey/);
    expect(plan).toMatch(/Index Cond: .*id = ANY/);
    expect(plan).not.toContain('Seq Scan');
  });
});

describe('withdrawing', () => {
  test('E4: first lists what will happen; then nothing goes out and the user is switched off', async () => {
    const { hireId, employeeId, user } = await room.hire({ employmentDate: '2027-01-10' });
    expect(told(await manager.send('POST', `new-hires/${hireId}/withdraw`, { reason: 'x' }))).toMatchObject({
      status: 403,
    });
    const will = (
      await hrBrowser.send('POST', `new-hires/${hireId}/withdraw?dryRun=true`, { reason: 'Tackade nej' })
    ).json();
    expect(will.will.map(({ code }: { code: string }) => code)).toEqual([
      'invitation-cancelled',
      'user-deactivated',
      'employee-hidden',
    ]);
    expect(will.will[0].text).toContain('lördag 9 januari 2027 kl. 09:00');
    expect((await room.page(hrBrowser, hireId)).status).toBe('approved');

    const done = await hrBrowser.send('POST', `new-hires/${hireId}/withdraw`, { reason: 'Tackade nej' });
    expect(done.json()).toMatchObject({ status: 'withdrawn', invitation: { because: 'withdrawn' } });
    expect(await room.userOf(user?.id ?? '')).toMatchObject({ active: false });
    expect((await hrBrowser.get(`employees/${employeeId}`)).statusCode).toBe(404);
    expect(told(await hrBrowser.send('POST', `new-hires/${hireId}/withdraw`, { reason: 'igen' }))).toMatchObject({
      code: 'already_withdrawn',
    });
    expect((await room.audited(hireId)).at(-1)).toMatchObject({ action: 'hire.withdrawn' });
    const [invitation] = await room.invitationsOf(hireId);
    expect(invitation?.state).toBe('cancelled');
  });
});
