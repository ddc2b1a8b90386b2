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
  last_administrator: 409,
  not_an_api_user: 409,
  already_linked: 409,
  account_linked_to_other: 409,
  // companies
  installation_exists: 409,
  company_number_taken: 409,
  // security
  domains_not_by_hand: 409,
  // accounts
  account_taken: 409,
  // templates
  template_code_taken: 409,
  // flows
  standard_flow_stays: 409,
  level_required_by_other: 409,
  required_level_not_used: 409,
} as const satisfies Record<string, number>;

export const problem = problems('people', peopleProblems);
