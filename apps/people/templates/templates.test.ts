import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { administrator, type Browser, hr, type PeopleInTest, peopleInTest, told } from '../access/people-in-test.ts';

let room: PeopleInTest;
let admin: Browser;
let hrBrowser: Browser;
beforeAll(async () => {
  room = await peopleInTest(inject('postgresUrl'));
  admin = await room.signedIn(administrator);
  hrBrowser = await room.signedIn(hr);
});
afterAll(() => room.close());

describe('user templates', () => {
  const template = { code: 'MEDARBETARE', name: 'Medarbetare', roles: ['employee'] };

  test('E27: roles that one may not give are refused by name', async () => {
    expect(
      (
        await hrBrowser.send('POST', 'user-templates', { ...template, roles: ['employee', 'hr', 'administrator'] })
      ).json(),
    ).toMatchObject({
      status: 403,
      code: 'roles_not_assignable',
      roles: ['hr', 'administrator'],
    });
    const local = await room.signedIn([{ role: 'hr', scope: 'company', company: 1010 }]);
    expect(told(await local.send('POST', 'user-templates', template))).toMatchObject({
      code: 'whole_installation_needed',
    });
  });

  test('what cannot be right is said in the field', async () => {
    expect(told(await admin.send('POST', 'user-templates', { ...template, roles: ['pope'] }))).toMatchObject({
      errors: ['/roles/0 role_unknown'],
    });
    expect((await admin.send('POST', 'user-templates', { ...template, code: 'två ord' })).statusCode).toBe(422);
  });

  test('are made with five days after and one day before, unless told', async () => {
    const answer = await hrBrowser.send('POST', 'user-templates', template);
    expect([answer.statusCode, answer.json()]).toEqual([
      201,
      {
        ...template,
        description: '',
        roles: [{ code: 'employee', name: 'Anställd', assignable: true }],
        language: 'sv',
        deactivateAfterDays: 5,
        reactivateBeforeDays: 1,
        usedBy: [],
      },
    ]);
    expect(told(await admin.send('POST', 'user-templates', template))).toMatchObject({ code: 'template_code_taken' });
    expect(await room.audited('MEDARBETARE')).toMatchObject([
      { action: 'user_template.created', actor_id: hrBrowser.userId },
    ]);
  });

  test('a role that somebody else put there may stay when the rest is changed', async () => {
    await admin.send('POST', 'user-templates', { code: 'ADM', name: 'Administratörer', roles: ['administrator'] });
    const changed = { name: 'Adm', roles: ['administrator', 'employee'], language: 'en' };
    expect((await hrBrowser.send('PUT', 'user-templates/ADM', changed)).json()).toMatchObject({
      name: 'Adm',
      roles: [
        { code: 'administrator', assignable: false },
        { code: 'employee', assignable: true },
      ],
      language: 'en',
    });
    expect((await hrBrowser.send('PUT', 'user-templates/NONE', changed)).statusCode).toBe(404);
  });
});

describe('employment templates', () => {
  const template = { company: 1010, code: 'TJM', name: 'Tjänsteman' };

  test('are made where one may, and never hand out roles that one may not give', async () => {
    const local = await room.signedIn([{ role: 'hr', scope: 'company', company: 1020 }]);
    expect(told(await local.send('POST', 'employment-templates', template))).toMatchObject({
      code: 'company_not_permitted',
    });
    expect(told(await local.get('employment-templates?company=1010'))).toMatchObject({ code: 'company_not_permitted' });
    expect(
      told(await hrBrowser.send('POST', 'employment-templates', { ...template, userTemplate: 'ADM' })),
    ).toMatchObject({
      status: 403,
      code: 'roles_not_assignable',
    });
  });

  test('what cannot be right is said in the field', async () => {
    const wrong = {
      ...template,
      userTemplate: 'NONE',
      costCentre: '999',
      flow: 'none',
      series: { mode: 'first-free', from: 0, to: -1 },
    };
    expect(told(await hrBrowser.send('POST', 'employment-templates', wrong))).toMatchObject({
      status: 422,
      errors: [
        '/userTemplate user_template_unknown',
        '/costCentre account_unknown',
        '/flow flow_unknown',
        '/series/from series_from_too_low',
        '/series/to series_to_before_from',
      ],
    });
    expect(told(await admin.send('POST', 'employment-templates', { ...template, company: 4711 }))).toMatchObject({
      errors: ['/company company_unknown'],
    });
  });

  test('are made with number series, user template and flow, and say which flow applies', async () => {
    await admin.send('POST', 'accounts', { dimension: 'cost-centre', code: '200', name: 'Köket' });
    const full = {
      ...template,
      description: 'Månadslön, heltid',
      isDefault: true,
      userTemplate: 'MEDARBETARE',
      series: { mode: 'first-free', from: 1000, to: 1999 },
      employmentForm: 'Tillsvidareanställning',
      position: 'Handläggare',
      personnelCategory: 'Tjänstemän',
      employmentRate: 87.5,
      costCentre: '200',
      flow: 'hr-chef',
    };
    const answer = await hrBrowser.send('POST', 'employment-templates', full);
    expect([answer.statusCode, answer.json()]).toEqual([
      201,
      {
        ...full,
        active: true,
        kind: 'employee',
        applies: {
          flow: 'hr-chef',
          name: 'HR → Chef',
          gate: true,
          levels: [
            { code: 'hr', name: 'HR' },
            { code: 'chef', name: 'Chef' },
          ],
        },
        rolesNotAssignable: [],
      },
    ]);
    expect(told(await admin.send('POST', 'employment-templates', full))).toMatchObject({ code: 'template_code_taken' });
    expect(await room.audited('1010/TJM')).toMatchObject([
      { action: 'employment_template.created', actor_id: hrBrowser.userId },
    ]);
    expect((await admin.get('user-templates/MEDARBETARE')).json().usedBy).toEqual([
      { company: 1010, code: 'TJM', name: 'Tjänsteman' },
    ]);
  });

  test('INV-6: without flow of its own Standard applies; without licence no gate', async () => {
    const plain = (
      await admin.send('POST', 'employment-templates', { ...template, code: 'KOLL', isDefault: true })
    ).json();
    expect(plain.applies).toEqual({ flow: 'standard', name: 'Standard', gate: false, levels: [] });
    // One template is chosen beforehand.
    expect((await admin.get('employment-templates/1010/TJM')).json()).toMatchObject({ isDefault: false });
    await admin.send('PUT', 'companies/1010/licences', { licences: [] });
    expect((await admin.get('employment-templates/1010/TJM')).json().applies).toMatchObject({
      flow: 'hr-chef',
      gate: false,
    });
    await admin.send('PUT', 'companies/1010/licences', { licences: ['employee'] });
  });

  test('are changed, and the flow with them', async () => {
    const values = { name: 'Tjänstemän', flow: null };
    expect((await hrBrowser.send('PUT', 'employment-templates/1010/TJM', values)).json()).toMatchObject({
      name: 'Tjänstemän',
      series: null,
      userTemplate: null,
      flow: null,
      applies: { flow: 'standard' },
    });
    expect((await hrBrowser.send('PUT', 'employment-templates/1010/NONE', values)).statusCode).toBe(404);
    expect((await room.audited('1010/TJM')).at(-1)).toMatchObject({ action: 'employment_template.changed' });
  });

  test('E27: a template says beforehand which of its roles I may not give', async () => {
    await admin.send('POST', 'employment-templates', { ...template, code: 'ADM', userTemplate: 'ADM' });
    expect((await hrBrowser.get('employment-templates/1010/ADM')).json().rolesNotAssignable).toEqual([
      { code: 'administrator', name: 'Administratör' },
    ]);
    expect((await admin.get('employment-templates/1010/ADM')).json().rolesNotAssignable).toEqual([]);
  });
});
