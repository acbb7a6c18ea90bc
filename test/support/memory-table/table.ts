import { isDeepStrictEqual } from 'node:util';
import { cancelled, invalid, type Reason, tokenReused } from './errors.ts';
import { compareTexts, conditionOf, type Item } from './expression.ts';
import { answerOf, type Index, pageOfIndex, projected, type QueryInput } from './page.ts';
import { copy, type Key, keyIn, type Outcome, outcomeOf, scopeOf, type Words, type WriteKind } from './writing.ts';

/** One item that changed, as the table's stream tells it. Changes of one write follow each other and share their `commit`. */
export interface Change extends Outcome {
  readonly commit: number;
}

/**
 * A domain table (`pk`, `sk`, TTL on `expiresAt`) in memory, with DynamoDB's semantics for what the product asks of it: conditions, atomic transactions
 * that one token names for ten minutes, order of keys, pages, limits, stream. Every call is done at once and wholly; what may come between, be lost or
 * be refused is the business of who calls (test/simulation). What it does not know it refuses by an `Error`, never by a guess.
 */
export interface MemoryTable {
  readonly name: string;
  /** Carries out one call of the document client: `TransactWrite`, `Query`, …; throws what the SDK throws. */
  perform(operation: string, input: object): object;
  /** The items of a partition in the order of their sort keys. They are the table's own: not to be changed. */
  itemsOf(pk: string): Item[];
  readonly partitions: Iterable<string>;
  /** Every change since the beginning. Writes that changed nothing are not among them. */
  readonly changes: readonly Change[];
  /** Removes what has expired and `isDue`: on AWS that comes late, within days. */
  expire(isDue?: (key: Key) => boolean): void;
}

/** Bytes. */
const longestExpression = 4_096;
const tokenLifetime = 10 * 60 * 1000;

export function memoryTable(name: string, now: () => Date, indexes: Readonly<Record<string, Index>> = {}): MemoryTable {
  const partitions = new Map<string, { readonly items: Map<string, Item>; readonly sorted: string[] }>();
  const changes: Change[] = [];
  const tokens = new Map<string, { readonly members: TransactInput['TransactItems']; readonly at: number }>();
  let commits = 0;

  const find = ({ pk, sk }: Key): Item | undefined => partitions.get(pk)?.items.get(sk);

  const write = (outcomes: readonly Outcome[]): void => {
    commits++;
    for (const outcome of outcomes) {
      const { key, before, after } = outcome;
      if (before === after) continue;
      place(key, after);
      changes.push({ ...outcome, commit: commits });
    }
  };

  const place = ({ pk, sk }: Key, item: Item | undefined): void => {
    const partition = partitions.get(pk) ?? { items: new Map(), sorted: [] };
    partitions.set(pk, partition);
    const at = placeOf(partition.sorted, sk);
    const isThere = partition.sorted[at] === sk;
    if (item && !isThere) partition.sorted.splice(at, 0, sk);
    if (!item && isThere) partition.sorted.splice(at, 1);
    if (item) partition.items.set(sk, item);
    else partition.items.delete(sk);
  };

  const single = (kind: WriteKind, words: Words): object => {
    const outcome = outcomeOf(kind, words, find);
    write([outcome]);
    return returned(words, outcome);
  };

  const transact = ({ TransactItems, ClientRequestToken: token }: TransactInput): object => {
    if (token !== undefined) {
      const kept = tokens.get(token);
      const isKept = kept && now().getTime() - kept.at < tokenLifetime;
      if (isKept && kept.members !== TransactItems && contentOf(kept.members) !== contentOf(TransactItems)) throw tokenReused();
      if (isKept) return {};
    }
    write(outcomesOf(TransactItems, find));
    if (token !== undefined) tokens.set(token, { members: TransactItems, at: now().getTime() });
    return {};
  };

  const query = (words: QueryInput): object => {
    if (words.IndexName) return pageOfIndex(words, allItems(), indexOf(words.IndexName));
    const scope = scopeOf(words, undefined);
    const pk = String(scope.values[/pk = (:\w+)/.exec(words.KeyConditionExpression ?? '')?.[1] ?? '']);
    const matches = conditionOf(words.KeyConditionExpression ?? '');
    const after = words.ExclusiveStartKey && keyIn(words.ExclusiveStartKey, true);
    if (after && after.pk !== pk) throw invalid('The provided starting key is outside query boundaries based on provided conditions');
    const { items, sorted } = partitions.get(pk) ?? { items: new Map<string, Item>(), sorted: [] };
    const direction = words.ScanIndexForward === false ? -1 : 1;
    const wanted = sorted.filter((sk) => matches({ ...scope, item: { pk, sk } }) && (!after || compareTexts(sk, after.sk) * direction > 0));
    if (direction < 0) wanted.reverse();
    return answerOf(words, wanted.flatMap((sk) => items.get(sk) ?? []) as Item[]);
  };

  const allItems = (): Item[] => [...partitions.values()].flatMap(({ items }) => [...items.values()]);

  const indexOf = (index: string): Index => {
    const known = indexes[index];
    if (!known) throw new Error(`The table in memory has no index ${index}.`);
    return known;
  };

  const operations: Readonly<Record<string, (input: never) => object>> = {
    Get(words: Words) {
      const item = find(keyIn(words.Key, true));
      return item ? { Item: projected(words, item) } : {};
    },
    BatchGet({ RequestItems }: { RequestItems: Record<string, { Keys: Item[] }> }) {
      const keys = (RequestItems[name]?.Keys ?? []).map((key) => keyIn(key, true));
      if (keys.length > 100) throw invalid('Too many items requested for the BatchGetItem call');
      if (new Set(keys.map(nameOf)).size < keys.length) throw invalid('Provided list of item keys contains duplicates');
      return { Responses: { [name]: keys.flatMap((key) => copy(find(key)) ?? []) }, UnprocessedKeys: {} };
    },
    BatchWrite({ RequestItems }: { RequestItems: Record<string, BatchMember[]> }) {
      const members = RequestItems[name] ?? [];
      if (members.length > 25) throw invalid('Too many items requested for the BatchWriteItem call');
      const outcomes = members.map(({ DeleteRequest, PutRequest }) =>
        DeleteRequest ? outcomeOf('Delete', DeleteRequest, find) : outcomeOf('Put', PutRequest ?? {}, find),
      );
      if (new Set(outcomes.map(({ key }) => nameOf(key))).size < outcomes.length)
        throw invalid('Provided list of item keys contains duplicates');
      for (const outcome of outcomes) write([outcome]);
      return { UnprocessedItems: {} };
    },
    Put: (words: Words) => single('Put', words),
    Update: (words: Words) => single('Update', words),
    Delete: (words: Words) => single('Delete', words),
    Query: query,
    TransactWrite: transact,
  };

  return {
    name,
    changes,
    get partitions() {
      return partitions.keys();
    },
    perform(operation, input) {
      const perform = operations[operation];
      if (!perform) throw new Error(`The stand-in for DynamoDB does not know ${operation}.`);
      const table = (input as { TableName?: string }).TableName;
      if (table !== undefined && table !== name) throw new Error(`There is no table ${table} in memory, but ${name}.`);
      return perform(input as never);
    },
    itemsOf(pk) {
      const { items, sorted } = partitions.get(pk) ?? { items: new Map<string, Item>(), sorted: [] };
      return sorted.flatMap((sk): Item[] => {
        const item = items.get(sk);
        return item ? [item] : [];
      });
    },
    expire(isDue = () => true) {
      const second = now().getTime() / 1000;
      for (const [pk, { items }] of partitions) {
        for (const [sk, item] of items) {
          if (typeof item.expiresAt === 'number' && item.expiresAt <= second && isDue({ pk, sk }))
            write([{ key: { pk, sk }, before: item, after: undefined }]);
        }
      }
    },
  };
}

interface TransactInput {
  readonly TransactItems: readonly Partial<Record<WriteKind, Words>>[];
  readonly ClientRequestToken?: string;
}

interface BatchMember {
  readonly DeleteRequest?: { readonly Key: Item };
  readonly PutRequest?: { readonly Item: Item };
}

const nameOf = ({ pk, sk }: Key): string => JSON.stringify([pk, sk]);
const contentOf = (members: unknown): string => JSON.stringify(members, (_, value: unknown) => (value instanceof Set ? [...value] : value));

/** Where the key is in the order, or would be. */
function placeOf(sorted: readonly string[], sk: string): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (compareTexts(sorted[middle] ?? '', sk) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** What every member makes of the items as they are before the transaction. */
function outcomesOf(members: TransactInput['TransactItems'], find: (key: Key) => Item | undefined): Outcome[] {
  if (members.length === 0 || members.length > 100) throw invalid('Member must have length less than or equal to 100, and at least one');
  const parts = members.flatMap((member) => Object.entries(member) as [WriteKind, Words][]);
  if (parts.some(([kind, words]) => kind === 'Update' && !words.UpdateExpression))
    throw invalid('An update of a transaction has an expression');
  if (parts.some(([, { UpdateExpression = '' }]) => UpdateExpression.length > longestExpression))
    throw invalid('Invalid UpdateExpression: Expression size has exceeded the maximum allowed size');
  const keys = parts.map(([kind, words]) => nameOf(kind === 'Put' ? keyIn(words.Item, false) : keyIn(words.Key, true)));
  if (new Set(keys).size < keys.length) throw invalid('Transaction request cannot include multiple operations on one item');

  const outcomes: Outcome[] = [];
  const reasons = parts.map(([kind, words]): Reason => {
    try {
      outcomes.push(outcomeOf(kind, words, find));
      return { Code: 'None' };
    } catch (error) {
      if (!(error instanceof Error) || !/^(ConditionalCheckFailed|Validation)Exception$/.test(error.name)) throw error;
      const isCondition = error.name.startsWith('Conditional');
      return { Code: isCondition ? 'ConditionalCheckFailed' : 'ValidationError', Message: error.message };
    }
  });
  if (reasons.some(({ Code }) => Code !== 'None')) throw cancelled(reasons);
  return outcomes;
}

function returned({ ReturnValues = 'NONE' }: Words, { before, after }: Outcome): object {
  const some = (item: Item | undefined) => (item ? { Attributes: copy(item) } : {});
  const changed = (from: Item | undefined, to: Item | undefined) =>
    some(from && Object.fromEntries(Object.entries(from).filter(([name, value]) => !isDeepStrictEqual(value, to?.[name]))));
  const kinds: Readonly<Record<string, () => object>> = {
    NONE: () => ({}),
    ALL_OLD: () => some(before),
    ALL_NEW: () => some(after),
    UPDATED_NEW: () => changed(after, before),
    UPDATED_OLD: () => changed(before, after),
  };
  return kinds[ReturnValues]?.() ?? {};
}
