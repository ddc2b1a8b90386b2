import { z } from 'zod';

/** What this API can refuse with, apart from what any door can. The same words as `code` of a problem. */
export const accountsProblemCodes = [
  'invalid_client', // 401: no token, an expired one, or one for somebody else
  'scope_missing', // 403: the client may not use the accounts API
  'not_found', // 404: unknown, or not of the calling application
  'client_reference_in_use', // 409: the same reference with another body
  'invitation_verified', // 409: too late to revoke
  'domain_taken', // 409: verified by another installation
  'domain_not_proved', // 422: the TXT record is not there
  'domain_not_verified', // of a field, in 422: an account for an address in a domain that is not, or no longer, verified
  'invalid_input', // 422
  'too_many_requests', // 429
] as const;

/** RFC 9457, with a stable `code` and, for bad input, where (RFC 6901 pointer) and why. */
export const accountsProblemSchema = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    code: z.string(),
    errors: z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'AccountsProblem' });
export type AccountsProblem = z.infer<typeof accountsProblemSchema>;
