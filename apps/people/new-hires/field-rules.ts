import { codeSchema, emailSchema, givenDateSchema, personNameSchema } from '@farstu/contracts-hr-api';
import { z } from 'zod';
import type { ReviewField } from './review-flow.ts';

const shortText = z.string().trim().min(1).max(100);
const phone = z.string().trim().max(40);

/** ISO 3166-1 alpha-2, the assigned codes. */
const countries = new Set(
  `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
  CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR
  GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP
  KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT
  MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
  SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ
  UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`.split(/\s+/),
);

const country = z.string().refine((code) => countries.has(code));

/**
 * What may be written in each field of a hire, wherever it is written: the form, a level's review or a later change.
 * The HR API's own schema is made of the same kinds of value.
 */
export const fieldRules = {
  employmentNumber: z.string().trim().min(1).max(20),
  firstName: personNameSchema,
  lastName: personNameSchema,
  /** As somebody wrote it; `readIdentity` says what is wrong with it. */
  personalNumber: z.string().max(60),
  birthDate: givenDateSchema,
  gender: z.enum(['female', 'male']),
  nationality: country,
  birthPlace: shortText,
  birthCountry: country,
  emailWork: emailSchema,
  emailPrivate: emailSchema,
  /** Which addresses are allowed is asked where the address is written. */
  emailConnect: emailSchema,
  phoneMobile: phone,
  phoneWork: phone,
  careOf: shortText,
  street: shortText,
  postalCode: z.string().trim().min(1).max(20),
  city: shortText,
  country,
  employmentDate: givenDateSchema,
  costCentre: codeSchema,
  employmentForm: shortText,
  position: shortText,
  personnelCategory: shortText,
  /** Percent of full time, with a decimal comma or point. */
  employmentRate: z
    .string()
    .regex(/^\d{1,3}([.,]\d{1,2})?$/)
    .refine((rate) => asNumber(rate) <= 100),
} as const satisfies Record<ReviewField, z.ZodType<string>>;

const asNumber = (rate: string) => Number(rate.replace(',', '.'));

/** The one spelling of a value: trimmed, empty is null, and a rate as the register has it (`80` and `80,0` are `80.00`). */
export function normaliseField(field: ReviewField, value: string | null): string | null {
  const text = value?.trim() || null;
  if (text === null || field !== 'employmentRate') return text;
  return fieldRules.employmentRate.safeParse(text).success ? asNumber(text).toFixed(2) : text;
}

/** What is wrong with a value, as a code of `fieldProblems`; undefined when nothing is. */
export function faultOf(
  field: ReviewField,
  value: string,
): { code: string; params?: Record<string, number> } | undefined {
  const [issue] = fieldRules[field].safeParse(value).error?.issues ?? [];
  if (issue === undefined) return undefined;
  if (issue.code === 'too_big') return { code: 'too_big', params: { maximum: Number(issue.maximum) } };
  if (issue.code === 'too_small') return { code: 'required' };
  if (issue.code === 'invalid_format' && issue.format === 'email') return { code: 'not_an_email' };
  if (issue.code === 'invalid_format' && issue.format === 'date') return { code: 'not_a_date' };
  if (issue.code === 'custom' && /^[a-z_]+$/.test(issue.message)) return { code: issue.message };
  return { code: 'invalid' };
}
