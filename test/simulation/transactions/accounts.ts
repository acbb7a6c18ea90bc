import { reaisOf } from '../../../shared/money.ts';
import type { ProblemCode } from '../../../shared/problem.ts';
import type { Change } from '../../support/memory-table/table.ts';
import type { Heard } from '../action.ts';
import { type Model, shownId } from './model.ts';

/** The number of the account or category that a commit brought; nothing where it brought none, or several. */
export function createdNumber(changes: readonly Change[], kind: 'ACCOUNT' | 'CATEGORY' | 'SERIES'): number | undefined {
  const [created, ...others] = changes.filter(({ key: { sk }, before }) => sk.startsWith(`${kind}#`) && !before);
  return created && others.length === 0 ? Number(created.key.sk.split('#')[1]) : undefined;
}

/** Why what a request made cannot be shown any more: it was deleted right after. */
export function madeRefusal(model: Model, kind: 'account' | 'category', request: string): ProblemCode | undefined {
  const made = model.made.get(request);
  const there = kind === 'account' ? model.accounts : model.categories;
  return made !== undefined && !there.has(Number(made)) ? 'not_found' : undefined;
}

/** The ETag: which account is the default is part of it. */
export const versionOfAccount = (model: Model, number: number): string =>
  `${model.accounts.get(number)?.version}${model.defaultAccount === number ? '-default' : ''}`;

/** An answer with an account in it: it is in this state as shown. */
export function answersAccount(model: Model, number: number, answer: unknown, { userId, states }: Heard<Model>): boolean {
  const { value, version } = answer as {
    value: { id: string; name: string; initialBalance: number; isArchived: boolean; isDefault: boolean };
    version: string;
  };
  const account = model.accounts.get(number);
  return (
    account !== undefined &&
    value.id === shownId(userId, 'account', number) &&
    value.name === account.name &&
    value.initialBalance === reaisOf(account.initialCents) &&
    value.isArchived === account.isArchived &&
    // Another may become the default while this one is being written: which one is, is no part of the account.
    states.some(({ defaultAccount }) => value.isDefault === (defaultAccount === number)) &&
    version === `${account.version}${value.isDefault ? '-default' : ''}`
  );
}

/** An answer with a category in it. */
export function answersCategory(model: Model, number: number, answer: unknown, { userId }: Heard<Model>): boolean {
  const { value, version } = answer as { value: { id: string; name: string; type: string }; version: string };
  const category = model.categories.get(number);
  return (
    category !== undefined &&
    value.id === shownId(userId, 'category', number) &&
    value.type === category.type &&
    (value.name === category.name || category.name === '') &&
    version === String(category.version)
  );
}
