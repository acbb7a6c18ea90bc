import { AccessDenied, AwsError } from '../../part.ts';
import type { Directory } from './directory.ts';
import type { Client, Pool } from './pool.ts';

/** One call of a trigger. "Customizing user pool workflows with Lambda triggers", Amazon Cognito developer guide. */
export interface TriggerCall {
  readonly pool: Pool;
  readonly arn: string;
  /** E.g. `PreSignUp_SignUp`. */
  readonly source: string;
  readonly client?: Client;
  readonly username: string;
  readonly request: Record<string, unknown>;
  readonly response?: Record<string, unknown>;
  readonly version?: '1' | '2';
}

/**
 * Runs the function and returns the `response` it filled in. An error that the function throws becomes UserLambdaValidationException,
 * a pool that may not invoke it UnexpectedLambdaException, an answer without the event InvalidLambdaResponseException.
 */
export async function callTrigger(directory: Directory, call: TriggerCall): Promise<Record<string, unknown>> {
  const { pool, arn, source, client, username, request } = call;
  const event = {
    version: call.version ?? '1',
    region: directory.runtime.region,
    userPoolId: pool.id,
    userName: username,
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: client?.id ?? 'CLIENT_ID_NOT_APPLICABLE' },
    triggerSource: source,
    request,
    response: call.response ?? {},
  };
  const [trigger] = source.split('_');
  const from = { service: 'cognito-idp.amazonaws.com', sourceArn: pool.arn };
  const invocation = await directory.runtime.invoke(arn, JSON.stringify(event), from, directory.traceId).catch(denialOnly);
  if (invocation instanceof AccessDenied)
    throw new AwsError('UnexpectedLambdaException', `${trigger} could not be invoked: ${invocation.message}`);
  if (invocation.error !== undefined) {
    throw new AwsError('UserLambdaValidationException', `${trigger} failed with error ${invocation.error.errorMessage}.`);
  }
  const answer: unknown = parsed(invocation.payload);
  if (typeof answer !== 'object' || answer === null || !('response' in answer)) throw unrecognizable();
  if (answer.response === null) return {};
  if (typeof answer.response !== 'object') throw unrecognizable();
  return { ...answer.response };
}

function denialOnly(error: unknown): AccessDenied {
  if (error instanceof AccessDenied) return error;
  throw error;
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    // Not JSON is no event either.
    return undefined;
  }
}

function unrecognizable(): AwsError {
  return new AwsError('InvalidLambdaResponseException', 'Unrecognizable lambda output');
}
