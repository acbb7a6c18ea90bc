import type { Item } from '../../shared/partition.ts';
import { Problem } from '../../shared/problem.ts';
import { ruleBroken } from '../../shared/rule-broken.ts';
import { accountOf } from './account.ts';
import { categoryOf, type Direction } from './category.ts';
import { type Kind, keyOf, numberOf } from './numbered.ts';
import { type Found, standsFor } from './settings.ts';
import { texts } from './texts.pt-br.ts';

const notFound = { account: texts.accountNotFound, category: texts.categoryNotFound, series: texts.seriesNotFound };

/**
 * The number of the account or category that a request names.
 * @throws Problem `not_found` for what is not one of this user's, as for nobody's.
 */
export function givenNumber(userId: string, kind: Kind, id: string): number {
  const number = numberOf(userId, kind, id);
  if (number === undefined) throw new Problem('not_found', notFound[kind]);
  return number;
}

/** @throws Problem `not_found` where it is not there (any more). */
export function itemOf({ items }: Found, kind: Kind, number: number): Item {
  const item = items.get(keyOf(kind, number));
  if (!item) throw new Problem('not_found', notFound[kind]);
  return item;
}

/** @throws Problem `not_found`, `rule_broken` for an archived one, at the field that names it. */
export function openAccount(found: Found, number: number, path = 'body.accountId'): Item {
  const item = itemOf(found, 'account', number);
  if (accountOf(item).isArchived) throw ruleBroken(path, texts.archivedAccount);
  return item;
}

/** The number of a row's account after an edit that may name another: the one it had may be archived, another may not. */
export function accountAfter(found: Found, before: { readonly accountNumber: number }, given: Given): number {
  const { number, path = 'body.accountId' } = given;
  if (number === undefined || number === standsFor(found.settings, 'account', before.accountNumber)) return before.accountNumber;
  openAccount(found, number, path);
  return number;
}

interface Given {
  readonly number: number | undefined;
  readonly path?: string;
}

/** @throws Problem `not_found`, `rule_broken` where the category is of another type than the transaction. */
export function checkCategory(found: Found, number: number, type: Direction, path = 'body.categoryId'): void {
  if (categoryOf(itemOf(found, 'category', number)).type !== type) throw ruleBroken(path, texts.categoryOfOtherType);
}

/**
 * The number of what is to take the place of what is deleted; nothing where nothing is named.
 * @throws Problem `not_found`, `rule_broken` where it is named to replace itself.
 */
export function replacementNumber(userId: string, kind: Kind, number: number, id: string | undefined): number | undefined {
  if (id === undefined) return undefined;
  const replacement = givenNumber(userId, kind, id);
  if (replacement === number) throw ruleBroken('query.replaceWith', texts.replacedByItself);
  return replacement;
}
