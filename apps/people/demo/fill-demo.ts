import type { TenantId } from '@farstu/platform/database';
import type { Temporal } from 'temporal-polyfill';
import { loadActor } from '../access/load-actor.ts';
import { systemActor } from '../access/system-actor.ts';
import { createAccount, placeManager } from '../accounts/commands.ts';
import { costCentreDimension } from '../accounts/cost-centre.ts';
import { command, type PeopleHouse } from '../database.ts';
import { genderOf } from '../employees/employee-identity.ts';
import { saveTeamtailorSettings } from '../integrations/teamtailor-settings.ts';
import type { HireInput } from '../new-hires/hire-input.ts';
import { hirePerson } from '../new-hires/hire-person.ts';
import { approveLevel } from '../new-hires/review-commands.ts';
import { starterFlows } from '../new-hires/review-flow.ts';
import { newEmploymentTemplateSchema } from '../templates/employment-template.ts';
import { createEmploymentTemplate } from '../templates/employment-template-commands.ts';
import { createUserTemplate, newUserTemplateSchema } from '../templates/user-template.ts';
import { placeRoles } from '../users/change-user.ts';
import { createUser } from '../users/create-user.ts';
import { linkUser } from '../users/link.ts';
import { costCentres, staff } from './demo-people.ts';

export interface DemoPerson {
  role: 'hr' | 'manager' | 'employee';
  firstName: string;
  lastName: string;
  subject: string;
  email: string;
}

export interface DemoToFill {
  customer: TenantId;
  company: number;
  people: readonly DemoPerson[];
  apiUser: { username: string; password: string };
  teamtailor: { apiKey: string; webhookSecret: string };
  /** Numbers of Skatteverket's test series, enough of women's and of men's for the staff. */
  identityNumbers: readonly string[];
}

export const demoTemplates = [
  { code: 'TJM', name: 'Tjänsteman', flow: 'hr-chef', userTemplate: 'MEDARBETARE', from: 1000, to: 4999 },
  { code: 'KOLL', name: 'Kollektivanställd', flow: null, userTemplate: 'MEDARBETARE', from: 5000, to: 8999 },
  { code: 'EXT', name: 'Extern konsult', flow: null, userTemplate: null, from: 9000, to: 9999 },
] as const;

/** The flow's name, as the HR API says it; a template without a flow of its own goes through the standard one. */
export const demoFlowName = (flow: string | null): string =>
  starterFlows.find(({ code, isStandard }) => (flow === null ? isStandard : code === flow))?.name ?? '';

/**
 * Of cost centres. Johan has neither sign-in nor role, and the pages say that he cannot review: it is what somebody who sets
 * this up will meet. The other two are among the people who sign in.
 */
const managers: ReadonlyMap<string, string> = new Map([
  ['Maria Öberg', '200'],
  ['Johan Ahlström', '300'],
  ['Fatima Haddad', '400'],
]);

const descriptions: Record<(typeof demoTemplates)[number]['code'], string> = {
  TJM: 'För tjänstemän. Granskas av HR och sedan av närmaste chef.',
  KOLL: 'För kollektivanställda. Ingen granskning: inbjudan planeras direkt.',
  EXT: 'För konsulter. Ingen användare läggs upp.',
};

/** Fills a new installation so that every page has something to show, through the same commands that the pages call. */
export async function fillDemo(house: PeopleHouse, demo: DemoToFill): Promise<void> {
  const actor = systemActor(demo.customer, 'demo');
  const today = house.clock.now().toZonedDateTimeISO('Europe/Stockholm').toPlainDate();
  const dimension = costCentreDimension;

  for (const { code, name } of costCentres) await house.execute(createAccount, actor, { dimension, code, name });
  await house.execute(
    createUserTemplate,
    actor,
    newUserTemplateSchema.parse({ code: 'MEDARBETARE', name: 'Medarbetare', roles: ['employee'] }),
  );
  for (const { code, name, flow, userTemplate, from, to } of demoTemplates) {
    const template = newEmploymentTemplateSchema.parse({
      ...{
        company: demo.company,
        code,
        name,
        description: descriptions[code],
        isDefault: code === 'TJM',
        flow,
        userTemplate,
      },
      series: { mode: 'first-free', from, to },
      kind: code === 'EXT' ? 'external' : 'employee',
    });
    await house.execute(createEmploymentTemplate, actor, template);
  }

  const hire = (
    input: Partial<HireInput> & Pick<HireInput, 'template' | 'firstName' | 'lastName' | 'employmentDate'>,
  ) =>
    house.execute(hirePerson, actor, {
      company: demo.company,
      invite: true,
      source: 'form',
      tolerant: false,
      ...input,
    });
  const on = (code: string) => ({ accounts: [{ dimension, code }] });
  const mail = (first: string, last: string) =>
    `${first}.${last}`.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

  const ids = new Map<string, string>();
  const users = new Map<string, string>();
  const numbers = [...demo.identityNumbers];
  const numberOf = (gender: 'female' | 'male') => {
    const at = numbers.findIndex((number) => genderOf(number) === gender);
    return at < 0 ? undefined : numbers.splice(at, 1)[0];
  };
  for (const [index, [firstName, lastName, gender, code, position]] of staff.entries()) {
    const start = today
      .subtract({ months: 4 + index * 3 })
      .with({ day: 1 })
      .toString();
    const account = demo.people.find((each) => each.firstName === firstName && each.lastName === lastName);
    const made = await hire({
      ...{ template: 'KOLL', firstName, lastName, employmentDate: start, invite: false, ...on(code) },
      ...(account && { emailConnect: account.email }),
      emailWork: `${mail(firstName, lastName)}@farstu.test`,
      personalNumber: numberOf(gender),
    });
    if (made.employeeId) ids.set(`${firstName} ${lastName}`, made.employeeId);
    if (made.user) users.set(`${firstName} ${lastName}`, made.user.id);
    if (made.employeeId) await house.execute(givePosition, actor, { employeeId: made.employeeId, position });
  }

  for (const { role, firstName, lastName, subject } of demo.people) {
    const name = `${firstName} ${lastName}`;
    const userId = users.get(name);
    if (!userId) throw new Error(`the demo has no user for ${role}`);
    await house.execute(linkUser, actor, { userId, subject });
    const more =
      role === 'hr'
        ? [{ scope: 'installation' as const, role: 'hr' }]
        : role === 'manager'
          ? [{ scope: 'coding' as const, role: 'manager', dimension, code: managers.get(name) ?? '' }]
          : [];
    await house.execute(placeRoles, actor, { id: userId, roles: [{ scope: 'self', role: 'employee' }, ...more] });
  }
  for (const [name, code] of managers) {
    const employeeId = ids.get(name);
    if (employeeId)
      await house.execute(placeManager, actor, {
        dimension,
        code,
        employeeId,
        from: today.subtract({ years: 1 }).toString(),
      });
  }

  await house.execute(createUser, actor, {
    ...{ kind: 'api', username: demo.apiUser.username, name: 'Teamtailor API', password: demo.apiUser.password },
    roles: [{ scope: 'installation', role: 'teamtailor-api' }],
  });
  await house.execute(saveTeamtailorSettings, actor, demo.teamtailor);

  const hr = users.get('Åsa Lindqvist') ?? '';
  const asHr = await house.read(demo.customer, (db) => loadActor(db, demo.customer, hr));
  if (!asHr) throw new Error('the demo has nobody in HR');
  await fillWorklist(today, hire, on, async (hireId, level) => {
    await house.execute(approveLevel, asHr, { hireId, level });
  });
}

/** The demo's staff have been here for long: their position is entered without a review. */
const givePosition = command(
  'demo.give-position',
  async (tx, { employeeId, position }: { employeeId: string; position: string }): Promise<void> => {
    await tx.db
      .updateTable('employee')
      .set({ position })
      .where('tenant_id', '=', tx.tenant)
      .where('id', '=', employeeId)
      .execute();
  },
);

type Hire = (
  input: Partial<HireInput> & Pick<HireInput, 'template' | 'firstName' | 'lastName' | 'employmentDate'>,
) => Promise<{ hireId: string }>;

/** Hires in each stage, so that the worklist and the start page tell something on the first day. */
async function fillWorklist(
  today: Temporal.PlainDate,
  hire: Hire,
  on: (code: string) => Pick<HireInput, 'accounts'>,
  approve: (hireId: string, level: string) => Promise<void>,
): Promise<void> {
  const inDays = (days: number) => today.add({ days }).toString();
  await hire({
    template: 'TJM',
    firstName: 'Mira',
    lastName: 'Holm',
    emailPrivate: 'mira.holm@post.example',
    emailConnect: 'mira.holm@post.example',
    employmentDate: inDays(16),
  });
  const waitsForManager = await hire({
    ...{ template: 'TJM', firstName: 'Åke', lastName: 'Östlund', ...on('200'), employmentDate: inDays(23) },
    ...{ emailPrivate: 'ake.ostlund@post.example', emailConnect: 'ake.ostlund@post.example' },
  });
  await approve(waitsForManager.hireId, 'hr');
  await hire({
    ...{ template: 'KOLL', firstName: 'Noor', lastName: 'Khalil', ...on('300'), employmentDate: inDays(9) },
    ...{ emailPrivate: 'noor.khalil@post.example', emailConnect: 'noor.khalil@post.example' },
  });
  await hire({ template: 'TJM', firstName: 'Björn', lastName: 'Ärlig', ...on('500'), employmentDate: null });
}
