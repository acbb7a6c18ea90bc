import { Problem } from '../../shared/problem.ts';
import type { UseCases } from '../../shared/route/route.ts';
import { ruleBroken } from '../../shared/rule-broken.ts';
import type { Context } from './context.ts';
import { openJob } from './open-job.ts';
import type { routes } from './routes.ts';
import { texts } from './texts.pt-br.ts';

type CreateInvoiceImport = UseCases<typeof routes, Context>['createInvoiceImport'];

/** Opens a job for the invoice of a card and gives a form for its file. */
export const createInvoiceImport: CreateInvoiceImport = async ({ caller, body, idempotencyKey }, context) => {
  const { cardId, ...asked } = body;
  const card = await context.cards.card(caller.userId, cardId);
  if (!card) throw new Problem('not_found', texts.cardNotFound);
  if (card.isArchived) throw ruleBroken('body.cardId', texts.archivedCard);

  return await openJob(context, { ...asked, userId: caller.userId, kind: 'card', targetId: cardId, idempotencyKey });
};
