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
import type { Context } from './context.ts';
import { idOf, keyOf, numberIn } from './numbered.ts';
import { type Settings, settingsKey, standsFor } from './settings.ts';
import type { Item } from './store.ts';
import { dayOfName, horizonAt, less, type Sums, sumsOf, together } from './sums.ts';
import { expiryOf, homeDateOf, type Row, referencesOf, rowItem, rowKey, signpostItem } from './transaction.ts';

interface Change {
  readonly userId: string;
  readonly settings: Settings;
  /** The row as it was read; none where it is new. */
  readonly before?: Row;
  readonly after: Row;
  /** The account as it was read, where it was: sums of days that have gone by are taken off it. */
  readonly account?: Item | undefined;
}

/**
 * The writes of one change: the row first, then every sum that it moves, and its events. All of it goes into one commit, so that no sum ever
 * differs from its rows. The commit is refused at the row where it is another than was read, and at an account that is gone by now.
 */
export function writesOf(context: Context, change: Change): Write[] {
  const { userId, settings, before, after } = change;
  const place = {
    accountOf: (number: number) => standsFor(settings, 'account', number),
    horizon: horizonAt(context.clock.now()),
  };
  const sums = together(...(before ? [less(sumsOf(before, place))] : []), sumsOf(after, place));

  const teller = place.accountOf(after.accountNumber);
  const tellerKey = teller === undefined ? settingsKey : keyOf('account', teller);
  const told = { tell: tell(context, userId, eventOf(change), ...balanceEvents(userId, sums)) };
  const keys = new Set([tellerKey, ...sums.keys()]);
  const stale = staleDays(change.account, place.horizon);
  return [
    ...rowWrites(context, userId, before, after),
    ...[...keys].map((key) => {
      const add = new Map(sums.get(key));
      const isAccount = key.startsWith('ACCOUNT#');
      // Counts changes of the sums, so that a deletion of the account notices one that came between.
      if (isAccount && add.size > 0) add.set('w', 1);
      return context.store.update(userId, key, {
        add,
        ...(key === tellerKey && { set: told }),
        ...(key === change.account?.sk && { remove: stale }),
        // A month's sums begin with their first row.
        ...(!key.startsWith('MONTH#') && { condition: { exists: true } }),
      });
    }),
  ];
}

/** The row in its place, and a signpost where it was created. The first write carries the condition. */
function rowWrites({ store }: Context, userId: string, before: Row | undefined, after: Row): Write[] {
  if (!before) return [store.put(userId, rowItem(after), { exists: false })];
  const asRead = { exists: true, equals: { v: before.version } };
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

function staleDays(account: Item | undefined, horizon: string): string[] {
  return Object.keys(account ?? {}).filter((name) => {
    const day = dayOfName(name);
    return day !== undefined && day <= horizon;
  });
}

function eventOf({ userId, settings, before, after }: Change): TellOf<typeof transactionCreated | typeof transactionUpdated> {
  const identified = { transactionId: after.id, version: after.version };
  const outline = (row: Row) => ({ type: row.type, month: monthOf(row.date), ...referencesOf(userId, row, settings) });
  if (!before) return [transactionCreated, { ...identified, ...outline(after) }];
  if (before.deletedAt !== undefined) return [transactionRestored, { ...identified, ...outline(after) }] as never;
  if (after.deletedAt !== undefined) return [transactionDeleted, { ...identified, ...outline(after) }] as never;
  return [transactionUpdated, { ...identified, before: outline(before), after: outline(after) }];
}

const balanceEvents = (userId: string, sums: Sums): TellOf<typeof balanceChanged>[] =>
  [...sums.keys()]
    .filter((key) => key.startsWith('ACCOUNT#'))
    .map((key) => [balanceChanged, { accountId: idOf(userId, 'account', numberIn(key)) }]);
