import { problems } from '@farstu/platform/problems';

/**
 * Everything that the people room can answer that something is wrong with, and its HTTP status: a closed list. The
 * sentences stand in the features' catalogues, under `problems.<code>`.
 */
export const peopleProblems = {
  // access
  company_not_permitted: 403,
  whole_installation_needed: 403,
  roles_not_assignable: 403,
  // sign-in
  installation_not_chosen: 403,
  no_user_for_account: 403,
  issuer_not_set: 503,
  logout_token_invalid: 400,
  // users
  username_taken: 409,
  address_in_use: 409,
  address_not_allowed: 422,
  employee_has_user: 409,
  employee_withdrawn: 409,
  last_administrator: 409,
  not_an_api_user: 409,
  linked_by_invitation: 409,
  already_linked: 409,
  account_linked_to_other: 409,
  shared_with_other_person: 409,
  // companies
  installation_exists: 409,
  company_number_taken: 409,
  // security
  domains_not_by_hand: 409,
  domains_by_hand: 409,
  identity_not_connected: 409,
  domain_taken: 409,
  domain_not_proved: 422,
  identity_refused: 502,
  identity_unreachable: 503,
  // accounts
  account_taken: 409,
  // employees
  changed_meanwhile: 409,
  // templates
  template_code_taken: 409,
  // flows
  standard_flow_stays: 409,
  level_required_by_other: 409,
  required_level_not_used: 409,
  // new hires
  company_not_found: 404,
  template_not_found: 422,
  template_not_active: 409,
  number_series_off: 409,
  number_series_exhausted: 409,
  employment_number_taken: 409,
  account_not_found: 422,
  person_already_employed: 409,
  level_not_found: 404,
  level_not_open: 409,
  level_already_approved: 409,
  level_not_approved: 409,
  later_level_approved: 409,
  needs_decision: 409,
  same_person_gone: 409,
  already_decided: 409,
  already_approved: 409,
  already_withdrawn: 409,
  field_required: 422,
  field_not_editable: 422,
  // invitations
  invitation_not_planned: 409,
  invitation_awaits_review: 409,
  invitation_not_sent: 409,
  invitation_cancelled: 409,
  invitation_being_sent: 409,
  invitation_already_sent: 409,
  invitation_expired: 409,
  invitation_failed: 409,
  invitation_already_verified: 409,
  invitation_not_needed: 409,
  invitation_revoked: 409,
  invitation_superseded: 409,
  invitation_waits: 409,
  user_without_hire: 409,
  user_not_linked: 409,
  // accounts link
  signature_invalid: 401,
  // HR API
  unknown_instance: 401,
  invalid_credentials: 401,
  invalid_token: 401,
  api_permission_missing: 403,
  // Teamtailor
  teamtailor_refused: 401,
  event_unreadable: 400,
  event_signature_wrong: 401,
  event_not_understood: 422,
  event_without_company: 422,
  event_not_taken_in: 503,
  // integrations
  attention_settled: 409,
  inbox_already_handled: 409,
  inbox_emptied: 409,
  card_has_no_address: 409,
} as const satisfies Record<string, number>;

export const problem = problems('people', peopleProblems);
