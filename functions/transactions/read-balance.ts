import { today } from '../../shared/calendar.ts';
import { reaisOf } from '../../shared/money.ts';
import type { UseCases } from '../../shared/route/route.ts';
import { balanceOf } from './account.ts';
import type { Context } from './context.ts';
import { keyOf } from './numbered.ts';
import { givenNumber, itemOf } from './references.ts';
import type { routes } from './routes.ts';
import { findForCaller } from './settings.ts';

type ReadBalance = UseCases<typeof routes, Context>['readBalance'];

/** What the account holds today, where the user lives, and what it will hold: from sums kept with it, so the cost does not depend on its history. */
export const readBalance: ReadBalance = async ({ caller, params }, context) => {
  const number = givenNumber(caller.userId, 'account', params.id);
  const found = await findForCaller(context, caller.userId, keyOf('account', number));

  const asOf = today(context.clock, found.settings.timeZone);
  const { balanceCents, projectedCents } = balanceOf(itemOf(found, 'account', number), asOf);
  return { balance: reaisOf(balanceCents), projected: reaisOf(projectedCents), asOf };
};
