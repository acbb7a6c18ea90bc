import type * as z from 'zod/mini';
import { type FieldError, Problem } from '../problem.ts';
import { texts } from './texts.pt-br.ts';

type Issue = z.core.$ZodIssue;

/**
 * The value as the schema reads it.
 * @throws Problem `validation_failed` that names every wrong field at once and says what would be right.
 */
export function parsePart<T extends z.ZodMiniType>(schema: T, value: unknown, part: 'body' | 'query' | 'params'): z.output<T> {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new Problem('validation_failed', texts.validationFailed, { errors: fieldErrors(parsed.error.issues, part) });
}

/** One error a field, in the order found; an unknown field is named itself. */
export function fieldErrors(issues: readonly Issue[], part: string): FieldError[] {
  const errors = issues.flatMap((issue): FieldError[] => {
    const path = [part, ...issue.path.map(String)].join('.');
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: `${path}.${key}`, message: texts.unknownField }));
    return [{ path, message: sentence(issue) }];
  });
  return errors.filter((error, index) => errors.findIndex((other) => other.path === error.path) === index);
}

/** What would be right. A schema's own message (a Portuguese sentence given to the check) wins. */
function sentence(issue: Issue): string {
  if (issue.message !== 'Invalid input') return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? texts.required(issue.expected) : texts.expected(issue.expected);
    case 'invalid_format':
      return texts.format(issue.format);
    case 'too_big':
      return texts.tooBig(issue.origin, Number(issue.maximum));
    case 'too_small':
      return texts.tooSmall(issue.origin, Number(issue.minimum));
    case 'invalid_value':
      return texts.oneOf(issue.values.map(String));
    default:
      return texts.invalid;
  }
}
