import { hrApiProblems } from '@farstu/contracts-hr-api';
import { platformMessages, problem as platformProblem } from '@farstu/platform/problems';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { customer, told } from '../access/people-in-test.ts';
import { type HiresInTest, hiresInTest, testNumbers } from '../new-hires/hires-in-test.ts';
import { peopleProblems } from '../problems.ts';
import { type Api, apiIn, apiUserIn, hireBy, type Made, person } from './api-in-test.ts';

/** What the API cannot answer: what is only done on the pages, by a sign-in, by Teamtailor or by identity. */
const elsewhere: readonly string[] = [
  // the house: signed-in people, and a process that is starting
  ...['not_signed_in', 'session_ended', 'forged_request', 'method_not_allowed', 'clock_runs_forward', 'not_ready'],
  // called `api_permission_missing` here
  'permission_missing',
  ...['whole_installation_needed', 'installation_not_chosen', 'no_user_for_account', 'issuer_not_set'],
  ...['logout_token_invalid', 'signature_invalid'],
  // users, companies, security and registers are changed on their pages
  ...[
    'employee_has_user',
    'employee_withdrawn',
    'not_an_api_user',
    'linked_by_invitation',
    'already_linked',
    'account_linked_to_other',
  ],
  ...['installation_exists', 'company_number_taken', 'company_not_found', 'account_taken', 'template_code_taken'],
  ...['domains_not_by_hand', 'domains_by_hand', 'identity_not_connected', 'domain_taken', 'domain_not_proved'],
  ...['identity_refused', 'identity_unreachable', 'changed_meanwhile'],
  ...['standard_flow_stays', 'level_required_by_other', 'required_level_not_used'],
  'user_not_linked',
  // a decision, a revocation and a changed flow
  ...['already_decided', 'same_person_gone', 'already_approved', 'invitation_not_planned', 'invitation_awaits_review'],
  ...['invitation_not_sent', 'invitation_cancelled', 'invitation_already_sent', 'invitation_expired'],
  ...['invitation_failed', 'invitation_revoked', 'invitation_superseded'],
  // Teamtailor and integrations
  ...['teamtailor_refused', 'event_unreadable', 'event_signature_wrong', 'event_not_understood'],
  ...['event_without_company', 'event_not_taken_in'],
  ...['attention_settled', 'inbox_already_handled', 'inbox_emptied', 'card_has_no_address'],
];

const contract: Readonly<Record<string, number>> = hrApiProblems;
const room: Readonly<Record<string, number>> = peopleProblems;
const houseCodes = Object.keys(platformMessages.sv.problems);
const statusOf = (code: string) => room[code] ?? platformProblem(code as 'internal').status;

describe('the contract’s problems', () => {
  test('are every problem of the room and the house that the API can answer, with the same status', () => {
    const answered = [...Object.keys(room), ...houseCodes].filter((code) => !elsewhere.includes(code));
    expect(contract).toEqual(Object.fromEntries(answered.map((code) => [code, statusOf(code)])));
  });

  test('and nothing is set aside that is not there', () => {
    expect(elsewhere.filter((code) => room[code] === undefined && !houseCodes.includes(code))).toEqual([]);
  });
});

describe('the door answers', () => {
  let people: HiresInTest;
  let api: Api;
  beforeAll(async () => {
    people = await hiresInTest(inject('postgresUrl'));
    api = await apiIn(people);
    const tenant_id = customer;
    await people.house.read(customer, async (db) => {
      const off = { tenant_id, company: 1010, series_mode: null, series_from: null, series_to: null };
      const few = { ...off, series_mode: 'first-free', series_from: 7, series_to: 7 };
      await db
        .insertInto('employment_template')
        .values([
          { ...off, code: 'UTAN', name: 'Utan serie' },
          { ...few, code: 'FULL', name: 'Full serie' },
          { ...few, code: 'GAMMAL', name: 'Gammal', active: false },
        ])
        .execute();
    });
    await hireBy(api, { employmentTemplate: 'FULL' });
  });
  afterAll(() => people.close());

  const underReview = async () => (await hireBy(api)).newHire?.id ?? '';
  const refused = async (answer: ReturnType<Api['post']>) => {
    const { status, code = '' } = told(await answer);
    return [code, status];
  };
  const asContracted = (code: keyof typeof hrApiProblems) => [code, hrApiProblems[code]];

  test.each([
    ['template_not_found', { employmentTemplate: 'SAKNAS' }],
    ['template_not_active', { employmentTemplate: 'GAMMAL' }],
    ['number_series_off', { employmentTemplate: 'UTAN' }],
    ['number_series_exhausted', { employmentTemplate: 'FULL' }],
    ['employment_number_taken', { employmentNumber: '7' }],
    ['account_not_found', { accounts: [{ dimension: 'cost-centre', code: '999' }] }],
  ] as const)('%s to a hire that cannot be made', async (code, given) => {
    expect(await refused(api.post('employees', person(given)))).toEqual(asContracted(code));
  });

  test('why a level cannot be ticked, or its tick not be taken back', async () => {
    const path = `newhires/${await underReview()}/review`;
    const tick = { fields: { accounts: [{ dimension: 'cost-centre', code: '200' }] } };
    expect(await refused(api.post(`${path}/facket`))).toEqual(asContracted('level_not_found'));
    expect(await refused(api.post(`${path}/chef`))).toEqual(asContracted('level_not_open'));
    expect(await refused(api.delete(`${path}/hr`))).toEqual(asContracted('level_not_approved'));
    expect((await api.post(`${path}/hr`, tick)).statusCode).toBe(200);
    expect(await refused(api.post(`${path}/hr`))).toEqual(asContracted('level_already_approved'));
    expect(await refused(api.post(`${path}/chef`, { fields: { personalNumber: testNumbers[5] ?? '' } }))).toEqual(
      asContracted('field_not_editable'),
    );
    const chef = { fields: { position: 'Undersköterska', employmentRate: 75 } };
    expect((await api.post(`${path}/chef`, chef)).statusCode).toBe(200);
    expect(await refused(api.delete(`${path}/hr`))).toEqual(asContracted('later_level_approved'));
  });

  test('why there is no mail to send', async () => {
    const verify = (userId: string | undefined) => refused(api.post(`users/${userId}/verify`));
    const waiting = await hireBy(api);
    expect(await verify(waiting.user?.id)).toEqual(asContracted('invitation_waits'));
    expect(await verify((await apiUserIn(people)).id)).toEqual(asContracted('user_without_hire'));
    const sending = await hireBy(api, { employmentTemplate: 'KOLL' });
    expect((await api.post(`users/${sending.user?.id}/verify`)).statusCode).toBe(200);
    expect(await verify(sending.user?.id)).toEqual(asContracted('invitation_being_sent'));
    const known = await hireBy(api, { employmentTemplate: 'KOLL', emailConnect: 'eva.problem@farstu.test' });
    expect(await verify(known.user?.id)).toEqual(asContracted('invitation_not_needed'));
    await stateOf(sending, 'verified');
    expect(await verify(sending.user?.id)).toEqual(asContracted('invitation_already_verified'));
  });

  const stateOf = (made: Made, state: string) =>
    people.house.read(customer, (db) =>
      db
        .updateTable('invitation')
        .set({ state })
        .where('user_id', '=', made.user?.id ?? '')
        .execute(),
    );
});
