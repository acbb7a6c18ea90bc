import { isDeepStrictEqual } from 'node:util';

/** An item as the document client gives and takes it. */
export type Item = Readonly<Record<string, unknown>>;

/** What an expression is read with: the placeholders' meanings, and the item that paths lead into. */
export interface Scope {
  readonly names: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, unknown>>;
  readonly item: Item | undefined;
}

type Path = readonly string[];
type Operand = (scope: Scope) => unknown;
export type Condition = (scope: Scope) => boolean;

/** What an update does, clause by clause; operands are read from the item as it was before. */
export interface Update {
  readonly set: readonly (readonly [path: Place, to: Operand])[];
  readonly add: readonly (readonly [path: Place, by: Operand])[];
  readonly remove: readonly Place[];
}
type Place = (scope: Scope) => Path;

/** A word that the stand-in does not know is a defect of the stand-in, not of who asked: it is to be taught here. */
const unknownWord = (text: string): Error => new Error(`The stand-in for DynamoDB does not know this expression: ${text}`);

const cached = <T>(parse: (text: string) => T): ((text: string) => T) => {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    if (known) return known;
    const made = parse(text);
    if (kept.size > 5_000) kept.clear();
    kept.set(text, made);
    return made;
  };
};

/** The placeholders that an expression uses. */
export const placeholdersIn = cached((text: string): readonly string[] => text.match(/[#:]\w+/g) ?? []);

export const conditionOf = cached((text: string): Condition => {
  const words = wordsOf(text);
  const condition = either(words);
  words.end();
  return condition;
});

export const updateOf = cached((text: string): Update => {
  const words = wordsOf(text);
  const update = { set: [] as (readonly [Place, Operand])[], add: [] as (readonly [Place, Operand])[], remove: [] as Place[] };
  while (!words.isOver()) {
    const clause = words.take().toUpperCase();
    do {
      const path = place(words);
      if (clause === 'SET') {
        words.expect('=');
        update.set.push([path, sum(words)]);
      } else if (clause === 'ADD') update.add.push([path, operand(words)]);
      else if (clause === 'REMOVE') update.remove.push(path);
      else throw unknownWord(text);
    } while (words.skip(','));
  }
  return update;
});

/** The paths of a projection. */
export const projectionOf = cached((text: string): readonly Place[] => {
  const words = wordsOf(text);
  const places = [place(words)];
  while (words.skip(',')) places.push(place(words));
  words.end();
  return places;
});

export function valueAt(item: unknown, path: Path): unknown {
  let current = item;
  for (const part of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, part)) return undefined;
    current = (current as Record<string, unknown>)[part];
  }
  return current;
}

interface Words {
  take(): string;
  peek(ahead?: number): string;
  skip(word: string): boolean;
  expect(word: string): void;
  isOver(): boolean;
  end(): void;
}

function wordsOf(text: string): Words {
  const all = text.match(/[#:]?\w+|<>|<=|>=|[^\s\w]/g) ?? [];
  let at = 0;
  const words: Words = {
    take: () => all[at++] ?? '',
    peek: (ahead = 0) => all[at + ahead] ?? '',
    skip(word) {
      const isThere = words.peek().toUpperCase() === word;
      if (isThere) at++;
      return isThere;
    },
    expect(word) {
      if (!words.skip(word)) throw unknownWord(text);
    },
    isOver: () => at >= all.length,
    end() {
      if (!words.isOver()) throw unknownWord(text);
    },
  };
  return words;
}

function either(words: Words): Condition {
  let left = both(words);
  while (words.skip('OR')) {
    const [one, other] = [left, both(words)];
    left = (scope) => one(scope) || other(scope);
  }
  return left;
}

function both(words: Words): Condition {
  let left = single(words);
  while (words.skip('AND')) {
    const [one, other] = [left, single(words)];
    left = (scope) => one(scope) && other(scope);
  }
  return left;
}

function single(words: Words): Condition {
  if (words.skip('NOT')) {
    const inner = single(words);
    return (scope) => !inner(scope);
  }
  if (words.skip('(')) {
    const inner = either(words);
    words.expect(')');
    return inner;
  }
  const name = words.peek().toLowerCase();
  if (words.peek(1) === '(' && name in functions) return called(words, functions[name as keyof typeof functions]);
  return compared(words);
}

/** The functions of conditions, by what becomes of their operands' values. */
const functions = {
  attribute_exists: (value: unknown) => value !== undefined,
  attribute_not_exists: (value: unknown) => value === undefined,
  begins_with: (value: unknown, start: unknown) => typeof value === 'string' && value.startsWith(String(start)),
  contains: (value: unknown, part: unknown) => {
    if (value instanceof Set) return value.has(part);
    if (Array.isArray(value)) return value.some((each) => isDeepStrictEqual(each, part));
    return typeof value === 'string' && value.includes(String(part));
  },
};

function called(words: Words, of: (...values: unknown[]) => boolean): Condition {
  words.take();
  words.expect('(');
  const operands = [operand(words)];
  while (words.skip(',')) operands.push(operand(words));
  words.expect(')');
  return (scope) => of(...operands.map((each) => each(scope)));
}

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

function compared(words: Words): Condition {
  const left = operand(words);
  if (words.skip('BETWEEN')) {
    const from = operand(words);
    words.expect('AND');
    const to = operand(words);
    return (scope) =>
      isOrdered(left(scope), from(scope), (order) => order >= 0) && isOrdered(left(scope), to(scope), (order) => order <= 0);
  }
  if (words.skip('IN')) {
    words.expect('(');
    const among = [operand(words)];
    while (words.skip(',')) among.push(operand(words));
    words.expect(')');
    return (scope) => among.some((each) => isSame(left(scope), each(scope)));
  }
  const comparison = words.take();
  const right = operand(words);
  if (comparison === '=') return (scope) => isSame(left(scope), right(scope));
  if (comparison === '<>') return (scope) => !isSame(left(scope), right(scope));
  const holds = comparisons[comparison];
  if (!holds) throw unknownWord(comparison);
  return (scope) => isOrdered(left(scope), right(scope), holds);
}

const isSame = (one: unknown, other: unknown): boolean => one !== undefined && isDeepStrictEqual(one, other);

/** Only numbers with numbers and texts with texts are in an order; what is absent is in none. */
const isOrdered = (one: unknown, other: unknown, holds: (order: number) => boolean): boolean => {
  if (typeof one === 'number' && typeof other === 'number') return holds(one - other);
  return typeof one === 'string' && typeof other === 'string' && holds(compareTexts(one, other));
};

/** By UTF-8 bytes, as keys are sorted: beyond the basic plane that is another order than JavaScript's. */
export function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  if (/[\ud800-\udfff]/.test(one) || /[\ud800-\udfff]/.test(other)) return Buffer.compare(Buffer.from(one), Buffer.from(other));
  return one < other ? -1 : 1;
}

function sum(words: Words): Operand {
  let left = operand(words);
  for (let sign = words.peek(); sign === '+' || sign === '-'; sign = words.peek()) {
    words.take();
    const [one, other, factor] = [left, operand(words), sign === '+' ? 1 : -1];
    left = (scope) => Number(one(scope)) + factor * Number(other(scope));
  }
  return left;
}

function operand(words: Words): Operand {
  const word = words.peek();
  if (word.startsWith(':')) {
    words.take();
    return ({ values }) => values[word];
  }
  if (word.toLowerCase() === 'if_not_exists') {
    words.take();
    words.expect('(');
    const path = place(words);
    words.expect(',');
    const otherwise = operand(words);
    words.expect(')');
    return (scope) => valueAt(scope.item, path(scope)) ?? otherwise(scope);
  }
  const path = place(words);
  return (scope) => valueAt(scope.item, path(scope));
}

function place(words: Words): Place {
  const parts = [words.take()];
  while (words.skip('.')) parts.push(words.take());
  if (!parts.every((part) => /^#?\w+$/.test(part)) || words.peek() === '[') throw unknownWord(`${parts.join('.')}${words.peek()}`);
  return ({ names }) => parts.map((part) => (part.startsWith('#') ? (names[part] ?? '') : part));
}
