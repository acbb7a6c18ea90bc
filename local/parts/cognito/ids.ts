import { createHash } from 'node:crypto';
import type { UnresolvedResource } from '../../part.ts';

const BASE36 = '0123456789abcdefghijklmnopqrstuvwxyz';
const BASE62 = `${BASE36}ABCDEFGHIJKLMNOPQRSTUVWXYZ`;

function letters(seed: string, alphabet: string, length: number): string {
  const digest = createHash('sha512').update(seed).digest();
  return Array.from({ length }, (_, index) => alphabet[(digest[index] ?? 0) % alphabet.length]).join('');
}

type Named = Pick<UnresolvedResource, 'stack' | 'logicalId'>;

/** `<region>_` and nine alphanumerics, always the same for one logical id, so that data of an earlier start is found again. */
export function poolIdOf(resource: Named, region: string): string {
  return `${region}_${letters(`pool/${resource.stack}/${resource.logicalId}`, BASE62, 9)}`;
}

/** 26 lower-case alphanumerics, as app client ids are. */
export function clientIdOf(resource: Named): string {
  return letters(`client/${resource.stack}/${resource.logicalId}`, BASE36, 26);
}

/**
 * 51 lower-case alphanumerics. Not a secret on this machine: `Fn::GetAtt ClientSecret` is resolved before there is a data folder,
 * so that it can only follow from the logical id. It makes SECRET_HASH as necessary here as it is on AWS.
 */
export function clientSecretOf(resource: Named): string {
  return letters(`client-secret/${resource.stack}/${resource.logicalId}`, BASE36, 51);
}

export function poolArn(pool: { readonly id: string }, region: string, account: string): string {
  return `arn:aws:cognito-idp:${region}:${account}:userpool/${pool.id}`;
}

/** The user pool's provider name, `cognito-idp.<region>.amazonaws.com/<poolId>`; with `https://` before it, the issuer of its tokens. */
export function providerName(poolId: string): string {
  return `cognito-idp.${poolId.slice(0, poolId.indexOf('_'))}.amazonaws.com/${poolId}`;
}
