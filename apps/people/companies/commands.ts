import { uniqueViolation } from '@farstu/platform/database';
import { problem as platformProblem } from '@farstu/platform/problems';
import type { z } from 'zod';
import { command, type PeopleTx } from '../database.ts';
import { problem } from '../problems.ts';
import type { changedCompanySchema, changedLicencesSchema, newCompanySchema } from './company.ts';

/** The job that plans a company's unsent invitations again; it belongs to invitations/. */
const replanCompany = 'people.invitations.replan-company';

export const renameInstallation = command(
  'installation.rename',
  async (tx, { name }: { name: string }): Promise<void> => {
    await tx.db.updateTable('installation').set({ name }).where('tenant_id', '=', tx.tenant).execute();
    await tx.audit({
      action: 'installation.renamed',
      subject: { kind: 'installation', id: String(tx.tenant) },
      facts: { name },
    });
  },
);

/** A company, written inside another command. @throws company_number_taken */
export async function insertCompany(tx: PeopleTx, company: z.output<typeof newCompanySchema>): Promise<void> {
  const { number, name, organisationNumber, timeZone, licences } = company;
  try {
    await tx.db
      .insertInto('company')
      .values({
        tenant_id: tx.tenant,
        number,
        name,
        organisation_number: organisationNumber,
        time_zone: timeZone,
        licences,
      })
      .execute();
  } catch (error) {
    if (uniqueViolation(error, 'company_pkey')) throw problem('company_number_taken', { params: { company: number } });
    throw error;
  }
  await tx.audit({
    action: 'company.created',
    subject: { kind: 'company', id: String(number) },
    facts: { name, organisationNumber, timeZone, licences },
  });
}

export const createCompany = command('company.create', insertCompany);

/** Changing the zone moves 09:00, so every unsent invitation of the company is planned again (INV-16). */
export const changeCompany = command(
  'company.change',
  async (tx, { number, ...to }: { number: number } & z.output<typeof changedCompanySchema>): Promise<void> => {
    const before = await lockCompany(tx, number);
    await tx.db
      .updateTable('company')
      .set({ name: to.name, organisation_number: to.organisationNumber, time_zone: to.timeZone })
      .where('tenant_id', '=', tx.tenant)
      .where('number', '=', number)
      .execute();
    await tx.audit({ action: 'company.changed', subject: { kind: 'company', id: String(number) }, facts: { ...to } });
    if (before.time_zone !== to.timeZone) await replan(tx, number);
  },
);

/** *Licens*: without HRM Employee nothing waits for review, so what is unsent is planned again (INV-6). */
export const changeLicences = command(
  'company.change-licences',
  async (tx, { number, licences }: { number: number } & z.output<typeof changedLicencesSchema>): Promise<void> => {
    const before = await lockCompany(tx, number);
    await tx.db
      .updateTable('company')
      .set({ licences })
      .where('tenant_id', '=', tx.tenant)
      .where('number', '=', number)
      .execute();
    await tx.audit({
      action: 'company.licences_changed',
      subject: { kind: 'company', id: String(number) },
      facts: { before: before.licences, licences },
    });
    const isOn = (codes: readonly string[]) => codes.includes('employee');
    if (isOn(before.licences) !== isOn(licences)) await replan(tx, number);
  },
);

async function replan(tx: PeopleTx, company: number): Promise<void> {
  await tx.jobs.add(replanCompany, { company }, { key: `replan-company:${company}` });
}

async function lockCompany(tx: PeopleTx, number: number) {
  const company = await tx.db
    .selectFrom('company')
    .selectAll()
    .where('tenant_id', '=', tx.tenant)
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst();
  if (!company) throw platformProblem('not_found');
  return company;
}
