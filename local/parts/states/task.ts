import { AwsError, type Invocation, type Principal, type Runtime } from '../../part.ts';
import { type Api, callApi } from './api-call.ts';

/** On whose behalf a task runs, and in which trace. */
export interface TaskContext {
  readonly runtime: Runtime;
  readonly roleArn: string;
  readonly traceId?: string | undefined;
}

/** What a task state does with its input. Throws a `TaskFailure`, whose name `Retry` and `Catch` compare. */
export type Task = (input: unknown, context: TaskContext) => Promise<unknown>;

/** The most a state may give or take: "Step Functions service quotas". */
const MAX_BYTES = 262_144;

/** An error as a state machine sees it: `name` is its Error, `message` its Cause. */
class TaskFailure extends Error {
  readonly isRetryable: boolean;
  readonly isCatchable: boolean;

  constructor(
    message: string,
    { name, isFatal = false, cause }: { readonly name: string; readonly isFatal?: boolean; readonly cause?: unknown },
  ) {
    super(message, { cause });
    this.name = name;
    this.isRetryable = !isFatal;
    this.isCatchable = !isFatal;
  }
}

/** Error prefixes and protocols of the JSON APIs that tasks may call; `optimized` is the prefix in integrations without `aws-sdk`. */
const APIS: Record<string, Api & { readonly errors: string }> = {
  dynamodb: { signing: 'dynamodb', target: 'DynamoDB_20120810', version: '1.0', errors: 'DynamoDb' },
  sqs: { signing: 'sqs', target: 'AmazonSQS', version: '1.0', errors: 'Sqs' },
  eventbridge: { signing: 'events', target: 'AWSEvents', version: '1.1', errors: 'EventBridge' },
  secretsmanager: { signing: 'secretsmanager', target: 'secretsmanager', version: '1.1', errors: 'SecretsManager' },
  ssm: { signing: 'ssm', target: 'AmazonSSM', version: '1.1', errors: 'Ssm' },
  sfn: { signing: 'states', target: 'AWSStepFunctions', version: '1.0', errors: 'Sfn' },
};

/** The optimized integrations: the API behind each, and how its parameters become the API's. */
const OPTIMIZED: Record<
  string,
  { readonly api: string; readonly operation: string; readonly errors: string; readonly prepare?: (input: Given) => Given }
> = {
  'dynamodb:getItem': { api: 'dynamodb', operation: 'GetItem', errors: 'DynamoDB' },
  'dynamodb:putItem': { api: 'dynamodb', operation: 'PutItem', errors: 'DynamoDB' },
  'dynamodb:updateItem': { api: 'dynamodb', operation: 'UpdateItem', errors: 'DynamoDB' },
  'dynamodb:deleteItem': { api: 'dynamodb', operation: 'DeleteItem', errors: 'DynamoDB' },
  'sqs:sendMessage': {
    api: 'sqs',
    operation: 'SendMessage',
    errors: 'SQS',
    prepare: (input) => ({ ...input, MessageBody: asText(input.MessageBody) }),
  },
  'events:putEvents': {
    api: 'eventbridge',
    operation: 'PutEvents',
    errors: 'EventBridge',
    prepare: (input) => ({
      ...input,
      Entries: ((input.Entries ?? []) as Given[]).map((entry) => ({ ...entry, Detail: asText(entry.Detail) })),
    }),
  },
};

type Given = Record<string, unknown>;
const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

/** The task that a Resource ARN names. Throws for one that cannot be called locally, saying which can. */
export function readTask(arn: string, where: string): Task {
  if (/^arn:aws:lambda:[^:]+:\d+:function:/.test(arn)) return async (input, context) => payloadOf(await invoke(arn, input, context));
  const integration = /^arn:aws:states:[^:]*:[^:]*:(.+)$/.exec(arn)?.[1] ?? '';
  if (integration === 'lambda:invoke') return lambdaInvoke;
  const optimized = Object.hasOwn(OPTIMIZED, integration) ? OPTIMIZED[integration] : undefined;
  if (optimized) return apiTask(optimized.api, optimized.operation, optimized.errors, optimized.prepare);
  const [, service = '', operation] = /^aws-sdk:([a-z0-9]+):([a-z]\w*)$/.exec(integration) ?? [];
  if (operation !== undefined && Object.hasOwn(APIS, service))
    return apiTask(service, `${operation.charAt(0).toUpperCase()}${operation.slice(1)}`, APIS[service]?.errors ?? '');
  throw new Error(
    `${where}: the Resource ${arn} cannot be called locally; functions, lambda:invoke, ${Object.keys(OPTIMIZED).join(', ')} and aws-sdk: of ${Object.keys(APIS).join(', ')} can`,
  );
}

function apiTask(service: string, operation: string, errors: string, prepare: (input: Given) => Given = (input) => input): Task {
  return async (input, { runtime, roleArn, traceId }) => {
    const api = APIS[service];
    if (!api) throw new Error(`no API ${service}`);
    try {
      const output = await callApi(runtime, { api, operation, input: prepare({ ...(input as Given) }), roleArn, traceId });
      if (service === 'eventbridge' && Number(output.FailedEntryCount ?? 0) > 0) throw new AwsError('FailedEntry', JSON.stringify(output));
      return within(output);
    } catch (error) {
      if (error instanceof AwsError) throw new TaskFailure(error.message, { name: `${errors}.${error.code}`, cause: error });
      throw error;
    }
  };
}

/** `arn:aws:states:::lambda:invoke`: the answer comes with its surroundings ("Invoke an AWS Lambda function with Step Functions"). */
const lambdaInvoke: Task = async (input, context) => {
  const { FunctionName, Payload, ...others } = (input ?? {}) as Given;
  const unknown = Object.keys(others)[0];
  if (unknown !== undefined)
    throw new TaskFailure(`The local lambda:invoke does not know the parameter ${unknown}.`, { name: 'States.Runtime', isFatal: true });
  const { region, account } = context.runtime;
  const name = String(FunctionName);
  const arn = name.startsWith('arn:') ? name : `arn:aws:lambda:${region}:${account}:function:${name}`;
  const invocation = await invoke(arn, Payload ?? {}, context);
  return { ExecutedVersion: '$LATEST', Payload: payloadOf(invocation), StatusCode: 200 };
};

async function invoke(arn: string, input: unknown, { runtime, roleArn, traceId }: TaskContext): Promise<Invocation> {
  const from: Principal = { role: roleArn };
  try {
    return await runtime.invoke(arn, JSON.stringify(within(input)), from, traceId);
  } catch (error) {
    const { code, message } =
      error instanceof AwsError ? error : { code: 'Unknown', message: error instanceof Error ? error.message : String(error) };
    throw new TaskFailure(message, { name: `Lambda.${code}`, cause: error });
  }
}

/** A function's error keeps its own type as Error; its Cause is the function's answer as JSON text. */
function payloadOf({ payload, error }: Invocation): unknown {
  if (error) {
    const { errorType, errorMessage, trace = [] } = error;
    throw new TaskFailure(JSON.stringify({ errorMessage, errorType, trace }), { name: errorType });
  }
  return within(payload === '' ? null : (JSON.parse(payload) as unknown));
}

function within<T>(value: T): T {
  if (Buffer.byteLength(JSON.stringify(value) ?? '') > MAX_BYTES) {
    throw new TaskFailure(`The state returned a result, or took an input, of more than ${MAX_BYTES} bytes, which is the service's limit.`, {
      name: 'States.DataLimitExceeded',
      isFatal: true,
    });
  }
  return value;
}
