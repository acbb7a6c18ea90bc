import type * as z from 'zod/mini';
import { ruleBroken } from '../../shared/rule-broken.ts';
import type { Direction } from './category.ts';
import { keyOf } from './numbered.ts';
import { isOutside } from './outside.ts';
import { refusePayment } from './payments/payment.ts';
import { accountAfter, checkCategory, givenNumber } from './references.ts';
import { type Found, standsFor } from './settings.ts';
import { keysOfSplits, splitsOf } from './splits/split.ts';
import { texts } from './texts.pt-br.ts';
import type { Row, transactionChange } from './transaction.ts';
import { isLeg } from './transfers/bond.ts';

/** What an edit says: what is left out stays, `null` clears. */
export type Edit = z.output<typeof transactionChange>;

export interface Given {
  /** The numbers of what the edit names; nothing where it names none. */
  readonly account: number | undefined;
  readonly category: number | undefined;
  /** Where these, and the categories of parts, lie. */
  readonly keys: readonly string[];
}

/** @throws Problem `not_found` for what is not one of this user's */
export function givenIn(userId: string, { accountId, categoryId, splits }: Edit): Given {
  const account = accountId ? givenNumber(userId, 'account', accountId) : undefined;
  const category = categoryId ? givenNumber(userId, 'category', categoryId) : undefined;
  const keys = [
    ...(account === undefined ? [] : [keyOf('account', account)]),
    ...(category === undefined ? [] : [keyOf('category', category)]),
    ...keysOfSplits(userId, splits),
  ];
  return { account, category, keys };
}

type FoundRow = Found & { readonly row: Row };

interface Editing {
  readonly userId: string;
  readonly given: Given;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * The row after the edit.
 * @throws Problem `not_found`, `rule_broken` at the field that does not go with the others; `conflict` where it pays an invoice, of which only words may change
 */
export function editedRow(found: FoundRow, edit: Edit, { userId, given, now }: Editing): Row {
  const { row: before } = found;
  const { type = before.type, amount: amountCents = before.amountCents, date = before.date } = edit;
  const { description = before.description, notes = before.notes } = edit;
  const splits = splitsAfter(found, edit, { userId, type, amountCents });
  const after: Row = {
    ...before,
    type,
    amountCents,
    splits,
    date,
    description: description ?? undefined,
    notes: notes ?? undefined,
    accountNumber: accountAfter(found, before, { number: given.account }),
    categoryNumber: categoryNumberAfter(found, edit, { given: given.category, isSplit: splits !== undefined }),
    version: before.version + 1,
    updatedAt: now,
  };
  if (!isSameMoney(before, after) || edit.categoryId || edit.splits) refusePayment(before);
  return after;
}

/** Whether it still moves the same sums. */
const isSameMoney = (one: Row, other: Row): boolean =>
  one.type === other.type && one.amountCents === other.amountCents && one.date === other.date && one.accountNumber === other.accountNumber;

/**
 * Its parts after the edit. Where they are not sent again they stay, as long as they still say what they said.
 * @throws Problem `rule_broken`, `not_found`
 */
function splitsAfter({ row, ...found }: FoundRow, edit: Edit, whole: { userId: string; type: Direction; amountCents: number }) {
  if (edit.splits && isLeg(row)) throw ruleBroken('body.splits', texts.legIsNotSplit);
  if (edit.splits !== undefined) return splitsOf(found, edit.splits, { ...whole, categoryId: edit.categoryId });
  if (!row.splits) return undefined;
  if (whole.type !== row.type || whole.amountCents !== row.amountCents) throw ruleBroken('body.splits', texts.splitsMustFollow);
  if (edit.categoryId) throw ruleBroken('body.categoryId', texts.splitKeepsParts);
  return row.splits;
}

function categoryNumberAfter(found: FoundRow, edit: Edit, { given, isSplit }: { given: number | undefined; isSplit: boolean }): number {
  if (isSplit) return 0;
  return isOutside(found.row) ? found.row.categoryNumber : categoryFor(found, edit, given);
}

function categoryFor(found: FoundRow, { type, categoryId }: Edit, given: number | undefined): number {
  const { row, settings } = found;
  if (categoryId === null) return 0;
  if (given !== undefined) {
    checkCategory(found, given, type ?? row.type);
    return given;
  }
  const changesType = type !== undefined && type !== row.type;
  if (changesType && standsFor(settings, 'category', row.categoryNumber)) throw ruleBroken('body.categoryId', texts.categoryMustFollowType);
  return changesType ? 0 : row.categoryNumber;
}
