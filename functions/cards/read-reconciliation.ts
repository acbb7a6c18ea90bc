import { readAll } from '../../shared/partition.ts';
import type { UseCases } from '../../shared/route/route.ts';
import { bankInvoiceOf, bankInvoiceRange } from './bank-invoice.ts';
import type { Context } from './context.ts';
import { entriesOn, findInvoice } from './find-invoice.ts';
import { presentReconciliation } from './reconciliation.ts';
import type { routes } from './routes.ts';

type ReadReconciliation = UseCases<typeof routes, Context>['readReconciliation'];

/** The app's invoice beside the bank's, as the file said that was imported last. */
export const readReconciliation: ReadReconciliation = async ({ caller, params }, context) => {
  const { userId } = caller;
  const { invoice } = await findInvoice(context, userId, params.id);
  const [entries, items] = await Promise.all([entriesOn(context, userId, invoice), readAll(context, userId, bankInvoiceRange(invoice))]);

  return presentReconciliation({ userId, invoice, entries, bank: bankInvoiceOf(items) });
};
