import type { Invocation, Principal } from '../../part.ts';
import { enforce, type Verdict, verdictOf } from './authorizer-policy.ts';
import type { Authorizer } from './document-authorizer.ts';
import { type Exchange, exchangeHeader } from './exchange.ts';
import { GatewayError } from './gateway-response.ts';
import { requestMembers } from './proxy-event.ts';

/** Runs a function for the API; IAM is asked on the way. */
export type InvokeFunction = (functionArn: string, payload: string, from: Principal, traceId: string) => Promise<Invocation>;

/** Gives what the function will find in `requestContext.authorizer`, or throws the `GatewayError` that the caller is answered with. */
export type Authorize = (
  authorizer: Authorizer,
  exchange: Exchange,
  arns: { readonly api: string; readonly method: string },
) => Promise<Record<string, string>>;

/** Lambda authorizers with their cache ("Use API Gateway Lambda authorizers"). `now` is in milliseconds. */
export function authorizers(invoke: InvokeFunction, now: () => number): Authorize {
  const cache = new Map<string, { readonly verdict: Verdict; readonly until: number }>();

  async function ask(
    authorizer: Authorizer,
    exchange: Exchange,
    arns: { readonly api: string; readonly method: string },
    token: string,
  ): Promise<Verdict> {
    const event =
      authorizer.type === 'token'
        ? { type: 'TOKEN', methodArn: arns.method, authorizationToken: token }
        : { type: 'REQUEST', methodArn: arns.method, ...requestMembers(exchange) };
    const from: Principal =
      authorizer.credentials === undefined
        ? { service: 'apigateway.amazonaws.com', sourceArn: `${arns.api}/authorizers/${authorizer.name}` }
        : { role: authorizer.credentials };
    let answer: Invocation;
    try {
      answer = await invoke(authorizer.functionArn, JSON.stringify(event), from, exchange.traceId);
    } catch (cause) {
      throw notInvoked(cause);
    }
    if (answer.error === undefined) return verdictOf(answer.payload);
    if (answer.error.errorMessage === 'Unauthorized') throw new GatewayError('UNAUTHORIZED', 401, 'Unauthorized');
    throw new GatewayError('AUTHORIZER_FAILURE', 500, null, {
      cause: new Error(`${answer.error.errorType}: ${answer.error.errorMessage}`),
    });
  }

  return async (authorizer, exchange, arns) => {
    const identity = authorizer.identitySources.map((source) => identityValue(source, exchange));
    const isMissing = identity.some((value) => value === undefined || value === '');
    const isMalformed = authorizer.validation !== undefined && !authorizer.validation.test(identity[0] ?? '');
    if (isMissing || isMalformed) throw new GatewayError('UNAUTHORIZED', 401, 'Unauthorized');

    const from = performance.now();
    const key = JSON.stringify([exchange.apiId, exchange.stage, authorizer.name, identity]);
    const known = cache.get(key);
    // Without an identity source there is nothing to tell callers apart by.
    const isCached = authorizer.ttlSeconds > 0 && identity.length > 0;
    const verdict =
      isCached && known !== undefined && known.until > now() ? known.verdict : await ask(authorizer, exchange, arns, identity[0] ?? '');
    if (isCached && verdict !== known?.verdict) cache.set(key, { verdict, until: now() + authorizer.ttlSeconds * 1000 });
    enforce(verdict, arns.method);
    return { ...verdict.context, principalId: verdict.principalId, integrationLatency: String(Math.round(performance.now() - from)) };
  };
}

function identityValue(source: string, exchange: Exchange): string | undefined {
  const [, place, name = ''] = /^(method\.request\.header|method\.request\.querystring|context|stageVariables)\.(.+)$/.exec(source) ?? [];
  if (place === 'method.request.header') return exchangeHeader(exchange, name);
  if (place === 'method.request.querystring') return exchange.query?.[name];
  if (place === 'stageVariables') return exchange.stageVariables?.[name];
  const context: Readonly<Record<string, string>> = {
    httpMethod: exchange.request.method,
    path: exchange.path,
    resourcePath: exchange.resourcePath,
    'identity.sourceIp': exchange.request.sourceIp,
    stage: exchange.stage,
  };
  return context[name];
}

/** The function may not be invoked by the API, or isn't there. */
function notInvoked(cause: unknown): GatewayError {
  return new GatewayError('AUTHORIZER_CONFIGURATION_ERROR', 500, null, { cause });
}
