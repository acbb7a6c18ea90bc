import type { Context } from '../../../../functions/transactions/context.ts';
import { routes } from '../../../../functions/transactions/routes.ts';
import { restoreTransfer as useCase } from '../../../../functions/transactions/transfers/restore-transfer.ts';
import { action, by } from '../../action.ts';
import { clockTolerance } from '../../actor.ts';
import { someKey, someTransfer } from '../given.ts';
import type { Model } from '../model.ts';
import { written } from '../rows.ts';
import { answersTransfer, rowsOf, transferAt, transferRefusal } from '../transfers.ts';

export const restoreTransfer = action<Model, Context, typeof routes.restoreTransfer>({
  name: 'restore transfer',
  weight: 2,
  route: routes.restoreTransfer,
  useCase,

  choose(model, choosing) {
    const id = someTransfer(model, choosing, ({ deletedAt }) => deletedAt !== undefined);
    return id ? { ...by(choosing.userId), params: { id }, ...someKey(choosing, 0.3) } : undefined;
  },

  refusal: (model, { params }, { at }) => transferRefusal(model, params.id, at, false),

  effect(model, { params }, { userId, at }) {
    const transfer = transferAt(model, params.id, at - clockTolerance);
    if (!transfer || transfer.out.deletedAt === undefined) return undefined;
    return written(model, userId, ...rowsOf(transfer).map((row) => ({ ...row, version: row.version + 1, deletedAt: undefined })));
  },

  answers: (model, { params }, answer, heard) =>
    model.rows.get(params.id)?.deletedAt === undefined && answersTransfer(model, answer, heard),
});
