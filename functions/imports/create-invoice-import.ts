import type { UseCases } from '../../shared/route/route.ts';
import type { Context } from './context.ts';
import { openJob } from './open-job.ts';
import type { routes } from './routes.ts';

type CreateInvoiceImport = UseCases<typeof routes, Context>['createInvoiceImport'];

/** Opens a job for the invoice of a card and gives a form for its file. */
export const createInvoiceImport: CreateInvoiceImport = async ({ caller, body, idempotencyKey }, context) => {
  const { cardId, ...asked } = body;
  return await openJob(context, { ...asked, userId: caller.userId, kind: 'card', targetId: cardId, idempotencyKey });
};
