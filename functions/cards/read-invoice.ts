import { readAll } from '../../shared/partition.ts';
import type { UseCases } from '../../shared/route/route.ts';
import type { Context } from './context.ts';
import { entriesOn, findInvoice, statesOf } from './find-invoice.ts';
import { paymentOf, paymentRange } from './payment.ts';
import { invoiceVersion, presentInvoice } from './present-invoice.ts';
import type { routes } from './routes.ts';

type ReadInvoice = UseCases<typeof routes, Context>['readInvoice'];

/** An invoice with all that it is the sum of, whatever was bought before or after it. */
export const readInvoice: ReadInvoice = async ({ caller, params }, context) => await presentedInvoice(context, caller.userId, params.id);

export async function presentedInvoice(context: Context, userId: string, id: string) {
  const { card, invoice, stands, today } = await findInvoice(context, userId, id);
  const [entries, payments, state] = await Promise.all([
    entriesOn(context, userId, invoice),
    readAll(context, userId, paymentRange(invoice)),
    statesOf(context, { userId, card, today }, [invoice]),
  ]);
  const paid = payments.map(paymentOf).filter(({ undoneAt }) => undoneAt === undefined);

  return {
    value: presentInvoice({ userId, invoice, state: state(invoice), entries, payments: paid, stands }),
    version: invoiceVersion(card, invoice),
  };
}
