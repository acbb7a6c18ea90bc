import type { ConsoleDeps } from './deps.ts';

/** A statement of a role with what it has been good for since the start. */
export interface StatementUse {
  /** What `npm start -- --without` takes. */
  readonly id: string;
  /** ARN of the role. */
  readonly role: string;
  readonly effect: 'Allow' | 'Deny';
  /** As written in the template. */
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** Actions that it has allowed. */
  readonly used: readonly string[];
  /** Those of them that no other statement allowed: without this one they would have been refused. */
  readonly needed: readonly string[];
}

/** Every statement of the template's roles, in the template's order. */
export function listStatements({ iam }: ConsoleDeps): StatementUse[] {
  const uses = Map.groupBy(iam?.uses() ?? [], ({ statement }) => statement);
  const ofRoles = iam?.statements().filter(({ standing }) => standing === 'identity' || standing === 'aws-managed') ?? [];
  return ofRoles.map(({ id, of, effect, written }) => {
    const mine = uses.get(id) ?? [];
    return {
      id,
      role: of,
      effect,
      actions: listed(written.Action),
      resources: listed(written.Resource),
      used: mine.map(({ action }) => action).sort(),
      needed: mine
        .filter(({ isNeeded }) => isNeeded)
        .map(({ action }) => action)
        .sort(),
    };
  });
}

/** An element of a policy is one text or a list. */
function listed(element: unknown): string[] {
  return element === undefined ? [] : [element].flat().map(String);
}
