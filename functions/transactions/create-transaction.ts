import { commit, Refused } from '../../shared/commit.ts';
import { derivedId } from '../../shared/ids.ts';
import { count } from '../../shared/observability/count.ts';
import type { UseCases } from '../../shared/route/route.ts';
import { writesOf } from './change-row.ts';
import type { Context } from './context.ts';
import { findRow } from './find-row.ts';
import { keyOf } from './numbered.ts';
import { readSeries } from './recurring/read-series.ts';
import { refuseWithoutSeries, startSeries } from './recurring/start-series.ts';
import { checkCategory, givenNumber, openAccount } from './references.ts';
import type { routes } from './routes.ts';
import { findForCaller } from './settings.ts';
import { presentTransaction, type Row, transactionId } from './transaction.ts';

type CreateTransaction = UseCases<typeof routes, Context>['createTransaction'];

/** Writes the transaction, the balance and the statistics it moves, and tells it: all or nothing, and once for its Idempotency-Key. */
export const createTransaction: CreateTransaction = async (request, context) => {
  const { caller, body, idempotencyKey } = request;
  if (body.isRecurring) return await startSeries(request, context);
  refuseWithoutSeries(body);

  const { userId } = caller;
  const accountNumber = givenNumber(userId, 'account', body.accountId);
  const categoryNumber = body.categoryId ? givenNumber(userId, 'category', body.categoryId) : 0;
  const keys = [keyOf('account', accountNumber), ...(categoryNumber > 0 ? [keyOf('category', categoryNumber)] : [])];
  const found = await findForCaller(context, userId, ...keys);

  const account = openAccount(found, accountNumber);
  if (categoryNumber > 0) checkCategory(found, categoryNumber, body.type);
  const now = context.clock.now().getTime();
  const row: Row = {
    id: transactionId(body.date, idempotencyKey ? derivedId(userId, 'POST /transactions', idempotencyKey) : context.ids.next()),
    date: body.date,
    type: body.type,
    amountCents: body.amount,
    accountNumber,
    categoryNumber,
    description: body.description ?? undefined,
    notes: body.notes ?? undefined,
    version: 1,
    createdAt: now,
    updatedAt: now,
    deletedAt: undefined,
  };

  try {
    await commit(context.dynamodb, writesOf(context, { userId, settings: found.settings, rows: [{ after: row }], accounts: [account] }));
    count({ transactions_created_total: 1 });
    return { value: presentTransaction(userId, row, found.settings), version: String(row.version) };
  } catch (error) {
    // Its place is taken: by the same request, sent before. Else the account went away meanwhile, which looking again says.
    if (!(error instanceof Refused)) throw error;
    if (!error.failed.includes(0)) openAccount(await findForCaller(context, userId, ...keys), accountNumber);
    const { row: ours, settings } = await findRow(context, userId, row.id);
    return { value: presentTransaction(userId, ours, settings, await readSeries(context, userId, [ours])), version: String(ours.version) };
  }
};
