import { type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';

const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';

const claimsSchema = z
  .object({
    jti: z.string().min(1).max(255),
    exp: z.number(),
    sub: z.string().optional(),
    sid: z.string().optional(),
    events: z.object({ [logoutEvent]: z.looseObject({}) }),
    // A nonce means that it is an id token which somebody passes off as this.
    nonce: z.undefined().optional(),
  })
  .refine(({ sub, sid }) => sub !== undefined || sid !== undefined);

/** What a logout token says: whose sessions end, or which one. */
export interface LogoutToken {
  readonly jti: string;
  /** Seconds since 1970; the token is remembered until then. */
  readonly expires: number;
  readonly subject: string | null;
  readonly issuerSession: string | null;
}

/**
 * Reads a logout token, or answers undefined for anything that is not one of our issuer's for us.
 *
 * @see OpenID Connect Back-Channel Logout 1.0 §2.4–2.6
 */
export async function readLogoutToken(
  token: string,
  { issuer, clientId, keys }: { issuer: string; clientId: string; keys: JWTVerifyGetKey },
): Promise<LogoutToken | undefined> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience: clientId,
      requiredClaims: ['iat', 'exp', 'jti', 'events'],
      clockTolerance: 30,
    });
    const { jti, exp, sub, sid } = claimsSchema.parse(payload);
    return { jti, expires: exp, subject: sub ?? null, issuerSession: sid ?? null };
  } catch {
    return undefined;
  }
}
