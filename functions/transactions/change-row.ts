import type { Write } from '../../shared/commit.ts';
import { type TellOf, tell } from '../../shared/events/tell.ts';
import {
  balanceChanged,
  transactionCreated,
  transactionDeleted,
  transactionRestored,
  transactionUpdated,
} from '../../shared/events/transactions.ts';
import type { Item } from '../../shared/partition.ts';
import { less, type Sums, together } from '../../shared/sums.ts';
import type { Context } from './context.ts';
import { rememberedOf } from './imported/refused-row.ts';
import { idOf, keyOf, numberIn } from './numbered.ts';
import { outlineOf } from './outline.ts';
import { type Edited, editedAttribute, type Settings, settingsKey, standsFor } from './settings.ts';
import { dayOfName, horizonAt, type Place, sumsOf } from './sums.ts';
import { markOf } from './told-by-mark.ts';
import { expiryOf, homeDateOf, type Row, rowItem, rowKey, signpostItem } from './transaction.ts';
import { refusedAttribute } from './transfers/refused-partners.ts';

/** One row as it was read, and as it is to be; nothing before where it is new. */
export interface RowChange {
  readonly before?: Row;
  readonly after: Row;
}

/** What writing rows needs of a context. */
export type WriteContext = Pick<Context, 'clock' | 'ids' | 'store'>;

interface Change {
  readonly userId: string;
  readonly settings: Settings;
  /** Rows that change together; each of them once. */
  readonly rows: readonly [RowChange, ...RowChange[]];
  /** The accounts that were read: sums of days that have gone by are taken off them. */
  readonly accounts?: readonly (Item | undefined)[];
  /** An account that must be as it was read: what else came to it would have been decided upon too. */
  readonly unchanged?: Item | undefined;
  /** Of many rows each tells its own change, so that the item that would tell all of them stays small: by a mark where that says it all (told-by-mark.ts). */
  readonly isMany?: boolean;
  /** What is edited with the rows in the same commit. */
  readonly edited?: Edited;
}

/** Where rows count now. */
export const placeFor = ({ clock }: Pick<Context, 'clock'>, settings: Settings): Place => ({
  accountOf: (number) => standsFor(settings, 'account', number),
  horizon: horizonAt(clock.now()),
});

/**
 * The writes of one change, of one row or of several at once: the rows first, in their order, then every sum that they move, and their events. All of it
 * goes into one commit, so that no sum ever differs from its rows, and no row of several is there without the others. The commit is refused at a
 * row that is another than was read, and at an account that is gone by now.
 */
export function writesOf(context: WriteContext, change: Change): Write[] {
  const { userId, settings, rows, accounts = [], unchanged, isMany = false, edited } = change;
  const place = placeFor(context, settings);
  const sums = together(...rows.flatMap(({ before, after }) => [...(before ? [less(sumsOf(before, place))] : []), sumsOf(after, place)]));

  const teller = place.accountOf(rows[0].after.accountNumber);
  const tellerKey = teller === undefined ? settingsKey : keyOf('account', teller);
  const events = [...(isMany ? [] : rows.filter(isNews).map((row) => eventOf(userId, settings, row))), ...balanceEvents(userId, sums)];
  const told = events.length > 0 ? { tell: tell(context, userId, ...events) } : {};
  const keys = new Set([tellerKey, ...sums.keys(), ...(edited ? [settingsKey] : [])]);
  const stale = new Map(accounts.flatMap((item) => (item ? [[item.sk, staleDays(item, place.horizon)]] : [])));
  return [
    ...rows.flatMap((row) => rowWrites(context, userId, row, isMany ? toldByItself(context, change, row) : undefined)),
    ...[...keys].map((key) => {
      const add = new Map(sums.get(key));
      // Counts changes of the sums, so that a deletion of the account notices one that came between, and those that are told there (changes/marks.ts).
      if (!key.startsWith('MONTH#')) add.set('w', 1);
      return context.store.update(userId, key, {
        add,
        set: { ...(key === tellerKey && told), ...(edited && key === settingsKey && editedAttribute(edited)) },
        remove: stale.get(key) ?? [],
        // A month's sums begin with their first row.
        ...(!key.startsWith('MONTH#') && {
          condition: { exists: true, ...(unchanged?.sk === key && { equals: { w: unchanged.w } }) },
        }),
      });
    }),
  ];
}

/** The row in its place, a signpost where it was created, and what is remembered of it once it is deleted. The first write carries the condition. */
function rowWrites(context: WriteContext, userId: string, change: RowChange, told?: string): Write[] {
  const { store } = context;
  const remembered = change.before && rememberedOf(change.before);
  const toRemember = rememberedOf(change.after);
  return [
    ...placeWrites(context, userId, change, { ...rowItem(change.after), ...(told && { tell: told }) }),
    ...(toRemember && !remembered ? [store.put(userId, toRemember)] : []),
    ...(remembered && !toRemember ? [store.remove(userId, remembered.sk, { exists: true })] : []),
  ];
}

function placeWrites({ store }: WriteContext, userId: string, { before, after }: RowChange, item: Item): Write[] {
  if (!before) return [store.put(userId, item, { exists: false })];
  const asRead = { exists: true, equals: { v: before.version, x: refusedAttribute(before) } };
  const home = homeDateOf(after.id);
  const isSameKept = expiryOf(before) === expiryOf(after);
  if (before.date === after.date)
    return [store.put(userId, item, asRead), ...(after.date === home || isSameKept ? [] : [store.put(userId, signpostItem(after))])];
  return [
    before.date === home ? store.put(userId, signpostItem(after), asRead) : store.remove(userId, rowKey(before.date, before.id), asRead),
    store.put(userId, item),
    ...(before.date === home || after.date === home ? [] : [store.put(userId, signpostItem(after))]),
  ];
}

function staleDays(account: Item, horizon: string): string[] {
  return Object.keys(account).filter((name) => {
    const day = dayOfName(name);
    return day !== undefined && day <= horizon;
  });
}

/** Nobody waits to hear of a row that was deleted before, and is. */
const isNews = ({ before, after }: RowChange): boolean => before?.deletedAt === undefined || after.deletedAt === undefined;

function eventOf(
  userId: string,
  settings: Settings,
  { before, after }: RowChange,
): TellOf<typeof transactionCreated | typeof transactionUpdated> {
  const identified = { transactionId: after.id, version: after.version };
  const outline = (row: Row) => outlineOf(userId, row, settings);
  if (!before) return [transactionCreated, { ...identified, ...outline(after) }];
  if (before.deletedAt !== undefined) return [transactionRestored, { ...identified, ...outline(after) }] as never;
  if (after.deletedAt !== undefined) return [transactionDeleted, { ...identified, ...outline(after) }] as never;
  return [transactionUpdated, { ...identified, before: outline(before), after: outline(after) }];
}

/** What one of many rows tells itself: a mark where all of the event is in the row, else the event; nothing where there is no news. */
function toldByItself(context: WriteContext, { userId, settings }: Change, change: RowChange): string | undefined {
  if (!isNews(change)) return undefined;
  return markOf(change) ?? tell(context, userId, eventOf(userId, settings, change));
}

const balanceEvents = (userId: string, sums: Sums): TellOf<typeof balanceChanged>[] =>
  [...sums.keys()]
    .filter((key) => key.startsWith('ACCOUNT#'))
    .map((key) => [balanceChanged, { accountId: idOf(userId, 'account', numberIn(key)) }]);
