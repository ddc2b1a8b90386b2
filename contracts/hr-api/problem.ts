import { z } from 'zod';

/** What the HR API can refuse with: code → status. The catalogue of texts has one for each. */
export const hrApiProblems = {
  unreadable_body: 400,
  payload_too_large: 413,
  unsupported_media_type: 415,
  /** Readable, but wrong; `errors` points at what. */
  invalid_input: 422,
  too_many_requests: 429,
  internal: 500,

  // who calls, and where
  unknown_instance: 401,
  invalid_credentials: 401,
  /** The token is missing, made up, or has run out. */
  invalid_token: 401,
  /** Names the right under `permission`. */
  api_permission_missing: 403,
  /** Only where the request itself names the company. */
  company_not_permitted: 403,
  /** Also what is outside the caller's placement. */
  not_found: 404,

  // Idempotency-Key
  request_in_flight: 409,
  idempotency_key_reused: 422,

  // hiring
  template_not_found: 422,
  template_not_active: 409,
  /** No number was given and the template has no number series. */
  number_series_off: 409,
  number_series_exhausted: 409,
  employment_number_taken: 409,
  account_not_found: 422,
  /** `employeeId` is the one who has the identity number, `hireId` the hire that awaits a decision. */
  person_already_employed: 409,
  /** Outside *Tillåtna domäner*. */
  address_not_allowed: 422,
  /** The address belongs to another active user of the installation. */
  address_in_use: 409,
  /** Two hires wanted the same user name at the same moment; the second may be sent again. */
  username_taken: 409,
  /** The caller may not assign `roles`, which the template's user template gives. */
  roles_not_assignable: 403,

  // reviewing and withdrawing
  level_not_found: 404,
  /** `level` is the one to review first. */
  level_not_open: 409,
  level_already_approved: 409,
  level_not_approved: 409,
  /** `level` is the one to undo first. */
  later_level_approved: 409,
  /** A level's field that must be given is empty; `errors` points at it. */
  field_required: 422,
  field_not_editable: 422,
  /** The user shares its address or account with the same person's user in another company, so the identity number stays. */
  shared_with_other_person: 409,
  /** HR has not yet said whether it is somebody who is already employed. */
  needs_decision: 409,
  already_withdrawn: 409,
  /** The withdrawal would switch off the installation's last administrator. */
  last_administrator: 409,

  // sending an invitation
  user_without_hire: 409,
  /** `because` says what is missing, as in a preview. */
  invitation_waits: 409,
  invitation_being_sent: 409,
  invitation_already_verified: 409,
  /** The address is of a verified domain, and the account is there. */
  invitation_not_needed: 409,
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
