import type { Resource } from '../../part.ts';
import { isTrue, listOf, objectOf, refusing } from './declared-pool.ts';
import { clientIdOf, clientSecretOf } from './ids.ts';
import type { Client, Group, Pool } from './pool.ts';

// The OAuth properties set up pages of a domain that doesn't exist here; a client may declare them.
const KNOWN = new Set([
  'AccessTokenValidity',
  'AllowedOAuthFlows',
  'AllowedOAuthFlowsUserPoolClient',
  'AllowedOAuthScopes',
  'AuthSessionValidity',
  'CallbackURLs',
  'ClientName',
  'DefaultRedirectURI',
  'EnablePropagateAdditionalUserContextData',
  'EnableTokenRevocation',
  'ExplicitAuthFlows',
  'GenerateSecret',
  'IdTokenValidity',
  'LogoutURLs',
  'PreventUserExistenceErrors',
  'ReadAttributes',
  'RefreshTokenRotation',
  'RefreshTokenValidity',
  'SupportedIdentityProviders',
  'TokenValidityUnits',
  'UserPoolId',
  'WriteAttributes',
]);
const DAY = 86_400;
const SECONDS: Record<string, number> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };
const LEGACY_FLOWS: Record<string, string> = {
  ADMIN_NO_SRP_AUTH: 'ALLOW_ADMIN_USER_PASSWORD_AUTH',
  USER_PASSWORD_AUTH: 'ALLOW_USER_PASSWORD_AUTH',
  CUSTOM_AUTH_FLOW_ONLY: 'ALLOW_CUSTOM_AUTH',
};

/** The app client of an AWS::Cognito::UserPoolClient. Throws an error naming the property that the local user pool can't honour. */
export function clientFrom(resource: Resource, pools: ReadonlyMap<string, Pool>): Client {
  const declared: Record<string, unknown> = resource.properties;
  const refuse = refusing(resource);
  for (const name of Object.keys(declared))
    if (!KNOWN.has(name)) refuse(name, 'remove it, or teach local/parts/cognito/declared-client.ts');
  const pool =
    pools.get(String(declared.UserPoolId)) ?? refuse('UserPoolId', `no user pool ${String(declared.UserPoolId)} in the template`);
  const flows = flowsFrom(listOf(declared.ExplicitAuthFlows));
  const rotation = objectOf(declared.RefreshTokenRotation);
  const rotates = rotation.Feature === 'ENABLED';
  if (rotates && flows.has('ALLOW_REFRESH_TOKEN_AUTH'))
    refuse('RefreshTokenRotation', 'ALLOW_REFRESH_TOKEN_AUTH can not be enabled together with refresh token rotation');
  return {
    id: clientIdOf(resource),
    pool,
    name: String(declared.ClientName ?? resource.logicalId),
    ...(isTrue(declared.GenerateSecret) && { secret: clientSecretOf(resource) }),
    flows,
    hidesWhoExists: declared.PreventUserExistenceErrors === 'ENABLED',
    accessTokenSeconds: lifetime(resource, { token: 'AccessToken', usual: [1, 'hours'], shortest: 300, longest: DAY }),
    idTokenSeconds: lifetime(resource, { token: 'IdToken', usual: [1, 'hours'], shortest: 300, longest: DAY }),
    refreshTokenSeconds: lifetime(resource, { token: 'RefreshToken', usual: [30, 'days'], shortest: 3600, longest: 3650 * DAY }),
    canRevoke: isTrue(declared.EnableTokenRevocation ?? true),
    ...(rotates && { rotation: { graceSeconds: Number(rotation.RetryGracePeriodSeconds ?? 0) } }),
    ...permitted('reads', declared.ReadAttributes),
    ...permitted('writes', declared.WriteAttributes),
    properties: declared,
  };
}

interface Lifetime {
  readonly token: string;
  /** Without a validity, and its unit without one. */
  readonly usual: readonly [number, string];
  readonly shortest: number;
  readonly longest: number;
}

function lifetime(resource: Resource, { token, usual: [usual, unit], shortest, longest }: Lifetime): number {
  const declared = Number(resource.properties[`${token}Validity`] ?? 0);
  // 0 is "not set" to Cognito, and then the unit isn't looked at either.
  const [value, per] = declared === 0 ? [usual, unit] : [declared, String(objectOf(resource.properties.TokenValidityUnits)[token] ?? unit)];
  const seconds = value * (SECONDS[per] ?? Number.NaN);
  if (seconds >= shortest && seconds <= longest) return seconds;
  return refusing(resource)(`${token}Validity`, `${value} ${per} is not between ${shortest} and ${longest} seconds`);
}

/** Without flows, a client has those that Cognito enables by itself: SRP, custom and refresh. */
function flowsFrom(declared: string[]): ReadonlySet<string> {
  if (declared.length === 0) return new Set(['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH']);
  const flows = new Set(declared.map((flow) => LEGACY_FLOWS[flow] ?? flow));
  // The names without ALLOW_ are of a time when refreshing couldn't be turned off.
  if (declared.some((flow) => flow in LEGACY_FLOWS)) flows.add('ALLOW_REFRESH_TOKEN_AUTH');
  return flows;
}

function permitted(member: 'reads' | 'writes', declared: unknown): Partial<Pick<Client, 'reads' | 'writes'>> {
  return declared === undefined ? {} : { [member]: new Set(listOf(declared)) };
}

/** The group of an AWS::Cognito::UserPoolGroup. */
export function groupFrom(resource: Resource, pools: ReadonlyMap<string, Pool>): Group {
  const { UserPoolId, GroupName, Description, Precedence, RoleArn, ...rest } = resource.properties;
  const refuse = refusing(resource);
  for (const name of Object.keys(rest)) refuse(name, 'remove it, or teach local/parts/cognito/declared-client.ts');
  if (!pools.has(UserPoolId)) refuse('UserPoolId', `no user pool ${String(UserPoolId)} in the template`);
  return {
    poolId: UserPoolId,
    name: String(GroupName ?? resource.logicalId),
    ...(Description !== undefined && { description: String(Description) }),
    ...(Precedence !== undefined && { precedence: Number(Precedence) }),
    ...(RoleArn !== undefined && { roleArn: String(RoleArn) }),
  };
}
