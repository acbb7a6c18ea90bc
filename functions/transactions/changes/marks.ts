import type { Item } from '../../../shared/partition.ts';
import { numberIn } from '../numbered.ts';
import { settingsKey, settingsOf } from '../settings.ts';

/**
 * How far the change log has come: of the settings (`s`), and of each account (`a3`), the highest count of changes that it has. Every commit counts on one of them
 * at least (`w`, and an account's own version), and what else the commit changed is in the log as soon as its count is (noticed.ts).
 */
export type Marks = Readonly<Record<string, number>>;

/** The mark of an account that is known to have gone: nothing comes behind it. */
const gone = -1;

/** The marks that these items are at; others than the settings and accounts have none. */
export function marksOf(items: Iterable<Item>): Marks {
  const marks: Record<string, number> = {};
  for (const item of items) {
    if (item.sk === settingsKey) marks.s = Number(item.w ?? 0);
    if (item.sk.startsWith('ACCOUNT#')) marks[`a${numberIn(item.sk)}`] = Number(item.w ?? 0) + Number(item.v);
  }
  return marks;
}

export const goneMarks = (items: Iterable<Item>): Marks => Object.fromEntries(Object.keys(marksOf(items)).map((name) => [name, gone]));

/** The further of both, of each. */
export function furthest(some: Marks, others: Marks): Marks {
  const marks: Record<string, number> = { ...some };
  for (const [name, count] of Object.entries(others))
    marks[name] = [marks[name], count].includes(gone) ? gone : Math.max(marks[name] ?? 0, count);
  return marks;
}

/** Where a log is to come to, to have all that was committed before the settings and the accounts were read. */
export const targetOf = (settings: Item, accounts: readonly Item[]): Marks => ({
  ...Object.fromEntries(Array.from({ length: settingsOf(settings).lastNumber.account }, (_, index) => [`a${index + 1}`, gone])),
  ...marksOf([settings, ...accounts]),
});

/** An account that is there no more is to be known as such: until then the log may be without what happened to it before. */
export const hasReached = (marks: Marks, target: Marks): boolean =>
  Object.entries(target).every(([name, count]) => marks[name] === gone || (count !== gone && (marks[name] ?? 0) >= count));
