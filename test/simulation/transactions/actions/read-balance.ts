import type { Context } from '../../../../functions/transactions/context.ts';
import { readBalance as useCase } from '../../../../functions/transactions/read-balance.ts';
import { routes } from '../../../../functions/transactions/routes.ts';
import { dateAt } from '../../../../shared/calendar.ts';
import { reaisOf } from '../../../../shared/money.ts';
import { action, by } from '../../action.ts';
import { clockTolerance } from '../../actor.ts';
import { numberGiven, someId } from '../given.ts';
import { balanceIn, type Model } from '../model.ts';

export const readBalance = action<Model, Context, typeof routes.readBalance>({
  name: 'read balance',
  weight: 3,
  route: routes.readBalance,
  useCase,

  choose: (model, choosing) => ({ ...by(choosing.userId), params: { id: someId(model, choosing, 'account') ?? '' } }),

  refusal: (model, { params, caller: { userId } }) =>
    model.accounts.has(numberGiven(userId, 'account', params.id) ?? 0) ? undefined : 'not_found',

  answers(model, { params, caller: { userId } }, answer, { states, from, to }) {
    const { balance, projected, asOf } = answer as { balance: number; projected: number; asOf: string };
    const number = numberGiven(userId, 'account', params.id) ?? 0;
    // A batch that is read in parts may give the zone of one state and the sums of another.
    const isToday = states.some(({ timeZone }) => {
      const [first = '', last = ''] = [from - clockTolerance / 2, to + clockTolerance / 2].map((at) => dateAt(new Date(at), timeZone));
      return first <= asOf && asOf <= last;
    });
    return (
      isToday &&
      model.accounts.has(number) &&
      balance === reaisOf(balanceIn(model, number, asOf)) &&
      projected === reaisOf(balanceIn(model, number))
    );
  },
});
