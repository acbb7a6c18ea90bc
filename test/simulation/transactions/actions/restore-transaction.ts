import type { Context } from '../../../../functions/transactions/context.ts';
import { restoreTransaction as useCase } from '../../../../functions/transactions/restore-transaction.ts';
import { routes } from '../../../../functions/transactions/routes.ts';
import { action, by } from '../../action.ts';
import { clockTolerance } from '../../actor.ts';
import { someKey, someRow } from '../given.ts';
import { type Model, rowAt } from '../model.ts';
import { answersRow, rowRefusal, written } from '../rows.ts';
import { oneWith } from '../transfers.ts';

export const restoreTransaction = action<Model, Context, typeof routes.restoreTransaction>({
  name: 'restore transaction',
  weight: 4,
  route: routes.restoreTransaction,
  useCase,

  choose(model, choosing) {
    const id = someRow(model, choosing, ({ deletedAt }) => deletedAt !== undefined);
    return id ? { ...by(choosing.userId), params: { id }, ...someKey(choosing, 0.3) } : undefined;
  },

  refusal: (model, { params }, { at }) => rowRefusal(model, params.id, at, false),

  effect(model, { params }, { userId, at }) {
    const row = rowAt(model, params.id, at - clockTolerance);
    if (!row || row.deletedAt === undefined) return undefined;
    return written(model, userId, ...oneWith(model, row, at).map((each) => ({ ...each, version: each.version + 1, deletedAt: undefined })));
  },

  answers: (model, { params }, answer, heard) => model.rows.get(params.id)?.deletedAt === undefined && answersRow(model, answer, heard),
});
