import type * as z from 'zod/mini';
import { keyOf, numberOf } from './numbered.ts';
import { checkCategory, givenNumber, openAccount } from './references.ts';
import type { Found } from './settings.ts';
import type { Row, singleTransaction } from './transaction.ts';

/** What somebody writes down. */
export type Written = z.output<typeof singleTransaction>;

/** The keys of the account and the category that it names, where they can be this user's. */
export function keysNamedIn(userId: string, { accountId, categoryId }: Written): string[] {
  const [account, category] = [numberOf(userId, 'account', accountId), numberOf(userId, 'category', categoryId ?? '')];
  return [...(account === undefined ? [] : [keyOf('account', account)]), ...(category === undefined ? [] : [keyOf('category', category)])];
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
  const at = now.getTime();
  return {
    id,
    date: written.date,
    type: written.type,
    amountCents: written.amount,
    accountNumber,
    categoryNumber,
    description: written.description ?? undefined,
    notes: written.notes ?? undefined,
    version: 1,
    createdAt: at,
    updatedAt: at,
    deletedAt: undefined,
  };
}
