import { SignatureV4 } from '@smithy/signature-v4';
import { ONLY_LOOKING } from '../door/exchange.ts';
import { AwsError } from '../part.ts';
import type { OperatorCall } from './deps.ts';
import { Sha256 } from './sha256.ts';

const CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' };

/** `X-Amz-Target` prefixes of the services that speak AWS JSON 1.0. */
const TARGETS: Record<string, string> = {
  dynamodb: 'DynamoDB_20120810',
  sqs: 'AmazonSQS',
  states: 'AWSStepFunctions',
};

/** Operations that change nothing but, as in AWS's console, a message's count of receives. */
const LOOKS = /^(Describe|Get|List|Query|Receive|Scan)/;

interface Wire {
  readonly method: string;
  readonly path: string;
  readonly query: Record<string, string>;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** Calls AWS APIs at `endpoint` with the operator's credentials, signed with Signature Version 4 as any SDK does. What only looks is said to. Waits 10 s at most. */
export function operatorCall(endpoint: string, region: string): OperatorCall {
  return async (service, operation, input) => {
    const url = new URL(endpoint);
    const wire = wireOf(service, operation, input);
    const signed = await new SignatureV4({ service, region, credentials: CREDENTIALS, sha256: Sha256 }).sign({
      method: wire.method,
      protocol: url.protocol,
      hostname: url.hostname,
      port: Number(url.port),
      path: wire.path,
      query: wire.query,
      headers: { ...wire.headers, ...(LOOKS.test(operation) && { [ONLY_LOOKING]: 'yes' }), host: url.host },
      body: wire.body,
    });

    const { host: _set, ...headers } = signed.headers;
    const query = new URLSearchParams(wire.query).toString();
    const response = await fetch(`${url.origin}${wire.path}${query && `?${query}`}`, {
      method: wire.method,
      headers,
      signal: AbortSignal.timeout(10_000),
      ...(wire.method === 'GET' ? {} : { body: wire.body }),
    });
    return outputOf(service, operation, response);
  };
}

function wireOf(service: string, operation: string, input: Record<string, unknown>): Wire {
  const target = TARGETS[service];
  if (target) {
    const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `${target}.${operation}` };
    return { method: 'POST', path: '/', query: {}, headers, body: JSON.stringify(input) };
  }
  if (service === 'scheduler') return { method: 'GET', headers: {}, body: '', ...schedulerWire(operation, input) };
  throw new Error(`The console does not know how ${service} speaks; add it to ${import.meta.url}`);
}

/** EventBridge Scheduler speaks REST ("Amazon EventBridge Scheduler API Reference": ListSchedules, GetSchedule). */
function schedulerWire(operation: string, input: Record<string, unknown>): { path: string; query: Record<string, string> } {
  const given = Object.fromEntries(Object.entries(input).map(([name, value]) => [name, String(value)]));
  if (operation === 'ListSchedules') return { path: '/schedules', query: given };
  if (operation === 'GetSchedule') {
    const { Name = '', GroupName = 'default' } = given;
    return { path: `/schedules/${encodeURIComponent(Name)}`, query: { groupName: GroupName } };
  }
  throw new Error(`The console does not know scheduler:${operation}; add it to ${import.meta.url}`);
}

async function outputOf(service: string, operation: string, response: Response): Promise<Record<string, unknown>> {
  const text = await response.text();
  const value: unknown = text === '' ? {} : JSON.parse(text);
  const output: Record<string, unknown> = typeof value === 'object' && value !== null ? { ...value } : {};
  if (response.ok) return output;

  const code = String(output.__type ?? response.headers.get('x-amzn-errortype') ?? 'UnknownError');
  const message = String(output.message ?? output.Message ?? `${service}:${operation} answered ${response.status}`);
  throw new AwsError(code.replace(/^.*#/, '').replace(/:.*$/, ''), message, response.status);
}
