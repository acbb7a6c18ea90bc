import type { Context } from '../../../../functions/transactions/context.ts';
import { deleteTransaction as useCase } from '../../../../functions/transactions/delete-transaction.ts';
import { routes } from '../../../../functions/transactions/routes.ts';
import { action, by } from '../../action.ts';
import { clockTolerance } from '../../actor.ts';
import { someKey, someRow } from '../given.ts';
import { type Model, rowAt } from '../model.ts';
import { rowRefusal, written } from '../rows.ts';
import { oneWith } from '../transfers.ts';

export const deleteTransaction = action<Model, Context, typeof routes.deleteTransaction>({
  name: 'delete transaction',
  weight: 4,
  route: routes.deleteTransaction,
  useCase,

  choose(model, choosing) {
    const id = someRow(model, choosing, ({ deletedAt }) => deletedAt === undefined);
    return id ? { ...by(choosing.userId), query: { scope: 'this' as const }, params: { id }, ...someKey(choosing, 0.3) } : undefined;
  },

  refusal: (model, { params }, { at }) => rowRefusal(model, params.id, at, true),

  effect(model, { params }, { userId, at }) {
    const row = rowAt(model, params.id, at - clockTolerance);
    if (!row || row.deletedAt !== undefined) return undefined;
    return written(model, userId, ...oneWith(model, row, at).map((each) => ({ ...each, version: each.version + 1, deletedAt: at })));
  },

  answers: (model, { params }) => model.rows.get(params.id)?.deletedAt !== undefined,
});
