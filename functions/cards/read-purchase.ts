import type { UseCases } from '../../shared/route/route.ts';
import { untilAccepted } from '../../shared/until-accepted.ts';
import type { Context } from './context.ts';
import { findLinked, findPurchase } from './find-entry.ts';
import { presentPrepayment } from './prepayment.ts';
import { presentPurchase } from './purchase.ts';
import { presentRefund } from './refund.ts';
import type { routes } from './routes.ts';

type ReadPurchase = UseCases<typeof routes, Context>['readPurchase'];

/** One purchase with its refunds and prepayments. */
export const readPurchase: ReadPurchase = async ({ caller, params }, context) =>
  await untilAccepted(async () => {
    const { userId } = caller;
    const { purchase, stands } = await findPurchase(context, userId, params.id);
    const linked = await findLinked(context, userId, purchase);

    return {
      value: {
        ...presentPurchase(userId, purchase, stands),
        refunds: linked.flatMap((each) => (each.kind === 'refund' ? [presentRefund(each)] : [])),
        prepayments: linked.flatMap((each) => (each.kind === 'prepayment' ? [presentPrepayment(each, purchase)] : [])),
      },
      version: String(purchase.version),
    };
  });
