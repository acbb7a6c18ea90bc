import type { UseCases } from '../../shared/route/route.ts';
import { serve } from '../../shared/route/serve.ts';
import { type Context, openContext } from './context.ts';
import { createTransaction } from './create-transaction.ts';
import { listAccounts } from './list-accounts.ts';
import { listCategories } from './list-categories.ts';
import { listTransactions } from './list-transactions.ts';
import { readBalance } from './read-balance.ts';
import { readTransaction } from './read-transaction.ts';
import { routes } from './routes.ts';

const useCases = {
  createTransaction,
  listTransactions,
  readTransaction,
  listAccounts,
  readBalance,
  listCategories,
} satisfies UseCases<typeof routes, Context>;

export const handler = serve(routes, useCases, openContext);
