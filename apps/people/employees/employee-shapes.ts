import { z } from 'zod';

const dates = z.iso.date().nullable();

export const employeeRowSchema = z
  .object({
    id: z.uuid(),
    company: z.int(),
    employmentNumber: z.string(),
    firstName: z.string(),
    lastName: z.string(),
    emailWork: z.string().nullable(),
    position: z.string().nullable(),
    costCentre: z.object({ code: z.string(), name: z.string() }).nullable(),
    manager: z.object({ employeeId: z.uuid(), name: z.string() }).nullable(),
    startDate: dates,
    endDate: dates,
    status: z.enum(['current', 'future', 'left']),
    reviewed: z.boolean(),
    kind: z.enum(['employee', 'external']),
  })
  .meta({ id: 'EmployeeRow' });
export type EmployeeRow = z.infer<typeof employeeRowSchema>;

export const employeePageSchema = employeeRowSchema
  .extend({
    companyName: z.string(),
    nationality: z.string(),
    identityNumberMasked: z.string().nullable(),
    birthDate: dates,
    emailPrivate: z.string().nullable(),
    phoneMobile: z.string().nullable(),
    employmentForm: z.string().nullable(),
    employmentRate: z.string().nullable(),
    externalReference: z.string().nullable(),
    periods: z.array(
      z.object({
        id: z.uuid(),
        startDate: dates,
        endDate: dates,
        employmentTemplate: z.string(),
        hireId: z.uuid().nullable(),
      }),
    ),
    codings: z.array(
      z.object({ dimension: z.string(), code: z.string(), name: z.string(), from: z.iso.date(), to: dates }),
    ),
    user: z
      .object({
        id: z.uuid(),
        username: z.string(),
        active: z.boolean(),
        connect: z.enum(['none', 'pending', 'verified']),
      })
      .nullable(),
    /** The whole identity number may be asked for, with a reason. */
    mayReveal: z.boolean(),
  })
  .meta({ id: 'EmployeePage' });
export type EmployeePage = z.infer<typeof employeePageSchema>;

export const foundPersonSchema = z
  .object({
    employeeId: z.uuid(),
    name: z.string(),
    employmentNumber: z.string(),
    company: z.int(),
    companyName: z.string(),
    position: z.string().nullable(),
    /** Set while the person is under review: then the hire is what to open. */
    hireId: z.uuid().nullable(),
  })
  .meta({ id: 'FoundPerson' });
export type FoundPerson = z.infer<typeof foundPersonSchema>;
