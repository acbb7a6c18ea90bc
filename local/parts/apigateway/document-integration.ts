import { functionArnIn, type Node } from './document-node.ts';

/** `x-amazon-apigateway-integration` of an operation, as it is run here. */
export type Integration =
  | { readonly type: 'aws_proxy'; readonly functionArn: string; readonly timeoutMs: number; readonly credentials?: string }
  | { readonly type: 'mock'; readonly status: string; readonly responses: Readonly<Record<string, MockResponse>> };

export interface MockResponse {
  readonly statusCode: string | number;
  readonly responseParameters?: Readonly<Record<string, string>>;
  readonly responseTemplates?: Readonly<Record<string, string>>;
}

/** API Gateway's own default, and what it grants at most without a quota increase. */
const TIMEOUT_MS = 29_000;

/** Reads an integration. Throws, with `where`, for one that isn't run here. */
export function integrationOf(integration: Node, where: string): Integration {
  const type = String(integration.type).toLowerCase();
  if (type === 'aws_proxy') {
    const functionArn = functionArnIn(integration.uri);
    if (functionArn === undefined)
      throw new Error(`${where}: ${String(integration.uri)} is not the URI of a Lambda function, and nothing else can be proxied here`);
    if (integration.httpMethod !== 'POST')
      throw new Error(`${where}: a Lambda integration's httpMethod must be POST, whatever the operation's is`);
    const credentials: unknown = integration.credentials;
    return {
      type,
      functionArn,
      timeoutMs: Number(integration.timeoutInMillis ?? TIMEOUT_MS),
      ...(typeof credentials === 'string' ? { credentials } : {}),
    };
  }
  if (type === 'mock') return mockOf(integration, where);
  throw new Error(`${where}: integrations of type ${type} are not run here, only aws_proxy and mock`);
}

function mockOf(integration: Node, where: string): Integration {
  const template = String(integration.requestTemplates?.['application/json']);
  const status = /"?statusCode"?\s*:\s*"?(\d{3})"?/.exec(template)?.[1];
  if (status === undefined || !isFixed(template))
    throw new Error(
      `${where}: a mock integration needs requestTemplates["application/json"] with a fixed statusCode, e.g. {"statusCode": 204}`,
    );
  const responses: Record<string, MockResponse> = integration.responses ?? {};
  for (const response of Object.values(responses)) refuseMoving(response, where);
  return { type: 'mock', status, responses };
}

function refuseMoving({ responseTemplates = {}, responseParameters = {} }: MockResponse, where: string): void {
  const template = Object.values(responseTemplates).find((text) => !isFixed(text));
  if (template !== undefined) throw new Error(`${where}: the mock's response template ${template} is not fixed text`);
  const parameter = Object.entries(responseParameters).find(
    ([to, from]) => !to.startsWith('method.response.header.') || !/^'.*'$/s.test(from),
  );
  if (parameter !== undefined) throw new Error(`${where}: the mock's response parameter ${parameter.join(' = ')} is not fixed text`);
}

/** Without template language. */
function isFixed(text: string): boolean {
  return !/[#$]/.test(text);
}
