import { randomUUID } from 'node:crypto';
import { anonymous, type Iam } from '../identity/iam.ts';
import type { Journal } from '../journal.ts';
import { type Access, AccessDenied, type AwsAnswer, type AwsCall, AwsError, type AwsService } from '../part.ts';
import { type Authority, authenticated } from './authenticate.ts';
import { asAwsError, errorAnswer, errorCodeIn, protocolOf } from './protocol.ts';
import { scopeIn, signatureIn } from './signature.ts';

/** A request as it came in, its body whole. */
export interface Incoming {
  readonly method: string;
  /** Path and query as they were sent. */
  readonly url: string;
  /** Lower-case names. */
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

/** What stands behind the door. */
export interface House extends Authority {
  /** By signing name. */
  readonly services: Readonly<Record<string, AwsService>>;
  readonly iam: Pick<Iam, 'allow'>;
  readonly journal: Journal;
}

/** A call before it is known who makes it. */
type Unsigned = Omit<AwsCall, 'principal'>;

/**
 * A header of the operator's calls that only look. They leave no entry unless they fail: a page that refreshes would push out of the journal what it is
 * there to show.
 */
export const ONLY_LOOKING = 'x-local-only-looking';

/** The public operations of a user pool carry no signature, only this. */
const targetOfUserPools = 'AWSCognitoIdentityProviderService.';

/**
 * Answers one request: finds the service and the caller by the signature, asks IAM for every access of the call, and lets the service handle it.
 * Never throws: whatever goes wrong is answered in the service's protocol, kept in the journal, and, where it is a part's own fault, told on stderr.
 */
export async function answered(incoming: Incoming, house: House): Promise<AwsAnswer> {
  const begun = performance.now();
  const call: Unsigned & { service: string; principal: AwsCall['principal'] } = { ...unsigned(incoming), principal: anonymous };
  let accesses: readonly Access[] = [];
  let answer: AwsAnswer;
  try {
    const signature = signatureIn(incoming.headers.authorization);
    if (signature === undefined) {
      answer = await anonymously(call, incoming, house);
    } else {
      call.service = signature.service;
      const service = serviceOf(call, house);
      call.principal = authenticated(
        signature,
        { ...split(incoming.url), method: incoming.method, headers: incoming.headers },
        incoming.body,
        house,
      );
      accesses = service.access(call);
      for (const access of accesses) allow(call, access, house);
      answer = await service.handle(call);
    }
  } catch (thrown) {
    const error = asAwsError(thrown);
    if (error.status >= 500 && thrown !== error) console.error(`${call.service} ${call.operation || call.path} failed:`, thrown);
    answer = errorAnswer(error, protocolOf(call.service, incoming.headers), incoming.headers['content-type'], call.requestId);
  }
  record(call, accesses, answer, performance.now() - begun, house);
  const idHeader = call.service === 's3' ? 'x-amz-request-id' : 'x-amzn-requestid';
  return { ...answer, headers: { [idHeader]: call.requestId, ...answer.headers } };
}

function unsigned(incoming: Incoming): Unsigned & { service: string } {
  const { headers } = incoming;
  const { path, query } = split(incoming.url);
  const target = headers['x-amz-target'] ?? '';
  const traceId = /(?:^|;)\s*Root=([^;]+)/.exec(headers['x-amzn-trace-id'] ?? '')?.[1];
  return {
    service: '',
    operation: target.slice(target.lastIndexOf('.') + 1),
    method: incoming.method,
    path,
    query: new URLSearchParams(query),
    headers,
    body: incoming.body,
    requestId: randomUUID(),
    ...(traceId === undefined ? {} : { traceId }),
  };
}

function split(url: string): { readonly path: string; readonly query: string } {
  const mark = url.indexOf('?');
  return mark < 0 ? { path: url, query: '' } : { path: url.slice(0, mark), query: url.slice(mark + 1) };
}

function serviceOf(call: { readonly service: string; readonly operation: string }, { services }: House): AwsService {
  const service = Object.hasOwn(services, call.service) ? services[call.service] : undefined;
  if (service !== undefined) return service;
  const operation = call.operation === '' ? '' : ` (${call.operation})`;
  throw new AwsError(
    'UnknownOperationException',
    `No part answers the AWS service '${call.service}'${operation} here. There are: ${Object.keys(services).sort().join(', ')}. Add a part in local/parts/.`,
    404,
  );
}

function allow(call: AwsCall, access: Access, { iam, journal }: House): void {
  try {
    iam.allow(call.principal, access);
  } catch (error) {
    if (error instanceof AccessDenied) journal.record({ kind: 'denied', by: call.principal, ...named(access) }, call.traceId);
    throw error;
  }
}

function named({ action, resource }: Access): Pick<Access, 'action' | 'resource'> {
  return { action, resource };
}

/** Asks the services that answer unsigned requests: the one named by the scope of a presigned URL, the user pools for theirs, else each in turn. */
async function anonymously(call: Unsigned & { service: string }, incoming: Incoming, house: House): Promise<AwsAnswer> {
  const credential = call.query.get('X-Amz-Credential');
  if (credential !== null) call.service = scopeIn(credential).service;
  else if (incoming.headers['x-amz-target']?.startsWith(targetOfUserPools)) call.service = 'cognito-idp';
  const asked = call.service === '' ? Object.entries(house.services) : [[call.service, serviceOf(call, house)] as const];
  for (const [name, service] of asked) {
    const answer = await service.anonymous?.({ ...call, service: name });
    if (answer === undefined) continue;
    call.service = name;
    return answer;
  }
  throw new AwsError(
    'MissingAuthenticationTokenException',
    `Missing Authentication Token: ${call.method} ${call.path} needs a signature`,
    403,
  );
}

function record(call: AwsCall, accesses: readonly Access[], answer: AwsAnswer, durationMs: number, { journal }: House): void {
  const isLook = 'operator' in call.principal && ONLY_LOOKING in call.headers;
  if (isLook && answer.status < 400) return;
  const errorCode = errorCodeIn(answer);
  const [first] = accesses;
  journal.record(
    {
      kind: 'call',
      service: call.service,
      operation: call.operation || first?.action.split(':')[1] || `${call.method} ${call.path}`,
      resource: first?.resource ?? '',
      by: call.principal,
      status: answer.status,
      durationMs,
      ...(errorCode === undefined ? {} : { errorCode }),
      ...answer.consumed,
    },
    call.traceId,
  );
}
