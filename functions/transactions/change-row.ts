import { monthOf } from '../../shared/calendar.ts';
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
import type { Context } from './context.ts';
import { idOf, keyOf, numberIn } from './numbered.ts';
import { type Settings, settingsKey, standsFor } from './settings.ts';
import { dayOfName, horizonAt, less, type Sums, sumsOf, together } from './sums.ts';
import { expiryOf, homeDateOf, type Row, referencesOf, rowItem, rowKey, signpostItem } from './transaction.ts';
import { refusedAttribute } from './transfers/refused-partners.ts';

/** One row as it was read, and as it is to be; nothing before where it is new. */
export interface RowChange {
  readonly before?: Row;
  readonly after: Row;
}

interface Change {
  readonly userId: string;
  readonly settings: Settings;
  /** Rows that change together; each of them once. */
  readonly rows: readonly [RowChange, ...RowChange[]];
  /** The accounts that were read: sums of days that have gone by are taken off them. */
  readonly accounts?: readonly (Item | undefined)[];
}

/**
 * The writes of one change, of one row or of several at once: the rows first, in their order, then every sum that they move, and their events. All of it
 * goes into one commit, so that no sum ever differs from its rows, and no row of several is there without the others. The commit is refused at a
 * row that is another than was read, and at an account that is gone by now.
 */
export function writesOf(context: Context, change: Change): Write[] {
  const { userId, settings, rows, accounts = [] } = change;
  const place = {
    accountOf: (number: number) => standsFor(settings, 'account', number),
    horizon: horizonAt(context.clock.now()),
  };
  const sums = together(...rows.flatMap(({ before, after }) => [...(before ? [less(sumsOf(before, place))] : []), sumsOf(after, place)]));

  const teller = place.accountOf(rows[0].after.accountNumber);
  const tellerKey = teller === undefined ? settingsKey : keyOf('account', teller);
  const events = rows.filter(isNews).map((row) => eventOf(userId, settings, row));
  const told = { tell: tell(context, userId, ...events, ...balanceEvents(userId, sums)) };
  const keys = new Set([tellerKey, ...sums.keys()]);
  const stale = new Map(accounts.flatMap((item) => (item ? [[item.sk, staleDays(item, place.horizon)]] : [])));
  return [
    ...rows.flatMap((row) => rowWrites(context, userId, row)),
    ...[...keys].map((key) => {
      const add = new Map(sums.get(key));
      const isAccount = key.startsWith('ACCOUNT#');
      // Counts changes of the sums, so that a deletion of the account notices one that came between.
      if (isAccount && add.size > 0) add.set('w', 1);
      return context.store.update(userId, key, {
        add,
        ...(key === tellerKey && { set: told }),
        remove: stale.get(key) ?? [],
        // A month's sums begin with their first row.
        ...(!key.startsWith('MONTH#') && { condition: { exists: true } }),
      });
    }),
  ];
}

/** The row in its place, and a signpost where it was created. The first write carries the condition. */
function rowWrites({ store }: Context, userId: string, { before, after }: RowChange): Write[] {
  if (!before) return [store.put(userId, rowItem(after), { exists: false })];
  const asRead = { exists: true, equals: { v: before.version, x: refusedAttribute(before) } };
  const home = homeDateOf(after.id);
  const isSameKept = expiryOf(before) === expiryOf(after);
  if (before.date === after.date)
    return [
      store.put(userId, rowItem(after), asRead),
      ...(after.date === home || isSameKept ? [] : [store.put(userId, signpostItem(after))]),
    ];
  return [
    before.date === home ? store.put(userId, signpostItem(after), asRead) : store.remove(userId, rowKey(before.date, before.id), asRead),
    store.put(userId, rowItem(after)),
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
  const outline = (row: Row) => ({
    type: row.type,
    month: monthOf(row.date),
    ...referencesOf(userId, row, settings),
    recurrenceId: row.series ? idOf(userId, 'series', row.series.number) : null,
  });
  if (!before) return [transactionCreated, { ...identified, ...outline(after) }];
  if (before.deletedAt !== undefined) return [transactionRestored, { ...identified, ...outline(after) }] as never;
  if (after.deletedAt !== undefined) return [transactionDeleted, { ...identified, ...outline(after) }] as never;
  return [transactionUpdated, { ...identified, before: outline(before), after: outline(after) }];
}

const balanceEvents = (userId: string, sums: Sums): TellOf<typeof balanceChanged>[] =>
  [...sums.keys()]
    .filter((key) => key.startsWith('ACCOUNT#'))
    .map((key) => [balanceChanged, { accountId: idOf(userId, 'account', numberIn(key)) }]);
