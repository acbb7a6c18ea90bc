import type { Context } from '../../../../functions/transactions/context.ts';
import { routes } from '../../../../functions/transactions/routes.ts';
import { summariseMonths as useCase } from '../../../../functions/transactions/summarise-months.ts';
import { monthAfter, monthOf } from '../../../../shared/calendar.ts';
import { reaisOf } from '../../../../shared/money.ts';
import { action, by } from '../../action.ts';
import { isLeg, liveRows, type Model } from '../model.ts';

export const summariseMonths = action<Model, Context, typeof routes.byMonth>({
  name: 'by month',
  weight: 2,
  route: routes.byMonth,
  useCase,

  choose(_, { userId, now }) {
    const month = monthOf(new Date(now).toISOString().slice(0, 10));
    return { ...by(userId), query: { from: monthAfter(month, -3), to: monthAfter(month, 3), basis: 'accrual' } };
  },

  refusal: () => undefined,

  answers(model, _, answer) {
    const { items } = answer as { items: { month: string; income: number; expense: number; net: number }[] };
    return (
      items.length === 7 &&
      items.every(({ month, income, expense, net }) => {
        const [came, went] = [centsIn(model, month, 'income'), centsIn(model, month, 'expense')];
        return income === reaisOf(came) && expense === reaisOf(went) && net === reaisOf(came - went);
      })
    );
  },
});

const centsIn = (model: Model, month: string, type: string): number =>
  liveRows(model)
    .filter((row) => row.type === type && row.date.startsWith(month) && !isLeg(row))
    .reduce((sum, { cents }) => sum + cents, 0);
