import * as z from 'zod/mini';

/** A login that is still in force, on one device. */
export const session = z.strictObject({
  id: z.string(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime(),
  userAgent: z.string(),
  isCurrent: z.boolean(),
});

/** Live sessions a user may have: a login beyond it ends the oldest. Bounds what one transaction has to end at once. */
export const mostSessions = 40;

/** How long an access token holds, in seconds. The stack states it to Cognito; how long an ended session has to be remembered follows from it. */
export const accessTokenLifetime = 15 * 60;

/** How long a session lives without a login, in seconds: as long as its refresh token. */
export const sessionLifetime = 30 * 24 * 60 * 60;

/** The claims of a Cognito access token that name the login it came from. They stay the same through every refresh. */
export interface FamilyClaims {
  readonly auth_time: number;
  readonly origin_jti: string;
}

/** The id of the login's session, computed from any of its tokens without a look-up. */
export const sessionIdOf = ({ auth_time, origin_jti }: FamilyClaims): string => `${auth_time.toString(16)}-${origin_jti}`;

export const tokens = z.strictObject({
  accessToken: z.string(),
  idToken: z.string(),
  refreshToken: z.string(),
  expiresIn: z.int().check(z.meta({ description: 'Seconds until the access token ends.' })),
  tokenType: z.literal('Bearer'),
});

export type Tokens = z.output<typeof tokens>;

/** Claims of a token that Cognito itself has just answered over TLS: read, not verified. */
export function claimsOf(token: string): FamilyClaims & { readonly sub: string } {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as ReturnType<typeof claimsOf>;
}
