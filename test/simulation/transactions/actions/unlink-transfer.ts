import type { Context } from '../../../../functions/transactions/context.ts';
import { routes } from '../../../../functions/transactions/routes.ts';
import { unlinkTransfer as useCase } from '../../../../functions/transactions/transfers/unlink-transfer.ts';
import { action, by } from '../../action.ts';
import { clockTolerance } from '../../actor.ts';
import { someKey, someTransfer } from '../given.ts';
import { type Model, rowAt } from '../model.ts';
import { isShownAs, type ShownRow, written } from '../rows.ts';
import { transferAt, transferRefusal } from '../transfers.ts';

export const unlinkTransfer = action<Model, Context, typeof routes.unlinkTransfer>({
  name: 'unlink transfer',
  weight: 1,
  route: routes.unlinkTransfer,
  useCase,

  choose(model, choosing) {
    const id = someTransfer(model, choosing, ({ deletedAt }) => deletedAt === undefined);
    return id ? { ...by(choosing.userId), params: { id }, ...someKey(choosing, 0.3) } : undefined;
  },

  refusal: (model, { params }, { at }) => transferRefusal(model, params.id, at, true),

  effect(model, { params }, { userId, at }) {
    const transfer = transferAt(model, params.id, at - clockTolerance);
    if (!transfer || transfer.out.deletedAt !== undefined) return undefined;
    // Also one that was deleted by itself.
    const fee = transfer.out.bond?.fee ? rowAt(model, transfer.out.bond.fee, at) : undefined;
    const rows = [transfer.out, transfer.in, ...(fee ? [fee] : [])];
    return written(model, userId, ...rows.map((row) => ({ ...row, bond: undefined, version: row.version + 1 })));
  },

  answers(model, _, answer, heard) {
    const { from, to } = answer as { from: ShownRow; to: ShownRow };
    return [from, to].every((shown) => isShownAs(shown, model.rows.get(shown.id), heard));
  },
});
