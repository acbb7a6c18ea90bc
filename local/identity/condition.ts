import { BlockList, isIP } from 'node:net';
import type { Context } from './context.ts';
import { arnLike, filledIn, type Matches, textLike } from './pattern.ts';

/** Whether the request meets the `Condition` element of a statement. */
export type Meets = (context: Context) => boolean;

interface Operator {
  /** Whether a value of the request meets one value of the policy. */
  readonly meets: (wanted: string) => Matches;
  /** `StringNotEquals` and the like: met where no value of the policy is met. */
  readonly isNegated?: true;
}

const textEquals: Operator['meets'] = (wanted) => (value, context) => value === filledIn(wanted, context);
const textEqualsInAnyCase: Operator['meets'] = (wanted) => (value, context) =>
  value.toLowerCase() === filledIn(wanted, context)?.toLowerCase();

const operators: Readonly<Record<string, Operator>> = {
  StringEquals: { meets: textEquals },
  StringNotEquals: { meets: textEquals, isNegated: true },
  StringEqualsIgnoreCase: { meets: textEqualsInAnyCase },
  StringNotEqualsIgnoreCase: { meets: textEqualsInAnyCase, isNegated: true },
  StringLike: { meets: textLike },
  StringNotLike: { meets: textLike, isNegated: true },
  ArnEquals: { meets: arnLike },
  ArnNotEquals: { meets: arnLike, isNegated: true },
  ArnLike: { meets: arnLike },
  ArnNotLike: { meets: arnLike, isNegated: true },
  Bool: { meets: textEqualsInAnyCase },
  BinaryEquals: { meets: textEquals },
  IpAddress: { meets: addressIn },
  NotIpAddress: { meets: addressIn, isNegated: true },
  ...comparing('Numeric', Number),
  ...comparing('Date', instant),
};

/**
 * Reads a `Condition` element, as "IAM JSON policy elements: Condition operators" and "Set operators for multivalued context keys" word it: every
 * operator and every key of it has to be met, by any one of the key's values; a key that the request has not meets negated operators, `…IfExists` and
 * `ForAllValues:` only. Throws naming an operator that there is not.
 */
export function condition(element: Readonly<Record<string, Readonly<Record<string, unknown>>>>): Meets {
  const tests = Object.entries(element).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, wanted]) => test(operator, key, [wanted].flat().map(String))),
  );
  return (context) => tests.every((meets) => meets(context));
}

function test(written: string, key: string, wanted: readonly string[]): Meets {
  const [, set, name = '', ifExists] = /^(?:(ForAllValues|ForAnyValue):)?(.*?)(IfExists)?$/.exec(written) ?? [];
  if (name === 'Null') return (context) => wanted.includes(String(context(key) === undefined));
  const operator = operators[name];
  if (operator === undefined) throw new Error(`there is no condition operator '${written}'`);
  const matchers = wanted.map((value) => operator.meets(value));
  const meetsOne = (value: string, context: Context) =>
    matchers.some((matches) => matches(value, context)) !== (operator.isNegated ?? false);

  return (context) => {
    const values = context(key);
    if (set === 'ForAllValues') return (values ?? []).every((value) => meetsOne(value, context));
    if (values === undefined) return ifExists !== undefined || (set === undefined && operator.isNegated === true);
    if (set === 'ForAnyValue' || operator.isNegated !== true) return values.some((value) => meetsOne(value, context));
    return values.every((value) => meetsOne(value, context));
  };
}

/** `NumericLessThan` and its like, of texts read by `read`; what is no number, or no date, is not met. */
function comparing(prefix: string, read: (text: string) => number): Record<string, Operator> {
  const of =
    (holds: (value: number, wanted: number) => boolean): Operator['meets'] =>
    (wanted) =>
    (value) =>
      holds(read(value), read(wanted));
  const equals = of((value, wanted) => value === wanted);
  return {
    [`${prefix}Equals`]: { meets: equals },
    [`${prefix}NotEquals`]: { meets: equals, isNegated: true },
    [`${prefix}LessThan`]: { meets: of((value, wanted) => value < wanted) },
    [`${prefix}LessThanEquals`]: { meets: of((value, wanted) => value <= wanted) },
    [`${prefix}GreaterThan`]: { meets: of((value, wanted) => value > wanted) },
    [`${prefix}GreaterThanEquals`]: { meets: of((value, wanted) => value >= wanted) },
  };
}

/** Milliseconds since 1970 of an ISO 8601 date, or of seconds since 1970 ("Date condition operators"). */
function instant(text: string): number {
  return /^\d+$/.test(text) && text.length > 4 ? Number(text) * 1000 : Date.parse(text);
}

function addressIn(range: string): Matches {
  const [address = '', bits] = range.split('/');
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  const list = new BlockList();
  list.addSubnet(address, Number(bits ?? (family === 'ipv6' ? 128 : 32)), family);
  return (value) => isIP(value) !== 0 && list.check(value, isIP(value) === 6 ? 'ipv6' : 'ipv4');
}
