import type { Context } from '../../../../functions/transactions/context.ts';
import { listTransactions as useCase } from '../../../../functions/transactions/list-transactions.ts';
import { routes } from '../../../../functions/transactions/routes.ts';
import { action, by } from '../../action.ts';
import { liveRows, type Model } from '../model.ts';
import { isShownAs, type ShownRow } from '../rows.ts';

export const listTransactions = action<Model, Context, typeof routes.listTransactions>({
  name: 'list transactions',
  weight: 2,
  route: routes.listTransactions,
  useCase,

  choose: (_, { chance, userId }) => ({
    ...by(userId),
    query: { limit: chance.whole(1, 100), order: chance.happens(0.5) ? 'asc' : 'desc' },
  }),

  refusal: () => undefined,

  answers(model, { query }, answer, heard) {
    const { items, nextCursor } = answer as { items: ShownRow[]; nextCursor: string | null };
    // Read in several pages, others may have come between them: then each row is at least as it was in one of the states.
    if (heard.states.length > 1)
      return items.every((shown) => heard.states.some((state) => isShownAs(shown, state.rows.get(shown.id), heard)));
    const place = (id: string, date: string): string => `${date}#${id.slice(8)}`;
    const rows = liveRows(model).sort((one, other) => (place(one.id, one.date) < place(other.id, other.date) ? -1 : 1));
    if (query.order === 'desc') rows.reverse();
    const wanted = rows.slice(0, query.limit);
    return (
      items.length === wanted.length &&
      items.every((shown, at) => isShownAs(shown, wanted[at], heard)) &&
      (nextCursor !== null || wanted.length === rows.length)
    );
  },
});
