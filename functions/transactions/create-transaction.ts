import { commit, Refused } from '../../shared/commit.ts';
import { derivedId } from '../../shared/ids.ts';
import { count } from '../../shared/observability/count.ts';
import type { UseCases } from '../../shared/route/route.ts';
import { writesOf } from './change-row.ts';
import type { Context } from './context.ts';
import { findRow } from './find-row.ts';
import { keysNamedIn, newRow } from './new-row.ts';
import { keyOf } from './numbered.ts';
import { readSeries } from './recurring/read-series.ts';
import { refuseWithoutSeries, startSeries } from './recurring/start-series.ts';
import { openAccount } from './references.ts';
import type { routes } from './routes.ts';
import { findForCaller } from './settings.ts';
import { presentTransaction, transactionId } from './transaction.ts';

type CreateTransaction = UseCases<typeof routes, Context>['createTransaction'];

/** Writes the transaction, the balance and the statistics it moves, and tells it: all or nothing, and once for its Idempotency-Key. */
export const createTransaction: CreateTransaction = async (request, context) => {
  const { caller, body, idempotencyKey } = request;
  if (body.isRecurring) return await startSeries(request, context);
  refuseWithoutSeries(body);

  const { userId } = caller;
  const keys = keysNamedIn(userId, body);
  const found = await findForCaller(context, userId, ...keys);

  const id = transactionId(body.date, idempotencyKey ? derivedId(userId, 'POST /transactions', idempotencyKey) : context.ids.next());
  const row = newRow(found, body, { userId, id, now: context.clock.now() });
  const account = found.items.get(keyOf('account', row.accountNumber));

  try {
    await commit(context.dynamodb, writesOf(context, { userId, settings: found.settings, rows: [{ after: row }], accounts: [account] }));
    count({ transactions_created_total: 1 });
    return { value: presentTransaction(userId, row, found.settings), version: String(row.version) };
  } catch (error) {
    // Its place is taken: by the same request, sent before. Else the account went away meanwhile, which looking again says.
    if (!(error instanceof Refused)) throw error;
    if (!error.failed.includes(0)) openAccount(await findForCaller(context, userId, ...keys), row.accountNumber);
    const { row: ours, settings } = await findRow(context, userId, row.id);
    return { value: presentTransaction(userId, ours, settings, await readSeries(context, userId, [ours])), version: String(ours.version) };
  }
};
