import { compareTexts, conditionOf, type Item, projectionOf, valueAt } from './expression.ts';
import { largestPage, sizeOf } from './size.ts';
import { copy, scopeOf, type Words } from './writing.ts';

/** The attributes that an index goes by; items that lack one of them are not in it. */
export interface Index {
  readonly partition: string;
  readonly sort: string;
}

export type QueryInput = Words & {
  readonly IndexName?: string;
  readonly ExclusiveStartKey?: Item;
  readonly Limit?: number;
  readonly ScanIndexForward?: boolean;
};

/** A page of an index, read as everything else here: at once, although on AWS an index lags behind. Equal sort keys are in the order of the table's own. */
export function pageOfIndex(words: QueryInput, items: Iterable<Item>, { partition, sort }: Index): object {
  const scope = scopeOf(words, undefined);
  const matches = conditionOf(words.KeyConditionExpression ?? '');
  const places = [sort, 'pk', 'sk'];
  const order = (one: Item, other: Item): number =>
    places.map((name) => compareTexts(String(one[name]), String(other[name]))).find((each) => each !== 0) ?? 0;
  const after = words.ExclusiveStartKey;
  const wanted = [...items]
    .filter((item) => typeof item[partition] === 'string' && typeof item[sort] === 'string' && matches({ ...scope, item }))
    .filter((item) => !after || order(item, after) > 0)
    .sort(order);
  return answerOf(words, wanted, [partition, sort]);
}

/** What the query answers of the items that it found, in order. `names` are the attributes beside the key that a page goes on at. */
export function answerOf(words: QueryInput, wanted: readonly Item[], names: readonly string[] = []): object {
  const page = pageOf(wanted, words.Limit);
  const last = page.isCut ? page.items.at(-1) : undefined;
  return {
    Items: page.items.map((item) => projected(words, item)),
    Count: page.items.length,
    ScannedCount: page.items.length,
    ...(last && { LastEvaluatedKey: Object.fromEntries(['pk', 'sk', ...names].map((name) => [name, last[name]])) }),
  };
}

/** As many as are asked for or as a page may hold; cut where it ended for one of these, whether or not anything follows. */
function pageOf(items: readonly Item[], limit: number | undefined): { readonly items: readonly Item[]; readonly isCut: boolean } {
  let size = 0;
  for (const [at, item] of items.entries()) {
    size += sizeOf(item);
    if (at + 1 === limit || size >= largestPage) return { items: items.slice(0, at + 1), isCut: true };
  }
  return { items, isCut: false };
}

export function projected(words: Words, item: Item): Item {
  if (!words.ProjectionExpression) return copy(item);
  const scope = scopeOf(words, item);
  return Object.fromEntries(
    projectionOf(words.ProjectionExpression).flatMap((place) => {
      const path = place(scope);
      if (path.length > 1) throw new Error('The stand-in for DynamoDB projects whole attributes only.');
      const value = valueAt(item, path);
      return value === undefined ? [] : [[path[0] ?? '', copy(value)]];
    }),
  );
}
