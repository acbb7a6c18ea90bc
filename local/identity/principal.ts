import type { Caller } from './context.ts';

/**
 * Whether a resource's policy means a caller: by name (or as everyone); only as one of its account, which then still has to be allowed by its own
 * policies; or not at all.
 */
export type Meant = 'directly' | 'by-account' | 'no';

type Means = (caller: Caller) => Meant;

/**
 * Reads `Principal` or `NotPrincipal` ("IAM JSON policy elements: Principal"). Users of identity providers and canonical users make no calls here, so
 * `Federated` and `CanonicalUser` mean nobody.
 */
export function principals(statement: Readonly<Record<string, unknown>>): Means {
  if (statement.Principal !== undefined) return anyOf(statement.Principal);
  if (statement.NotPrincipal === undefined) throw new Error('it has neither Principal nor NotPrincipal');
  const excepted = anyOf(statement.NotPrincipal);
  return (caller) => (excepted(caller) === 'no' ? 'directly' : 'no');
}

function anyOf(element: unknown): Means {
  if (element === '*') return () => 'directly';
  if (typeof element !== 'object' || element === null)
    throw new Error(`its Principal is ${JSON.stringify(element)}, which is neither '*' nor an object`);
  const all = Object.entries(element).flatMap(([type, names]) => [names].flat().map((name) => one(type, String(name))));
  return (caller) => {
    const meant = all.map((means) => means(caller));
    return meant.find((how) => how === 'directly') ?? meant.find((how) => how === 'by-account') ?? 'no';
  };
}

function one(type: string, name: string): Means {
  switch (type) {
    case 'AWS':
      return name === '*' ? () => 'directly' : ofAccount(name);
    case 'Service':
      return (caller) => (caller.kind === 'service' && isService(caller.name, name) ? 'directly' : 'no');
    case 'Federated':
    case 'CanonicalUser':
      return () => 'no';
    default:
      throw new Error(`there is no type of principal '${type}'`);
  }
}

function ofAccount(name: string): Means {
  const account = /^(?:arn:aws:iam::)?(\d{12})(?::root)?$/.exec(name)?.[1];
  return (caller) => {
    if (caller.kind !== 'role') return 'no';
    if (account !== undefined) return caller.arn.split(':')[4] === account ? 'by-account' : 'no';
    return caller.arn === name || sessionArn(caller) === name ? 'directly' : 'no';
  };
}

/** The ARN under which a role's calls appear. */
export function sessionArn(caller: Caller & { readonly kind: 'role' }): string {
  return `arn:aws:sts::${caller.arn.split(':')[4] ?? ''}:assumed-role/${caller.name}/${caller.session}`;
}

/** `states.sa-east-1.amazonaws.com` is the service `states.amazonaws.com` in one region. */
function isService(caller: string, name: string): boolean {
  const plain = (service: string) => service.replace(/^([a-z0-9-]+)(\.[a-z]{2}-[a-z-]+-\d)?\.amazonaws\.com$/, '$1');
  return plain(caller) === plain(name);
}
