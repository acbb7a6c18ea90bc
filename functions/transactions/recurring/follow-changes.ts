import { commit } from '../../../shared/commit.ts';
import { type TellOf, tell } from '../../../shared/events/tell.ts';
import { recurrenceChanged } from '../../../shared/events/transactions.ts';
import { untilAccepted } from '../../../shared/until-accepted.ts';
import { writesOf } from '../change-row.ts';
import type { Context } from '../context.ts';
import { idOf } from '../numbered.ts';
import { settingsKey, settingsOf } from '../settings.ts';
import { followSome } from './follow-some.ts';
import { type Pending, pendingItem, pendingKey, pendingOf, pendingRange } from './pending.ts';

/** Commits of one run. What is left is told, and taken up by who hears of it. */
const mostCommits = 30;

/**
 * Lets the transactions of a series follow what it was changed to, change by change in their order: each once, with all sums that it moves, whoever else does the same
 * at the same time, and wherever it is cut off. Nothing for an erased user.
 */
export async function followChanges(context: Context, userId: string, number: number): Promise<void> {
  for (let run = 1; run <= mostCommits; run++) {
    const isDone = await untilAccepted(async () => await followNext(context, { userId, number, isLast: run === mostCommits }));
    if (isDone) return;
  }
}

interface Following {
  readonly userId: string;
  readonly number: number;
  readonly isLast: boolean;
}

/** Whether nothing was left to follow. */
async function followNext(context: Context, { userId, number, isLast }: Following): Promise<boolean> {
  const { store } = context;
  const [items, { items: waiting }] = await Promise.all([
    store.read(userId, settingsKey),
    store.range(userId, { ...pendingRange(number), limit: 1 }),
  ]);
  const [settingsItem, [item]] = [items.get(settingsKey), waiting];
  if (!settingsItem || !item) return true;
  const [settings, pending] = [settingsOf(settingsItem), pendingOf(item)];

  const { rows, keys, left } = await followSome(context, userId, pending, async () => {
    const { items: all } = await store.range(userId, pendingRange(number));
    return all.map(pendingOf).filter(({ version }) => version > pending.version);
  });
  const [first, ...others] = rows;
  const told: TellOf<typeof recurrenceChanged> = [recurrenceChanged, { recurrenceId: idOf(userId, 'series', number) }];

  await commit(context.dynamodb, [
    ...(first ? writesOf(context, { userId, settings, rows: [first, ...others], isMany: true }) : []),
    ...keys,
    left
      ? store.put(userId, { ...pendingItem(left), ...(isLast && { tell: tell(context, userId, told) }) }, asRead(pending))
      : store.remove(userId, pendingKey(pending), asRead(pending)),
  ]);
  return false;
}

const asRead = ({ after }: Pending) => ({ exists: true, equals: { l: after } });
