import { GatewayError } from './gateway-response.ts';

/** What a Lambda authorizer answered ("Output from an API Gateway Lambda authorizer"), checked. */
export interface Verdict {
  readonly principalId: string;
  readonly statements: readonly {
    readonly effect: 'Allow' | 'Deny';
    readonly actions: readonly string[];
    readonly resources: readonly string[];
  }[];
  readonly context: Readonly<Record<string, string>>;
}

/** Reads an authorizer's answer. Throws `AUTHORIZER_CONFIGURATION_ERROR` (500) where API Gateway would not take it. */
export function verdictOf(payload: string): Verdict {
  const wrong = (): never => {
    throw new GatewayError('AUTHORIZER_CONFIGURATION_ERROR', 500, null);
  };
  const answer: unknown = JSON.parse(payload);
  if (!isRecord(answer) || typeof answer.principalId !== 'string' || !isRecord(answer.policyDocument)) return wrong();
  const { Statement } = answer.policyDocument;
  const statements = (Array.isArray(Statement) ? Statement : [Statement]).map((statement: unknown) => {
    if (!isRecord(statement)) return wrong();
    const effect = statement.Effect;
    const [actions, resources] = [texts(statement.Action), texts(statement.Resource)];
    if ((effect !== 'Allow' && effect !== 'Deny') || actions === undefined || resources === undefined) return wrong();
    return { effect, actions, resources } as const;
  });
  const context: Record<string, string> = {};
  for (const [key, value] of Object.entries(isRecord(answer.context) ? answer.context : {})) {
    if (value === null || value === undefined) continue;
    if (typeof value === 'object') return wrong();
    context[key] = String(value);
  }
  return { principalId: answer.principalId, statements, context };
}

/** Throws `ACCESS_DENIED` (403) unless the policy allows `execute-api:Invoke` on the method; a denial wins over every permission. */
export function enforce(verdict: Verdict, methodArn: string): void {
  const about = verdict.statements.filter(
    ({ actions, resources }) =>
      actions.some((action) => isCovered(action, 'execute-api:Invoke')) && resources.some((resource) => isCovered(resource, methodArn)),
  );
  if (about.some(({ effect }) => effect === 'Deny'))
    throw new GatewayError('ACCESS_DENIED', 403, 'User is not authorized to access this resource with an explicit deny');
  if (about.length === 0) throw new GatewayError('ACCESS_DENIED', 403, 'User is not authorized to access this resource');
}

/** IAM's wildcards: `*` for any text, `?` for one character. */
function isCovered(pattern: string, value: string): boolean {
  const expression = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${expression}$`, 'i').test(value);
}

function texts(value: unknown): string[] | undefined {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.every((entry) => typeof entry === 'string') ? list : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
