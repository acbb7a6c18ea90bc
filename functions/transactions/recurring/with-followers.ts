import type { CalendarDate } from '../../../shared/calendar.ts';
import type { Write } from '../../../shared/commit.ts';
import type { Item } from '../../../shared/partition.ts';
import { type RowChange, writesOf } from '../change-row.ts';
import type { Context } from '../context.ts';
import type { FoundOfSeries } from './find-of-series.ts';
import { followSome, type Some } from './follow-some.ts';
import { type Following, type Pending, pendingItem } from './pending.ts';
import { editOf } from './series.ts';

interface Leading {
  readonly userId: string;
  /** The occurrence that the change is made by, and what changes with it. */
  readonly rows: readonly [RowChange, ...RowChange[]];
  readonly accounts?: readonly (Item | undefined)[];
  /** The nominal date behind which others follow; all of them where there is none. */
  readonly after: CalendarDate | undefined;
  /** Nothing where no other follows. */
  readonly what: Following | undefined;
  /** What is to be told by the change that is pending, which is written for it where none is. */
  readonly told?: string;
}

/** More events than these are told by each row itself: an account is to stay under 4 kB. */
const mostToldTogether = 7;

/**
 * The writes of a change that others of the series follow, but for the series itself: of the occurrence that it is made by, of as many followers as fit into a commit, and of what is pending then.
 * Where an earlier change is, all of this one is, so that they follow in order.
 */
export async function withFollowers(context: Context, found: FoundOfSeries, leading: Leading): Promise<Write[]> {
  const { settings } = found;
  const { userId, accounts, told } = leading;
  const pending = pendingOf(found, leading);
  const { rows, keys, left } = await followersNow(context, found, { userId, pending });

  const ids = new Set(leading.rows.map(({ after }) => after.id));
  const [first, ...others] = [...leading.rows, ...rows.filter(({ after }) => !ids.has(after.id))] as [RowChange, ...RowChange[]];
  const isMany = others.length >= mostToldTogether;
  const written = left ?? (told && pending ? { ...pending, after: pending.upTo } : undefined);
  return [
    ...writesOf(context, { userId, settings, rows: [first, ...others], accounts: accounts ?? [], isMany, edited: editOf(found.series) }),
    ...keys,
    ...(written ? [context.store.put(userId, { ...pendingItem(written), ...(told && { tell: told }) }, { exists: false })] : []),
  ];
}

async function followersNow(
  context: Context,
  { isPending }: FoundOfSeries,
  { userId, pending }: { readonly userId: string; readonly pending: Pending | undefined },
): Promise<Some> {
  if (pending && !isPending) return await followSome(context, userId, pending);
  return { rows: [], keys: [], left: pending };
}

function pendingOf({ row, series }: FoundOfSeries, { after, what }: Leading): Pending | undefined {
  if (!what) return undefined;
  const { nominalOn } = row.series;
  return { series: series.number, version: series.version + 1, after, upTo: series.doneUpTo ?? nominalOn, by: nominalOn, what };
}
