import { isDeepStrictEqual } from 'node:util';
import { conditionFailed, invalid } from './errors.ts';
import { conditionOf, type Item, placeholdersIn, type Scope, updateOf, valueAt } from './expression.ts';
import { largestItem, sizeOf } from './size.ts';

/** The parameters that any read or write of one item may carry. */
export interface Words {
  readonly Key?: Item;
  readonly Item?: Item;
  readonly UpdateExpression?: string;
  readonly ConditionExpression?: string;
  readonly KeyConditionExpression?: string;
  readonly ProjectionExpression?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: Readonly<Record<string, unknown>>;
  readonly ReturnValues?: string;
  readonly ReturnValuesOnConditionCheckFailure?: string;
}

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** What becomes of one item. */
export interface Outcome {
  readonly key: Key;
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

export type WriteKind = 'Put' | 'Update' | 'Delete' | 'ConditionCheck';

/** @throws ValidationException where a placeholder has no meaning, or a meaning no placeholder. */
export function scopeOf(words: Words, item: Item | undefined): Scope {
  const { ExpressionAttributeNames: names = {}, ExpressionAttributeValues: values = {} } = words;
  const used = new Set(
    [words.UpdateExpression, words.ConditionExpression, words.KeyConditionExpression, words.ProjectionExpression].flatMap((text) =>
      text ? placeholdersIn(text) : [],
    ),
  );
  for (const placeholder of used) {
    if (!(placeholder in (placeholder.startsWith('#') ? names : values)))
      throw invalid(`An expression uses ${placeholder}, which is not defined.`);
  }
  if (Object.keys(names).length + Object.keys(values).length > used.size) throw invalid('A name or a value is unused in expressions.');
  return { names, values: copy(values), item };
}

/** @throws ValidationException for a key of other attributes than `pk` and `sk`, or of other types than texts. */
export function keyIn(item: Item | undefined, isWhole: boolean): Key {
  const { pk, sk, ...others } = item ?? {};
  if (typeof pk !== 'string' || typeof sk !== 'string' || !pk || !sk || (isWhole && Object.keys(others).length > 0))
    throw invalid('The provided key element does not match the schema');
  return { pk, sk };
}

/**
 * What the write makes of the item that is there; nothing is written yet.
 * @throws ConditionalCheckFailedException, ValidationException
 */
export function outcomeOf(kind: WriteKind, words: Words, find: (key: Key) => Item | undefined): Outcome {
  const key = kind === 'Put' ? keyIn(words.Item, false) : keyIn(words.Key, true);
  const before = find(key);
  const scope = scopeOf(words, before);
  if (words.ConditionExpression && !conditionOf(words.ConditionExpression)(scope))
    throw conditionFailed(words.ReturnValuesOnConditionCheckFailure === 'ALL_OLD' ? before : undefined);
  const after = afterOf(kind, words, { scope, key });
  if (after && sizeOf(after) > largestItem) throw invalid('Item size has exceeded the maximum allowed size');
  return { key, before, after: isDeepStrictEqual(before, after) ? before : after };
}

function afterOf(kind: WriteKind, words: Words, { scope, key }: { scope: Scope; key: Key }): Item | undefined {
  if (kind === 'Delete') return undefined;
  if (kind === 'ConditionCheck') return scope.item;
  if (kind === 'Put') return copy(words.Item);
  return updated(words.UpdateExpression ?? '', scope, key);
}

/** All operands are read before anything changes, and no two paths may lead into each other. */
function updated(expression: string, scope: Scope, key: Key): Item {
  const { set, add, remove } = updateOf(expression);
  const after: Record<string, unknown> = copy(scope.item) ?? { ...key };
  const sets = set.map(([place, to]) => {
    const value = to(scope);
    if (value === undefined) throw invalid('The provided expression refers to an attribute that does not exist in the item');
    return { path: place(scope), value };
  });
  const sums = add.map(([place, by]) => {
    const path = place(scope);
    return { path, value: added(valueAt(scope.item, path), by(scope)) };
  });
  const removed = remove.map((place) => ({ path: place(scope), value: undefined }));
  const changes = [...sets, ...sums, ...removed];
  checkPaths(changes.map(({ path }) => path));
  for (const { path, value } of changes) assign(after, path, value);
  return after;
}

function added(current: unknown, by: unknown): unknown {
  if (typeof by === 'number' && (current === undefined || typeof current === 'number')) return (current ?? 0) + by;
  if (by instanceof Set && (current === undefined || current instanceof Set)) return new Set([...(current ?? []), ...by]);
  throw invalid('An operand in the update expression has an incorrect data type');
}

function checkPaths(paths: readonly (readonly string[])[]): void {
  const texts = new Set<string>();
  for (const path of paths) {
    if (path.length === 1 && (path[0] === 'pk' || path[0] === 'sk'))
      throw invalid(`Cannot update attribute ${path[0]}. This attribute is part of the key`);
    texts.add(path.join('.'));
  }
  const isPrefix = paths.some((path) => path.some((_, end) => end > 0 && texts.has(path.slice(0, end).join('.'))));
  if (texts.size < paths.length || isPrefix) throw invalid('Two document paths overlap with each other');
}

function assign(item: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const parent = valueAt(item, path.slice(0, -1));
  const name = path.at(-1) ?? '';
  if (typeof parent !== 'object' || parent === null || Array.isArray(parent) || parent instanceof Set)
    throw invalid('The document path provided in the update expression is invalid for update');
  if (value === undefined) delete (parent as Record<string, unknown>)[name];
  else (parent as Record<string, unknown>)[name] = value;
}

/** @throws Error for `undefined`, as the document client does, and for what the stand-in does not keep (bytes, dates, BigInt). */
export function copy<T>(value: T): T {
  if (typeof value !== 'object' || value === null) {
    if (typeof value === 'bigint' || typeof value === 'function')
      throw new Error(`The stand-in for DynamoDB does not keep a ${typeof value}.`);
    return value;
  }
  if (Array.isArray(value)) return value.map(whole) as T;
  if (value instanceof Set) return new Set(value) as T;
  if (Object.getPrototypeOf(value) !== Object.prototype)
    throw new Error(`The stand-in for DynamoDB does not keep a ${value.constructor.name}.`);
  const copied: Record<string, unknown> = {};
  for (const name in value) copied[name] = whole(value[name]);
  return copied as T;
}

function whole(value: unknown): unknown {
  if (value === undefined) throw new Error('Pass options.removeUndefinedValues=true to remove undefined values from map/array/set.');
  return copy(value);
}
