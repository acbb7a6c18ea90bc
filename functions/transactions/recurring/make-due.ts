import { type CalendarDate, today } from '../../../shared/calendar.ts';
import { commit, Refused } from '../../../shared/commit.ts';
import { tell } from '../../../shared/events/tell.ts';
import { recurrenceChanged } from '../../../shared/events/transactions.ts';
import { count } from '../../../shared/observability/count.ts';
import type { Item } from '../../../shared/partition.ts';
import { untilAccepted } from '../../../shared/until-accepted.ts';
import { accountOf } from '../account.ts';
import { writesOf } from '../change-row.ts';
import type { Context } from '../context.ts';
import { idOf, keyOf } from '../numbered.ts';
import { type Settings, settingsKey, settingsOf, standsFor } from '../settings.ts';
import { idOfOccurrence, occurrenceItem, occurrenceKey, rowOfOccurrence } from './occurrence.ts';
import type { Occurrence } from './recurrence.ts';
import { asRead, nextOf, type RecurringSeries, seriesItem, seriesKey, seriesOf } from './series.ts';

/** Occurrences made in one commit: the events of so many lie on one account, which is to stay under 4 kB. */
const atOnce = 7;
/** Commits of one run. What is left is told, and taken up by who hears of it. */
const mostCommits = 30;

/**
 * Makes every occurrence of the series whose date has come where its owner lives, in order: each once, with all sums that it moves, whoever else does the
 * same at the same time, and whatever was missed. What was skipped or fulfilled before its day is passed over. Nothing for an erased user.
 */
export async function makeDue(context: Context, userId: string, number: number): Promise<void> {
  for (let run = 1; run <= mostCommits; run++) {
    const hasMore = await untilAccepted(async () => await makeSome(context, { userId, number, isLast: run === mostCommits }));
    if (!hasMore) return;
  }
}

interface Making {
  readonly userId: string;
  readonly number: number;
  readonly isLast: boolean;
}

/** Whether more has fallen due. */
async function makeSome(context: Context, { userId, number, isLast }: Making): Promise<boolean> {
  const { store, clock } = context;
  const items = await store.read(userId, settingsKey, seriesKey(number));
  const [settingsItem, item] = [items.get(settingsKey), items.get(seriesKey(number))];
  if (!settingsItem || !item) return false;
  const [settings, series] = [settingsOf(settingsItem), seriesOf(item)];
  const owner = { userId, timeZone: settings.timeZone };

  const { due, hasMore } = dueOf(series, today(clock, settings.timeZone));
  const last = due.at(-1);
  const after: RecurringSeries = last ? { ...series, doneUpTo: last.nominalOn } : series;
  const kept = seriesItem(after, owner);
  // Not its day, and in the right place to be found on it. The place is another where its owner has moved to another zone.
  if (!last && kept.dueAt === item.dueAt) return false;
  const account = standsFor(settings, 'account', series.template.accountNumber);
  const around = await store.read(userId, ...due.map(({ nominalOn }) => occurrenceKey(number, nominalOn)), ...accountKeys(account));
  const toMake = due.filter(({ nominalOn }) => !around.has(occurrenceKey(number, nominalOn)));
  const accountItem = around.get(keyOf('account', account ?? 0));
  // It went away after the settings were read: what took its place, looking again says.
  if (account !== undefined && !accountItem) throw new Refused([], {});

  await commit(context.dynamodb, [
    ...rowWrites(context, { userId, settings, series, toMake, account: openOf(accountItem) }),
    store.put(userId, { ...kept, ...(hasMore && isLast && { tell: toldAgain(context, userId, number) }) }, asRead(series)),
  ]);
  if (toMake.length > 0) count({ transactions_created_total: toMake.length });
  return hasMore;
}

const accountKeys = (account: number | undefined): string[] => (account === undefined ? [] : [keyOf('account', account)]);

/** An archived account takes no new transactions, and one that is gone cannot: what recurs there is made without an account, so that it is not lost. */
const openOf = (account: Item | undefined): Item | undefined => (account && !accountOf(account).isArchived ? account : undefined);

/** The next occurrences whose date has come, as many as go into one commit. */
function dueOf(series: RecurringSeries, now: CalendarDate): { due: readonly Occurrence[]; hasMore: boolean } {
  const due: Occurrence[] = [];
  let next = nextOf(series);
  while (next && next.date <= now && due.length < atOnce) {
    due.push(next);
    next = nextOf({ ...series, doneUpTo: next.nominalOn });
  }
  return { due, hasMore: next !== undefined && next.date <= now };
}

interface Rows {
  readonly userId: string;
  readonly settings: Settings;
  readonly series: RecurringSeries;
  readonly toMake: readonly Occurrence[];
  readonly account: Item | undefined;
}

function rowWrites(context: Context, { userId, settings, series, toMake, account }: Rows) {
  const accountNumber = account ? accountOf(account).number : 0;
  const now = context.clock.now();
  const made = toMake.map((occurrence) => {
    const id = idOfOccurrence(userId, series.number, occurrence);
    return { occurrence, after: rowOfOccurrence(series, occurrence, { id, accountNumber, now }) };
  });
  const [first, ...others] = made;
  if (!first) return [];
  return [
    ...writesOf(context, { userId, settings, rows: [first, ...others], accounts: [account] }),
    ...made.map(({ occurrence: { nominalOn }, after }) =>
      context.store.put(userId, occurrenceItem(series.number, { nominalOn, transactionId: after.id, isFulfilled: false }), {
        exists: false,
      }),
    ),
  ];
}

const toldAgain = (context: Context, userId: string, number: number): string =>
  tell(context, userId, [recurrenceChanged, { recurrenceId: idOf(userId, 'series', number) }]);
