import type { Access } from '../part.ts';

/** The values of a condition key in the request, or `undefined` where the request has no such key. Names of keys are the same in either case. */
export type Context = (key: string) => readonly string[] | undefined;

/** Who makes the request, as policies see it. */
export type Caller =
  | {
      readonly kind: 'role';
      readonly arn: string;
      readonly name: string;
      readonly session: string;
      readonly tags: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'service'; readonly name: string; readonly sourceArn: string }
  | { readonly kind: 'anonymous' };

/** Where and when decisions are made. */
export interface Surroundings {
  readonly account: string;
  readonly region: string;
  /** The product's time, for `aws:CurrentTime`. */
  readonly now: () => Date;
}

/**
 * The request's condition keys: those the service gives with the access, and the global ones ("AWS global condition context keys").
 * `aws:SecureTransport` is `true` though the door speaks HTTP on the loopback: the same call goes over TLS on AWS, and what is tried is the policy.
 */
export function contextOf(access: Access, caller: Caller, surroundings: Surroundings): Context {
  return (key) => {
    const name = key.toLowerCase();
    for (const [given, value] of Object.entries(access.context ?? {})) {
      if (given.toLowerCase() === name) return typeof value === 'string' ? [value] : value;
    }
    const value = ofCaller(name, caller, surroundings) ?? ofRequest(name, surroundings);
    return value === undefined ? undefined : [value];
  };
}

function ofRequest(name: string, { account, region, now }: Surroundings): string | undefined {
  switch (name) {
    case 'aws:securetransport':
      return 'true';
    case 'aws:requestedregion':
      return region;
    case 'aws:resourceaccount':
      return account;
    case 'aws:viaawsservice':
      return 'false';
    case 'aws:currenttime':
      return now().toISOString();
    case 'aws:epochtime':
      return String(Math.floor(now().getTime() / 1000));
    default:
      return undefined;
  }
}

function ofCaller(name: string, caller: Caller, surroundings: Surroundings): string | undefined {
  if (caller.kind === 'role') return ofRole(name, caller, surroundings);
  if (name === 'aws:principalisawsservice') return String(caller.kind === 'service');
  if (caller.kind === 'anonymous') return name === 'aws:principaltype' ? 'Anonymous' : undefined;
  switch (name) {
    case 'aws:principalservicename':
      return caller.name;
    case 'aws:sourcearn':
      return caller.sourceArn;
    case 'aws:sourceaccount':
      return caller.sourceArn.split(':')[4] || surroundings.account;
    default:
      return undefined;
  }
}

function ofRole(name: string, caller: Caller & { readonly kind: 'role' }, { account, region }: Surroundings): string | undefined {
  if (name.startsWith('aws:principaltag/')) {
    return Object.entries(caller.tags).find(([tag]) => `aws:principaltag/${tag.toLowerCase()}` === name)?.[1];
  }
  switch (name) {
    case 'aws:principalarn':
      return caller.arn;
    case 'aws:principalaccount':
      return account;
    case 'aws:principaltype':
      return 'AssumedRole';
    case 'aws:principalisawsservice':
      return 'false';
    case 'aws:sourceip':
      return '127.0.0.1';
    case 'lambda:sourcefunctionarn':
      return `arn:aws:lambda:${region}:${account}:function:${caller.session}`;
    default:
      return undefined;
  }
}
