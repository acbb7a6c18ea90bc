import type { UseCases } from '../../shared/route/route.ts';
import { untilAccepted } from '../../shared/until-accepted.ts';
import type { Context } from './context.ts';
import { findPurchase } from './find-entry.ts';
import { readInvoices, statesOf } from './find-invoice.ts';
import { instalmentsOf } from './plan.ts';
import { presentInstallment } from './present-invoice.ts';
import type { routes } from './routes.ts';

type ListInstallments = UseCases<typeof routes, Context>['listInstallments'];

/** The instalments of a purchase, each with the invoice it is on and whether that is paid. */
export const listInstallments: ListInstallments = async ({ caller, params }, context) =>
  await untilAccepted(async () => {
    const { userId } = caller;
    const { card, purchase, stands, today } = await findPurchase(context, userId, params.id);
    const instalments = instalmentsOf(purchase.plan);
    const invoices = await readInvoices(context, { userId, card }, [...new Set(instalments.map(({ month }) => month))]);
    const byMonth = new Map(invoices.map((invoice) => [invoice.month, invoice]));
    const state = await statesOf(context, { userId, card, today }, invoices);

    return {
      items: instalments.flatMap(({ number, cents, month }) => {
        const invoice = byMonth.get(month);
        return invoice ? [presentInstallment(purchase, { userId, invoice, state: state(invoice), number, cents, stands })] : [];
      }),
    };
  });
