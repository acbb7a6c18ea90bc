import { type Access, type AwsAnswer, type AwsCall, AwsError, type AwsService, type Invocation, type Principal } from '../../part.ts';
import { functionNameOf } from './function-name.ts';

/** What the API asks of the part. */
export interface Invoker {
  readonly arnOf: (name: string) => string;
  /** Runs a function and waits. Throws `ResourceNotFoundException` where there is none of that name. */
  readonly run: (name: string, payload: string, wokenBy: string, traceId: string | undefined) => Promise<Invocation>;
  /** Keeps an asynchronous invocation durably. */
  readonly enqueue: (name: string, payload: string, wokenBy: string, traceId: string | undefined) => void;
}

const PATH = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/;
const MAX_SYNC_BYTES = 6 * 1024 * 1024;
const MAX_ASYNC_BYTES = 1024 * 1024;

/** The Lambda API's `Invoke` (RequestResponse, Event, DryRun). Every other operation is refused by name. */
export function invokeApi(invoker: Invoker): AwsService {
  return {
    access(call): Access[] {
      const name = functionNameOf(decodeURIComponent(PATH.exec(call.path)?.[1] ?? ''));
      return name === '' ? [] : [{ action: 'lambda:InvokeFunction', resource: invoker.arnOf(name) }];
    },

    async handle(call): Promise<AwsAnswer> {
      const reference = PATH.exec(call.path)?.[1];
      if (reference === undefined || call.method !== 'POST')
        throw new AwsError('UnknownOperationException', `the local Lambda API knows Invoke only, not ${call.method} ${call.path}`, 404);
      const name = functionNameOf(decodeURIComponent(reference));
      const type = call.headers['x-amz-invocation-type'] ?? 'RequestResponse';
      const payload = call.body.length === 0 ? '{}' : call.body.toString('utf8');
      refuseTooLarge(call, type);
      refuseBrokenJson(payload);

      if (type === 'DryRun') return { status: 204 };
      if (type === 'Event') {
        invoker.enqueue(name, payload, wokenBy(call.principal), call.traceId);
        return { status: 202 };
      }
      const answer = await invoker.run(name, payload, wokenBy(call.principal), call.traceId);
      const headers = { 'content-type': 'application/json', 'x-amz-executed-version': '$LATEST' };
      if (answer.error === undefined) return { status: 200, headers, body: answer.payload };
      return { status: 200, headers: { ...headers, 'x-amz-function-error': 'Unhandled' }, body: JSON.stringify(answer.error) };
    },
  };
}

function refuseTooLarge(call: AwsCall, type: string): void {
  const limit = type === 'Event' ? MAX_ASYNC_BYTES : MAX_SYNC_BYTES;
  if (call.body.length <= limit) return;
  throw new AwsError(
    'RequestEntityTooLargeException',
    `${call.body.length} byte payload is too large for the ${type} invocation type (limit ${limit} bytes)`,
    413,
  );
}

function refuseBrokenJson(payload: string): void {
  try {
    JSON.parse(payload);
  } catch (cause) {
    throw Object.assign(new AwsError('InvalidRequestContentException', `Could not parse request body into json: ${String(cause)}`), {
      cause,
    });
  }
}

/** Who woke a function, in a few words for the journal: `sqs my-queue`, `my-function`, `operator`. */
export function wokenBy(principal: Principal): string {
  if ('operator' in principal) return 'operator';
  if ('service' in principal)
    return `${principal.service.replace('.amazonaws.com', '')} ${principal.sourceArn.split(/[:/]/).at(-1) ?? ''}`.trim();
  return principal.functionName ?? principal.role.split('/').at(-1) ?? principal.role;
}
