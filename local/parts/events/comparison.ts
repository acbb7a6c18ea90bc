import { BlockList, isIP } from 'node:net';
import { AwsError } from '../../part.ts';

type Scalar = string | number | boolean | null;
type Test = (value: Scalar) => boolean;

/** The pattern is not one that EventBridge knows. */
export const invalidPattern = (reason: string) =>
  new AwsError('InvalidEventPatternException', `Event pattern is not valid. Reason: ${reason}`);

const isScalar = (value: unknown): value is Scalar => value === null || ['string', 'number', 'boolean'].includes(typeof value);
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function text(value: unknown, operator: string): string {
  if (typeof value !== 'string') throw invalidPattern(`${operator} needs a string, not ${JSON.stringify(value)}`);
  return value;
}

const literally = (character: string) => character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');

/** `*` stands for any characters, `\*` for an asterisk and `\\` for a backslash; nothing else is escaped and no `*` follows another. */
function wildcard(given: unknown): Test {
  const pattern = text(given, 'wildcard');
  const pieces = pattern.match(/\\[*\\]|[^\\]/gsu) ?? [];
  if (pieces.join('') !== pattern) throw invalidPattern(`invalid escape character in wildcard ${JSON.stringify(pattern)}`);
  if (pieces.some((piece, at) => piece === '*' && pieces[at - 1] === '*'))
    throw invalidPattern(`consecutive wildcard characters in ${JSON.stringify(pattern)}`);
  const source = pieces.map((piece) => (piece === '*' ? '.*' : literally(piece.length === 2 ? piece.slice(1) : piece)));
  const expression = new RegExp(`^${source.join('')}$`, 'su');
  return (value) => typeof value === 'string' && expression.test(value);
}

/** The text itself or, where it is `{"equals-ignore-case": text}`, compared without regard to case. */
function affix(given: unknown, operator: 'prefix' | 'suffix'): Test {
  const ignoresCase = isRecord(given) && Object.keys(given).join() === 'equals-ignore-case';
  const wanted = ignoresCase ? text(given['equals-ignore-case'], operator).toLowerCase() : text(given, operator);
  return (value) => {
    if (typeof value !== 'string') return false;
    const compared = ignoresCase ? value.toLowerCase() : value;
    return operator === 'prefix' ? compared.startsWith(wanted) : compared.endsWith(wanted);
  };
}

function equalsIgnoreCase(given: unknown): Test {
  const wanted = text(given, 'equals-ignore-case').toLowerCase();
  return (value) => typeof value === 'string' && value.toLowerCase() === wanted;
}

const COMPARE = new Map<unknown, (a: number, b: number) => boolean>(
  Object.entries({
    '=': (a: number, b: number) => a === b,
    '<': (a: number, b: number) => a < b,
    '<=': (a: number, b: number) => a <= b,
    '>': (a: number, b: number) => a > b,
    '>=': (a: number, b: number) => a >= b,
  }),
);

/** One comparison or, for a range, a lower and an upper one; numbers from -5e9 to 5e9. */
function numeric(given: unknown): Test {
  if (!Array.isArray(given) || (given.length !== 2 && given.length !== 4))
    throw invalidPattern('numeric needs one comparison or two, each an operator and a number');
  const tests: ((value: number) => boolean)[] = [];
  for (let at = 0; at < given.length; at += 2) {
    const [operator, bound] = [given[at], given[at + 1]];
    const compare = COMPARE.get(operator);
    if (!compare) throw invalidPattern(`unrecognized numeric range operator: ${JSON.stringify(operator)}`);
    if (typeof bound !== 'number' || Math.abs(bound) > 5e9)
      throw invalidPattern(`the value of ${operator} must be a number from -5.0e9 to 5.0e9`);
    tests.push((value) => compare(value, bound));
  }
  return (value) => typeof value === 'number' && tests.every((test) => test(value));
}

function cidr(given: unknown): Test {
  const range = text(given, 'cidr');
  const [address = '', bits, rest] = range.split('/');
  const family = isIP(address);
  const longest = family === 6 ? 128 : 32;
  const length = bits === undefined ? longest : Number(bits);
  if (family === 0 || rest !== undefined || bits === '' || !Number.isInteger(length) || length < 0 || length > longest) {
    throw invalidPattern(`malformed CIDR ${JSON.stringify(range)}`);
  }
  const block = new BlockList();
  block.addSubnet(address, length, family === 6 ? 'ipv6' : 'ipv4');
  return (value) => typeof value === 'string' && isIP(value) === family && block.check(value, family === 6 ? 'ipv6' : 'ipv4');
}

type Operators = Readonly<Record<string, (given: unknown) => Test>>;
const operatorIn = (operators: Operators, name: string) => (Object.hasOwn(operators, name) ? operators[name] : undefined);

const NEGATABLE: Operators = {
  prefix: (given) => affix(given, 'prefix'),
  suffix: (given) => affix(given, 'suffix'),
  'equals-ignore-case': equalsIgnoreCase,
  wildcard,
};

/** Everything except the values listed or, for `{prefix: …}` and the like, except what any of those match. */
function anythingBut(given: unknown): Test {
  if (isRecord(given)) {
    const [[operator, operand] = []] = Object.entries(given);
    const make = operator === undefined || Object.keys(given).length !== 1 ? undefined : operatorIn(NEGATABLE, operator);
    if (!make) throw invalidPattern(`anything-but does not know ${JSON.stringify(given)}`);
    const tests = listOf(operand).map(make);
    return (value) => !tests.some((test) => test(value));
  }
  const refused = listOf(given);
  if (!refused.every(isScalar)) throw invalidPattern('anything-but takes strings and numbers, or one operator');
  return (value) => !refused.includes(value);
}

function listOf(given: unknown): unknown[] {
  if (Array.isArray(given) && given.length === 0) throw invalidPattern('an empty list matches nothing');
  return Array.isArray(given) ? given : [given];
}

const OPERATORS: Operators = { ...NEGATABLE, numeric, cidr, 'anything-but': anythingBut };

/** One element of a pattern's list: a value, or a comparison ("Comparison operators for use in event patterns"). Given all values of the field. */
export function comparison(element: unknown): (values: readonly Scalar[]) => boolean {
  if (isScalar(element)) return (values) => values.includes(element);
  const [[operator, operand] = []] = isRecord(element) ? Object.entries(element) : [];
  if (operator === undefined || Object.keys(element as object).length !== 1) {
    throw invalidPattern(`a match expression has exactly one operator, not ${JSON.stringify(element)}`);
  }
  if (operator === 'exists') {
    if (typeof operand !== 'boolean') throw invalidPattern('exists needs true or false');
    return (values) => values.length > 0 === operand;
  }
  const test = operatorIn(OPERATORS, operator)?.(operand);
  if (!test) throw invalidPattern(`unrecognized match type ${operator}`);
  return (values) => values.some(test);
}

/** The values of a field: its scalars, those within lists too. Objects are no values, and neither are empty lists. */
export function valuesOf(field: unknown): Scalar[] {
  if (Array.isArray(field)) return field.flatMap(valuesOf);
  return isScalar(field) ? [field] : [];
}
