import { z } from 'zod';

const dates = z.iso.date().nullable();
const text = z.string().nullable();

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
    /** Sent back with a change: somebody else's in between is not written over. */
    version: z.int(),
    nationality: z.string(),
    identityNumberMasked: z.string().nullable(),
    gender: z.enum(['female', 'male']).nullable(),
    birthDate: dates,
    birthPlace: text,
    birthCountry: text,
    emailPrivate: text,
    phoneMobile: text,
    phoneWork: text,
    careOf: text,
    street: text,
    postalCode: text,
    city: text,
    country: text,
    nextOfKinName: text,
    nextOfKinPhone: text,
    employmentForm: text,
    personnelCategory: text,
    employmentRate: text,
    externalReference: text,
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
    /** The day from which a changed cost centre would hold if nobody says another. */
    costCentreFrom: z.iso.date(),
    /** Private details are here; else they are null, whether there are any or not. */
    isFull: z.boolean(),
    mayChange: z.boolean(),
    /** The whole identity number may be asked for, with a reason. */
    mayReveal: z.boolean(),
  })
  .meta({ id: 'EmployeePage' });
export type EmployeePage = z.infer<typeof employeePageSchema>;

/** How a change left somebody, who may now be outside what the one who made it can see. */
export const changedEmployeeSchema = z.object({ version: z.int() }).meta({ id: 'ChangedEmployee' });

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
