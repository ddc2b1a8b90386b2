import { z } from 'zod';

/** What the HR API can refuse with: code → status. The catalogue of texts has one for each. */
export const hrApiProblems = {
  unreadable_body: 400,
  unknown_instance: 401,
  invalid_credentials: 401,
  /** The token is missing, made up, or has run out. */
  invalid_token: 401,
  /** Names the right under `permission`. */
  api_permission_missing: 403,
  /** Only where the request itself names the company. */
  company_not_permitted: 403,
  not_found: 404,
  request_in_flight: 409,
  level_not_open: 409,
  /** There is nobody left to verify. */
  already_verified: 409,
  /** Withdrawn, or nothing left to withdraw. */
  already_withdrawn: 409,
  /** The employment number is taken. */
  employment_number_in_use: 409,
  payload_too_large: 413,
  unsupported_media_type: 415,
  invalid_input: 422,
  idempotency_key_reused: 422,
  /** A level's field that must be given is empty; `errors` points at it. */
  field_required: 422,
  /** Outside *Tillåtna domäner*. */
  address_not_allowed: 422,
  /** The address is linked to another user of the installation. */
  address_in_use: 422,
  no_address: 422,
  unknown_employment_template: 422,
  /** No number was given and the template has no number series. */
  number_series_missing: 422,
  number_series_exhausted: 422,
  /** The caller may not assign the roles of the template's user template. */
  roles_not_assignable: 422,
  too_many_requests: 429,
} as const;
export type HrApiProblemCode = keyof typeof hrApiProblems;

/** One thing that is wrong with the input: RFC 6901 pointer, rule, and a sentence for a person. */
export const fieldProblemSchema = z.object({ pointer: z.string(), code: z.string(), message: z.string() });

/** RFC 9457, `application/problem+json`, in the caller's language. Further members may stand beside these. */
export const hrApiProblemSchema = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    /** Stable, for machines; those of this API are the keys of `hrApiProblems`. */
    code: z.string(),
    errors: z.array(fieldProblemSchema).optional(),
  })
  .meta({ id: 'HrApiProblem' });
export type HrApiProblem = z.infer<typeof hrApiProblemSchema>;
