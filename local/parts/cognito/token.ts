import { randomUUID } from 'node:crypto';
import { type Directory, now } from './directory.ts';
import { groupsOf } from './group.ts';
import { callTrigger } from './lambda-triggers.ts';
import type { Login } from './login.ts';
import { type Client, readable } from './pool.ts';
import { openSigningKeys, signToken } from './signing-keys.ts';
import type { User } from './user.ts';

/** The scope that lets a person's access token call GetUser, ChangePassword and the like. */
export const SELF_SERVICE = 'aws.cognito.signin.user.admin';

type Claims = Record<string, unknown>;

/** Why tokens are issued; the PreTokenGeneration trigger's source is `TokenGeneration_` and this. */
export type TokenOccasion = 'Authentication' | 'NewPasswordChallenge' | 'RefreshTokens';

export interface IssuedTokens {
  readonly AccessToken: string;
  readonly IdToken: string;
  readonly ExpiresIn: number;
  readonly TokenType: 'Bearer';
}

interface Issue {
  readonly client: Client;
  readonly user: User;
  readonly login: Login;
  readonly occasion: TokenOccasion;
  readonly clientMetadata?: Record<string, string> | undefined;
}

/**
 * Access and identity token of a login, with the claims that "Understanding user pool JSON web tokens" lists, as the PreTokenGeneration
 * trigger changed them. `ExpiresIn` is in seconds.
 */
export async function issueTokens(directory: Directory, issue: Issue): Promise<IssuedTokens> {
  const { client } = issue;
  const groups = groupsOf(directory, client.pool, issue.user);
  const claims = await changedByTrigger(directory, issue, groups);
  const keys = await openSigningKeys(directory.runtime.state, client.pool.id);
  return {
    AccessToken: signToken(keys.access, claims.access),
    IdToken: signToken(keys.id, claims.id),
    ExpiresIn: client.accessTokenSeconds,
    TokenType: 'Bearer',
  };
}

function claimsFor(directory: Directory, { client, user, login }: Issue, groups: readonly string[]): { access: Claims; id: Claims } {
  const iat = Math.floor(now(directory) / 1000);
  const shared = {
    sub: user.attributes.sub,
    ...(groups.length > 0 && { 'cognito:groups': groups }),
    iss: client.pool.issuer,
    ...(client.canRevoke && { origin_jti: login.originJti }),
    event_id: login.eventId,
    auth_time: Math.floor(login.authTime / 1000),
    iat,
  };
  const { sub: _, ...attributes } = readable(client, user.attributes);
  return {
    access: {
      ...shared,
      client_id: client.id,
      token_use: 'access',
      scope: SELF_SERVICE,
      exp: iat + client.accessTokenSeconds,
      jti: randomUUID(),
      username: user.username,
    },
    id: {
      ...typed(attributes),
      ...shared,
      aud: client.id,
      'cognito:username': user.username,
      token_use: 'id',
      exp: iat + client.idTokenSeconds,
      jti: randomUUID(),
    },
  };
}

function typed(attributes: Record<string, string>): Claims {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, typedValue(name, value)]));
}

function typedValue(name: string, value: string): unknown {
  if (name.endsWith('_verified')) return value === 'true';
  return name === 'updated_at' ? Number(value) : value;
}

// What "Pre token generation Lambda trigger" says a function may not change.
const FIXED = new Set([
  'acr',
  'amr',
  'aud',
  'at_hash',
  'auth_time',
  'azp',
  'client_id',
  'cognito:username',
  'device_key',
  'event_id',
  'exp',
  'iat',
  'iss',
  'jti',
  'nbf',
  'nonce',
  'origin_jti',
  'scope',
  'sub',
  'token_use',
  'username',
  'version',
  'identities',
]);

interface Change {
  readonly claimsToAddOrOverride?: Claims | null;
  readonly claimsToSuppress?: string[] | null;
  readonly scopesToAdd?: string[] | null;
  readonly scopesToSuppress?: string[] | null;
}

interface Overrides extends Change {
  readonly groupOverrideDetails?: { readonly groupsToOverride?: string[] | null } | null;
  readonly idTokenGeneration?: Change | null;
  readonly accessTokenGeneration?: Change | null;
}

async function changedByTrigger(directory: Directory, issue: Issue, groups: readonly string[]): Promise<{ access: Claims; id: Claims }> {
  const { client, user, occasion, clientMetadata } = issue;
  const trigger = client.pool.triggers.PreTokenGeneration;
  if (trigger === undefined) return claimsFor(directory, issue, groups);
  const isV2 = trigger.version === 'V2_0';
  const request = {
    userAttributes: { ...user.attributes, 'cognito:user_status': user.status },
    groupConfiguration: { groupsToOverride: groups, iamRolesToOverride: [], preferredRole: null },
    ...(isV2 && { scopes: [SELF_SERVICE] }),
    ...(clientMetadata && { clientMetadata }),
  };
  const member = isV2 ? 'claimsAndScopeOverrideDetails' : 'claimsOverrideDetails';
  const response = await callTrigger(directory, {
    pool: client.pool,
    client,
    arn: trigger.arn,
    source: `TokenGeneration_${occasion}`,
    username: user.username,
    request,
    response: { [member]: null },
    version: isV2 ? '2' : '1',
  });
  const overrides = (response[member] ?? {}) as Overrides;
  const claims = claimsFor(directory, issue, overrides.groupOverrideDetails?.groupsToOverride ?? groups);
  if (!isV2) return { access: claims.access, id: changed(claims.id, overrides) };
  return {
    access: changed(claims.access, overrides.accessTokenGeneration ?? {}),
    id: changed(claims.id, overrides.idTokenGeneration ?? {}),
  };
}

function changed(claims: Claims, { claimsToAddOrOverride, claimsToSuppress, scopesToAdd, scopesToSuppress }: Change): Claims {
  const result = { ...claims };
  for (const [name, value] of Object.entries(claimsToAddOrOverride ?? {})) if (!FIXED.has(name)) result[name] = value;
  for (const name of claimsToSuppress ?? []) if (!FIXED.has(name)) delete result[name];
  if (scopesToAdd || scopesToSuppress) {
    const scopes = new Set([...String(claims.scope).split(' '), ...(scopesToAdd ?? [])]);
    for (const scope of scopesToSuppress ?? []) scopes.delete(scope);
    result.scope = [...scopes].join(' ');
  }
  return result;
}
