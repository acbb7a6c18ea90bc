import { type Access, type AwsAnswer, type AwsCall, AwsError, type AwsService } from '../../part.ts';
import type { Directory } from './directory.ts';
import { poolArn } from './ids.ts';
import { openIdDocument } from './open-id.ts';
import { OPERATIONS } from './operations.ts';

type AnonymousCall = Omit<AwsCall, 'principal'>;

/** An `AwsService` that also answers calls without a signature, as the user pools' public operations and key sets are called. */
export interface UserPoolService extends AwsService {
  anonymous(call: AnonymousCall): Promise<AwsAnswer | undefined>;
}

const TARGET = 'AWSCognitoIdentityProviderService.';

/** The `cognito-idp` API over the directory, which exists once the pools are provisioned. */
export function userPoolService(open: () => Directory): UserPoolService {
  return {
    access: (call) => accessOf(open(), call),
    handle: (call) => run(open(), call, call.operation),
    async anonymous(call) {
      const target = call.headers['x-amz-target'] ?? '';
      if (call.method === 'GET') return openIdDocument(open(), call.path);
      const operation = target.slice(TARGET.length);
      // Unsigned, an admin operation is for the door to refuse.
      if (!target.startsWith(TARGET) || OPERATIONS.get(operation)?.isAdmin) return undefined;
      return run(open(), call, operation);
    },
  };
}

async function run(directory: Directory, call: AnonymousCall, operation: string): Promise<AwsAnswer> {
  const known = OPERATIONS.get(operation);
  if (known === undefined) {
    throw new AwsError(
      'UnknownOperationException',
      `The local user pool has no operation ${operation}; it has ${[...OPERATIONS.keys()].join(', ')}`,
    );
  }
  const traced = call.traceId === undefined ? directory : { ...directory, traceId: call.traceId };
  return answer(200, await known.run(traced, JSON.parse(call.body.toString('utf8') || '{}')));
}

/** Public operations need nothing; the others `cognito-idp:<Operation>` on the pool. */
function accessOf({ runtime }: Directory, call: AwsCall): Access[] {
  if (!OPERATIONS.get(call.operation)?.isAdmin) return [];
  const { UserPoolId } = JSON.parse(call.body.toString('utf8') || '{}') as { UserPoolId?: unknown };
  const resource = typeof UserPoolId === 'string' ? poolArn({ id: UserPoolId }, runtime.region, runtime.account) : '*';
  return [{ action: `cognito-idp:${call.operation}`, resource }];
}

function answer(status: number, body: unknown): AwsAnswer {
  return { status, headers: { 'content-type': 'application/x-amz-json-1.1' }, body: JSON.stringify(wire(body)) };
}

/** JSON 1.1 has instants as seconds. */
function wire(value: unknown): unknown {
  if (value instanceof Date) return value.getTime() / 1000;
  if (Array.isArray(value)) return value.map(wire);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, wire(member)]));
  return value;
}
