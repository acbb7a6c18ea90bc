import type { Context } from '../../../functions/transactions/context.ts';
import { createAccount } from '../../../functions/transactions/create-account.ts';
import { createCategory } from '../../../functions/transactions/create-category.ts';
import { createTransaction } from '../../../functions/transactions/create-transaction.ts';
import { deleteTransaction } from '../../../functions/transactions/delete-transaction.ts';
import { listCategories } from '../../../functions/transactions/list-categories.ts';
import { idOf, numberIn } from '../../../functions/transactions/numbered.ts';
import { makeDue } from '../../../functions/transactions/recurring/make-due.ts';
import { removeAccount } from '../../../functions/transactions/remove-account.ts';
import { removeCategory } from '../../../functions/transactions/remove-category.ts';
import { restoreTransaction } from '../../../functions/transactions/restore-transaction.ts';
import { rowOf, signpostTo } from '../../../functions/transactions/transaction.ts';
import { createTransfer } from '../../../functions/transactions/transfers/create-transfer.ts';
import { linkTransfer } from '../../../functions/transactions/transfers/link-transfer.ts';
import { refuseSuggestion } from '../../../functions/transactions/transfers/refuse-suggestion.ts';
import { unlinkTransfer } from '../../../functions/transactions/transfers/unlink-transfer.ts';
import { updateAccount } from '../../../functions/transactions/update-account.ts';
import { updateCategory } from '../../../functions/transactions/update-category.ts';
import { updateTransaction } from '../../../functions/transactions/update-transaction.ts';
import { addDays, dateAt } from '../../../shared/calendar.ts';
import type { Item } from '../../../shared/partition.ts';
import type { Chance } from '../chance.ts';

interface Writing {
  readonly chance: Chance;
  readonly userId: string;
  readonly now: Date;
  /** What there is of the user. */
  readonly items: readonly Item[];
}

/** Something that a person, or the schedule, may do to what there is; nothing where there is nothing to do it to. */
export function someWriting(writing: Writing): ((context: Context) => Promise<unknown>) | undefined {
  const { chance } = writing;
  return chance.weighted(writings)?.of(writing);
}

type Act = (context: Context) => Promise<unknown>;

function wordsOf({ chance, userId, now, items }: Writing) {
  const of = (prefix: string) => items.filter(({ sk }) => sk.startsWith(prefix));
  const id = (kind: 'account' | 'category', prefix: string): string => {
    // Few of the many categories, so that what is done to one meets what names it.
    const item = chance.oneOf(of(prefix).slice(-3));
    return item ? idOf(userId, kind, numberIn(item.sk)) : 'none';
  };
  const rows = of('T#')
    .filter((item) => !signpostTo(item))
    .map(rowOf);
  return {
    request: <Body extends object>(asked: Body) => ({ caller: { userId }, client: {}, query: { scope: 'this' }, ...asked }) as never,
    accountId: () => id('account', 'ACCOUNT#'),
    categoryId: () => id('category', 'CATEGORY#'),
    date: () => addDays(dateAt(now, 'UTC'), chance.whole(-3, 3)),
    row: (is: (row: (typeof rows)[number]) => boolean = () => true) => chance.oneOf(rows.filter(is).slice(-6)),
    some: <T extends object>(value: T): T | object => (chance.happens(0.5) ? value : {}),
  };
}

const writings: readonly { readonly weight: number; of(writing: Writing): Act | undefined }[] = [
  {
    weight: 8,
    of(writing) {
      const { request, accountId, categoryId, date, some } = wordsOf(writing);
      const { chance } = writing;
      const recurring = chance.happens(0.15) ? { isRecurring: true, recurrenceFrequency: 'daily' } : {};
      const body = {
        accountId: accountId(),
        type: 'expense',
        amount: chance.whole(1, 9),
        date: date(),
        ...some({ categoryId: categoryId() }),
        ...recurring,
      };
      return async (context) => await createTransaction(request({ body }), context);
    },
  },
  {
    weight: 2,
    of(writing) {
      const { request, accountId, categoryId, date } = wordsOf(writing);
      const splits = [1, 2].map((amount) => ({ categoryId: categoryId(), amount }));
      const body = { accountId: accountId(), type: 'expense', amount: 3, date: date(), splits };
      return async (context) => await createTransaction(request({ body }), context);
    },
  },
  {
    weight: 5,
    of(writing) {
      const { request, row, date, accountId, some } = wordsOf(writing);
      const body = { ...some({ date: date() }), ...some({ amount: writing.chance.whole(1, 9) }), ...some({ accountId: accountId() }) };
      const id = row()?.id;
      return id === undefined
        ? undefined
        : async (context) => await updateTransaction(request({ params: { id }, body, ifMatch: '*' }), context);
    },
  },
  ...[deleteTransaction, restoreTransaction].map((useCase) => ({
    weight: 3,
    of(writing: Writing): Act | undefined {
      const { request, row } = wordsOf(writing);
      const id = row()?.id;
      return id === undefined ? undefined : async (context) => await useCase(request({ params: { id } }), context);
    },
  })),
  {
    weight: 2,
    of(writing) {
      const { request, accountId, date } = wordsOf(writing);
      const body = { fromAccountId: accountId(), toAccountId: accountId(), amount: 5, date: date(), fee: 1 };
      return async (context) => await createTransfer(request({ body }), context);
    },
  },
  ...[linkTransfer, refuseSuggestion].map((useCase) => ({
    weight: 2,
    of(writing: Writing): Act | undefined {
      const { request, row } = wordsOf(writing);
      const [out, into] = [row(({ type }) => type === 'expense'), row(({ type }) => type === 'income')];
      const body = { fromTransactionId: out?.id, toTransactionId: into?.id };
      return out && into && (async (context) => await useCase(request({ body }), context));
    },
  })),
  {
    weight: 2,
    of(writing) {
      const { request, row } = wordsOf(writing);
      const out = row(({ bond }) => bond?.role === 'out');
      return out && (async (context) => await unlinkTransfer(request({ params: { id: out.id } }), context));
    },
  },
  {
    weight: 2,
    of(writing) {
      const series = writing.chance.oneOf(writing.items.filter(({ sk }) => sk.startsWith('SERIES#')));
      return series && (async (context) => await makeDue(context, writing.userId, numberIn(series.sk)));
    },
  },
  {
    weight: 2,
    of(writing) {
      const { request, some } = wordsOf(writing);
      return async (context) =>
        await createAccount(request({ body: { name: 'Nova', type: 'cash', ...some({ isDefault: true }) } }), context);
    },
  },
  {
    weight: 2,
    of(writing) {
      const { request, accountId, some } = wordsOf(writing);
      const body = { ...some({ name: `Conta ${writing.chance.whole(1, 99)}` }), ...some({ isDefault: writing.chance.happens(0.5) }) };
      return async (context) => await updateAccount(request({ params: { id: accountId() }, body, ifMatch: '*' }), context);
    },
  },
  {
    weight: 2,
    of(writing) {
      const { request, accountId, some } = wordsOf(writing);
      const asked = { params: { id: accountId() }, query: some({ replaceWith: accountId() }) };
      return async (context) => await removeAccount(request(asked), context);
    },
  },
  {
    weight: 1,
    of(writing) {
      const { request } = wordsOf(writing);
      return async (context) => await createCategory(request({ body: { name: 'Nova', type: 'expense' } }), context);
    },
  },
  {
    weight: 2,
    of(writing) {
      const { request, categoryId } = wordsOf(writing);
      const asked = { params: { id: categoryId() }, body: { name: `Categoria ${writing.chance.whole(1, 99)}` }, ifMatch: '*' };
      return async (context) => await updateCategory(request(asked), context);
    },
  },
  {
    weight: 2,
    of(writing) {
      const { request, categoryId, some } = wordsOf(writing);
      const asked = { params: { id: categoryId() }, query: some({ replaceWith: categoryId() }) };
      return async (context) => await removeCategory(request(asked), context);
    },
  },
  {
    weight: 1,
    // Who only looks is set up all the same.
    of: (writing) => async (context) => await listCategories(wordsOf(writing).request({ query: { limit: 1 } }), context),
  },
];
