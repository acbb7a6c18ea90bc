import type { ProblemCode } from '../../../shared/problem.ts';
import { foreign, numberOrForeign } from './given.ts';
import { type Model, type PartModel, type RowModel, withEntry, without } from './model.ts';

/** The state without this account or category: what was in it is in the other, or (0) in none. */
export function replaced(model: Model, kind: 'account' | 'category', number: number, replacement: number): Model {
  const moved = <Of extends Pick<RowModel, 'account' | 'category'>>(of: Of): Of =>
    of[kind] === number ? { ...of, [kind]: replacement } : of;
  const part = (of: PartModel): PartModel => (of.category === number ? { ...of, category: replacement } : of);
  const inParts = (row: RowModel): RowModel => (row.splits && kind === 'category' ? { ...row, splits: row.splits.map(part) } : row);
  return {
    ...model,
    accounts: kind === 'account' ? without(model.accounts, number) : model.accounts,
    categories: kind === 'category' ? without(model.categories, number) : model.categories,
    defaultAccount: kind === 'account' && model.defaultAccount === number ? 0 : model.defaultAccount,
    gone: withEntry(model.gone, `${kind} ${number}`, replacement),
    rows: new Map([...model.rows].map(([id, row]) => [id, inParts(moved(row))])),
    series: new Map([...model.series].map(([no, series]) => [no, { ...series, template: moved(series.template) }])),
  };
}

interface Replacing {
  readonly kind: 'account' | 'category';
  readonly id: string;
  readonly replaceWith: string | undefined;
  isThere(number: number): boolean;
}

/** Why it cannot be deleted, or replaced by the other. */
export function replacementRefusal(userId: string, { kind, id, replaceWith, isThere }: Replacing): ProblemCode | undefined {
  const number = numberOrForeign(userId, kind, id) ?? foreign;
  const replacement = numberOrForeign(userId, kind, replaceWith);
  if (number === foreign || replacement === foreign) return 'not_found';
  if (number === replacement) return 'rule_broken';
  return isThere(number) && (replacement === undefined || isThere(replacement)) ? undefined : 'not_found';
}
