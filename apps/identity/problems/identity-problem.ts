import { problems } from '@farstu/platform/problems';

/** Everything that the identity room can refuse with, and the status it answers. Those of the accounts API are its contract's. */
export const problem = problems('identity', {
  wrong_credentials: 401,
  invalid_client: 401,
  scope_missing: 403,
  client_reference_in_use: 409,
  invitation_verified: 409,
  other_step: 409,
  domain_taken: 409,
  attention_settled: 409,
  event_delivered: 409,
  last_administrator: 409,
  interaction_gone: 410,
  reset_link_gone: 410,
  invitation_expired: 410,
  invitation_closed: 410,
  domain_not_proved: 422,
  invalid_input: 422,
});
