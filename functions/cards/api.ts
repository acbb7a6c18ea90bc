import type { UseCases } from '../../shared/route/route.ts';
import { serve } from '../../shared/route/serve.ts';
import { type Context, openContext } from './context.ts';
import { createCard } from './create-card.ts';
import { createCharge } from './create-charge.ts';
import { createPrepayment } from './create-prepayment.ts';
import { createPurchase } from './create-purchase.ts';
import { createRefund } from './create-refund.ts';
import { deleteCharge } from './delete-charge.ts';
import { deletePurchase } from './delete-purchase.ts';
import { deleteRefund } from './delete-refund.ts';
import { listCards } from './list-cards.ts';
import { listCommitted } from './list-committed.ts';
import { listInstallments } from './list-installments.ts';
import { listInvoices } from './list-invoices.ts';
import { listPurchases } from './list-purchases.ts';
import { payInvoice } from './pay-invoice.ts';
import { readCard } from './read-card.ts';
import { readInvoice } from './read-invoice.ts';
import { readLimit } from './read-limit.ts';
import { readPurchase } from './read-purchase.ts';
import { readReconciliation } from './read-reconciliation.ts';
import { removeCard } from './remove-card.ts';
import { routes } from './routes.ts';
import { undoPayment } from './undo-payment.ts';
import { undoPrepayment } from './undo-prepayment.ts';
import { updateCard } from './update-card.ts';
import { updateInvoice } from './update-invoice.ts';
import { updatePurchase } from './update-purchase.ts';

const useCases = {
  listCards,
  createCard,
  readCard,
  updateCard,
  removeCard,
  readLimit,
  listPurchases,
  createPurchase,
  readPurchase,
  updatePurchase,
  deletePurchase,
  listInstallments,
  createRefund,
  deleteRefund,
  createPrepayment,
  undoPrepayment,
  listInvoices,
  readInvoice,
  readReconciliation,
  updateInvoice,
  createCharge,
  deleteCharge,
  payInvoice,
  undoPayment,
  listCommitted,
} satisfies UseCases<typeof routes, Context>;

export const handler = serve(routes, useCases, openContext);
