import * as z from 'zod/mini';
import { Problem } from '../../shared/problem.ts';
import type { UseCases } from '../../shared/route/route.ts';
import type { Context } from './context.ts';
import type { routes } from './routes.ts';
import { texts } from './texts.pt-br.ts';

type ReadReceipt = UseCases<typeof routes, Context>['readReceipt'];

const answers = z.record(z.string(), z.string());

/** Which domains have answered an erasure. Whoever has the receipt's number may ask: the account it was given to is gone. */
export const readReceipt: ReadReceipt = async ({ params }, { store }) => {
  const { data: receipt } = await store.receipts.get({ id: params.receiptId }).go({ consistent: true });
  if (!receipt) throw new Problem('not_found', texts.receiptNotFound);

  const answered = answers.parse(receipt.answered);
  const domains = receipt.expected.map((domain) => ({ domain, erasedAt: answered[domain] ?? null }));
  const isComplete = domains.every(({ erasedAt }) => erasedAt !== null);
  const last = domains
    .map(({ erasedAt }) => erasedAt ?? '')
    .sort()
    .at(-1);

  return { id: receipt.id, requestedAt: receipt.requestedAt, completedAt: isComplete && last ? last : null, domains };
};
