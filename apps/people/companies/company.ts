import { zoneSchema } from '@farstu/contracts-accounts';
import { z } from 'zod';
import { organisationNumber } from './organisation-number.ts';

/** Add-ons that can be switched on for a company. `employee` is HRM Employee: without it nothing is reviewed. */
export const licences = ['employee'] as const;
const licencesSchema = z.array(z.enum(licences)).transform((given) => [...new Set(given)]);

export const companySchema = z
  .object({
    number: z.int(),
    name: z.string(),
    organisationNumber: z.string().nullable(),
    timeZone: z.string(),
    licences: z.array(z.enum(licences)),
  })
  .meta({ id: 'PageCompany' });
export type Company = z.infer<typeof companySchema>;

const name = z.string().trim().min(1).max(200);
const timeZone = z.string().refine((text) => zoneSchema.safeParse(text).success, { error: 'time_zone_unknown' });
const organisationNumberSchema = z
  .string()
  .refine((text) => organisationNumber(text) !== undefined, { error: 'organisation_number_invalid' })
  .transform((text) => organisationNumber(text) ?? text)
  .nullable();

export const newCompanySchema = z.object({
  /** *Företagsnummer*. */
  number: z.int().min(1).max(99_999),
  name,
  organisationNumber: organisationNumberSchema.default(null),
  timeZone: timeZone.default('Europe/Stockholm'),
  licences: licencesSchema.default(['employee']),
});

export const changedCompanySchema = z.object({ name, organisationNumber: organisationNumberSchema, timeZone });
export const changedLicencesSchema = z.object({ licences: licencesSchema });
export const companyEffectSchema = z.object({ timeZone: timeZone.optional(), licences: licencesSchema.optional() });

export const installationSchema = z
  .object({ customerNumber: z.int(), name: z.string(), domainsByHand: z.boolean() })
  .meta({ id: 'Installation' });
export const changedInstallationSchema = z.object({ name });
