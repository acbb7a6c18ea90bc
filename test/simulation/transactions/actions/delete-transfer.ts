import type { Context } from '../../../../functions/transactions/context.ts';
import { routes } from '../../../../functions/transactions/routes.ts';
import { deleteTransfer as useCase } from '../../../../functions/transactions/transfers/delete-transfer.ts';
import { action, by } from '../../action.ts';
import { clockTolerance } from '../../actor.ts';
import { someKey, someTransfer } from '../given.ts';
import type { Model } from '../model.ts';
import { written } from '../rows.ts';
import { rowsOf, transferAt, transferRefusal } from '../transfers.ts';

export const deleteTransfer = action<Model, Context, typeof routes.deleteTransfer>({
  name: 'delete transfer',
  weight: 2,
  route: routes.deleteTransfer,
  useCase,

  choose(model, choosing) {
    const id = someTransfer(model, choosing, ({ deletedAt }) => deletedAt === undefined);
    return id ? { ...by(choosing.userId), params: { id }, ...someKey(choosing, 0.3) } : undefined;
  },

  refusal: (model, { params }, { at }) => transferRefusal(model, params.id, at, true),

  effect(model, { params }, { userId, at }) {
    const transfer = transferAt(model, params.id, at - clockTolerance);
    if (!transfer || transfer.out.deletedAt !== undefined) return undefined;
    return written(model, userId, ...rowsOf(transfer).map((row) => ({ ...row, version: row.version + 1, deletedAt: at })));
  },

  answers: (model, { params }) => model.rows.get(params.id)?.deletedAt !== undefined,
});
