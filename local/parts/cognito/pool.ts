import type { AttributeRule } from './attribute-rules.ts';
import type { PasswordPolicy } from './password-policy.ts';

/** The Lambda functions a pool calls, by the name of the template's property. */
export interface Triggers {
  readonly PreSignUp?: string;
  readonly PostConfirmation?: string;
  readonly PreAuthentication?: string;
  readonly PostAuthentication?: string;
  readonly CustomMessage?: string;
  readonly PreTokenGeneration?: { readonly arn: string; readonly version: 'V1_0' | 'V2_0' };
}

/** One kind of e-mail; the code stands where `{####}` is. */
export interface Wording {
  readonly subject: string;
  readonly body: string;
}

/** A user pool as its template declares it. */
export interface Pool {
  readonly id: string;
  readonly arn: string;
  readonly name: string;
  readonly issuer: string;
  /** `UsernameAttributes: [email]`: people sign in with their address, and the username is a UUID. */
  readonly signsInByEmail: boolean;
  readonly isCaseSensitive: boolean;
  readonly verifiesEmail: boolean;
  /** `UserAttributeUpdateSettings`: a new address counts only once its code was given. */
  readonly keepsEmailUntilVerified: boolean;
  readonly onlyAdminsCreate: boolean;
  readonly policy: PasswordPolicy;
  readonly temporaryPasswordDays: number;
  readonly schema: ReadonlyMap<string, AttributeRule>;
  readonly triggers: Triggers;
  readonly verification: Wording;
  readonly invitation: Wording;
  readonly sender: string;
  /** The template's own words, which DescribeUserPool answers. */
  readonly properties: Record<string, unknown>;
}

/** An app client. Lifetimes are in seconds. */
export interface Client {
  readonly id: string;
  readonly pool: Pool;
  readonly name: string;
  readonly secret?: string;
  /** `ALLOW_…` names of the enabled flows. */
  readonly flows: ReadonlySet<string>;
  readonly hidesWhoExists: boolean;
  readonly accessTokenSeconds: number;
  readonly idTokenSeconds: number;
  readonly refreshTokenSeconds: number;
  readonly canRevoke: boolean;
  /** Refresh token rotation, with the seconds for which a replaced token still works. */
  readonly rotation?: { readonly graceSeconds: number };
  /** `undefined`: every attribute of the pool. */
  readonly reads?: ReadonlySet<string>;
  readonly writes?: ReadonlySet<string>;
  readonly properties: Record<string, unknown>;
}

/** A group as its template declares it. */
export interface Group {
  readonly poolId: string;
  readonly name: string;
  readonly description?: string;
  readonly precedence?: number;
  readonly roleArn?: string;
}

/** Attributes of the person that this client may see. */
export function readable(client: Client, attributes: Record<string, string>): Record<string, string> {
  const { reads } = client;
  if (reads === undefined) return attributes;
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => name === 'sub' || reads.has(name)));
}
