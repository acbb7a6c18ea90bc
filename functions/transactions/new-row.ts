import type * as z from 'zod/mini';
import { keyOf, numberOf } from './numbered.ts';
import { checkCategory, givenNumber, openAccount } from './references.ts';
import type { Found } from './settings.ts';
import { keysOfSplits, splitsOf } from './splits/split.ts';
import type { Row, singleTransaction } from './transaction.ts';

/** What somebody writes down. */
export type Written = z.output<typeof singleTransaction>;

/** The keys of the account and the categories that it names, where they can be this user's. */
export function keysNamedIn(userId: string, { accountId, categoryId, splits }: Written): string[] {
  const [account, category] = [numberOf(userId, 'account', accountId), numberOf(userId, 'category', categoryId ?? '')];
  return [
    ...(account === undefined ? [] : [keyOf('account', account)]),
    ...(category === undefined ? [] : [keyOf('category', category)]),
    ...keysOfSplits(userId, splits),
  ];
}

interface Making {
  readonly userId: string;
  readonly id: string;
  readonly now: Date;
}

/**
 * The transaction that it becomes, new.
 * @throws Problem `not_found`, `rule_broken` at the field that names an account or a category that takes it not
 */
export function newRow(found: Found, written: Written, { userId, id, now }: Making): Row {
  const accountNumber = givenNumber(userId, 'account', written.accountId);
  const categoryNumber = written.categoryId ? givenNumber(userId, 'category', written.categoryId) : 0;
  openAccount(found, accountNumber);
  if (categoryNumber > 0) checkCategory(found, categoryNumber, written.type);
  const splits = splitsOf(found, written.splits, {
    userId,
    type: written.type,
    amountCents: written.amount,
    categoryId: written.categoryId,
  });
  const at = now.getTime();
  return {
    id,
    date: written.date,
    type: written.type,
    amountCents: written.amount,
    accountNumber,
    categoryNumber,
    splits,
    description: written.description ?? undefined,
    notes: written.notes ?? undefined,
    version: 1,
    createdAt: at,
    updatedAt: at,
    deletedAt: undefined,
  };
}
