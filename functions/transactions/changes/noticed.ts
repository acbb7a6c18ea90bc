import { eventsIn } from '../../../shared/events/tell.ts';
import type { Item } from '../../../shared/partition.ts';
import { numberIn } from '../numbered.ts';
import { editedIn, settingsKey, settingsOf } from '../settings.ts';
import { rowOf, signpostTo } from '../transaction.ts';
import { goneMarks, type Marks, marksOf } from './marks.ts';

/** An item of a user's as it was and as it is: one record of the table's stream. */
export interface ItemChange {
  readonly userId: string;
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

/** What a change of an item means for who keeps a copy. */
export interface News {
  /**
   * What is another than before, or gone: a transaction by its id, an account (`a3`), a category (`c5`) and a recurrence (`s2`) by its number. What it is
   * now is read when it is asked for, so the order of entries says nothing.
   */
  readonly entries: readonly string[];
  readonly marks: Marks;
}

/** Items that nobody keeps a copy of give no news: sums, signposts, kept answers, this log itself. */
export function newsOf(change: ItemChange): News {
  const { before, after } = change;
  const sk = (after ?? before)?.sk ?? '';
  const [, entriesOf] = noticed.find(([prefix]) => sk.startsWith(prefix)) ?? [];
  const marks = after ? marksOf([after]) : goneMarks(before ? [before] : []);
  return { entries: [...new Set(entriesOf?.(change) ?? [])], marks };
}

type Entries = (change: ItemChange) => string[];

const noticed: readonly (readonly [prefix: string, entriesOf: Entries])[] = [
  ['T#', ofRow],
  ['ACCOUNT#', (change) => [...ofVersioned('a')(change), ...told(change)]],
  ['CATEGORY#', ofVersioned('c')],
  ['SERIES#', ({ before, after }) => [`s${numberIn((after ?? before)?.sk ?? '')}`]],
  [settingsKey, (change) => [...ofSettings(change), ...told(change)]],
];

/** The row that lies there now, or went from there: for good, or to another date, where it is noticed too. */
function ofRow({ before, after }: ItemChange): string[] {
  const [was, is] = [before, after].map((item) => (item && !signpostTo(item) ? rowOf(item) : undefined));
  // That a suggestion was refused is kept on a row and shown to nobody.
  if (was && is && was.version === is.version) return [];
  return (is ?? was) ? [(is ?? was)?.id ?? ''] : [];
}

/** Not where its sums moved. */
function ofVersioned(letter: 'a' | 'c'): Entries {
  return ({ before, after }) => (before?.v === after?.v ? [] : [`${letter}${numberIn((after ?? before)?.sk ?? '')}`]);
}

/** What was given a number, edited or deleted with the settings, and the accounts that became the default or are it no more. */
function ofSettings({ before, after }: ItemChange): string[] {
  if (!after) return [];
  const is = settingsOf(after);
  const was = before ? settingsOf(before) : { ...is, lastNumber: { account: 0, category: 0, series: 0 }, defaultAccount: 0, gone: {} };
  const numbersFrom = (letter: string, from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => `${letter}${from + 1 + index}`);
  const edited = before?.ed === after.ed ? [] : [editedIn(after) ?? ''].filter(Boolean);
  return [
    ...numbersFrom('a', was.lastNumber.account, is.lastNumber.account),
    ...numbersFrom('c', was.lastNumber.category, is.lastNumber.category),
    ...numbersFrom('s', was.lastNumber.series, is.lastNumber.series),
    ...Object.keys(is.gone).filter((name) => was.gone[name] === undefined),
    ...(was.defaultAccount === is.defaultAccount
      ? []
      : [was.defaultAccount, is.defaultAccount].filter(Boolean).map((number) => `a${number}`)),
    ...edited,
  ];
}

/**
 * The transactions whose change is told on this item. They are noticed by themselves as well; but so their entries are there as soon as the count that
 * this item is at, whatever comes first.
 */
function told({ before, after }: ItemChange): string[] {
  if (typeof after?.tell !== 'string' || after.tell === before?.tell) return [];
  return eventsIn(after.tell).flatMap(({ data }) => {
    const { transactionId } = data as { readonly transactionId?: unknown };
    return typeof transactionId === 'string' ? [transactionId] : [];
  });
}
