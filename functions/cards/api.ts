import type { UseCases } from '../../shared/route/route.ts';
import { serve } from '../../shared/route/serve.ts';
import { type Context, openContext } from './context.ts';
import { createCard } from './create-card.ts';
import { createPurchase } from './create-purchase.ts';
import { listCards } from './list-cards.ts';
import { listInvoices } from './list-invoices.ts';
import { readCard } from './read-card.ts';
import { readInvoice } from './read-invoice.ts';
import { readLimit } from './read-limit.ts';
import { routes } from './routes.ts';

const useCases = {
  listCards,
  createCard,
  readCard,
  readLimit,
  createPurchase,
  listInvoices,
  readInvoice,
} satisfies UseCases<typeof routes, Context>;

export const handler = serve(routes, useCases, openContext);
