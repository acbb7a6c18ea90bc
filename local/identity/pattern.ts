import type { Context } from './context.ts';

/** Whether a value of the request is meant by a pattern of a policy. */
export type Matches = (value: string, context: Context) => boolean;

interface Wildcard {
  readonly kind: 'many' | 'one';
}

type Token =
  | { readonly kind: 'text'; readonly text: string }
  | Wildcard
  | { readonly kind: 'variable'; readonly key: string; readonly otherwise: string | undefined };

/** How far a wildcard reaches: over the whole text, or within the parts of an ARN. */
type Reach = 'text' | 'arn' | 'arn-parts';

/** `*` and `?` over the whole text, in either case: actions ("IAM JSON policy elements: Action" says that case does not matter). */
export function actionLike(pattern: string): (action: string) => boolean {
  const expression = new RegExp(`^${source(tokens(pattern), 'text', noContext)}$`, 'is');
  return (action) => expression.test(action);
}

/** Text with `*`, `?` and policy variables, each case for itself (`StringLike`). */
export function textLike(pattern: string): Matches {
  return compiled(pattern, 'text');
}

/**
 * A `Resource` element. A wildcard stays within its part of the ARN, save where it is the last character of the part: then it reaches beyond the colon
 * ("IAM JSON policy elements: Resource", "Using wildcards in resource ARNs").
 */
export function resourceLike(pattern: string): Matches {
  if (pattern === '*') return () => true;
  return compiled(pattern, 'arn');
}

/** `ArnLike` and `ArnEquals`, which are the same: each of the six parts of the ARN is compared for itself ("ARN condition operators"). */
export function arnLike(pattern: string): Matches {
  return compiled(pattern, 'arn-parts');
}

/** `pattern` with its policy variables filled in, wildcards taken as they are written (`StringEquals`). `undefined` where a variable has no value. */
export function filledIn(pattern: string, context: Context): string | undefined {
  let filled = '';
  for (const token of tokens(pattern)) {
    const part = token.kind === 'variable' ? valueOfVariable(token, context) : literal(token);
    if (part === undefined) return undefined;
    filled += part;
  }
  return filled;
}

function compiled(pattern: string, reach: Reach): Matches {
  const parts = tokens(pattern);
  if (parts.every((token) => token.kind === 'text')) {
    const whole = parts.map(literal).join('');
    return (value) => value === whole;
  }
  if (parts.some((token) => token.kind === 'variable')) {
    return (value, context) => {
      const expression = source(parts, reach, context);
      return expression !== undefined && new RegExp(`^${expression}$`, 's').test(value);
    };
  }
  const expression = new RegExp(`^${source(parts, reach, noContext)}$`, 's');
  return (value) => expression.test(value);
}

/** `undefined` where a policy variable has no value: the pattern then matches nothing ("IAM policy elements: Variables and tags"). */
function source(parts: readonly Token[], reach: Reach, context: Context): string | undefined {
  let expression = '';
  let colons = 0;
  for (const [at, token] of parts.entries()) {
    if (isWildcard(token)) {
      expression += wildcard(token, parts[at + 1], colons < 5 ? reach : 'text');
      continue;
    }
    const text = token.kind === 'variable' ? valueOfVariable(token, context) : token.text;
    if (text === undefined) return undefined;
    if (token.kind === 'text') colons += text.split(':').length - 1;
    expression += text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  }
  return expression;
}

function wildcard({ kind }: Wildcard, next: Token | undefined, reach: Reach): string {
  const reachesOn = reach === 'text' || (reach === 'arn' && kind === 'many' && endsPart(next));
  return `${reachesOn ? '.' : '[^:]'}${kind === 'many' ? '*' : ''}`;
}

function isWildcard(token: Token): token is Wildcard {
  return token.kind === 'many' || token.kind === 'one';
}

function endsPart(next: Token | undefined): boolean {
  return next === undefined || (next.kind === 'text' && next.text.startsWith(':'));
}

/** `${aws:username}`, with a default `${aws:username, 'nobody'}`, and the escapes `${*}`, `${?}` and `${$}`. */
function tokens(pattern: string): Token[] {
  return [...pattern.matchAll(/\$\{([^}]*)\}|(\*)|(\?)|[^$*?]+|\$/g)].map(([whole, inside, many, one]): Token => {
    if (many !== undefined) return { kind: 'many' };
    if (one !== undefined) return { kind: 'one' };
    if (inside === undefined) return { kind: 'text', text: whole };
    if (inside === '*' || inside === '?' || inside === '$') return { kind: 'text', text: inside };
    const [, key = inside, otherwise] = /^([^,]+),\s*'(.*)'$/.exec(inside) ?? [];
    return { kind: 'variable', key: key.trim(), otherwise };
  });
}

function literal(token: Token): string {
  if (token.kind === 'text') return token.text;
  return token.kind === 'many' ? '*' : '?';
}

function valueOfVariable(variable: { readonly key: string; readonly otherwise: string | undefined }, context: Context): string | undefined {
  const values = context(variable.key);
  return values?.length === 1 ? values[0] : variable.otherwise;
}

const noContext: Context = () => undefined;
