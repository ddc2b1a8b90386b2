import { z } from 'zod';

/** `POST token`. `instance` is the customer number. HTTP Basic with an `Instance` header does the same without a token. */
export const tokenRequestSchema = z
  .strictObject({
    instance: z.union([z.string().trim().min(1).max(50), z.int().min(1)]),
    username: z.string().min(1).max(200),
    password: z.string().min(1).max(500),
  })
  .meta({ id: 'TokenRequest' });
export type TokenRequest = z.infer<typeof tokenRequestSchema>;

/** The only snake_case in this API: the names are OAuth's. `expires_in` is seconds (3600). */
export const tokenResponseSchema = z
  .object({ access_token: z.string(), token_type: z.literal('Bearer'), expires_in: z.int() })
  .meta({ id: 'TokenResponse' });
export type TokenResponse = z.infer<typeof tokenResponseSchema>;
