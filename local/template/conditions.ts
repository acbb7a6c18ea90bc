import { functionIn, isObject, type Scope, text } from './intrinsics.ts';
import { TemplateError } from './template-error.ts';

/**
 * Whether the condition `node` holds: `Fn::Equals`, `Fn::And`, `Fn::Or`, `Fn::Not` and `Condition`, as "Condition functions" of the CloudFormation
 * template reference words them. Throws `TemplateError` for anything else.
 */
export function holds(node: unknown, scope: Scope): boolean {
  if (!isObject(node)) throw new TemplateError(`a condition needs a condition function and was given ${JSON.stringify(node)}`);
  if (Object.keys(node).length === 1 && 'Condition' in node) return scope.condition(text(node.Condition, 'Condition'));
  const called = functionIn(node);
  const operands = called !== undefined && Array.isArray(called.argument) ? called.argument : undefined;
  if (called === undefined || operands === undefined) throw new TemplateError(`${JSON.stringify(node)} is no condition function`);
  switch (called.name) {
    case 'Fn::Equals': {
      const [left, right] = operands.map((operand) => JSON.stringify(comparable(scope.evaluate(operand))));
      return left === right;
    }
    case 'Fn::And':
      return operands.every((operand) => holds(operand, scope));
    case 'Fn::Or':
      return operands.some((operand) => holds(operand, scope));
    case 'Fn::Not':
      return !holds(operands[0], scope);
    default:
      throw new TemplateError(`the function ${called.name} is not known in a condition: add it to local/template/conditions.ts`);
  }
}

/** CloudFormation compares numbers and booleans as the strings they are written as. */
function comparable(value: unknown): unknown {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
}
